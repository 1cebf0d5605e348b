/** Numbers so long that they are rather an order's or a phone's: money only where nothing else in the line is. */
import { scannable } from './narrow.ts';

/** Ten digits and more on end, or a power of ten as a spreadsheet writes it (`1e30`). */
const long = /(?<![\w#@+.,:/-])(?:\d{10,400}|\d{1,20}(?:\.\d{1,20})?e\+?\d{2,3})(?![\w@]|[.,:/-]\d)/giu;

export function findLongNumbers(text: string): { readonly start: number; readonly end: number }[] {
  return [...scannable(text).matchAll(long)].map(({ index, 0: { length } }) => ({ start: index, end: index + length }));
}

/** Whether an amount is to be asked about before it is believed. */
export function isLongNumber(text: string): boolean {
  return /^\d{10,}$/.test(text.trim());
}
