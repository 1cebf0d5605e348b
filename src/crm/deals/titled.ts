/** Deals that have words of their titles in common, and maybe their customer. */
import { readAsked } from '../search/asked.ts';
import { allTextsNamed } from '../search/texts/texts.ts';
import type { Who } from '../who.ts';
import { customerAndTitle } from './customer-and-title.ts';
import type { FindDeps } from './find.ts';

export interface Titled {
  readonly titles: readonly string[];
  /** Only deals of these customers. */
  readonly customerIds?: readonly number[] | undefined;
  /** More titles have the words than these. */
  readonly cut: boolean;
}

/** Titles whose deals are listed together. */
const LISTED = 60;

export async function titledDeals(deps: FindDeps, who: Who, text: string): Promise<Titled | undefined> {
  const { texts, cut } = await allTextsNamed(deps.db.reader, who.org.id, 'deal', readAsked(text));
  if (texts.length > 0) {
    return { titles: texts.slice(0, LISTED).map((title) => title.text), cut: cut || texts.length > LISTED };
  }
  const found = await customerAndTitle(deps, who, text);
  return found && { ...found, titles: found.titles.slice(0, LISTED), cut: found.titles.length > LISTED };
}
