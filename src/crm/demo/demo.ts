/** The demo shop: a believable little business to try everything on, loaded and taken back as one change. */
import type { Database } from '../../data/database.ts';
import type { Written } from '../../data/work.ts';
import { problem } from '../../language/problem.ts';
import { InvalidInput } from '../../values/errors.ts';
import { causeOf, type Who } from '../who.ts';
import { demoCustomers, demoEmails } from './names.ts';
import { createShop } from './open-shop.ts';
import { readStaff, someCustomerHas } from './store.ts';

export interface Demo {
  /**
   * Adds customers, contacts, deals, notes and follow-ups around the day of `who.now`: the same ones for the same day.
   * Texts are in the org's language, half the names are Chinese where anyone speaks it.
   * @throws InvalidInput where it is loaded and was not taken back.
   */
  load(who: Who): Promise<Written>;
}

export function createDemo({ db }: { readonly db: Database }): Demo {
  return {
    load: (who) =>
      db.work.commit(causeOf(who), async (unit) => {
        if (await someCustomerHas(unit, demoEmails())) throw new InvalidInput(problem('settings.demoThere'));
        const { members, chinese } = await readStaff(unit, who);
        const shop = createShop(unit, who, members);
        await shop.addCustomers(demoCustomers(chinese));
        await shop.addDeals();
        await shop.addNotes();
        await shop.addTasks();
        await shop.backdate();
      }),
  };
}
