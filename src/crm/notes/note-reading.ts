/** What a note's text says of itself: its kind, when it happened, and what is to be done next. */
import { atTime, dayOf, localMinute } from '../../values/day.ts';
import { type FoundWhen, findWhen, type When, type WhenOptions } from '../../values/when.ts';
import { dueInstant } from '../tasks/task.ts';
import type { FollowUp, NoteKind } from './note.ts';
import { noteKind } from './note-kind.ts';

export interface NoteReading {
  readonly kind: NoteKind;
  /** When it happened, where the text says so (`yesterday`). */
  readonly at?: Date;
  readonly followUp?: FollowUp;
  /** The day of the follow-up as it was said. */
  readonly next?: When;
}

/**
 * Reads a note: the first day to come is its follow-up, the first day gone by is when it happened. `today` alone is
 * now. The kind is read beside the follow-up, since what is to come has not happened yet.
 */
export function readNote(text: string, options: WhenOptions): NoteReading {
  const days = findWhen(text, options);
  const today = dayOf(options.now, options.zone);
  const next = days.find((found) => isAhead(found, today));
  const gone = days.find((found) => found.past || found.when.day < today);
  const clause = next && clauseAround(text, next);
  const rest = clause ? `${text.slice(0, clause.start)} ${text.slice(clause.end)}` : text;
  return {
    kind: noteKind(rest),
    ...(gone ? { at: happened(gone, options) } : {}),
    ...(next && clause ? { followUp: followUp(text, next, clause, options), next: next.when } : {}),
  };
}

function isAhead({ when, past }: FoundWhen, today: string): boolean {
  return !past && (when.day > today || (when.day === today && when.time !== undefined));
}

/** Without a time: as late on that day as it is now, so that notes written in a row keep their order. */
function happened({ when }: FoundWhen, { now, zone }: WhenOptions): Date {
  const [, present = '12:00'] = localMinute(now, zone).split('T');
  const at = atTime(when.day, when.time ?? present, zone);
  return at > now ? now : at;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

const BREAK = /[,，;；。！!？?\n]|\. |\s[-–—]\s/g;

/** From the punctuation before the date to the one after it. */
function clauseAround(text: string, date: Span): Span {
  let [start, end] = [0, text.length];
  for (const { index, 0: mark } of text.matchAll(BREAK)) {
    if (index + mark.length <= date.start) start = index + mark.length;
    else if (index >= date.end) {
      end = index;
      break;
    }
  }
  return { start, end };
}

/** The title is the clause without its date; a clause of nothing else leaves the whole text. */
function followUp(text: string, next: FoundWhen, clause: Span, { zone }: WhenOptions): FollowUp {
  const before = text.slice(clause.start, next.start).replace(/\s(?:on|by|due|at|before|until)\s*$/i, ' ');
  const title = tidy(`${before} ${text.slice(next.end, clause.end)}`);
  // “follow up fri” says when, not what: that stands in the rest of the note.
  const other = tidy(
    `${text.slice(0, clause.start)} ${text.slice(clause.end)}`.replace(/^[\s,，;；]+|[\s,，;；]+$/g, ''),
  );
  const said = /^(?:follow[- ]?up|跟进)$/i.test(title) ? other || title : title;
  return { title: said === '' ? tidy(text) : said, dueAt: dueInstant(next.when, zone) };
}

function tidy(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '')
    .replace(/^[\s:：、.]+|[\s:：、.]+$/g, '')
    .replace(/^(?:(?:and|then)\s+|(?:并|然后)\s*)(?=\S)/i, '');
}
