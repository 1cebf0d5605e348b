/** A sentence as a command and its values, by the commands' own phrases: deterministic, or not understood at all. */

import { readRef } from '../../values/ref.ts';
import type { AnyCommand } from '../command.ts';
import type { LookupName } from '../field.ts';
import { knownBy } from '../grammar/head.ts';
import { type KnownBy, parseLine, type ReadEnv } from '../grammar.ts';
import type { Values } from '../interaction.ts';
import type { Registry } from '../registry.ts';
import { couldBeCalled, couldName } from './could-name.ts';
import { match, type Slots } from './match.ts';
import { LINE_SLOT } from './phrase.ts';
import { type Entry, phrasebook } from './phrasebook.ts';
import { createSentence, SENTENCE_LIMIT, type Sentence } from './sentence.ts';

export { closest } from './closest.ts';
export { isPolite } from './sentence.ts';

export interface Understood<S> {
  readonly command: AnyCommand<S>;
  readonly values: Values;
  /** Letters of the phrase's own words that were heard: the higher, the surer. */
  readonly score: number;
}

interface Way<S> extends Understood<S> {
  /** Values whose reader took them whole. */
  readonly typed: number;
  /** Deals that are called by their customer's name, and contacts: where a customer is called so, that is meant. */
  readonly indirect: number;
  /** Records that are named; a word they know is more than a word. */
  readonly named: number;
  /** Whether all words were placed by the phrase, none by the typed grammar. */
  readonly spelled: boolean;
}

/** Letters a phrase must have for the records not to be asked: `Bob: hi` alone is no note. */
const SURE = 4;

/** Steps for all phrases together; an ordinary sentence takes a few hundred. */
const STEPS = 20_000;

/** Questions to the records for one sentence. */
const ASKED = 16;

/** Undefined for small talk, for what no command can do, and for orders that may mean two things. */
export async function understand<S>(
  registry: Registry<S>,
  line: string,
  env: ReadEnv,
): Promise<Understood<S> | undefined> {
  if (line.length > SENTENCE_LIMIT || line.trim() === '') return undefined;
  const ways = await withLinesRead(waysToRead(registry, line, env), env);
  if (ways.length === 0) return undefined;
  const knows = remembering(env);
  // What is known first: `call mom` is a task's title as long as there is no customer Mom.
  const known: Way<S>[] = [];
  for (const way of ways) if (await namesKnown(way, knows)) known.push(way);
  return surest(known) ?? surest(ways.filter((way) => !known.includes(way) && isSure(way) && namesPossible(way)));
}

function waysToRead<S>(registry: Registry<S>, line: string, env: ReadEnv): Way<S>[] {
  const sentence = createSentence(line, env);
  const budget = { steps: STEPS };
  return entriesFor(registry, sentence)
    .flatMap((entry) =>
      match(entry.sequence, entry.command.fields, sentence, budget).map((slots) => wayOf(entry, slots, sentence)),
    )
    .filter(isSaid)
    .sort(byTrust);
}

/** Of ten thousand phrases the few whose letters were heard, surest first. */
function entriesFor<S>(registry: Registry<S>, sentence: Sentence): Entry<S>[] {
  const { entries, byNeedle } = phrasebook(registry);
  const heard = [...byNeedle].flatMap(([needle, at]) => (sentence.has(needle) ? at : []));
  return heard.sort((a, b) => a - b).flatMap((at) => entries[at] ?? []);
}

/** Every value has something to read, and what is to be a name could be one. */
function isSaid<S>({ command, values }: Way<S>): boolean {
  return Object.entries(values).every(
    ([name, text]) =>
      /[\p{L}\p{N}]/u.test(text) && (!command.fields[name]?.isName || couldBeCalled(text, command.effect === 'read')),
  );
}

function byTrust<S>(a: Way<S>, b: Way<S>): number {
  return b.score - a.score || b.typed - a.typed || a.indirect - b.indirect || b.named - a.named;
}

/** Most lines behind `{*}` that are read; the surest come first. */
const LINES = 4;

