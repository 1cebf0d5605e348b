/** Two companies, and a code shown in the one and typed in the other. */
import { codeIn } from './link.ts';
import { openShop, type Person, type Screen, type Shop, type ShopOptions } from './transcript.ts';

export interface TwoCompanies {
  readonly shop: Shop;
  /** Admin of Shop. */
  readonly ann: Person;
  /** Admin of Rival. */
  readonly zoe: Person;
}

export async function openTwoCompanies(options?: ShopOptions): Promise<TwoCompanies> {
  const shop = await openShop(options);
  return { shop, ann: shop.as('Ann'), zoe: shop.stranger() };
}

/** Types a new code of a company: the workspace joins it, or asks what becomes of its own records. */
export async function typesCode(joiner: Pick<Person, 'types'>, giver: Person): Promise<Screen> {
  return joiner.types(`link workspace ${codeIn(await giver.types('link workspace'))}`);
}
