import { describe, expect, it } from 'vitest';
import { deriveKey, seal, unseal } from '../../../src/platforms/slack/secrets.ts';

const key = deriveKey('a secret of thirty-two letters ..', 'slack tokens');

describe('a sealed token', () => {
  const sealed = seal('xoxb-1', key, 'T1');

  it('opens with its key for its owner, and shows nothing of itself', () => {
    expect(unseal(sealed, key, 'T1')).toBe('xoxb-1');
    expect(sealed).not.toContain('xoxb');
    expect(seal('xoxb-1', key, 'T1')).not.toBe(sealed);
  });

  it('does not open with another secret, for another use, or for another owner', () => {
    expect(unseal(sealed, deriveKey('another secret of thirty-two ones', 'slack tokens'), 'T1')).toBeUndefined();
    expect(unseal(sealed, deriveKey('a secret of thirty-two letters ..', 'links'), 'T1')).toBeUndefined();
    expect(unseal(sealed, key, 'T2')).toBeUndefined();
  });

  it('does not open once a part of it was changed, or cut off', () => {
    const parts = sealed.split('.');
    for (const at of parts.keys()) {
      const changed = parts.map((part, index) =>
        index === at ? `${part[0] === 'A' ? 'B' : 'A'}${part.slice(1)}` : part,
      );
      expect(unseal(changed.join('.'), key, 'T1')).toBeUndefined();
      expect(unseal(parts.slice(0, at).join('.'), key, 'T1')).toBeUndefined();
    }
  });
});
