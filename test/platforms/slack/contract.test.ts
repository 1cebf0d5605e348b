import { describe } from 'vitest';
import type { Answer, Interaction, Reply } from '../../../src/chat/interaction.ts';
import { text, view } from '../../../src/chat/view.ts';
import { createCrm } from '../../../src/crm/create-crm.ts';
import { createSay } from '../../../src/delivery/say.ts';
import { createTellOnce } from '../../../src/delivery/tell-once.ts';
import { createSlackPlatform } from '../../../src/platforms/slack/index.ts';
import { type Screen, startSlack } from '../../support/slack/index.ts';
import { openTestDatabase, silent } from '../../support/temp-database.ts';
import { type OpenPlatform, platformContract } from '../contract.ts';

describe('Slack', () => platformContract(openSlack));

async function openSlack(): Promise<OpenPlatform> {
  const { db, clock, close } = await openTestDatabase();
  const slack = await startSlack({ clock });
  const platform = createSlackPlatform({
    config: {
      botToken: slack.team().installation?.botToken,
      transport: { kind: 'socket', appToken: slack.app.appToken, chosen: false },
      oauth: undefined,
      apiUrl: slack.apiUrl,
      command: '/crm',
    },
    db,
    roster: createCrm(db),
    say: createSay(db),
    tellOnce: createTellOnce({ db, clock }),
    clock,
    log: silent,
    fresh: { locale: 'en', zone: 'Europe/Berlin', currency: 'EUR' },
  });
  const heard: Interaction[] = [];
  let reply: (interaction: Interaction) => Reply = () => ({ kind: 'view', view: view(text('Hm.')) });
  const handle = async (interaction: Interaction): Promise<Answer> => {
    heard.push(interaction);
    return { ...reply(interaction), locale: 'en' };
  };
  await platform.start(handle);

  const ann = slack.person('U1').in('C2');
  let screen: Screen | undefined;
  const take = (next: Screen) => {
    screen = next;
    return next.text;
  };
  const seenIn = (place: string) => (place.startsWith('@') ? ann.in('dm') : ann.in(place)).messages();
  return {
    platform,
    workspace: 'T1',
    account: 'U1',
    channel: 'C2',
    channelName: 'sales',
    heard,
    chart: '(Sales by person: Ann 12000, Ben 8000)',
    answer(next) {
      reply = next;
    },
    command: (line) => ann.command(`/crm ${line}`).then(take),
    async again() {
      if (!screen) throw new Error('nothing was done yet');
      return take(await screen.again());
    },
    press: (label) => ann.press(label).then(take),
    submit: (values) => ann.submit(values).then(take),
    posts: async (place) =>
      seenIn(place)
        .filter((message) => !message.private)
        .map((message) => message.text),
    rung: async (place) => seenIn(place).at(-1)?.pings ?? [],
    async close() {
      await platform.stop();
      await slack.close();
      await close();
    },
  };
}
