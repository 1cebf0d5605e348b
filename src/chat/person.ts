/** An account in text, as platforms hand it in: `<@80351110224678912|Gus>`. */
import type { FoundPerson } from './field.ts';

/** Longest name kept. */
const LONGEST = 80;

export function writePerson({ account, name }: FoundPerson): string {
  return `<@${account}|${name
    .replace(/[<>|\s]+/g, ' ')
    .trim()
    .slice(0, LONGEST)}>`;
}

export function readPerson(text: string): FoundPerson | undefined {
  const [, account, name] = /^<@([\w.-]{1,40})\|([^<>|]{0,80})>$/.exec(text.trim()) ?? [];
  return account === undefined ? undefined : { account, name: name?.trim() || account };
}
