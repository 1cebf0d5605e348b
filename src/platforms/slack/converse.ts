/** From what was received to what is answered: who it is comes first, then the conversation, then Slack's shapes. */
import type { Answer, Interaction } from '../../chat/interaction.ts';
import type { Handle } from '../../chat/platform.ts';
import { text, type View, view } from '../../chat/view.ts';
import type { Locale } from '../../language/locale.ts';
import { translator } from '../../language/translate.ts';
import { readAgain, writeAgain } from './again.ts';
import { mentioned } from './decode.ts';
import type { Installation, Installations } from './installations.ts';
import type { Log } from './log.ts';
import type { People } from './people.ts';
import type { Received } from './receive.ts';
import { type Message, renderMessage } from './render-view.ts';

export interface ConverseDeps {
  readonly handle: Handle;
  readonly installations: Installations;
  readonly people: People;
  /** For those who are no members and so have chosen none. */
  readonly locale: Locale;
  readonly log: Log;
}

export interface Answered {
  readonly installation: Installation;
  readonly answer: Answer;
}

/** Undefined where Parley is not in that workspace (any more). */
export async function converse(deps: ConverseDeps, received: Received): Promise<Answered | undefined> {
  const { team, account } = received;
  const installation = deps.installations.get(team);
  if (!installation) {
    deps.log.warn({ team }, 'something was said in a workspace Parley is not in');
    return undefined;
  }
  const refused = await deps.people.refuse({ team, account });
  if (refused) return { installation, answer: refusal(deps, received, refused) };
  const interaction = await withPicked(deps, received);
  return { installation, answer: await deps.handle(interaction) };
}

/** Names of those a text mentions. A text without mentions, nearly every one, asks nothing. */
export async function namesIn(deps: Pick<ConverseDeps, 'people'>, team: string, text: string | undefined) {
  const accounts = mentioned(text ?? '');
  return accounts.length === 0 ? undefined : deps.people.names(team, accounts);
}

function refusal(
  { locale }: ConverseDeps,
  { interaction }: Received,
  why: Exclude<Awaited<ReturnType<People['refuse']>>, undefined>,
): Answer {
  if (interaction.kind === 'suggest') return { kind: 'suggestions', options: [], locale };
  return { kind: 'view', view: view(text(translator(locale)(`slack.${why}`), 'bad')), refused: true, locale };
}

/** People picked in a form, as fields name them. Who may not be picked stays as an account and is told at the field. */
async function withPicked({ people }: ConverseDeps, { interaction, picked, team }: Received): Promise<Interaction> {
  if (interaction.kind !== 'submit' || !picked) return interaction;
  const named: Record<string, string> = {};
  for (const [field, account] of Object.entries(picked)) {
    const ref = await people.refOf({ team, account });
    if (ref) named[field] = ref;
  }
  return { ...interaction, values: { ...interaction.values, ...named } };
}

/** The pressed answer once more, to be shown to everyone; undefined where it cannot be shown again. */
export async function sharedView(deps: ConverseDeps, received: Received): Promise<View | undefined> {
  const again = received.shared === undefined ? undefined : readAgain(received.shared, received.interaction);
  const answer = again && (await deps.handle(again));
  return answer?.kind === 'view' && !answer.refused ? answer.view : undefined;
}

/** The answer as a message of this person's, with what its Share button needs. */
export function messageOf(received: Received, view: View, locale: Locale): Message {
  const inModal = received.view !== undefined && received.interaction.kind === 'press';
  const isOpen = received.public || inModal;
  return renderMessage(view, { locale, share: isOpen ? undefined : writeAgain(received.interaction) });
}
