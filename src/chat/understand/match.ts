/** Lays a phrase over a sentence so that everything is used up, in every way it can be. */
import type { Field, Fields } from '../field.ts';
import { longText, text } from '../fields.ts';
import { isOpen } from '../grammar/shape.ts';
import { ANY_SLOT, LINE_SLOT, type Sequence } from './phrase.ts';
import type { Sentence } from './sentence.ts';

export type Slots = Readonly<Record<string, string>>;

/** What one matching may cost, whatever was typed: steps left. */
export interface Budget {
  steps: number;
}

/** Most ways that are looked at: the shortest values first. */
const MOST_WAYS = 6;

/** What `{*}` and `{_}` are matched as: a long text keeps its last `了`, a name is asked for without it. */
const anyLine = text({ label: 'field.name' });
const anyText = longText({ label: 'field.text' });

export function match(sequence: Sequence, fields: Fields, sentence: Sentence, budget: Budget): Slots[] {
  // Asked apart from all the rest, since it sorts out nearly all of ten thousand.
  const said = sequence.elements.every((element) => element.kind !== 'words' || sentence.places(element).length > 0);
  return said ? lay(sequence, fields, sentence, budget) : [];
}

function lay({ elements }: Sequence, fields: Fields, sentence: Sentence, budget: Budget): Slots[] {
  const line = Object.values(fields).some(({ kind }) => kind === 'longText') ? anyText : anyLine;
  const fieldOf = (name: string): Field | undefined =>
    name === LINE_SLOT ? line : name === ANY_SLOT ? anyText : fields[name];
  const present = elements.every((element) => {
    if (element.kind === 'words') return true;
    const field = fieldOf(element.field);
    return field !== undefined && (isOpen(field) || sentence.values(field).length > 0);
  });
  if (!present) return [];
  const ways: Slots[] = [];
  go(0, sentence.start, {});
  return ways;

  function go(at: number, from: number, slots: Slots): void {
    budget.steps -= 1;
    if (budget.steps < 0 || ways.length >= MOST_WAYS) return;
    const element = elements[at];
    const position = sentence.skip(from);
    if (!element) {
      if (position >= sentence.end) ways.push(slots);
      return;
    }
    for (const span of spansOf(at)) {
      if (sentence.skip(span.start) === position) go(at + 1, span.end, withSlot(at, span.start, span.end, slots));
    }
    const field = element.kind === 'slot' ? fieldOf(element.field) : undefined;
    if (!field || !isOpen(field)) return;
    for (const end of endsOf(at, position)) go(at + 1, end, withSlot(at, position, end, slots));
  }

  function withSlot(at: number, start: number, end: number, slots: Slots): Slots {
    const element = elements[at];
    if (element?.kind !== 'slot') return slots;
    if (element.field === ANY_SLOT) return slots;
    const keepsParticles = at === elements.length - 1 && fieldOf(element.field)?.kind === 'longText';
    return { ...slots, [element.field]: tidy(sentence.text.slice(start, keepsParticles ? sentence.fullEnd : end)) };
  }

  function spansOf(at: number) {
    const element = elements[at];
    if (!element) return [];
    if (element.kind === 'words') return sentence.places(element);
    const field = fieldOf(element.field);
    return field && !isOpen(field) ? sentence.values(field) : [];
  }

  /** An open value ends where what comes next begins. */
  function endsOf(at: number, from: number): number[] {
    if (from >= sentence.end) return [];
    if (at === elements.length - 1) return [sentence.end];
    return spansOf(at + 1).flatMap(({ start }) => (start > from ? [start] : []));
  }
}

/** Without the signs and quotes around it. */
function tidy(said: string): string {
  const bare = said.replace(/^[\s,，:：;；]+|[\s,，:：;；]+$/gu, '');
  return /^(?:"[^"]+"|“[^”]+”|「[^」]+」)$/u.test(bare) ? bare.slice(1, -1).trim() : bare;
}
