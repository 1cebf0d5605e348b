/** The calls Parley makes, and how a failed one reads. Nothing that is sent rings anybody. */
import {
  type APIContainerComponent,
  type APIMessage,
  type APIModalInteractionResponseCallbackData,
  DiscordAPIError,
  HTTPError,
  InteractionResponseType,
  MessageFlags,
  RateLimitError,
  type REST,
  Routes,
} from 'discord.js';
import type { Ticket } from './received.ts';
import type { Upload } from './render-view.ts';

export interface Sent {
  readonly components: readonly APIContainerComponent[];
  readonly files?: readonly Upload[];
}

export interface Post {
  /** What it answers; sent all the same where that is gone. */
  readonly answers?: string | undefined;
  /** A second post with the same within some minutes is the first one. */
  readonly nonce?: string;
}

export interface Api {
  /** The first answer to an interaction. */
  answer(ticket: Ticket, message: Sent, how: { readonly private: boolean }): Promise<void>;
  /** Over the message that was pressed. */
  update(ticket: Ticket, message: Sent): Promise<void>;
  modal(ticket: Ticket, modal: APIModalInteractionResponseCallbackData): Promise<void>;
  choices(ticket: Ticket, choices: readonly { readonly name: string; readonly value: string }[]): Promise<void>;
  /** The answer comes later: as a new message, or over the pressed one. */
  defer(ticket: Ticket, how: { readonly over: boolean; readonly private: boolean }): Promise<void>;
  /** Into the message that was deferred or pressed. */
  edit(ticket: Ticket, message: Sent): Promise<void>;
  followUp(ticket: Ticket, message: Sent, how: { readonly private: boolean }): Promise<void>;
  send(channel: string, message: Sent, post?: Post): Promise<APIMessage>;
  /** The direct message with an account. */
  directChannel(account: string): Promise<string>;
}

export function createApi(rest: REST): Api {
  const callback = (ticket: Ticket, body: object, files: readonly Upload[] = []) =>
    rest.post(Routes.interactionCallback(ticket.id, ticket.token), {
      body,
      auth: false,
      query: new URLSearchParams({ with_response: 'false' }),
      files: files.map(asFile),
    });
  return {
    async answer(ticket, message, how) {
      const data = bodyOf(message, how.private);
      await callback(ticket, { type: InteractionResponseType.ChannelMessageWithSource, data }, message.files);
    },
    async update(ticket, message) {
      await callback(ticket, { type: InteractionResponseType.UpdateMessage, data: bodyOf(message) }, message.files);
    },
    async modal(ticket, data) {
      await callback(ticket, { type: InteractionResponseType.Modal, data });
    },
    async choices(ticket, choices) {
      const type = InteractionResponseType.ApplicationCommandAutocompleteResult;
      await callback(ticket, { type, data: { choices } });
    },
    async defer(ticket, { over, private: hidden }) {
      const { DeferredMessageUpdate, DeferredChannelMessageWithSource } = InteractionResponseType;
      if (over) await callback(ticket, { type: DeferredMessageUpdate });
      else {
        const data = hidden ? { data: { flags: MessageFlags.Ephemeral } } : {};
        await callback(ticket, { type: DeferredChannelMessageWithSource, ...data });
      }
    },
    async edit({ applicationId, token }, message) {
      await rest.patch(Routes.webhookMessage(applicationId, token, '@original'), {
        body: bodyOf(message),
        auth: false,
        files: (message.files ?? []).map(asFile),
      });
    },
    async followUp({ applicationId, token }, message, how) {
      await rest.post(Routes.webhook(applicationId, token), {
        body: bodyOf(message, how.private),
        auth: false,
        query: new URLSearchParams({ wait: 'true' }),
        files: (message.files ?? []).map(asFile),
      });
    },
    async send(channel, message, { answers, nonce } = {}) {
      const reference = { message_id: answers, channel_id: channel, fail_if_not_exists: false };
      const body = {
        ...bodyOf(message),
        ...(answers === undefined ? {} : { message_reference: reference }),
        ...(nonce === undefined ? {} : { nonce, enforce_nonce: true }),
      };
      const files = (message.files ?? []).map(asFile);
      return (await rest.post(Routes.channelMessages(channel), { body, files })) as APIMessage;
    },
    async directChannel(account) {
      const channel = await rest.post(Routes.userChannels(), { body: { recipient_id: account } });
      return (channel as { readonly id: string }).id;
    },
  };
}

function bodyOf({ components, files = [] }: Sent, hidden = false) {
  return {
    components,
    flags: MessageFlags.IsComponentsV2 | (hidden ? MessageFlags.Ephemeral : 0),
    allowed_mentions: { parse: [] },
    attachments: files.map(({ name: filename, description }, id) => ({
      id: String(id),
      filename,
      ...(description === undefined ? {} : { description }),
    })),
  };
}

const asFile = ({ name, contentType, data }: Upload) => ({ name, contentType, data });

export type CallFailure =
  /** Discord answered no, with its own code. */
  | { readonly kind: 'refused'; readonly code: number | string; readonly status: number; readonly why: string }
  | { readonly kind: 'limited'; readonly afterMs: number }
  /** `reached`: the request may have been carried out. */
  | { readonly kind: 'unreachable'; readonly reached: boolean; readonly why: string };

export function failureOf(error: unknown): CallFailure {
  if (error instanceof DiscordAPIError) {
    const { code, status, message: why } = error;
    return status >= 500 ? { kind: 'unreachable', reached: true, why } : { kind: 'refused', code, status, why };
  }
  if (error instanceof RateLimitError) return { kind: 'limited', afterMs: error.retryAfter };
  if (error instanceof HTTPError) return { kind: 'unreachable', reached: true, why: `HTTP ${error.status}` };
  const why = error instanceof Error ? error.message : String(error);
  return { kind: 'unreachable', reached: !NEVER_SENT.test(causesOf(error).join(' ')), why };
}

const NEVER_SENT = /ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ENETUNREACH|EHOSTUNREACH|UND_ERR_CONNECT_TIMEOUT/;

/** An error and what caused it, the outermost first. */
function causesOf(error: unknown): string[] {
  const found: string[] = [];
  for (let each: unknown = error; each instanceof Error && found.length < 8; each = each.cause) {
    found.push(`${String((each as { code?: unknown }).code)} ${each.message}`);
  }
  return found;
}
