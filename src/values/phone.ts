/** Phone numbers: read as typed, kept as E.164, shown as the reader dials them. */

export interface PhoneOptions {
  readonly zone: string;
  readonly locale: 'en' | 'zh';
}

export type PhoneReading = { kind: 'phone'; e164: string } | { kind: 'digits'; digits: string } | { kind: 'no' };

export interface FoundPhone {
  readonly start: number;
  readonly end: number;
  readonly e164: string;
}

export function readPhone(_text: string, _options: PhoneOptions): PhoneReading {
  throw new Error('not yet');
}
export function findPhone(_text: string, _options: PhoneOptions): FoundPhone[] {
  throw new Error('not yet');
}
export function formatPhone(_stored: string, _options: PhoneOptions): string {
  throw new Error('not yet');
}
export function phoneDigits(_text: string): string {
  throw new Error('not yet');
}
