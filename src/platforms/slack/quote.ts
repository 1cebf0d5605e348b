/** A message as a record keeps it: who wrote what, and the link back to it. */

import type { Background } from '../../chat/background.ts';
import type { Locale } from '../../language/locale.ts';
import { translator } from '../../language/translate.ts';
import { fit } from '../../values/fit.ts';
import { namesIn } from './converse.ts';
import { decode } from './decode.ts';
import type { Installation } from './installations.ts';
import { LIMITS, QUOTE_MS } from './limits.ts';
import type { Log } from './log.ts';
import type { People } from './people.ts';
import { failureOf } from './web.ts';
import type { MessagePart } from './wire.ts';

export interface Quote {
  readonly text: string;
  readonly link: string;
  readonly ts: string;
}

export interface Quoted {
  readonly installation: Installation;
  readonly channel: string;
  /** Of the workspace: `acme`. */
  readonly domain: string | undefined;
  readonly message: MessagePart & { readonly ts: string };
  /** Who keeps it; their own words go without their name. */
  readonly by: string;
  readonly locale: Locale;
}

export interface QuoteDeps {
  readonly people: People;
  readonly background: Background;
  readonly log: Log;
}

/** What is not told in time is done without: a trigger lives three seconds. */
export async function quote(deps: QuoteDeps, quoted: Quoted): Promise<Quote> {
  const { installation, message, by, locale } = quoted;
  const soon = async <T>(work: Promise<T>) =>
    (await deps.background.within(deps.background.track(work), QUOTE_MS))?.value;
  const [link, author, names] = await Promise.all([
    soon(permalink(deps.log, quoted)),
    message.user === by ? undefined : soon(authorOf(deps, installation.team, message)),
    soon(namesIn(deps, installation.team, message.text)),
  ]);
  const said = decode(message.text ?? '', names).trim();
  const text = author && said !== '' ? translator(locale)('capture.by', { name: author, text: said }) : said;
  return { text: fit(text, LIMITS.input.text), link: link ?? linkTo(quoted), ts: message.ts };
}

/** Slack knows no link to messages of conversations Parley is not in; the person who was there can follow ours. */
async function permalink(log: Log, { installation, channel, message }: Quoted): Promise<string | undefined> {
  try {
    const told = await installation.client.chat.getPermalink({ channel, message_ts: message.ts });
    return told.permalink;
  } catch (error) {
    log.info({ ...failureOf(error) }, 'a message has no permalink for Parley');
    return undefined;
  }
}

function linkTo({ domain = 'app', channel, message: { ts, thread_ts: thread } }: Quoted): string {
  const link = `https://${domain}.slack.com/archives/${channel}/p${ts.replace('.', '')}`;
  return thread && thread !== ts ? `${link}?thread_ts=${thread}&cid=${channel}` : link;
}

async function authorOf({ people }: QuoteDeps, team: string, message: MessagePart): Promise<string | undefined> {
  if (message.bot_id) return message.username ?? message.bot_profile?.name;
  return message.user ? people.nameOf({ team, account: message.user }) : message.username;
}
