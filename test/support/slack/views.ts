/** The modals a person has open, one on the other, and their home tab. */

import { asJson, asList, asText, type Json } from '../json.ts';
import { checkView } from './blocks/check.ts';
import type { Core } from './core.ts';
import { initialState, kept } from './inputs.ts';
import { LIMITS } from './limits.ts';
import { withIds } from './messages.ts';
import { Refused } from './refused.ts';
import type { Team, View } from './world.ts';

export const stackOf = (core: Core, userId: string): readonly View[] => core.world.modals.get(userId) ?? [];
export const topOf = (core: Core, userId: string): View | undefined => stackOf(core, userId).at(-1);

/** Opens a modal: the first of a new stack, or on top of one. @throws Refused */
export function openModal(core: Core, team: Team, userId: string, source: unknown, on?: View): View {
  const checked = check(core, source, 'modal');
  const stack = on ? stackOf(core, userId) : [];
  if (stack.length >= LIMITS.view.stack) throw new Refused('push_limit_reached');
  const id = core.world.id('V');
  const view: View = {
    id,
    teamId: team.id,
    userId,
    type: 'modal',
    rootId: stack[0]?.id ?? id,
    ...(on && { previousId: on.id }),
    source: checked,
    hash: newHash(core),
    state: initialState(checked),
  };
  core.world.modals.set(userId, [...stack, view]);
  core.effects.add({ kind: 'modal', teamId: team.id, userId });
  return view;
}

/** Puts another content into an open view; what was typed into inputs of the same ids stays. @throws Refused */
export function changeView(core: Core, view: View, source: unknown, hash?: string): View {
  if (hash !== undefined && hash !== view.hash) throw new Refused('hash_conflict');
  const checked = check(core, source, view.type, view);
  view.source = checked;
  view.hash = newHash(core);
  view.state = kept(view.state, checked);
  const kind = view.type;
  core.effects.add({ kind, teamId: view.teamId, userId: view.userId });
  return view;
}

export function publishHome(core: Core, team: Team, userId: string, source: unknown, hash?: string): View {
  const present = core.world.homes.get(userId);
  if (present) return changeView(core, present, source, hash);
  const checked = check(core, source, 'home');
  const id = core.world.id('V');
  const view: View = {
    id,
    teamId: team.id,
    userId,
    type: 'home',
    rootId: id,
    source: checked,
    hash: newHash(core),
    state: initialState(checked),
  };
  core.world.homes.set(userId, view);
  core.effects.add({ kind: 'home', teamId: team.id, userId });
  return view;
}

/** Closes the top one, or all. */
export function closeModal(core: Core, teamId: string, userId: string, which: 'top' | 'all'): void {
  core.world.modals.set(userId, which === 'all' ? [] : stackOf(core, userId).slice(0, -1));
  core.effects.add({ kind: 'modal', teamId, userId });
}

/** An open view by its id or the app's own name for it. @throws Refused */
export function findView(core: Core, team: Team, by: { readonly id?: string; readonly externalId?: string }): View {
  const all = [...core.world.modals.values(), [...core.world.homes.values()]].flat();
  const found = all.find(
    ({ id, source, teamId }) =>
      teamId === team.id &&
      (by.id ? id === by.id : by.externalId !== undefined && source.external_id === by.externalId),
  );
  if (!found) throw new Refused('not_found');
  return found;
}

/** A view as payloads and answers show it. */
export function wireView(core: Core, team: Team, { id, source, hash, state, rootId, previousId }: View): Json {
  return {
    id,
    team_id: team.id,
    private_metadata: '',
    callback_id: '',
    external_id: '',
    title: null,
    submit: null,
    close: null,
    clear_on_close: false,
    notify_on_close: false,
    ...source,
    state: { values: state },
    hash,
    root_view_id: rootId,
    previous_view_id: previousId ?? null,
    app_id: core.app().id,
    app_installed_team_id: team.id,
    bot_id: team.installation?.botId,
  };
}

function check(core: Core, source: unknown, type: 'modal' | 'home', except?: View): Json {
  const view = asJson(source);
  if (Buffer.byteLength(JSON.stringify(view)) > LIMITS.view.bytes) throw new Refused('view_too_large');
  const wrong = checkView(view, type);
  if (wrong.length > 0) throw new Refused('invalid_arguments', wrong);
  const external = asText(view.external_id);
  const open = [...core.world.modals.values()].flat();
  if (external && open.some((each) => each !== except && each.source.external_id === external)) {
    throw new Refused('duplicate_external_id');
  }
  return { ...view, blocks: withIds(core, asList(view.blocks)) };
}

const newHash = ({ world }: Core): string => `${world.ts()}.${world.id('h')}`;
