/** What was said along with a table: the words where they mean something, else the table, and which of both was not read. */
import { sayPath } from '../../language/words.ts';
import { shortened } from '../../values/shortened.ts';
import type { Context } from '../context.ts';
import type { Reply, SentFile } from '../interaction.ts';
import type { Machine } from '../machine.ts';
import { perform } from '../perform.ts';
import { understand } from '../understand/index.ts';
import { text, view } from '../view.ts';
import { answerLine, readEnv, SHOWN, say, withHint } from './say.ts';

/** What a table is for. */
const IMPORT = 'import';

/** @throws Refusal */
export async function sayWithFile<S>(
  machine: Machine<S>,
  ctx: Context<S>,
  line: string,
  { name, text: table }: SentFile,
): Promise<Reply> {
  const typed = line.trim();
  const told = { name, line: sayPath(IMPORT, ctx.locale) };
  if (table === undefined) {
    const said = ctx.t('chat.fileUnread', told);
    return typed === '' ? { kind: 'view', view: view(text(said)) } : withHint(await say(machine, ctx, typed), said);
  }
  let unread = await besideImport(machine, ctx, typed);
  if (unread === undefined) {
    const answer = await answerLine(machine, ctx, typed);
    if (answer) return withHint(answer, ctx.t('chat.fileNotRead', told));
    unread = typed;
  }
  const reply = await perform(machine, ctx, { path: IMPORT, values: { text: table } });
  if (unread === '') return reply;
  return withHint(reply, ctx.t('chat.besideFile', { name, text: shortened(unread, SHOWN) }));
}

/** The words that are not said by reading the table; undefined where they are about something else. */
async function besideImport<S>(machine: Machine<S>, ctx: Context<S>, typed: string): Promise<string | undefined> {
  if (typed === '') return '';
  const named = machine.registry.resolve(typed);
  if (named) return named.command.path === IMPORT ? named.rest.trim() : undefined;
  const sentence = await understand(machine.registry, typed, readEnv(machine, ctx));
  return sentence?.command.path === IMPORT ? '' : undefined;
}
