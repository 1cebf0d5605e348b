/** What Slack does with the app's answer to something a person did. */

import { asJson, asList, asText, type Json } from '../../json.ts';
import { checkSuggestions } from '../blocks/check.ts';
import type { Core } from '../core.ts';
import type { Ack } from '../delivery/ack.ts';
import type { Payload } from '../delivery/payload.ts';
import { Refused } from '../refused.ts';
import { answerInPlace } from '../response-urls.ts';
import { changeView, closeModal, openModal } from '../views.ts';
import type { Team, View } from '../world.ts';

interface Taking {
  readonly core: Core;
  readonly team: Team;
  readonly userId: string;
}

/** What stands wrong in a form, by what it is about; empty where nothing does. */
export type Errors = Readonly<Record<string, string>>;

const NONE: Errors = {};

export function takeCommandAck({ core, team, userId }: Taking, { body: command }: Payload, ack: Ack): Errors {
  const tell = (error: string) =>
    core.effects.add({
      kind: 'notice',
      teamId: team.id,
      userId,
      text: `${asText(command.command)} failed with the error "${error}"`,
    });
  if (ack.outcome !== 'acknowledged') {
    tell(ack.outcome === 'http_timeout' ? 'operation_timeout' : 'dispatch_failed');
    return NONE;
  }
  if (Object.keys(ack.body).length === 0) return NONE;
  const answer = { response_type: 'ephemeral', ...ack.body };
  trying(
    core,
    'ack of a command',
    answer,
    () => answerInPlace(core, { teamId: team.id, userId, channel: asText(command.channel_id) }, answer),
    () => tell('invalid_command_response'),
  );
  return NONE;
}

/** An interaction that is not acknowledged leaves a warning sign on its control. */
export function takeActionAck({ core, team, userId }: Taking, ack: Ack): Errors {
  if (ack.outcome === 'acknowledged') return NONE;
  core.effects.add({
    kind: 'notice',
    teamId: team.id,
    userId,
    text: `This app responded with Status Code ${ack.status ?? ack.outcome}`,
  });
  return NONE;
}

/** What stood wrong in a form, by block id; empty where the submit was taken. */
export function takeSubmitAck({ core, team, userId }: Taking, view: View, ack: Ack): Errors {
  const trouble = () =>
    core.effects.add({ kind: 'notice', teamId: team.id, userId, text: 'We had some trouble connecting. Try again?' });
  if (ack.outcome !== 'acknowledged') {
    trouble();
    return NONE;
  }
  let errors = NONE;
  const take = () => {
    switch (ack.body.response_action) {
      case undefined:
        closeModal(core, team.id, userId, 'top');
        return;
      case 'clear':
        closeModal(core, team.id, userId, 'all');
        return;
      case 'update':
        changeView(core, view, ack.body.view);
        return;
      case 'push':
        openModal(core, team, userId, ack.body.view, view);
        return;
      case 'errors':
        errors = readErrors(view, asJson(ack.body.errors));
        return;
      default:
        throw new Refused('invalid_response_action', [asText(ack.body.response_action)]);
    }
  };
  trying(core, 'ack of view_submission', ack.body, take, trouble);
  return errors;
}

/** @throws Refused where an error names no input: Slack would show none of them. */
function readErrors({ source }: View, errors: Json): Errors {
  const inputs = new Set(
    asList(source.blocks).flatMap(({ type, block_id: id }) => (type === 'input' ? [asText(id)] : [])),
  );
  const entries = Object.entries(errors);
  const wrong = entries.filter(([id, message]) => !inputs.has(id) || asText(message) === '');
  if (entries.length === 0 || wrong.length > 0) {
    throw new Refused(
      'invalid_arguments',
      wrong.map(([id]) => `[ERROR] no input block ${id} [json-pointer:/errors]`),
    );
  }
  return Object.fromEntries(entries.map(([id, message]) => [id, asText(message)]));
}

/** The options an external select shows for a query. @throws Refused, Error where the app gave none */
export function takeSuggestionAck(ack: Ack): readonly Json[] {
  if (ack.outcome !== 'acknowledged') throw new Error(`no suggestions: ${ack.outcome} ${ack.status ?? ''}`);
  const wrong = checkSuggestions(ack.body);
  if (wrong.length > 0) throw new Refused('invalid_arguments', wrong);
  return [...asList(ack.body.options), ...asList(ack.body.option_groups).flatMap(({ options }) => asList(options))];
}

/** Keeps what Slack refuses where the tests look for it. */
function trying(core: Core, method: string, args: Json, take: () => void, refused: () => void): void {
  try {
    take();
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    core.calls.push({ method, args, outcome: error.message });
    refused();
  }
}
