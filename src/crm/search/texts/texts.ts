/** Texts that records are found by, deals by their title and contacts by their name: each kept once, however many have it. */
import type { Reader } from '../../../data/database.ts';
import type { Tx } from '../../../data/work.ts';
import { fold } from '../../../values/fold.ts';
import { type Asked, FIT, type Fit, fitOf, startsWord } from '../asked.ts';
import { leadOf, phraseQuery, type TextNoun, wordStartQuery, wordsQuery } from '../grams.ts';
import { byKey, byPieces, indexTexts, insertText, type TextRow } from './store.ts';

export interface TextFound extends TextRow {
  readonly fit: Fit;
}

/** What a text costs to be found by is paid once: by the first record that has it. */
export async function keepText(tx: Tx, orgId: number, noun: TextNoun, text: string): Promise<void> {
  if (text === '') return;
  const made = await insertText(tx, { orgId, noun }, text, fold(text));
  if (made) await indexTexts(tx, { orgId, noun }, [made]);
}

/** Texts of one road; of very many that fit, the newest. */
const POOL = 60;
/** Where the words side by side find so many, nobody asks for them further apart. */
const ENOUGH = 10;

/** Texts that have what was asked anywhere, best first: for whoever is still typing. */
export async function findTexts(reader: Reader, orgId: number, noun: TextNoun, asked: Asked): Promise<TextFound[]> {
  const phrase = phraseQuery(leadOf(orgId, noun), asked.folded);
  return (await find(reader, { orgId, noun, asked, phrase, enough: ENOUGH })).texts;
}

/** Texts that are called so: each word that was asked begins one of theirs. Best first. */
export async function textsNamed(reader: Reader, orgId: number, noun: TextNoun, asked: Asked): Promise<TextFound[]> {
  return (await named(reader, { orgId, noun, asked, enough: ENOUGH })).texts;
}

export interface TextsFound {
  readonly texts: TextFound[];
  /** There may be more: a road was followed no further. */
  readonly cut: boolean;
}

/** The same, for whoever must know whether these are all. */
export function allTextsNamed(reader: Reader, orgId: number, noun: TextNoun, asked: Asked): Promise<TextsFound> {
  return named(reader, { orgId, noun, asked, enough: POOL });
}

async function named(reader: Reader, wanted: Omit<Wanted, 'phrase'>): Promise<TextsFound> {
  const { orgId, noun, asked } = wanted;
  const phrase = wordStartQuery(leadOf(orgId, noun), asked.folded);
  const { texts, cut } = await find(reader, { ...wanted, phrase });
  const isNamed = ({ key, fit }: TextFound) =>
    fit <= FIT.wordStart || asked.words.every((word) => startsWord(key, word));
  return { texts: texts.filter(isNamed), cut };
}

interface Wanted {
  readonly orgId: number;
  readonly noun: TextNoun;
  readonly asked: Asked;
  /** The full-text query for the words side by side. */
  readonly phrase: string;
  /** Where the words side by side find so many, they are not looked for further apart. */
  readonly enough: number;
}

async function find(reader: Reader, { orgId, noun, asked, phrase, enough }: Wanted): Promise<TextsFound> {
  const { folded, words } = asked;
  if (folded === '') return { texts: [], cut: false };
  const whose = { orgId, noun };
  const begun = await byKey(reader, whose, folded, POOL);
  const bySide = await byPieces(reader, whose, phrase, POOL);
  const isApart = words.length > 1 && bySide.length < enough;
  const apart = isApart ? await byPieces(reader, whose, wordsQuery(leadOf(orgId, noun), folded), POOL) : [];
  const texts = [...new Map([...begun, ...bySide, ...apart].map((row) => [row.id, row])).values()]
    .flatMap((row) => {
      const fit = fitOf({ nameKey: row.key, initials: '', phone: null, email: null }, asked);
      return fit === undefined ? [] : [{ ...row, fit }];
    })
    .sort((a, b) => a.fit - b.fit || b.id - a.id);
  return { texts, cut: [begun, bySide, apart].some(({ length }) => length === POOL) };
}
