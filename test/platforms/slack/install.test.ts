/** Installing from a browser, to the last page: what a person sees when it works, and when it does not. */
import Sqlite from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openParley, type ParleyAtSlack } from '../../support/slack/parley-at-slack.ts';

let parley: ParleyAtSlack;
beforeAll(async () => {
  parley = await openParley({ oauth: true, installedIn: [] });
});
afterAll(() => parley.close());

const browser = (user: string, language?: string) => parley.slack.browser(user, language);
const exchanges = () => parley.slack.calls.filter(({ method }) => method === 'oauth.v2.access');
/** Begins, agrees, and stops before the browser goes back: the way back, with code and state. */
async function agreed(user: string): Promise<{ readonly back: string; readonly state: string }> {
  const page = await fetch(parley.installUrl, { redirect: 'manual' });
  const asked = page.headers.get('location') ?? '';
  const allowed = await fetch(asked, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie: `d=${user}` },
    body: new URLSearchParams({ answer: 'allow' }),
  });
  const back = allowed.headers.get('location') ?? '';
  return { back, state: new URL(back).searchParams.get('state') ?? '' };
}

describe('a workspace installs Parley from a browser', () => {
  it('in one step, and is told what to do next', async () => {
    const page = await browser('U1').install(parley.installUrl);
    expect(page.status).toBe(200);
    expect(page.text).toContain('Parley is installed in Acme');
    expect(page.text).toContain('In Slack, type /crm');
    expect(page.text).toContain('/invite @Parley');
    expect(page.html).toContain('href="https://app.slack.com/client/T1"');
    expect(page.headers.get('referrer-policy')).toBe('no-referrer');
    expect((await parley.slack.person('U1').command('/crm customer add Acme Rockets')).text).toContain('C1');
  });

  it('and who did it has first steps in their direct message', async () => {
    await parley.tickAt('2026-05-13T10:00:10Z');
    const [first, ...more] = parley.slack.person('U1').in('dm').messages();
    expect(first?.text).toContain('/invite @Parley');
    expect(more).toEqual([]);
  });

  it('asks Slack for the permissions of the manifest and no other', async () => {
    const asked = await browser('U1').open(parley.installUrl);
    expect(new URL(asked.url).searchParams.get('scope')?.split(',')).toEqual(parley.slack.app.scopes);
    expect(asked.text).toContain('Parley is requesting permission');
  });

  it('reads it in Chinese where the browser asks for it', async () => {
    const page = await browser('U21', 'zh-CN,zh;q=0.9,en;q=0.8').install(parley.installUrl);
    expect(page.text).toContain('Parley 已安装到“Rival”');
    expect(page.html).toContain('<html lang="zh-CN">');
  });

  it('and changes nothing by cancelling', async () => {
    const person = browser('U1');
    await person.open(parley.installUrl);
    const before = exchanges().length;
    const page = await person.answer('cancel');
    expect(page.text).toContain('You did not agree in Slack');
    expect(page.html).toContain(`href="${parley.installUrl}"`);
    expect(exchanges()).toHaveLength(before);
  });
});

describe('two people of one team', () => {
  it('install it at the same moment, and it is one team', async () => {
    const pages = await Promise.all(['U1', 'U2'].map((user) => browser(user).install(parley.installUrl)));
    expect(pages.map(({ status }) => status)).toEqual([200, 200]);
    const found = await parley.slack.person('U2').command('/crm customer show C1');
    expect(found.text).toContain('Acme Rockets');
  });
});

