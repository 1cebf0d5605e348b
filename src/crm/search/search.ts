/** Finds customers by what people type: in full (`customers`), to name one (`match`), while typing (`suggest`). */
import type { Database } from '../../data/database.ts';
import { formatRef, readRef } from '../../values/ref.ts';
import type { CustomerPage } from '../customers/list.ts';
import type { Match, Suggestion } from '../match.ts';
import type { Who } from '../who.ts';
import { type Asked, FIT, fitOf, readAsked, startsWord } from './asked.ts';
import { findCandidates } from './candidates.ts';
import { compactSearch } from './compaction/compaction.ts';
import { leadOf, wordStartQuery } from './grams.ts';
import { byExactName, byGrams, byNamePrefix, byNumber, type Candidate, lastTouched, lastTouchedOf } from './store.ts';

export interface Search {
  /** Live customers with this in name, phone, e-mail or pinyin initials, best first. Page from 1. */
  customers(
    who: Who,
    text: string,
    options?: { readonly limit?: number; readonly page?: number },
  ): Promise<CustomerPage>;
  /** The customer that is named: by ref, exact name, or a unique prefix or word start, case and width folded. */
  match(who: Who, text: string): Promise<Match>;
  /** At most 25: mine, recent, prefix, substring, pinyin initials. Nothing typed gives what I touched last. */
  suggest(who: Who, query: string): Promise<readonly Suggestion[]>;
  /** Keeps searches fast: once a day, beside the work of people, until the signal. */
  compact(signal: AbortSignal): Promise<number>;
}

const SUGGESTIONS = 25;
const ASKED_BACK = 10;
/** What a search finds at all: who wants more types more. */
const POOL = 40;
/** What is ranked to suggest or to ask back. */
const SHORTLIST = 30;
/** How many of the last touched count as recent. */
const RECENT = 30;

export function createSearch({ db }: { readonly db: Database }): Search {
  const { reader } = db;

  async function customers(who: Who, text: string, { limit = 10, page = 1 } = {}): Promise<CustomerPage> {
    const asked = readAsked(text);
    const named = await byRef(who, text);
    const found = asked.folded === '' ? [] : await findCandidates(reader, who.org.id, asked, POOL);
    const ranked = rank(named ? [named, ...found] : found, asked, who, { named });
    const from = (page - 1) * limit;
    return { customers: ranked.slice(from, from + limit), page, hasMore: ranked.length > from + limit };
  }

  async function match(who: Who, text: string): Promise<Match> {
    const named = await byRef(who, text);
    if (named) return one(named);
    const asked = readAsked(text);
    if (asked.folded === '') return { kind: 'none' };
    const exact = await byExactName(reader, who.org.id, asked.folded, ASKED_BACK);
    const live = exact.filter(({ archivedAt }) => archivedAt === null);
    if (live.length > 0) return oneOrSeveral(live, asked, who);
    const begun = await begunWith(who.org.id, asked.folded);
    if (begun.length > 0) return oneOrSeveral(begun, asked, who);
    // Nothing live is called so: an archived customer of this very name may be meant, to look at or restore.
    return exact.length > 0 ? oneOrSeveral(exact, asked, who) : { kind: 'none' };
  }

  async function begunWith(orgId: number, folded: string): Promise<Candidate[]> {
    const names = await byNamePrefix(reader, orgId, folded, SHORTLIST);
    const words = await byGrams(reader, orgId, wordStartQuery(leadOf(orgId), folded), SHORTLIST);
    return distinct([...names, ...words.filter(({ nameKey }) => startsWord(nameKey, folded))]);
  }

  async function suggest(who: Who, query: string): Promise<readonly Suggestion[]> {
    const asked = readAsked(query);
    const mine = await lastTouchedOf(reader, who.org.id, who.me.id, RECENT);
    const recent = await lastTouched(reader, who.org.id, RECENT);
    if (asked.folded === '')
      return distinct([...mine, ...recent])
        .slice(0, SUGGESTIONS)
        .map(toSuggestion);
    const named = await byRef(who, query);
    const found = await findCandidates(reader, who.org.id, asked, SHORTLIST);
    const all = [...(named ? [named] : []), ...mine, ...recent, ...found];
    const ranked = rank(all, asked, who, { named, recent: new Set(recent.map(({ id }) => id)) });
    return ranked.slice(0, SUGGESTIONS).map(toSuggestion);
  }

  async function byRef(who: Who, text: string): Promise<Candidate | undefined> {
    const ref = readRef(text);
    return ref?.noun === 'customer' ? byNumber(reader, who.org.id, ref.number) : undefined;
  }

  return { customers, match, suggest, compact: (signal) => compactSearch(db, signal) };
}

interface Standing {
  readonly named?: Candidate | undefined;
  readonly recent?: ReadonlySet<number>;
}

/** Those that fit, best first: what was named by ref or in full; then, while typing, mine and recent; then by fit. */
function rank(candidates: readonly Candidate[], asked: Asked, who: Who, { named, recent }: Standing): Candidate[] {
  const standing = (candidate: Candidate, fit: number): number[] => {
    if (candidate.id === named?.id) return [-2];
    if (fit === FIT.exact) return [-1];
    const mine = candidate.ownerId === who.me.id ? 0 : 1;
    if (!recent) return [fit, mine];
    return [mine === 0 ? 0 : recent.has(candidate.id) ? 1 : 2, fit];
  };
  return distinct(candidates)
    .flatMap((candidate) => {
      const fit = candidate.id === named?.id ? FIT.exact : fitOf(candidate, asked);
      return fit === undefined ? [] : [{ candidate, order: standing(candidate, fit) }];
    })
    .sort((a, b) => byOrder(a.order, b.order) || b.candidate.touchedAt.getTime() - a.candidate.touchedAt.getTime())
    .map(({ candidate }) => candidate);
}

function byOrder(left: readonly number[], right: readonly number[]): number {
  for (const [index, value] of left.entries()) {
    const difference = value - (right[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function distinct(candidates: readonly Candidate[]): Candidate[] {
  return [...new Map(candidates.map((candidate) => [candidate.id, candidate])).values()];
}

function oneOrSeveral(found: readonly Candidate[], asked: Asked, who: Who): Match {
  const [first] = found;
  if (first && found.length === 1) return one(first);
  return { kind: 'several', options: rank(found, asked, who, {}).slice(0, ASKED_BACK).map(toSuggestion) };
}

function one({ id, number, name }: Candidate): Match {
  return { kind: 'one', found: { id, ref: formatRef('customer', number), name } };
}

function toSuggestion({ number, name, level, ownerName, address }: Candidate): Suggestion {
  const ref = formatRef('customer', number);
  const detail = [ref, level, ownerName, address].filter((part) => part !== null && part !== '').join(' · ');
  return { label: name, value: ref, detail };
}
