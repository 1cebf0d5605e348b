/** A digest as the CRM keeps it, its runs, and the rules that need no database. */
import type { RowOf } from '../../data/entities.ts';

export type DigestRow = RowOf<'digest'>;
export type { DigestRunRow } from './runs/store.ts';

/** What a digest may tell, in the order it tells it. */
export const SECTIONS = ['won', 'new', 'pipeline', 'followups', 'service'] as const;

export type Section = (typeof SECTIONS)[number];

const isSection = (word: string): word is Section => (SECTIONS as readonly string[]).includes(word);

/** `won,new` as sections in their own order, each once; words that name none are left out. */
export function readSections(stored: string): Section[] {
  const named = new Set(stored.split(',').filter(isSection));
  return SECTIONS.filter((section) => named.has(section));
}

/** How sections are stored. */
export const writeSections = (sections: readonly Section[]): string =>
  SECTIONS.filter((section) => sections.includes(section)).join(',');

/** The slot of a run that a person asked for. */
export const manualSlot = (key: string): string => `manual:${key}`;

export const isManual = (slot: string): boolean => slot.startsWith('manual:');

/** Why a run was not posted, as the row keeps it. */
export type RunReason =
  /** Parley was not running at its time; with `until`, neither at any other up to that one. */
  | { readonly kind: 'missed'; readonly until?: Date }
  /** The digest was paused or removed before it was sent. */
  | { readonly kind: 'withdrawn' }
  | { readonly kind: 'gone' | 'unsure' | 'exhausted'; readonly why: string };

export function writeReason(reason: RunReason): string {
  switch (reason.kind) {
    case 'missed':
      return reason.until ? `missed:${reason.until.toISOString()}` : 'missed';
    case 'withdrawn':
      return 'withdrawn';
    case 'gone':
    case 'unsure':
    case 'exhausted':
      return `${reason.kind}:${reason.why}`;
    default:
      return reason satisfies never;
  }
}

/** Undefined for what this code does not know. */
export function readReason(stored: string | null): RunReason | undefined {
  const [, kind, rest = ''] = /^(\w+)(?::(.*))?$/s.exec(stored ?? '') ?? [];
  switch (kind) {
    case 'missed':
      return rest ? { kind, until: new Date(rest) } : { kind };
    case 'withdrawn':
      return { kind };
    case 'gone':
    case 'unsure':
    case 'exhausted':
      return { kind, why: rest };
    default:
      return undefined;
  }
}
