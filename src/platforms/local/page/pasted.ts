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
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  const columned = lines.filter((line) => /[\t,;，；]/.test(line)).length;
  if (lines.length < 2 || (columned < lines.length * 0.8 && lines.length < 8)) return undefined;
  return { text, lines: lines.length };
}

/** A file's text: UTF-8, or what Chinese spreadsheets write where it is not. */
export async function readText(file: Blob): Promise<string> {
  const bytes = await file.arrayBuffer();
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
