/** Whoever reads a View: what is needed to word it for them. */
import type { Locale } from '../language/locale.ts';
import type { Translate } from '../language/translate.ts';

export interface Reader {
  readonly t: Translate;
  readonly locale: Locale;
  /** IANA zone of the reader: their own, else the org's. */
  readonly zone: string;
  /** The instant the interaction arrived. */
  readonly now: Date;
}
