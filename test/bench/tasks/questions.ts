/** What people look for: every kind of word, made from the names that are there. */
import { createRandom } from '../fixture/random.ts';
import type { Raw } from '../fixture/raw.ts';
import { KEY_ACCOUNT } from '../fixture/records.ts';

export interface Question {
  readonly what: string;
  /** The texts to be asked with, again and again. */
  readonly asked: readonly string[];
}

interface Known {
  readonly number: number;
  readonly name: string;
  readonly initials: string;
  readonly phone: string | null;
  readonly email: string | null;
}

const SAMPLE = 40;

/** A sample of the live customers of an org, from all over its numbers. */
export function knownOf(raw: Raw, orgId: number): Known[] {
  const [[last = 0] = []] = raw.run('SELECT MAX("number") FROM "Customer" WHERE "orgId" = ?', [orgId]);
  const random = createRandom(1);
  const rows: Known[] = [];
  for (let tries = 0; tries < SAMPLE * 20 && rows.length < SAMPLE * 2; tries += 1) {
    const number = 1 + random.whole(Number(last));
    const [row] = raw.run(
      `SELECT "name", "initials", "phone", "email" FROM "Customer" WHERE "orgId" = ? AND "number" = ? AND "archivedAt" IS NULL`,
      [orgId, number],
    );
    if (row) rows.push({ number, name: row[0], initials: row[1], phone: row[2], email: row[3] } as Known);
  }
  return rows;
}

/** Words to search for and to type ahead. */
export function words(known: readonly Known[]): Question[] {
  const latin = known.filter(({ initials }) => initials === '');
  const chinese = known.filter(({ initials }) => initials !== '');
  const each = <T>(list: readonly T[], of: (one: T) => string | undefined) =>
    list
      .slice(0, SAMPLE)
      .map(of)
      .filter((text) => text !== undefined && text !== '') as string[];
  return [
    { what: 'one letter', asked: [...'abcdelmnorstvz'] },
    { what: 'two letters', asked: each(latin, ({ name }) => name.slice(0, 2)) },
    { what: 'two letters inside', asked: each(latin, ({ name }) => name.slice(2, 4).trim() || undefined) },
    { what: 'start of a word', asked: each(latin, ({ name }) => name.slice(0, 4)) },
    { what: 'name in full', asked: each(latin, ({ name }) => name) },
    { what: 'common word', asked: ['technology', 'solutions', 'gmbh', 'ltd', 'health', 'trading'] },
    { what: 'two common words', asked: ['technology ltd', 'solutions inc', 'systems gmbh', 'bakery llc'] },
    { what: 'common words apart', asked: ['ltd technology', 'gmbh solutions', 'inc bakery'] },
    { what: 'absent word', asked: ['zzqxv', 'qqqqq', 'xylophoneless', 'wwwwww holding', 'technology zzqxv'] },
    { what: 'Chinese, one sign', asked: ['云', '华', '腾', '鼎'] },
    { what: 'Chinese, two signs', asked: each(chinese, ({ name }) => name.slice(2, 4)) },
    { what: 'Chinese, common', asked: ['科技', '有限公司', '上海', '深圳', '信息技术'] },
    { what: 'Chinese, absent', asked: ['犇骉', '麤龘', '科技犇'] },
    { what: 'Chinese, name in full', asked: each(chinese, ({ name }) => name) },
    { what: 'pinyin initials', asked: each(chinese, ({ initials }) => initials.slice(0, 4)) },
    { what: 'two pinyin initials', asked: each(chinese, ({ initials }) => initials.slice(0, 2)) },
    { what: 'phone, end', asked: each(known, ({ phone }) => phone?.slice(-4)) },
    { what: 'phone, common start', asked: ['138', '1381', '4930'] },
    { what: 'phone in full', asked: each(known, ({ phone }) => phone ?? undefined) },
    { what: 'e-mail', asked: each(known, ({ email }) => email ?? undefined) },
    { what: 'ref', asked: each(known, ({ number }) => `C${number}`) },
  ].filter(({ asked }) => asked.length > 0);
}

/** Words of titles and names: what is asked of a sample of them, and what very many or none have. */
export function textQuestions(texts: readonly string[]): Question[] {
  const latin = texts.filter((text) => /^[a-z]/i.test(text)).slice(0, SAMPLE);
  const chinese = texts.filter((text) => /^\p{Script=Han}/u.test(text)).slice(0, SAMPLE);
  const wordOf = (text: string, at: number) => text.split(' ')[at];
  return [
    { what: 'one letter', asked: [...'abcdelmnorstvz'] },
    { what: 'two letters', asked: latin.map((text) => text.slice(0, 2)) },
    { what: 'first word', asked: latin.flatMap((text) => wordOf(text, 0) ?? []) },
    { what: 'second word', asked: latin.flatMap((text) => wordOf(text, 1) ?? []) },
    { what: 'in full', asked: latin },
    { what: 'words turned round', asked: latin.map((text) => text.split(' ').reverse().join(' ')) },
    { what: 'absent', asked: ['zzqxv', 'annual zzqxv', 'wwwwww plan', 'annual refit', 'starter training'] },
    { what: 'Chinese, one sign', asked: chinese.map((text) => text.slice(2, 3) || text) },
    { what: 'Chinese, in full', asked: chinese },
  ].filter(({ asked }) => asked.length > 0);
}

/** A sample of what the live records of an org are called, from all over its ids. */
export function textsOf(raw: Raw, orgId: number, noun: 'deal' | 'contact'): string[] {
  const [table, column] = noun === 'deal' ? ['Deal', 'title'] : ['Contact', 'name'];
  const [[first = 0, last = 0] = []] = raw.run(`SELECT MIN("id"), MAX("id") FROM "${table}" WHERE "orgId" = ?`, [
    orgId,
  ]);
  const random = createRandom(2);
  return Array.from(
    { length: SAMPLE * 4 },
    () => Number(first) + random.whole(Number(last) - Number(first) + 1),
  ).flatMap((id) =>
    raw
      .run(`SELECT "${column}" FROM "${table}" WHERE "orgId" = ? AND "id" = ?`, [orgId, id])
      .map(([text]) => String(text)),
  );
}

export function cards(known: readonly Known[]): Question[] {
  return [
    { what: 'by ref', asked: known.map(({ number }) => `customer show C${number}`) },
    {
      what: 'by name',
      asked: known.filter(({ name }) => !name.includes("'")).map(({ name }) => `customer show ${name}`),
    },
    { what: 'key account', asked: [`customer show C${KEY_ACCOUNT}`] },
  ];
}

export const LISTS: readonly Question[] = [
  { what: 'all', asked: ['customer list'] },
  { what: 'status', asked: ['customer list active', 'customer list lost', 'customer list lead'] },
  { what: 'level', asked: ['customer list level: A', 'customer list level: D'] },
  { what: 'owner', asked: ['customer list owner: me', 'customer list owner: Ben'] },
  {
    what: 'status, level, owner',
    asked: ['customer list active level: A owner: Ben', 'customer list lost level: D owner: me'],
  },
  { what: 'tag, common', asked: ['customer list tag: partner', 'customer list tag: newsletter'] },
  { what: 'tag, rare', asked: ['customer list tag: unicorn'] },
  { what: 'tag, rare, with the rest', asked: ['customer list active level: A owner: Ben tag: unicorn'] },
  { what: 'tag, absent', asked: ['customer list tag: nowhere'] },
  { what: 'archived', asked: ['customer list archived: yes'] },
];
