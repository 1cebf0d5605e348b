import { describe } from 'vitest';
import { WORKSPACE } from '../../../src/platforms/local/people.ts';
import type { Answer, Deed, ShownForm, ShownMessage } from '../../../src/platforms/local/protocol.ts';
import { type OpenPlatform, platformContract } from '../contract.ts';
import { openChat } from './open-chat.ts';

describe('the local chat', () => platformContract(openLocal));

async function openLocal(): Promise<OpenPlatform> {
  const chat = await openChat();
  let form: ShownForm | undefined;
  let seen: readonly ShownMessage[] = [];
  let last: { readonly deed: Deed; readonly id: string } | undefined;
  let deeds = 0;

  const take = (answer: Answer): string => {
    form = answer.kind === 'form' || answer.kind === 'errors' ? answer.form : undefined;
    if (answer.kind === 'messages') seen = answer.messages;
    return words(answer);
  };
  const does = (deed: Deed, id = `contract-${++deeds}`): Promise<string> => {
    last = { deed, id };
    return chat.deed('sam', 'general', deed, id).then(take);
  };
  const posts = (place: string) => chat.history('sam', place);

  return {
    get platform() {
      return chat.platform;
    },
    workspace: WORKSPACE,
    account: 'sam',
    channel: 'general',
    channelName: 'general',
    heard: chat.heard,
    chart: 'Ann €12,000',
    answer: (reply) => chat.answer(reply),
    command: (line) => does({ kind: 'send', text: `/${line}` }),
    async again() {
      if (!last) throw new Error('nothing was done yet');
      return does(last.deed, last.id);
    },
    press(label) {
      const buttons = seen.flatMap(({ id, blocks }) =>
        blocks.flatMap((block) => (block.type === 'buttons' ? block.buttons.map((button) => ({ id, ...button })) : [])),
      );
      const button = buttons.find((each) => each.label === label);
      if (!button) throw new Error(`There is no button ${label}`);
      return does({ kind: 'press', message: button.id, route: button.route });
    },
    submit(values) {
      if (!form) throw new Error('There is no form');
      const typed = form.fields.map(({ name, label, value }) => [name, values[label] ?? value]);
      return does({ kind: 'submit', token: form.token, values: Object.fromEntries(typed) });
    },
    posts: async (place) => (await posts(place)).filter(({ onlyYou }) => !onlyYou || place.startsWith('@')).map(words),
    // The local chat rings nobody: its page shows text as text.
    rung: async () => [],
    close: () => chat.close(),
  };
}

/** Every piece of text in what is shown. */
function words(shown: unknown): string {
  if (typeof shown === 'string') return shown;
  if (Array.isArray(shown)) return shown.map(words).join(typeof shown[0] === 'string' ? '' : '\n');
  return typeof shown === 'object' && shown !== null ? Object.values(shown).map(words).join('\n') : '';
}
