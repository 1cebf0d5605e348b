/** What people typed reads in Discord as they typed it; what is ours keeps its emphasis. */
import { describe, expect, it } from 'vitest';
import { escapeText, fitEscaped, markdown } from '../../../src/platforms/discord/encode.ts';

describe('typed text', () => {
  it.each([
    ['*bold* _it_ ~~no~~ `code` ||hidden||', '\\*bold\\* \\_it\\_ \\~\\~no\\~\\~ \\`code\\` \\|\\|hidden\\|\\|'],
    ['<@1> <@&2> <#3> <:smile:4> <t:0>', '\\<@1\\> \\<@&2\\> \\<#3\\> \\<:smile:4\\> \\<t:0\\>'],
    ['[Acme](http://x.example)', '\\[Acme\\](http://x.example)'],
    ['# big\n## less\n- one\n> quote', '\\# big\n\\## less\n\\- one\n\\> quote'],
    ['-# small', '\\-# small'],
    ['#sales and C# and 3 - 2', '#sales and C# and 3 - 2'],
    ['back\\slash', 'back\\\\slash'],
    ['https://x.example/a_b_c?d=*', 'https://x.example/a_b_c?d=\\*'],
    ['客户_名称', '客户\\_名称'],
  ])('%j is kept from being markup', (typed, sent) => {
    expect(escapeText(typed)).toBe(sent);
  });

  it('keeps “1. one” from becoming a list, and what it says', () => {
    expect(escapeText('1. one').replace('\u200b', '')).toBe('1. one');
    expect(escapeText('1. one')).not.toMatch(/^1\./);
  });

  it('is cut so that its escaped form fits', () => {
    for (const max of [1, 2, 7, 50]) {
      const cut = fitEscaped('*'.repeat(200), max);
      expect(cut.length).toBeLessThanOrEqual(max);
      expect(cut).not.toMatch(/(?<!\\)\\$/);
    }
  });
});

describe('our own emphasis', () => {
  it('stands around what is typed without being ended by it', () => {
    expect(markdown(['Saved ', { bold: 'A**B' }, ' ', { code: 'C`12' }], 100)).toBe('Saved **A\\*\\*B** `Cˋ12`');
    expect(markdown([{ bold: '  ' }, { code: '' }], 100)).toBe('');
  });

  it('makes links of web addresses only', () => {
    expect(markdown([{ link: 'site', url: 'https://x.example/(a)' }], 100)).toBe('[site](<https://x.example/(a%29>)');
    expect(markdown([{ link: 'call', url: 'tel:+49' }], 100)).toBe('call');
    expect(markdown([{ link: 'x', url: 'javascript:alert(1)' }], 100)).toBe('x');
  });
});
