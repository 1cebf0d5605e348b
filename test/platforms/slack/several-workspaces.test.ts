/** One process serves many teams, each with its own token and its own records. */
import { readFile } from 'node:fs/promises';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startUpMessage } from '../../../src/app/start-up-error.ts';
import type { Page, Person } from '../../support/slack/index.ts';
import { openParley, PARLEY_SECRET, type ParleyAtSlack } from '../../support/slack/parley-at-slack.ts';

const logged: string[] = [];
const log = pino({ level: 'trace' }, { write: (line) => void logged.push(line) });

describe.each(['sockets', 'http'] as const)('two teams that install Parley in one process, over %s', (transport) => {
  let parley: ParleyAtSlack;
  let ann: Person;
  let bob: Person;
  let zoe: Person;
  const tokens = () => ['T1', 'T2'].map((id) => parley.slack.team(id).installation?.botToken ?? '');
  const install = (user: string): Promise<Page> => parley.slack.browser(user).install(parley.installUrl);
  beforeAll(async () => {
    parley = await openParley({ transport, oauth: true, installedIn: [], log });
    [ann, bob, zoe] = [parley.slack.person('U1'), parley.slack.person('U2'), parley.slack.person('U21')];
  });
  afterAll(() => parley.close());

  it('begin with nobody: the process is ready and waits', async () => {
    const ready = await fetch(new URL('/readyz', parley.installUrl));
    expect(ready.status).toBe(200);
  });

  it('make who installed it an admin, and nobody else who is none in Slack', async () => {
    await install('U2');
    await install('U21');
    expect((await bob.command('/crm whoami')).text).toMatch(/Bob Ray[\s\S]*admin/i);
    const li = await parley.slack.person('U3').command('/crm whoami');
    expect(li.text).toContain('李娜');
    expect(li.text).not.toContain('管理员');
  });

  it('see nothing of each other, though their records have the same numbers', async () => {
    await ann.command('/crm customer add Acme Rockets');
    await zoe.command('/crm customer add Rival Barn');
    expect((await ann.command('/crm customer show C1')).text).toContain('Acme Rockets');
    const other = await zoe.command('/crm customer show C1');
    expect(other.text).toContain('Rival Barn');
    expect((await zoe.command('/crm customer find Rockets')).text).not.toContain('Acme Rockets');
    expect((await ann.command('/crm customer list')).text).not.toContain('Rival');
  });

  it('have their digests at the same minute, each by its own token', async () => {
    await parley.slack.channel('C2').inviteApp();
    await parley.slack.channel('C21').inviteApp('U21');
    expect((await ann.command('/crm digest add #sales every day 09:00')).text).toContain('G1');
    expect((await zoe.command('/crm digest add #general every day 09:00')).text).toContain('G1');
    await parley.tickAt('2026-05-14T07:00:00Z');
    const [acme, rival] = ['C2', 'C21'].map(digestsIn);
    expect(acme).toHaveLength(1);
    expect(rival).toHaveLength(1);
    expect(parley.slack.team('T1').channels.get('C2')?.messages[0]?.user).toBe(botOf('T1'));
    expect(parley.slack.team('T2').channels.get('C21')?.messages[0]?.user).toBe(botOf('T2'));
  });

  it('are both there after a restart', async () => {
    await parley.restart();
    expect((await ann.command('/crm customer show C1')).text).toContain('Acme Rockets');
    expect((await zoe.command('/crm customer show C1')).text).toContain('Rival Barn');
  });

  it('keep their tokens to themselves: no file and no log holds one, nor any other secret', async () => {
    const { app } = parley.slack;
    const files = await Promise.all(
      ['', '-wal'].map((end) => readFile(`${parley.databasePath}${end}`).catch(() => '')),
    );
    const kept = files.map(String).join('');
    expect(kept).toContain('Rival Barn');
    const told = logged.join('');
    expect(told).toContain('a workspace installed Parley');
    for (const secret of [...tokens(), app.clientSecret, app.signingSecret, app.appToken, PARLEY_SECRET]) {
      expect(secret).not.toBe('');
      expect(kept).not.toContain(secret);
      expect(told).not.toContain(secret);
    }
  });

  it('do not notice when the other one goes: it hears nothing more, and its token is gone', async () => {
    await parley.slack.uninstall('T2');
    const calls = parley.slack.calls.length;
    await parley.tickAt('2026-05-15T07:00:00Z');
    expect(digestsIn('C2')).toHaveLength(2);
    expect(parley.slack.calls.slice(calls).filter(({ outcome }) => outcome !== 'ok')).toEqual([]);
    await parley.restart();
    expect((await ann.command('/crm customer show C1')).text).toContain('Acme Rockets');
    expect(await storedTokens()).toHaveLength(1);
  });

  it('find everything as it was when they come back', async () => {
    const page = await install('U21');
    expect(page.text).toContain('Parley is installed in Rival');
    expect((await zoe.command('/crm customer show C1')).text).toContain('Rival Barn');
    // Its digest came due meanwhile; Slack took Parley out of the channels, so a person resumes it.
    expect((await zoe.command('/crm digest list')).text).toMatch(/G1[\s\S]*may not post there any more/);
    await parley.slack.channel('C21').inviteApp('U21');
    await zoe.command('/crm digest resume G1');
    await parley.tickAt('2026-05-16T07:00:00Z');
    expect(digestsIn('C21')).toHaveLength(2);
    expect((await zoe.command('/crm customer list')).text).not.toContain('Acme');
  });

  it('are not taken away by what Slack tells late of the time before they came back', async () => {
    const late = parley.slack.events.log.filter(
      ({ team, payload }) => team.id === 'T2' && /uninstalled/.test(JSON.stringify(payload.body)),
    );
    expect(late).toHaveLength(1);
    for (const { payload } of late) await parley.slack.deliver('T2', payload);
    expect((await zoe.command('/crm customer show C1')).text).toContain('Rival Barn');
  });

  /** Without what Parley says when it comes to a channel. */
  const digestsIn = (id: string) =>
    parley.slack
      .channel(id)
      .messages()
      .filter(({ text }) => !text.includes('I am Parley'));
  const botOf = (team: string) => parley.slack.team(team).installation?.botUserId;
  async function storedTokens(): Promise<string[]> {
    const { default: Sqlite } = await import('better-sqlite3');
    const db = new Sqlite(parley.databasePath, { readonly: true });
    const rows = db.prepare('SELECT token FROM SlackInstall WHERE token IS NOT NULL').all() as { token: string }[];
    db.close();
    return rows.map(({ token }) => token);
  }
});

