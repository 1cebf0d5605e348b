/** All commands by what people call them: finds the one a line begins with, or the nearest. */
import { distance } from 'fastest-levenshtein';
import { pathWords } from '../language/words.ts';
import type { AnyCommand } from './command.ts';

export interface Registry<Services> {
  readonly commands: readonly AnyCommand<Services>[];
  get(path: string): AnyCommand<Services> | undefined;
  /** The command a line begins with, and what follows it. */
  resolve(line: string): { readonly command: AnyCommand<Services>; readonly rest: string } | undefined;
  /** The command whose words are nearest to the beginning of a line; help where none looks like it. */
  nearest(line: string): AnyCommand<Services>;
}

interface Name<Services> {
  readonly words: string;
  readonly command: AnyCommand<Services>;
}

/** Letters that differ, of those of a command's words: from here on nothing but chance makes them alike. */
const FAR = 0.5;

/** @throws Error when two commands answer to the same words. */
export function createRegistry<Services>(commands: readonly AnyCommand<Services>[]): Registry<Services> {
  const byPath = new Map(commands.map((command) => [command.path, command]));
  const names = new Map<string, Name<Services>>();
  for (const command of commands) {
    for (const words of pathWords(command.path, command.default ?? false)) {
      const taken = names.get(words);
      if (taken && taken.command !== command) {
        throw new Error(`“${words}” names both ${taken.command.path} and ${command.path}`);
      }
      names.set(words, { words, command });
    }
  }
  const longestFirst = [...names.values()].sort((a, b) => b.words.length - a.words.length);

  function resolve(line: string) {
    const folded = foldLine(line);
    for (const { words, command } of longestFirst) {
      if (startsWithWords(folded, words)) return { command, rest: restAfter(line, words) };
    }
    return undefined;
  }

  function nearest(line: string) {
    const folded = foldLine(line).slice(0, 60);
    const scored = longestFirst.map((name) => {
      const heard = folded.split(' ').slice(0, name.words.split(' ').length).join(' ');
      return { name, score: distance(heard, name.words) / Math.max(name.words.length, 1) };
    });
    const best = scored.reduce((a, b) => (b.score < a.score ? b : a));
    return best.score > FAR ? (byPath.get('help') ?? best.name.command) : best.name.command;
  }

  return { commands, get: (path) => byPath.get(path), resolve, nearest };
}

function foldLine(line: string): string {
  return line.normalize('NFKC').toLowerCase().trim().replace(/\s+/g, ' ');
}

const HAN = /\p{Script=Han}$/u;

/** Chinese is written without spaces, so a Chinese command word may run on into what follows. */
function startsWithWords(folded: string, words: string): boolean {
  if (!folded.startsWith(words)) return false;
  const after = folded.slice(words.length, words.length + 1);
  return after === '' || !/[\p{L}\p{N}_]/u.test(after) || HAN.test(words);
}

/** What follows the words in the line as it was typed: its case, spaces and full-width signs kept. */
function restAfter(line: string, words: string): string {
  const wanted = words.replace(/ /g, '').length;
  let seen = 0;
  let index = 0;
  for (const char of line) {
    if (seen >= wanted) break;
    seen += char.normalize('NFKC').replace(/\s/g, '').length;
    index += char.length;
  }
  return line.slice(index).replace(/^[\s:：,，]+/, '');
}
