/** A person of an org, and their account in a workspace. */
import type { Locale } from '../../language/locale.ts';

export interface MemberRow {
  readonly id: number;
  readonly orgId: number;
  readonly name: string;
  readonly access: 'admin' | 'member';
  /** The person's own choice; null follows the platform, then the org. */
  readonly locale: Locale | null;
  /** IANA; null likewise. */
  readonly zone: string | null;
  readonly version: number;
}

/** Whose account it is, with the org and what the platform reports: all that identifying needs, from one read. */
export interface IdentifiedMember {
  readonly org: {
    readonly id: number;
    readonly name: string;
    readonly currency: string;
    readonly zone: string;
    readonly locale: Locale;
    readonly weekStart: number;
  };
  readonly me: Pick<MemberRow, 'id' | 'name' | 'access' | 'locale' | 'zone'>;
  readonly workspaceId: number;
  /** When the workspace came to this org, where it was of another before. */
  readonly since?: Date;
  readonly locale?: Locale;
  readonly zone?: string;
}

/** An account as a platform names it. */
export interface Account {
  readonly platform: string;
  readonly workspace: string;
  readonly account: string;
}

/** Someone who becomes a member, of the org their workspace is of, with their first account. */
export interface Newcomer {
  readonly workspaceId: number;
  readonly account: string;
  readonly name: string;
  readonly access: 'admin' | 'member';
  readonly locale?: Locale;
  readonly zone?: string;
}

/** What a platform tells of an account we know. */
export interface AccountNews {
  /** Whether the account may use Parley; one that may not keeps its records and loses its access. */
  readonly open: boolean;
  readonly name?: string | undefined;
  /** Makes the person an admin; never takes that away, since others may have given it. */
  readonly admin?: boolean | undefined;
  /** Sets it, where the platform alone decides who is an admin. */
  readonly access?: 'admin' | 'member' | undefined;
  readonly locale?: Locale | undefined;
  /** IANA */
  readonly zone?: string | undefined;
}