describe('a way back that is not this person’s own is refused before Slack is asked', () => {
  const REFUSED = /was used already, is older than ten minutes, or was begun in another browser/;

  it('from another browser', async () => {
    const before = exchanges().length;
    const { back } = await agreed('U1');
    const page = await browser('U21').open(back);
    expect(page.status).toBe(400);
    expect(page.text).toMatch(REFUSED);
    expect(page.html).toContain(`href="${parley.installUrl}"`);
    expect(exchanges()).toHaveLength(before);
  });

  it('with a state that was made up, in whatever cookie', async () => {
    const before = exchanges().length;
    const { back, state } = await agreed('U1');
    const [nonce, until = '', signature] = state.split('.');
    const forged = [
      'nonsense',
      `${nonce}.${Number(until) + 1}.${signature}`,
      `${nonce}.${until}.${'A'.repeat(43)}`,
      `${nonce}.${until}`,
    ];
    for (const made of forged) {
      const url = new URL(back);
      url.searchParams.set('state', made);
      const answer = await fetch(url, { headers: { cookie: `parley-slack-install=${made}` } });
      expect(answer.status, made).toBe(400);
      expect(await answer.text()).toMatch(REFUSED);
    }
    expect(exchanges()).toHaveLength(before);
  });

  it('without a state, or without a code', async () => {
    const { back } = await agreed('U1');
    for (const missing of ['state', 'code']) {
      const url = new URL(back);
      url.searchParams.delete(missing);
      const answer = await fetch(url, { headers: { 'accept-language': 'zh' } });
      expect(answer.status).toBe(400);
      expect(await answer.text()).toContain('请在这个浏览器里重新开始');
    }
  });

  it('a second time, also by someone who kept the cookie and has another code', async () => {
    const { back, state } = await agreed('U1');
    const cookie = `parley-slack-install=${state}`;
    expect((await fetch(back, { headers: { cookie } })).status).toBe(200);
    const before = exchanges().length;
    const other = new URL((await agreed('U1')).back);
    other.searchParams.set('state', state);
    const again = await fetch(other, { headers: { cookie } });
    expect(again.status).toBe(400);
    expect(await again.text()).toMatch(REFUSED);
    // Nor by another process.
    await parley.restart();
    expect((await fetch(other, { headers: { cookie } })).status).toBe(400);
    expect(exchanges()).toHaveLength(before);
  });

  it('after ten minutes', async () => {
    const person = browser('U1');
    await person.open(parley.installUrl);
    parley.clock.advance(10 * 60_000);
    expect((await person.answer('allow')).text).toMatch(REFUSED);
  });
});

describe('Slack may refuse', () => {
  it('an installation for a whole organisation: told why, and its token given back', async () => {
    const person = browser('U1');
    await person.open(parley.installUrl);
    const page = await person.answer('allow everywhere');
    expect(page.status).toBe(400);
    expect(page.text).toContain('one CRM for each workspace');
    expect(page.text).toContain('choose a single workspace');
    expect(parley.slack.calls.at(-1)).toMatchObject({ method: 'auth.revoke', outcome: 'ok' });
  });

  it('the code: the person begins anew', async () => {
    parley.slack.troubles.bring('oauth.v2.access', { kind: 'error', code: 'invalid_code' });
    const page = await browser('U1').install(parley.installUrl);
    expect(page.status).toBe(400);
    expect(page.text).toContain('please start again in this browser');
  });

  it('the settings of Parley: the person is told whom to ask', async () => {
    await parley.restart({ SLACK_CLIENT_SECRET: 'another' });
    const page = await browser('U1').install(parley.installUrl);
    expect(page.status).toBe(500);
    expect(page.text).toContain('tell whoever runs it');
    await parley.restart();
  });

  it('to answer at all: nothing was changed', async () => {
    parley.slack.troubles.bring('oauth.v2.access', { kind: 'http', status: 503 });
    const page = await browser('U1').install(parley.installUrl);
    expect(page.status).toBe(503);
    expect(page.text).toContain('start again in a minute');
  });

  it('to let Parley connect: the page says so until it has', async () => {
    parley.slack.troubles.bring('apps.connections.open', { kind: 'http', status: 503 });
    await parley.restart();
    const page = await browser('U1').install(parley.installUrl);
    expect(page.status).toBe(503);
    expect(page.text).toContain('Slack cannot be reached just now');
    await parley.restart();
  });

  it('tokens that last: Parley says so rather than fall silent after half a day', async () => {
    const page = await withRotation(() => browser('U1').install(parley.installUrl));
    expect(page.status).toBe(500);
    expect(page.text).toContain('Token rotation is switched on');
  });
});

describe('Parley may fail', () => {
  it('to store the token: the person reads it on a page, and beginning anew is enough', async () => {
    const file = new Sqlite(parley.databasePath);
    file.exec("CREATE TRIGGER full BEFORE UPDATE ON SlackInstall BEGIN SELECT RAISE(FAIL, 'disk full'); END");
    const page = await browser('U1').install(parley.installUrl);
    expect(page.status).toBe(500);
    expect(page.text).toContain('Something went wrong in Parley');
    expect(page.text).not.toContain('disk');
    file.exec('DROP TRIGGER full');
    file.close();
    expect((await browser('U1').install(parley.installUrl)).status).toBe(200);
  });
});

async function withRotation<T>(run: () => Promise<T>): Promise<T> {
  const { manifest } = parley;
  parley.slack.configure({ ...manifest, settings: { ...(manifest.settings as object), token_rotation_enabled: true } });
  try {
    return await run();
  } finally {
    parley.slack.configure(manifest);
  }
}
