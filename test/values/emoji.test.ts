import { describe, expect, it } from 'vitest';
import { emojiName } from '../../src/values/emoji.ts';

describe('the name of an emoji', () => {
  it.each([
    [':memo:', 'memo'],
    ['memo', 'memo'],
    [' :Card_Index: ', 'card_index'],
    ['thumbsup::skin-tone-3', '+1'],
    [':+1::skin-tone-6:', '+1'],
    [':-1:', '-1'],
    [':pencil:', 'memo'],
    [':客户:', '客户'],
    [':e-mail:', 'e-mail'],
  ])('%s is %s', (typed, name) => {
    expect(emojiName(typed)).toBe(name);
  });

  it.each(['', '📝', ':memo: please', '::', 'a memo', ':me:mo:'])('“%s” names none', (typed) => {
    expect(emojiName(typed)).toBeUndefined();
  });
});