describe('who installs Parley', () => {
  let parley: ParleyAtSlack;
  beforeAll(async () => {
    parley = await openParley({ oauth: true, installedIn: [] });
  });
  afterAll(() => parley.close());
  const access = async (id: string) => (await parley.slack.person(id).command('/crm whoami')).text;

  it('becomes an admin also where their profile cannot be read just then', async () => {
    parley.slack.troubles.bring('users.info', { kind: 'http', status: 503 });
    await parley.slack.browser('U2').install(parley.installUrl);
    expect(await access('U2')).toMatch(/Bob Ray[\s\S]*admin/i);
  });

  it('and was a member before, is an admin from then on', async () => {
    expect(await access('U3')).not.toContain('管理员');
    parley.slack.troubles.bring('users.info', { kind: 'http', status: 503 });
    await parley.slack.browser('U3').install(parley.installUrl);
    expect(await access('U3')).toContain('管理员');
  });

  it('may not be a guest', async () => {
    await expect(parley.slack.browser('U4').install(parley.installUrl)).rejects.toThrow(/permission to install/);
  });
});

describe('a configured token beside workspaces that install Parley', () => {
  let parley: ParleyAtSlack;
  let ann: Person;
  let zoe: Person;
  beforeAll(async () => {
    parley = await openParley({ oauth: true, installedIn: ['T1'] });
    [ann, zoe] = [parley.slack.person('U1'), parley.slack.person('U21')];
  });
  afterAll(() => parley.close());

  it('serves its own workspace from the start, and the others once they have installed it', async () => {
    expect((await ann.command('/crm customer add Acme Rockets')).text).toContain('C1');
    await parley.slack.browser('U21').install(parley.installUrl);
    expect((await zoe.command('/crm customer add Rival Barn')).text).toContain('C1');
    expect((await ann.command('/crm customer list')).text).not.toContain('Rival');
  });

  it('does not keep the others waiting where it is worth nothing any more, and its workspace can install anew', async () => {
    const dead = parley.slack.team('T1').installation?.botToken ?? '';
    await parley.slack.uninstall('T1');
    await parley.restart();
    expect((await zoe.command('/crm customer show C1')).text).toContain('Rival Barn');
    await parley.slack.browser('U1').install(parley.installUrl);
    await parley.restart({ SLACK_BOT_TOKEN: dead });
    expect((await ann.command('/crm customer show C1')).text).toContain('Acme Rockets');
  });

  it('is all there is where OAuth is switched off again', async () => {
    await parley.restart({ SLACK_CLIENT_ID: '', SLACK_CLIENT_SECRET: '', PARLEY_SECRET: '' });
    expect((await ann.command('/crm customer show C1')).text).toContain('Acme Rockets');
    expect((await fetch(parley.installUrl)).status).toBe(404);
    await parley.restart();
    expect((await zoe.command('/crm customer show C1')).text).toContain('Rival Barn');
  });

  it('does not start with another PARLEY_SECRET: it says what to do, and nothing is lost', async () => {
    const other = { PARLEY_SECRET: 'another secret of thirty-two ones' };
    const failed = await parley.restart(other).catch((error: unknown) => error);
    expect(startUpMessage(failed)).toMatch(/^Parley cannot start: PARLEY_SECRET does not open .* Set the former/);
    await parley.restart();
    expect((await zoe.command('/crm customer show C1')).text).toContain('Rival Barn');
  });
});
