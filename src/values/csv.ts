/** Tables as CSV that is safe to open in a spreadsheet, and back again. */
import Papa from 'papaparse';

/** Tells Excel that the file is UTF-8. */
const MARK = '\ufeff';

/** What a spreadsheet takes for a formula; apostrophes count as they are put before it, so that none is lost on the way back. */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/u;
const DEFUSED = /^''*[=+\-@\t\r\n＝＋－＠]/u;

/**
 * Every cell in quotes, since a spreadsheet that parts cells at semicolons would find formulas inside ours; `'` before
 * what looks like a formula; CRLF and a byte order mark, as Excel likes them.
 */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  const copies = rows.map((row) => [...row]);
  return MARK + Papa.unparse(copies, { quotes: true, escapeFormulae: FORMULA, newline: '\r\n' });
}

/** Likeliest first. */
const DELIMITERS = [',', '\t', ';', '|', '，'];

/** The cells of a CSV with whatever delimiter, without empty lines; what `writeCsv` put before formulas is taken off. */
export function readCsv(text: string): string[][] {
  const source = text.replace(MARK, '').replace(/\r\n?/g, '\n');
  const read = parse(source, '"');
  // A quote that never ends would swallow the rest: then it is only a sign, as in `5" pipes`.
  const { data } = read.errors.some(({ type }) => type === 'Quotes') ? parse(source, '\u0000') : read;
  return data.map((row) => row.map((cell) => (DEFUSED.test(cell) ? cell.slice(1) : cell).trim()));
}

function parse(source: string, quoteChar: string): Papa.ParseResult<string[]> {
  return Papa.parse<string[]>(source, {
    quoteChar,
    delimitersToGuess: DELIMITERS,
    skipEmptyLines: 'greedy',
    newline: '\n',
  });
}
