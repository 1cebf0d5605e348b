import { expect, it } from 'vitest';
import { readTextFile } from '../../src/values/text-file.ts';

it('reads what spreadsheets save, whatever the letters are written in', () => {
  expect(readTextFile(Buffer.from('\ufeffMüller, 华为'), 'en')).toBe('Müller, 华为');
  expect(readTextFile(Buffer.from('\ufeffMüller', 'utf16le'), 'en')).toBe('Müller');
  expect(readTextFile(Buffer.from([0xfe, 0xff, 0x53, 0x4e]), 'zh')).toBe('华');
  expect(readTextFile(Buffer.from('Müller', 'latin1'), 'en')).toBe('Müller');
  expect(readTextFile(Buffer.from([0xbb, 0xaa, 0xce, 0xaa]), 'zh')).toBe('华为');
});

it('knows what is no text', () => {
  expect(readTextFile(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1]), 'en')).toBeUndefined();
});
