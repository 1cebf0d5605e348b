/** What Discord sends, as far as it is read. */

export interface UserPart {
  readonly id: string;
  readonly username?: string;
  readonly global_name?: string | null;
  readonly bot?: boolean;
}

export interface MemberPart {
  readonly user?: UserPart;
  readonly nick?: string | null;
  readonly roles?: readonly string[];
  /** All that the member may do in the channel, as a number of many bits; with interactions only. */
  readonly permissions?: string;
}

export interface ChannelPart {
  readonly id: string;
  readonly type?: number;
  readonly name?: string | null;
}

export interface OptionPart {
  readonly name: string;
  readonly type: number;
  readonly value?: string | number | boolean;
  readonly focused?: boolean;
  readonly options?: readonly OptionPart[];
}

/** A part of a message or of a submitted modal, and what is in it. */
export interface ComponentPart {
  readonly type: number;
  readonly custom_id?: string;
  readonly label?: string | null;
  /** Of a text. */
  readonly content?: string;
  readonly value?: string | null;
  readonly values?: readonly string[];
  readonly component?: ComponentPart;
  readonly components?: readonly ComponentPart[];
  readonly accessory?: ComponentPart;
  /** Of a gallery. */
  readonly items?: readonly PicturePart[];
}

/** A picture of a message, at the address Discord gave the file that came with it. */
export interface PicturePart {
  readonly media: { readonly url: string };
  readonly description?: string | null;
}

export interface MessagePart {
  readonly id: string;
  readonly edited_timestamp?: string | null;
  readonly channel_id?: string;
  readonly flags?: number;
  readonly components?: readonly ComponentPart[];
}

export interface InteractionPart {
  readonly id: string;
  readonly application_id: string;
  readonly token: string;
  readonly type: number;
  readonly guild_id?: string;
  readonly channel_id?: string;
  readonly channel?: ChannelPart;
  readonly member?: MemberPart;
  readonly user?: UserPart;
  readonly locale?: string;
  readonly message?: MessagePart;
  readonly data?: {
    readonly name?: string;
    readonly type?: number;
    readonly options?: readonly OptionPart[];
    readonly custom_id?: string;
    readonly component_type?: number;
    readonly values?: readonly string[];
    readonly components?: readonly ComponentPart[];
    /** What a command of a menu was used on. */
    readonly target_id?: string;
    readonly resolved?: ResolvedPart;
  };
}

export interface AttachmentPart {
  readonly id: string;
  readonly filename: string;
  readonly url: string;
  readonly size: number;
  readonly content_type?: string;
}

/** What the numbers in a payload stand for, by number. */
export interface ResolvedPart {
  readonly messages?: Readonly<Record<string, SaidPart>>;
  readonly users?: Readonly<Record<string, UserPart>>;
  /** Those of the users who are in the server, without what the user says. */
  readonly members?: Readonly<Record<string, MemberPart>>;
  readonly attachments?: Readonly<Record<string, AttachmentPart>>;
}

export interface SaidPart {
  readonly id: string;
  readonly type?: number;
  readonly channel_id: string;
  readonly guild_id?: string;
  readonly author: UserPart;
  readonly webhook_id?: string;
  readonly member?: MemberPart;
  readonly content?: string;
  readonly timestamp?: string;
  readonly attachments?: readonly AttachmentPart[];
  readonly mentions?: readonly (UserPart & { readonly member?: MemberPart })[];
}
