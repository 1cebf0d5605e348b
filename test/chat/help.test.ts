/** Help as people read it: from the declarations alone. */
import { describe, expect, it } from 'vitest';
import { commandTable, helpFor, overview, usage } from '../../src/chat/help.ts';
import type { Reader } from '../../src/chat/reader.ts';
import { createRegistry } from '../../src/chat/registry.ts';
import { encodeRoute } from '../../src/chat/route.ts';
import type { View } from '../../src/chat/view.ts';
import type { Locale } from '../../src/language/locale.ts';
import { translator } from '../../src/language/translate.ts';
import { fakes } from './fake-commands.ts';

const registry = createRegistry([...Object.values(fakes), { ...fakes.digestAdd, path: 'digest run', access: 'admin' }]);
const reader = (locale: Locale): Reader => ({ t: translator(locale), locale, zone: 'UTC', now: new Date(0) });
const [en, zh] = [reader('en'), reader('zh')];
const admin = { access: 'admin' } as const;
const member = { access: 'member' } as const;

const said = (shown: View) => JSON.stringify(shown.blocks);

describe('usage', () => {
  it('names what is needed in angles, what may be left out in square brackets', () => {
    expect(usage(fakes.customerAdd, en)).toBe('customer add <name> [phone] [e-mail] [level] [owner]');
    expect(usage(fakes.customerAdd, zh)).toBe('客户 新增 <名称> [电话] [邮箱] [级别] [负责人]');
  });

  it('says nothing of hidden fields', () => {
    expect(usage(fakes.customerList, en)).not.toContain('name');
  });
});

describe('help about', () => {
  it.each([
    ['customer', 'customer'],
    ['客户', 'customer'],
    ['customer add', 'customer add <name>'],
    ['customer.add', 'customer add <name>'],
    ['客户 新增', 'customer add <name>'],
    ['sale', 'sale log <customer>'],
  ])('“%s” is headed “%s”', (about, head) => {
    const [heading] = helpFor(registry, about, en, admin).blocks;
    expect(heading).toMatchObject({ type: 'heading', text: expect.stringContaining(head) });
  });

  it('what does not exist says so and shows what does', () => {
    expect(said(helpFor(registry, 'teleport', en, admin))).toContain('no command named “teleport”');
  });
});

describe('the overview', () => {
  it('has one line a first word', () => {
    const lists = overview(registry, en, admin).blocks.filter((block) => block.type === 'list');
    expect(lists.map((list) => list.items.length)).toEqual([3, 7]);
  });

  it('shows a member only what a member may do', () => {
    expect(said(overview(registry, en, admin))).toContain('run');
    expect(said(helpFor(registry, 'digest run', en, admin))).toContain('Only admins');
    const line = overview(registry, en, member).blocks.flatMap((block) => (block.type === 'list' ? block.items : []));
    expect(JSON.stringify(line.find((item) => JSON.stringify(item.text).includes('digest'))?.text)).not.toContain(
      'run',
    );
  });

  it('has only buttons that fit a platform', () => {
    const views = [
      overview(registry, zh, admin),
      ...registry.commands.map(({ path }) => helpFor(registry, path, zh, admin)),
    ];
    const actions = views.flatMap(({ blocks }) =>
      blocks.flatMap((block) =>
        block.type === 'buttons'
          ? block.buttons
          : block.type === 'list'
            ? block.items.flatMap((i) => i.buttons ?? [])
            : [],
      ),
    );
    expect(actions.length).toBeGreaterThan(10);
    for (const { action } of actions) expect(encodeRoute(action).length).toBeLessThanOrEqual(100);
  });
});

describe('the table of commands', () => {
  it('has a row a command', () => {
    const rows = commandTable(registry, 'en').split('\n');
    expect(rows).toHaveLength(registry.commands.length + 2);
    expect(rows[2]).toBe('| `customer add <name> [phone] [e-mail] [level] [owner]` | `客户 新增` | Save | `try` |');
  });
});
