/** Tells a pasted list from a pasted text, and counts its lines. */

/** Most lines one import takes. */
export const IMPORT_LINES = 1000;

export interface PastedList {
  readonly text: string;
  /** Lines that hold anything. */
  readonly lines: number;
}

/** A list has several lines, most of them with columns; or so many lines that it can be nothing else. */
export function pastedList(text: string): PastedList | undefined {
  const lines = linesOf(text);
  const columned = lines.filter((line) => /[\t,;，；]/.test(line)).length;
  if (lines.length < 2 || (columned < lines.length * 0.8 && lines.length < 8)) return undefined;
  return { text, lines: lines.length };
}

/** A chosen file is meant as a list, however short; without lines where it is empty or no text (a workbook, a picture). */
export async function readList(file: Blob): Promise<PastedList> {
  const text = readText(new Uint8Array(await file.arrayBuffer()));
  return text.includes('\0') ? { text: '', lines: 0 } : { text, lines: linesOf(text).length };
}

/** UTF-8, the UTF-16 of spreadsheets' “Unicode text”, or what Chinese spreadsheets write. */
function readText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

const linesOf = (text: string): string[] => text.split(/\r?\n/).filter((line) => line.trim() !== '');
