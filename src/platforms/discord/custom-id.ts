/**
 * What a button, select or form carries: the route of the chat, and in a direct message whose records it means.
 *
 * `@1f:run/customer show/customer=C12~2`: the workspace by our own number where the place does not tell it, the route,
 * and a count where the same route stands twice in a message, since Discord takes each id once. All of it can be forged:
 * the workspace counts only where the presser has access to it, the route is looked up in its org.
 */
import { LIMITS } from './limits.ts';

/** Ids of one message: each once, and none longer than Discord takes. */
export interface Ids {
  /** Undefined where it does not fit. */
  of(route: string): string | undefined;
}

export function createIds(workspaceId: number | undefined): Ids {
  const seen = new Map<string, number>();
  return {
    of(route) {
      const marked = markOf(workspaceId) + route;
      const count = (seen.get(marked) ?? 0) + 1;
      seen.set(marked, count);
      const id = count === 1 ? marked : `${marked}~${count}`;
      return id.length <= LIMITS.customId ? id : undefined;
    },
  };
}

export interface Carried {
  readonly route: string;
  /** Whether the person is to be asked whether they mean it. */
  readonly asksFirst: boolean;
  readonly workspaceId?: number;
}

/** In front of a route that is asked about before it counts: Discord has no such question of its own. */
export const ASK_FIRST = '?';

export function readCustomId(id: string): Carried {
  const [, mark, asks, route = ''] = /^(?:@([0-9a-z]{1,8}):)?(\?)?(.*?)(?:~\d+)?$/s.exec(id) ?? [];
  return {
    route,
    asksFirst: asks !== undefined,
    ...(mark === undefined ? {} : { workspaceId: Number.parseInt(mark, 36) }),
  };
}

export const markOf = (workspaceId: number | undefined): string =>
  workspaceId === undefined ? '' : `@${workspaceId.toString(36)}:`;

/** The id of a form: the token of what was put aside. */
export const FORM = 'form/';

/** The press that says which server a direct message is about: the workspace in front of it. */
export const HOME = 'home';

/** A select whose values are the routes themselves. */
export const MENU = 'menu';
