/** What was measured, as a table for people and as JSON. */
import { cpus } from 'node:os';

/** One line of the report. */
export interface Line {
  readonly task: string;
  readonly what: string;
  /** Customers in the file. */
  readonly size: number;
  /** Figures by name, in the order they are shown. */
  readonly figures: Readonly<Record<string, number>>;
  /** What the figures have to keep to, and whether they do. */
  readonly target?: string;
  readonly met?: boolean;
}

export function printLines(lines: readonly Line[], tell: (line: string) => void): void {
  for (const task of new Set(lines.map((line) => line.task))) {
    tell(`\n${task}`);
    for (const { what, size, figures, target, met } of lines.filter((line) => line.task === task)) {
      const told = Object.entries(figures).map(([name, value]) => `${name} ${shown(value)}`.padEnd(14));
      const verdict = target === undefined ? '' : `${met ? 'ok  ' : 'MISS'} ${target}`;
      const at = size.toLocaleString('en').padStart(9);
      tell(`  ${what.padEnd(44)} ${at}  ${told.join(' ')} ${verdict}`.trimEnd());
    }
  }
}

/** The lines with what they were measured on. */
export function toJson(lines: readonly Line[], now: Date): string {
  const machine = { node: process.version, cpu: cpus()[0]?.model, cores: cpus().length };
  return JSON.stringify({ at: now, machine, lines }, null, 2);
}

const shown = (value: number): string =>
  value >= 100 ? Math.round(value).toLocaleString('en') : String(Number(value.toPrecision(3)));
