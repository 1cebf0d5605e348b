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

/** Where measured lines go. */
export interface Report {
  readonly lines: readonly Line[];
  /** Shows a line as soon as it is measured: a large run is worth something even where it is cut off. */
  add(line: Line): void;
}

export function createReport(tell: (line: string) => void): Report {
  const lines: Line[] = [];
  return {
    lines,
    add(line) {
      if (lines.at(-1)?.task !== line.task) tell(`\n${line.task}`);
      lines.push(line);
      const { what, size, figures, target, met } = line;
      const told = Object.entries(figures).map(([name, value]) => `${name} ${shown(value)}`.padEnd(14));
      const verdict = target === undefined ? '' : `${met ? 'ok  ' : 'MISS'} ${target}`;
      tell(`  ${what.padEnd(44)} ${size.toLocaleString('en').padStart(9)}  ${told.join(' ')} ${verdict}`.trimEnd());
    },
  };
}

/** The lines with what they were measured on. */
export function toJson(lines: readonly Line[], now: Date): string {
  const machine = { node: process.version, cpu: cpus()[0]?.model, cores: cpus().length };
  return JSON.stringify({ at: now, machine, lines }, null, 2);
}

const shown = (value: number): string =>
  value >= 100 ? Math.round(value).toLocaleString('en') : String(Number(value.toPrecision(3)));