/** What stands behind `{*}` is read by the typed grammar; words it cannot place are words not understood. */
async function withLinesRead<S>(ways: readonly Way<S>[], env: ReadEnv): Promise<Way<S>[]> {
  const read: Way<S>[] = [];
  let lines = 0;
  for (const way of ways) {
    const { [LINE_SLOT]: line, ...values } = way.values;
    if (line === undefined) {
      read.push(way);
    } else if (lines < LINES) {
      lines += 1;
      const parsed = await parseLine(way.command, line, env);
      const whole = { ...way, values: { ...parsed.values, ...values } };
      if (parsed.unplaced === undefined && isSaid(whole))
        read.push({ ...whole, typed: typedIn(way.command, parsed.values) });
    }
  }
  return read;
}

/** Fixed as `text=*`: the sentence as it was said. */
const WHOLE = '*';

function wayOf<S>({ command, sequence }: Entry<S>, slots: Slots, sentence: Sentence): Way<S> {
  const said = sentence.text.slice(sentence.start, sentence.fullEnd);
  const whole = Object.entries(sequence.fixed).flatMap(([name, value]) => (value === WHOLE ? [[name, said]] : []));
  const values = { ...sequence.fixed, ...slots, ...Object.fromEntries(whole) };
  return {
    command,
    values,
    score: sequence.weight,
    typed: typedIn(command, slots),
    named: Object.keys(slots).filter((name) => command.fields[name]?.lookup !== undefined).length,
    indirect: Object.entries(slots).filter(([name, text]) => isIndirect(command.fields[name]?.lookup) && !readRef(text))
      .length,
    spelled: !(LINE_SLOT in slots),
  };
}

const isIndirect = (of: LookupName | undefined): boolean => of === 'deal' || of === 'contact';

function typedIn<S>(command: AnyCommand<S>, values: Values): number {
  const open = ['text', 'longText', 'lookup', ''];
  return Object.keys(values).filter((name) => !open.includes(command.fields[name]?.kind ?? '')).length;
}

/** Where nothing parts a name from what follows, it is a guess; an amount or the like beside it makes it a fair one. */
function isSure<S>({ command, score, typed, spelled }: Way<S>): boolean {
  const asksRecords = Object.values(command.fields).some(({ lookup, optional }) => lookup !== undefined && !optional);
  return score >= SURE && (spelled || typed > 0 || !asksRecords);
}

/** Whether the records know whom it is about; of what they are not asked, only that it could be a name. */
async function namesKnown<S>(
  { command, values }: Way<S>,
  knows: (text: string, of: KnownBy) => Promise<boolean>,
): Promise<boolean> {
  for (const [name, text] of Object.entries(values)) {
    const of = command.fields[name]?.lookup;
    if (!of) continue;
    const asked = /^#?[dnfg]\d+$/i.test(text) ? undefined : of === 'member' ? of : knownBy(of);
    if (asked && !(await knows(text, asked))) return false;
    if (!couldName(of, text, !asked)) return false;
  }
  return true;
}

function namesPossible<S>({ command, values }: Way<S>): boolean {
  return Object.entries(values).every(([name, text]) => {
    const of = command.fields[name]?.lookup;
    return !of || couldName(of, text, true);
  });
}

/** The best of the ways; nothing where two commands fit equally well. */
function surest<S>(ways: readonly Way<S>[]): Understood<S> | undefined {
  const [best] = ways;
  if (!best) return undefined;
  const rival = ways.find((way) => byTrust(best, way) === 0 && way.command !== best.command);
  return rival ? undefined : { command: best.command, values: best.values, score: best.score };
}

/** Asks the records once a text, and not for ever. */
function remembering(env: ReadEnv) {
  const answers = new Map<string, Promise<boolean>>();
  return (text: string, of: KnownBy): Promise<boolean> => {
    const question = `${of} ${text}`;
    const known = answers.get(question);
    if (known) return known;
    if (!env.knows || answers.size >= ASKED || text.length > 60) return Promise.resolve(false);
    const answer = env.knows(text, of);
    answers.set(question, answer);
    return answer;
  };
}
