/** What the page shows beside messages, for the person it acts as. */
import { localeOf } from '../../language/locale.ts';
import type { People } from './people.ts';
import type { Menu, State } from './protocol.ts';
import type { Store } from './store.ts';

export interface StateDeps {
  readonly store: Store;
  readonly people: People;
  readonly menu: Menu;
}

/** What the browser reports, used where the person chose nothing. */
export interface Reported {
  readonly locale?: string | undefined;
  readonly zone?: string | undefined;
}

/** Undefined where there is no such account. */
export async function readState(
  { store, people, menu }: StateDeps,
  account: string | undefined,
  reported: Reported,
): Promise<State | undefined> {
  const all = await people.all();
  const me = await people.find(account ?? all[0]?.account ?? '');
  if (!me) return undefined;
  const org = await people.org();
  const locale = me.locale ?? localeOf(reported.locale) ?? org.locale;
  return {
    org: org.name,
    me: { account: me.account, name: me.name, admin: me.admin },
    locale,
    zone: me.zone ?? reported.zone ?? org.zone,
    people: all,
    channels: (await store.channels()).map((name) => ({ name })),
    menu: menu(locale),
    latest: await store.latest(me.account),
  };
}
