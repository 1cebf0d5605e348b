import { describe, expect, it } from 'vitest';
import type { Deed } from '../../../src/platforms/local/protocol.ts';
import { posted, receive } from '../../../src/platforms/local/receive.ts';

const sender = { workspace: 'local', account: 'sam', name: 'Sam', locale: undefined };
const post = (deed: Deed, place = 'general') => ({
  id: 'id-000001',
  as: 'sam',
  place,
  locale: 'de-DE',
  zone: 'UTC',
  deed,
});
const heard = (text: string, place?: string) => {
  const interaction = receive(post({ kind: 'send', text }, place), sender);
  return interaction && 'line' in interaction ? `${interaction.kind}: ${interaction.line}` : undefined;
};

describe('what is said in a channel', () => {
  it.each([
    ['/customer add Acme', 'invoke: customer add Acme'],
    ['/crm customer add Acme', 'invoke: customer add Acme'],
    ['  /CRM  sale acme 12k', 'invoke: sale acme 12k'],
    ['／客户 新增 华为', 'invoke: 客户 新增 华为'],
    ['/', 'invoke: '],
    ['/crm', 'invoke: '],
    ['/crmx', 'invoke: crmx'],
    ['@Parley how much did we sell?', 'say: how much did we sell?'],
    ['hey @parley, add customer Acme', 'say: hey add customer Acme'],
    ['＠Parley：本月销售额', 'say: 本月销售额'],
    ['good morning', undefined],
    ['parley is nice', undefined],
    ['mail to x@parleys.example', undefined],
    ['and/or', undefined],
  ])('%s -> %s', (text, expected) => {
    expect(heard(text)).toBe(expected);
  });

  it('is all for Parley in the direct message', () => {
    expect(heard('good morning', '@sam')).toBe('say: good morning');
    expect(heard('/stats', '@sam')).toBe('invoke: stats');
  });
});

describe('an interaction', () => {
  it('carries who, where, and a key made of the id of the deed', () => {
    expect(receive(post({ kind: 'press', route: 'share', value: 'x' }), sender)).toEqual({
      kind: 'press',
      route: 'share',
      value: 'x',
      key: 'local:id-000001',
      actor: { platform: 'local', workspace: 'local', account: 'sam', name: 'Sam', locale: 'de-DE', zone: 'UTC' },
      place: { channel: 'general', channelName: 'general', direct: false },
      canOpenForm: true,
    });
  });

  it('speaks the language the account is known for before the browser’s', () => {
    const interaction = receive(post({ kind: 'send', text: '/help' }), { ...sender, locale: 'zh' });
    expect(interaction?.actor.locale).toBe('zh');
  });
});

describe('a post', () => {
  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['no deed', { id: 'id-000001', as: 'sam', place: 'general' }],
    ['an unknown deed', post({ kind: 'format-disk' } as unknown as Deed)],
    ['a short id', { ...post({ kind: 'send', text: 'x' }), id: 'x' }],
    ['an id with a colon', { ...post({ kind: 'send', text: 'x' }), id: 'aaaa:bbbb' }],
    ['a value that is no text', post({ kind: 'submit', token: 't', values: { a: 1 as unknown as string } })],
    [
      'very many values',
      post({
        kind: 'submit',
        token: 't',
        values: Object.fromEntries(Array.from({ length: 61 }, (_, i) => [`f${i}`, ''])),
      }),
    ],
    ['a message that is no number', post({ kind: 'press', route: 'share', message: '1' as unknown as number })],
  ])('is refused with %s', (_, body) => {
    expect(posted.safeParse(body).success).toBe(false);
  });

  it('keeps text as it was typed', () => {
    const text = ' <b>@everyone</b> \u200b‮ 👩‍👩‍👧 ';
    expect(posted.parse(post({ kind: 'send', text })).deed).toEqual({ kind: 'send', text });
  });
});
