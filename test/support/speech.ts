/** A shop to say sentences to, and how what came back is told in one line a sentence. */
import type { KnownBy } from '../../src/chat/grammar.ts';
import { understand } from '../../src/chat/understand/index.ts';
import type { Locale } from '../../src/language/locale.ts';
import { translator } from '../../src/language/translate.ts';
import { acting } from './acting.ts';
import { openShop, type Person, type Screen, type Shop } from './transcript.ts';

export interface Heard {
  readonly path: string;
  readonly values: string;
  /** All that was answered. */
  readonly text: string;
}

export interface Speech {
  readonly shop: Shop;
  readonly ann: Person;
  /** What is heard: the command, and what it shows before it is saved (a write) or what was typed (a read). */
  heard(line: string): Promise<Heard>;
  says(line: string): Promise<Screen>;
}

const STOCK = {
  en: [
    'customer add Acme',
    'customer add Globex',
    'contact add Acme Bob Miller',
    'deal add Acme 5000 website redesign',
    'digest add weekdays 09:00',
  ],
  zh: [
    '客户 新增 华为',
    '客户 新增 小米',
    '联系人 新增 华为 李雷',
    '商机 新增 华为 8万 服务器',
    '简报 新增 工作日 09:00',
  ],
} as const;
const TASK = { en: 'task add Acme send the quote fri', zh: '待办 新增 华为 周五发报价' } as const;
const MATE = { en: 'Ben', zh: '小李' } as const;

/** Wednesday 13 May 2026, noon; the shop is where its language is spoken. */
export async function openSpeech(locale: Locale): Promise<Speech> {
  const place = { en: { zone: 'Europe/Berlin', currency: 'USD' }, zh: { zone: 'Asia/Shanghai', currency: 'CNY' } };
  const shop = await openShop({ locale, now: '2026-05-13T10:00:00Z', ...place[locale] });
  const ann = shop.as('Ann');
  await shop.as(MATE[locale]).says('whoami');
  for (const line of [...STOCK[locale], TASK[locale]]) await ann.says(line);
  const t = translator(locale);
  const { registry } = shop.conversation;
  const org = { currency: place[locale].currency, weekStart: 1, zone: place[locale].zone };
  const who = await acting(shop, 'Ann');
  const env = {
    now: shop.clock.now(),
    zone: org.zone,
    locale,
    org,
    knows: async (text: string, of: KnownBy) => {
      if (of === 'member') return (await shop.crm.members.match(who(), text)).kind !== 'none';
      if (of === 'contact') return (await shop.crm.contacts.match(who(), text)).kind !== 'none';
      if ((await shop.crm.search.match(who(), text)).kind !== 'none') return true;
      return of === 'deal' && (await shop.crm.deals.match(who(), text)).kind !== 'none';
    },
  };

  async function heard(line: string): Promise<Heard> {
    const screen = await ann.says(line);
    const proposed = screen.reply.kind === 'view' && screen.text.includes(`[${t('chat.save')}]`);
    if (proposed) {
      const [first = ''] = screen.text.split('\n');
      const command = registry.commands.find(({ summary }) => t(summary) === first);
      const facts = screen.view.blocks.flatMap((block) => (block.type === 'facts' ? block.facts : []));
      return {
        path: command?.path ?? '?',
        values: facts.map(({ label, value }) => `${label}: ${String(value)}`).join('; '),
        text: screen.text,
      };
    }
    const sentence = await understand(registry, line, env);
    const values = Object.entries(sentence?.values ?? {}).map(([name, value]) => `${name}=${value}`);
    return { path: sentence?.command.path ?? '-', values: values.join(' '), text: screen.text };
  }
  return { shop, ann, heard, says: (line) => ann.says(line) };
}
