/** What the browser remembers for the page: who acts, drafts, begun forms, what was read, the theme. */
import { besides, newestFirst, type OpenForm } from './form/open-form.ts';

/** Reads and writes one kind of value; a browser that forbids storage just forgets. */
function keep(storage: () => Storage, name: string) {
  return {
    get(): string | undefined {
      try {
        return storage().getItem(name) ?? undefined;
      } catch {
        return undefined;
      }
    },
    set(value: string | undefined): void {
      try {
        if (value) storage().setItem(name, value);
        else storage().removeItem(name);
      } catch {
        // Private windows and full disks: the page works without.
      }
    },
  };
}

const tab = () => sessionStorage;
const browser = () => localStorage;

/** Each tab can act as someone else; a new tab begins with the last choice. */
export const actingAs = {
  get: (): string | undefined => keep(tab, 'parley.as').get() ?? keep(browser, 'parley.as').get(),
  set(account: string): void {
    keep(tab, 'parley.as').set(account);
    keep(browser, 'parley.as').set(account);
  },
};

export const lastPlace = (account: string) => keep(tab, `parley.place.${account}`);
export const draft = (account: string, place: string) => keep(browser, `parley.draft.${account}.${place}`);
export const theme = keep(browser, 'parley.theme');

/** Forms that were begun and neither saved nor discarded, newest first. */
export const begunForms = (account: string) => {
  const kept = keep(browser, `parley.forms.${account}`);
  const get = (): readonly OpenForm[] => parsed<readonly OpenForm[]>(kept.get(), []);
  const set = (all: readonly OpenForm[]) => kept.set(all.length > 0 ? JSON.stringify(all) : undefined);
  return {
    get,
    put: (one: OpenForm) => set(newestFirst(one, get())),
    remove: (token: string) => set(besides(token, get())),
  };
};

/** What was sent and never confirmed: the server may have gone away with the page. */
export const unsent = (account: string) => {
  const kept = keep(browser, `parley.unsent.${account}`);
  const get = (): readonly Unsent[] => parsed<readonly Unsent[]>(kept.get(), []);
  const without = (ids: readonly string[]) => get().filter(({ id }) => !ids.includes(id));
  const set = (all: readonly Unsent[]) => kept.set(all.length > 0 ? JSON.stringify(all) : undefined);
  return {
    get,
    /** Other tabs of the same person keep theirs beside it. */
    add: (one: Unsent) => set([...without([one.id]), one]),
    remove: (...ids: readonly string[]) => set(without(ids)),
  };
};

export interface Unsent {
  readonly id: string;
  readonly place: string;
  readonly text: string;
}

function parsed<T>(text: string | undefined, otherwise: T): T {
  try {
    return text === undefined ? otherwise : (JSON.parse(text) as T);
  } catch {
    return otherwise;
  }
}

/** The newest message of each place that a person has seen. */
export const readMarks = {
  get: (account: string) => parsed<Readonly<Record<string, number>>>(keep(browser, `parley.read.${account}`).get(), {}),
  set(account: string, marks: Readonly<Record<string, number>>): void {
    keep(browser, `parley.read.${account}`).set(JSON.stringify(marks));
  },
};
