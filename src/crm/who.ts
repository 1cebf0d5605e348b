/** On whose behalf a verb acts: who, of which org, when, and in answer to what. A chat Context is one. */
import type { Cause } from '../data/work.ts';
import type { Locale } from '../language/locale.ts';

export interface Who {
  readonly org: {
    readonly id: number;
    readonly name: string;
    /** ISO 4217 */
    readonly currency: string;
    /** IANA */
    readonly zone: string;
    readonly locale: Locale;
    /** ISO weekday */
    readonly weekStart: number;
  };
  readonly me: { readonly id: number; readonly name: string; readonly access: 'admin' | 'member' };
  /** The reader's language, for what a refusal quotes; the org's unless given. */
  readonly locale?: Locale;
  /** IANA zone of the reader, likewise. */
  readonly zone?: string;
  readonly workspaceId: number;
  /** Key of the receipt a write leaves. */
  readonly key: string;
  readonly command: string;
  readonly place: { readonly channel: string };
  readonly now: Date;
}

/** Whose records a read sees: all that those without a person behind them (the outbox) can say. */
export interface OfOrg {
  readonly org: { readonly id: number };
}

/** The receipt's part of a write done by this person now. */
export function causeOf(who: Who): Cause {
  return {
    orgId: who.org.id,
    memberId: who.me.id,
    key: who.key,
    command: who.command,
    place: who.place.channel,
    at: who.now,
  };
}
