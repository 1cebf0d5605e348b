import { describe } from 'vitest';
import { createCharts } from '../../../src/charts/charts.ts';
import type { Form } from '../../../src/chat/form.ts';
import type { Answer, Interaction, Reply } from '../../../src/chat/interaction.ts';
import { text, view } from '../../../src/chat/view.ts';
import type { Screen } from '../../support/discord/index.ts';
import { silent } from '../../support/temp-database.ts';
import { type OpenPlatform, platformContract } from '../contract.ts';
import { openDiscord } from './open-discord.ts';

describe('Discord', () => platformContract(openRig));

async function openRig(): Promise<OpenPlatform> {
  const charts = createCharts({ log: silent, lateMs: 30_000 });
  // The first one waits for its thread: on a busy machine longer than a person of the stand-in does.
  await charts.png({ type: 'chart', kind: 'bars', title: '', unit: '', points: [], alt: '' });
  const heard: Interaction[] = [];
  let reply: (interaction: Interaction) => Reply = () => ({ kind: 'view', view: view(text('Hm.')) });
  let form: Form | undefined;
  const handle = async (interaction: Interaction): Promise<Answer> => {
    // A form that was refused is closed in Discord: its button opens it again, as what was put aside.
    const isReopening = form && interaction.kind === 'press' && interaction.route === `resume/${form.token}/form/`;
    if (form && isReopening) return { kind: 'form', form, locale: 'en' };
    heard.push(interaction);
    const answer = { ...reply(interaction), locale: 'en' } as const;
    if ('form' in answer) form = answer.form;
    return answer;
  };
  const { platform, discord, close } = await openDiscord(handle, { charts });

  const ann = discord.person('Ann').in('sales');
  const { id: channel } = discord.guild().channel('sales');
  let screen: Screen | undefined;
  const take = (next: Screen) => {
    screen = next;
    return next.text;
  };
  const seenIn = (place: string) => (place.startsWith('@') ? ann.in('dm') : ann.in(place)).messages();
  return {
    platform,
    workspace: discord.guild().id,
    account: ann.id,
    channel,
    channelName: 'sales',
    heard,
    chart: 'Ann €12,000',
    answer(next) {
      reply = next;
    },
    command: (line) => ann.types('/crm', { line }).then(take),
    async again() {
      if (!screen) throw new Error('nothing was done yet');
      return take(await screen.again());
    },
    press: (label) => ann.presses(label).then(take),
    async submit(values) {
      if (ann.modal() === '') await ann.presses('Open the form again');
      return take(await ann.submits(values));
    },
    posts: async (place) =>
      seenIn(place)
        .filter((message) => !message.private)
        .map((message) => message.text),
    rung: async (place) => seenIn(place).at(-1)?.pings ?? [],
    close,
  };
}
