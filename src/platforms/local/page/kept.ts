/** What the browser remembers for the page: who acts, drafts, what was read, the theme. */

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

/** The newest message of each place that a person has seen. */
export const readMarks = {
  get(account: string): Readonly<Record<string, number>> {
    try {
      return JSON.parse(keep(browser, `parley.read.${account}`).get() ?? '{}') as Record<string, number>;
    } catch {
      return {};
    }
  },
  set(account: string, marks: Readonly<Record<string, number>>): void {
    keep(browser, `parley.read.${account}`).set(JSON.stringify(marks));
  },
};
