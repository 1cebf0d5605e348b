/** The one road all interactions travel: identify, take the road of their kind, word whatever went wrong. */
import { localeOf } from '../language/locale.ts';
import { translator } from '../language/translate.ts';
import { Refusal } from '../values/errors.ts';
import { createContext } from './create-context.ts';
import type { Interaction, Reply } from './interaction.ts';
import type { Machine } from './machine.ts';
import { requireOurs } from './old-button.ts';
import { perform } from './perform.ts';
import type { Handle } from './platform.ts';
import type { Reader } from './reader.ts';
import { referenceOf } from './reference.ts';
import { faultView, refusalView } from './refusal.ts';
import { press } from './roads/press.ts';
import { say } from './roads/say.ts';
import { sayWithFile } from './roads/say-with-file.ts';
import { submit } from './roads/submit.ts';
import { suggest } from './roads/suggest.ts';
import type { View } from './view.ts';

/** Makes the handler that every platform hands its interactions to; it never rejects. */
export function createDispatcher<S>(machine: Machine<S>): Handle {
  return async (interaction) => {
    const began = machine.clock.now();
    const locale = localeOf(interaction.actor.locale) ?? 'en';
    let reader: Reader = { t: translator(locale), locale, zone: 'UTC', now: began };
    let outcome = 'ok';
    try {
      const who = await machine.directory.identify(interaction.actor);
      const scene = createContext(machine, interaction, who, began);
      reader = scene;
      requireOurs(interaction, who.since);
      return { ...(await travel(machine, interaction, scene)), locale: reader.locale };
    } catch (error) {
      if (error instanceof Refusal) {
        outcome = error.name;
        const reply = onlySuggestions(interaction) ?? refused(refusalView(reader, error));
        return { ...reply, locale: reader.locale };
      }
      outcome = 'fault';
      const reference = referenceOf(`${interaction.key}${began.getTime()}`);
      machine.log.error({ err: error, reference, kind: interaction.kind }, 'an interaction failed');
      const reply = onlySuggestions(interaction) ?? refused(faultView(reader.t, reference));
      return { ...reply, locale: reader.locale };
    } finally {
      const ms = machine.clock.now().getTime() - began.getTime();
      machine.log.debug({ kind: interaction.kind, platform: interaction.actor.platform, outcome, ms }, 'interaction');
    }
  };
}

function travel<S>(
  machine: Machine<S>,
  interaction: Interaction,
  scene: ReturnType<typeof createContext<S>>,
): Promise<Reply> {
  switch (interaction.kind) {
    case 'invoke':
      return say(machine, scene, interaction.line);
    case 'say':
      return interaction.file
        ? sayWithFile(machine, scene, interaction.line, interaction.file)
        : say(machine, scene, interaction.line);
    case 'command':
      return perform(machine, scene, { path: interaction.path, values: interaction.values });
    case 'press':
      return press(machine, scene, interaction);
    case 'submit':
      return submit(machine, scene, interaction);
    case 'suggest':
      return suggest(machine, scene, interaction);
    default:
      return interaction satisfies never;
  }
}

const refused = (view: View): Reply => ({ kind: 'view', view, refused: true });

/** A list of suggestions has no room for a sentence; an empty one says enough. */
function onlySuggestions(interaction: Interaction): Reply | undefined {
  return interaction.kind === 'suggest' ? { kind: 'suggestions', options: [] } : undefined;
}
