/** A digest as the CRM keeps it, its runs, and the rules that need no database. */
import type { Digest, DigestRun } from '../../data/generated/client.ts';

export type DigestRow = Digest;
export type DigestRunRow = DigestRun;

/** What a digest may tell, in the order it tells it. */
export const SECTIONS = ['won', 'new', 'pipeline', 'followups', 'service'] as const;

export type Section = (typeof SECTIONS)[number];

const isSection = (word: string): word is Section => (SECTIONS as readonly string[]).includes(word);

/** `won,new` as sections in their own order, each once; words that name none are left out. */
export function readSections(stored: string): Section[] {
  const named = new Set(stored.split(/[\s,，、;]+/).filter(isSection));
  return SECTIONS.filter((section) => named.has(section));
}

/** How sections are stored. */
export const writeSections = (sections: readonly Section[]): string =>
  SECTIONS.filter((section) => sections.includes(section)).join(',');

/** The slot of a run that a person asked for. */
export const manualSlot = (key: string): string => `manual:${key}`;

export const isManual = (slot: string): boolean => slot.startsWith('manual:');
