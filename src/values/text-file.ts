/** The text of a file that a person made with whatever program. */

/** Before there was UTF-8 each language had its own: what a file is in that is not UTF-8. */
const BEFORE = { en: 'windows-1252', zh: 'gb18030' } as const;

/** Undefined where it is no text, but a picture or a workbook. */
export function readTextFile(bytes: Uint8Array, locale: 'en' | 'zh'): string | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (bytes.includes(0)) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder(BEFORE[locale]).decode(bytes);
  }
}

/** Whether a file is called what tables in plain text are. */
export const isTableName = (name: string): boolean => /\.(?:csv|tsv|txt)$/i.test(name);

/** Whether it is called what a spreadsheet keeps its own books in. */
export const isBookName = (name: string): boolean => /\.(?:xlsx?|ods|numbers)$/i.test(name);
