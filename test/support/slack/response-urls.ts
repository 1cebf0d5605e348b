/** response_urls: five answers within thirty minutes, private unless they say otherwise. */
import { randomBytes } from 'node:crypto';
import { asText, type Json } from '../json.ts';
import { readContent } from './content.ts';
import type { Core } from './core.ts';
import { TIMES } from './limits.ts';
import { edit, post, remove } from './messages.ts';
import { Refused } from './refused.ts';
import { findMessage, teamOf } from './world.ts';

export interface Answering {
  readonly teamId: string;
  readonly userId: string;
  readonly channel: string;
  /** The message whose button was pressed. */
  readonly message?: string;
  readonly threadTs?: string;
}

export interface ResponseUrls {
  /** The path of a new one. */
  give(answering: Answering): string;
  /** @throws Refused */
  answer(core: Core, path: string, body: Json): void;
}

export function createResponseUrls(now: () => Date): ResponseUrls {
  const given = new Map<string, Answering & { readonly at: number; uses: number }>();
  return {
    give(answering) {
      const path = `/actions/${answering.teamId}/${given.size + 1}/${randomBytes(12).toString('hex')}`;
      given.set(path, { ...answering, at: now().getTime(), uses: 0 });
      return path;
    },
    answer(core, path, body) {
      const url = given.get(path);
      if (!url) throw new Refused('no_service');
      if (now().getTime() - url.at > TIMES.responseUrlMs) throw new Refused('expired_url');
      if (url.uses >= TIMES.responseUrlUses) throw new Refused('used_url');
      answerInPlace(core, url, body);
      url.uses += 1;
    },
  };
}

/** Does what a body for a response_url, or the ack of a command, says. @throws Refused */
export function answerInPlace(
  core: Core,
  { teamId, userId, channel, message: pressed, threadTs }: Answering,
  body: Json,
): void {
  const team = teamOf(core.world, teamId);
  const place = team.channels.get(channel);
  if (!place) throw new Refused('channel_not_found');
  const original = pressed === undefined ? undefined : findMessage(place, pressed);
  if (body.delete_original === true) {
    if (original) remove(core, team, place, original);
    return;
  }
  const content = readContent(body);
  // Without a word on it, an answer to a press goes over the message that was pressed.
  const replaces =
    body.replace_original === true || (body.replace_original === undefined && body.response_type === undefined);
  if (original && replaces) {
    edit(core, team, place, original, content);
    return;
  }
  const { botUserId = '', botId = '' } = team.installation ?? {};
  post(core, team, place, {
    user: botUserId,
    botId,
    ...content,
    threadTs: asText(body.thread_ts) || threadTs,
    onlyTo: body.response_type === 'in_channel' ? undefined : userId,
  });
}
