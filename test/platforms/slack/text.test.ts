import { describe, expect, it } from 'vitest';
import { decode, mentioned, withoutMention } from '../../../src/platforms/slack/decode.ts';
import { fitEscaped, mrkdwn, shown, shownPieces } from '../../../src/platforms/slack/encode.ts';

describe('text that comes from Slack', () => {
  it.each([
    ['AT&amp;T &lt;3', 'AT&T <3'],
    ['&amp;lt;', '&lt;'],
    ['mail <mailto:a@b.example|a@b.example>', 'mail a@b.example'],
    ['call <tel:+4930123|030 123>', 'call 030 123'],
    ['<http://acme.example|acme.example>', 'acme.example'],
    ['<https://acme.example/a?b=1&amp;c=2>', 'https://acme.example/a?b=1&c=2'],
    ['<https://acme.example|our site>', 'our site https://acme.example'],
    ['digest add <#C012AB3CD|sales> weekdays 09:00', 'digest add #sales weekdays 09:00'],
    ['digest add <#C012AB3CD> 09:00', 'digest add #C012AB3CD 09:00'],
    ['digest add <#C012AB3CD|> 09:00', 'digest add #C012AB3CD 09:00'],
    ['owner <@U1|li>', 'owner @Li Wei'],
    ['owner <@U2|bob>', 'owner @bob'],
    ['owner <@U3>', 'owner @U3'],
    ['<!here> <!channel> <!subteam^S1|@ops> <!date^1392734382^{date}|May 3>', '@here @channel @ops May 3'],
    ['3\u00a0800', '3 800'],
    ['a < b and c > d', 'a < b and c > d'],
  ])('%s reads %s', (sent, typed) => {
    expect(decode(sent, new Map([['U1', 'Li Wei']]))).toBe(typed);
  });

  it('tells whom it mentions, and is heard without Parley’s own name', () => {
    expect(mentioned('<@U1> and <@W2|w> and <@U1> and <#C1|x>')).toEqual(['U1', 'W2']);
    expect(withoutMention('<@UBOT>, add customer Acme', 'UBOT')).toBe('add customer Acme');
    expect(withoutMention('hi <@UBOT|parley> stats', 'UBOT')).toBe('hi  stats');
  });
});

describe('text that goes to Slack', () => {
  it.each(['<!channel> <@U1> <#C1> <https://x|y>', 'a & b', '&amp;'])('pings nobody and links nothing: %s', (typed) => {
    const sent = mrkdwn(typed, 3000);
    expect(sent).not.toMatch(/[<>]/);
    expect(decode(sent)).toBe(typed);
  });

  it('keeps marks of its own apart from those people typed', () => {
    expect(mrkdwn([{ bold: 'A*B' }, ' ', { code: 'x`y' }], 100)).toBe('*A∗B* `xˋy`');
    expect(mrkdwn([{ link: 'a|b>c', url: 'https://x.example/?a=<b>|' }], 100)).toBe(
      '<https://x.example/?a=%3Cb%3E%7C|a¦b&gt;c>',
    );
    expect(mrkdwn([{ link: 'here', url: 'javascript:alert(1)' }], 100)).toBe('here');
  });

  it.each(['Bold *Stars* Ltd', 'snake_case_', '`Code` Works', '~Struck~ Co', '> Quoted', ':tada: Party'])(
    'is shown plain where Slack would make marks of it: %s',
    (typed) => {
      expect(shown([{ bold: typed }, ' · C2'], 100)).toEqual({
        type: 'plain_text',
        text: `${typed} · C2`,
        emoji: false,
      });
    },
  );

  it('is cut where its encoded form would be too long, never within an encoding', () => {
    for (const max of [10, 11, 12, 13, 14]) {
      const cut = fitEscaped('&'.repeat(50), max);
      expect(cut.length).toBeLessThanOrEqual(max);
      expect(cut).toMatch(/^(&amp;)*…$/);
    }
  });

  it('goes over several sections whole', () => {
    const note = 'long & winding '.repeat(300).trim();
    const parts = shownPieces(note, 3000, 12_000).map(({ text }) => text);
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.every((part) => part.length <= 3000)).toBe(true);
    expect(decode(parts.join(''))).toBe(note);
  });
});
