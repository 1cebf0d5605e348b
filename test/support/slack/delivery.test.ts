import type { App } from '@slack/bolt';
import { afterEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { type BoltApp, startBeside, startBolt } from './bolt-app.ts';
import { requestOf } from './delivery/http.ts';

let app: BoltApp;
afterEach(() => app.close());

const modal = (title: string) => ({
  type: 'modal' as const,
  title: { type: 'plain_text' as const, text: title },
  blocks: [{ type: 'section' as const, text: { type: 'mrkdwn' as const, text: title } }],
});

/** How a call ended: `ok`, or Slack's word. */
const outcome = (call: Promise<unknown>): Promise<string> =>
  call.then(
    () => 'ok',
    (error: { data?: { error?: string } }) => error.data?.error ?? String(error),
  );

describe('an event', () => {
  it('that is not acknowledged comes again at once, after a minute and after five, and then no more', async () => {
    const heard: unknown[] = [];
    app = await startBolt('http', (bolt) =>
      bolt.event('app_mention', async ({ body, context }) => {
        heard.push([body.event_id, context.retryNum]);
        throw new Error('not today');
      }),
    );
    const { slack, clock } = app;
    await slack.person('U1').in('C2').mention('hello');
    expect(heard.map((each) => (each as unknown[])[1])).toEqual([undefined, 1]);
    expect(await slack.events.retryDue()).toBe(0);
    clock.advance(60_000);
    expect(await slack.events.retryDue()).toBe(1);
    clock.advance(5 * 60_000);
    expect(await slack.events.retryDue()).toBe(1);
    clock.advance(60 * 60_000);
    expect(await slack.events.retryDue()).toBe(0);
    expect(new Set(heard.map((each) => (each as unknown[])[0])).size).toBe(1);
    expect(heard.map((each) => (each as unknown[])[1])).toEqual([undefined, 1, 2, 3]);
  });

  it('can be delivered twice on purpose', async () => {
    const heard: unknown[] = [];
    app = await startBolt('sockets', (bolt) =>
      bolt.event('app_mention', async ({ body, context }) => void heard.push([body.event_id, context.retryNum])),
    );
    const screen = await app.slack.person('U1').in('C2').mention('hello');
    await screen.again();
    expect(heard).toEqual([
      [expect.any(String), 0],
      [(heard[0] as unknown[])[0], 1],
    ]);
  });

  it('is told only where the app asked for it and is there', async () => {
    const heard: string[] = [];
    app = await startBolt('sockets', (bolt) => bolt.message(async ({ message }) => void heard.push(message.channel)));
    const { slack } = app;
    await slack.person('U1').in('C1').says('among us');
    await slack.person('U1').in('C2').says('in sales');
    await slack.channel('C1').inviteApp();
    await slack.person('U1').in('C1').says('with the app');
    expect(heard).toEqual(['C2', 'C1']);
  });
});

describe('a command that is not acknowledged', () => {
  it('fails before the eyes of the person', async () => {
    app = await startBolt('sockets', (bolt) => bolt.command('/crm', async () => {}), 300);
    const screen = await app.slack.person('U1').command('/crm hi');
    expect(screen.text).toBe('/crm failed with the error "operation_timeout"');
  });

  it('so fails where what it is answered with cannot be shown', async () => {
    app = await startBolt('http', (bolt) =>
      bolt.command('/crm', async ({ ack }) => ack({ text: 'x', blocks: [{ type: 'section' }] } as never)),
    );
    const screen = await app.slack.person('U1').command('/crm hi');
    expect(screen.text).toBe('/crm failed with the error "invalid_command_response"');
    expect(app.slack.refusals()).toEqual([expect.stringContaining('must define either `text` or `fields`')]);
  });
});

describe('a trigger', () => {
  it('opens one form within three seconds', async () => {
    const triggers: string[] = [];
    app = await startBolt('http', (bolt) =>
      bolt.command('/crm', async ({ command, ack }) => {
        triggers.push(command.trigger_id);
        await ack('ok');
      }),
    );
    const { slack, clock } = app;
    const { client } = app.app;
    const open = (trigger_id = '') => outcome(client.views.open({ trigger_id, view: modal('Hello') }));
    await slack.person('U1').command('/crm one');
    expect(await open(triggers[0])).toBe('ok');
    expect(slack.person('U1').modal()).toBe('[Hello]\nHello');
    expect(await open(triggers[0])).toBe('exchanged_trigger_id');
    await slack.person('U1').closes();
    await slack.person('U1').command('/crm two');
    clock.advance(3_001);
    expect(await open(triggers[1])).toBe('expired_trigger_id');
    expect(await open('1.2.x')).toBe('invalid_trigger_id');
  });
});

describe('a view', () => {
  it('is changed only by who has seen it as it is, and three lie on each other at most', async () => {
    const triggers: string[] = [];
    app = await startBolt('http', (bolt) =>
      bolt.command('/crm', async ({ command, ack }) => {
        triggers.push(command.trigger_id);
        await ack('ok');
      }),
    );
    const { client } = app.app;
    for (let n = 0; n < 4; n += 1) await app.slack.person('U1').command('/crm again');
    const [first = '', ...others] = triggers;
    const { view } = await client.views.open({ trigger_id: first, view: modal('One') });
    const change = (hash: string) =>
      outcome(client.views.update({ view_id: view?.id ?? '', hash, view: modal('Two') }));
    expect(await change(view?.hash ?? '')).toBe('ok');
    expect(await change(view?.hash ?? '')).toBe('hash_conflict');
    expect(await outcome(client.views.update({ view_id: 'V9', view: modal('Three') }))).toBe('not_found');
    const pushed: string[] = [];
    for (const trigger_id of others) pushed.push(await outcome(client.views.push({ trigger_id, view: modal('More') })));
    expect(pushed).toEqual(['ok', 'ok', 'push_limit_reached']);
    const large = {
      ...modal('Large'),
      blocks: Array.from({ length: 90 }, () => ({
        ...modal('x'.repeat(20)).blocks[0],
        text: { type: 'mrkdwn' as const, text: 'x'.repeat(2900) },
      })),
    };
    expect(await outcome(client.views.update({ view_id: view?.id ?? '', view: large as never }))).toBe(
      'view_too_large',
    );
  });

  it('keeps what was typed when it is changed, whatever the new value', async () => {
    const form = (value: string) => ({
      ...modal('Add'),
      submit: { type: 'plain_text' as const, text: 'Save' },
      blocks: [
        {
          type: 'input' as const,
          block_id: 'name',
          label: { type: 'plain_text' as const, text: 'Name' },
          element: { type: 'plain_text_input' as const, action_id: 'name', initial_value: value },
        },
      ],
    });
    app = await startBolt('http', (bolt: App) => {
      bolt.command('/crm', async ({ command, ack, client }) => {
        await ack();
        await client.views.open({ trigger_id: command.trigger_id, view: form('first') });
      });
      bolt.view({ type: 'view_submission' }, async ({ ack }) =>
        ack({ response_action: 'update', view: form('second') }),
      );
    });
    const ann = app.slack.person('U1');
    expect((await ann.command('/crm')).modal).toContain('Name*: first');
    expect((await ann.submit({ Name: 'typed' })).modal).toContain('Name*: typed');
    await expect(ann.submit({ Name: '' })).rejects.toThrow('Please complete this required field: Name');
  });
});

describe('a response_url', () => {
  const urls: string[] = [];
  const answer = async (url = '') => {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ text: 'hi', response_type: 'in_channel' }),
    });
    return response.status;
  };
  const start = () =>
    startBolt('http', (bolt) =>
      bolt.command('/crm', async ({ command, ack }) => {
        urls.push(command.response_url);
        await ack('ok');
      }),
    );

  it('answers five times', async () => {
    app = await start();
    await app.slack.person('U1').command('/crm');
    const url = urls.at(-1);
    const all: number[] = [];
    for (let n = 0; n < 6; n += 1) all.push(await answer(url));
    expect(all).toEqual([200, 200, 200, 200, 200, 404]);
    // Also where the app is no member.
    expect(app.slack.channel('C1').messages()).toHaveLength(5);
  });

  it('answers for thirty minutes', async () => {
    app = await start();
    await app.slack.person('U1').command('/crm');
    app.clock.advance(30 * 60_000 + 1);
    expect(await answer(urls.at(-1))).toBe(404);
  });
});

describe('trouble', () => {
  it('comes on demand: limits with a time to wait, errors, broken connections', async () => {
    app = await startBolt('sockets', () => {});
    const { slack } = app;
    const post = () => app.app.client.chat.postMessage({ channel: 'C2', text: 'hi' });
    slack.troubles.bring('chat.postMessage', { kind: 'limited', retryAfter: 1 });
    const started = performance.now();
    expect(await outcome(post())).toBe('ok');
    expect(performance.now() - started).toBeGreaterThan(950);
    slack.troubles.bring('chat.postMessage', { kind: 'error', code: 'internal_error' });
    expect(await outcome(post())).toBe('internal_error');
    // A client that tries again after a broken connection says it twice.
    slack.troubles.bring('chat.postMessage', { kind: 'cut', done: true });
    expect(await outcome(post())).toBe('ok');
    expect(slack.channel('C2').messages()).toHaveLength(3);
  });
});

describe('HTTP', () => {
  it('is signed: Bolt refuses what is not, or is too old', async () => {
    app = await startBolt('http', () => {});
    const url = app.url;
    const payload = { kind: 'events_api' as const, body: { type: 'url_verification', challenge: 'abc' } };
    const send = async (request: RequestInit) => (await fetch(url, request)).status;
    const signed = requestOf(app.slack.app, payload, new Date());
    expect(await send(signed)).toBe(200);
    expect(await send({ ...signed, body: `${String(signed.body)} ` })).toBe(401);
    expect(await send(requestOf(app.slack.app, payload, new Date(Date.now() - 301_000)))).toBe(401);
  });
});

describe('Socket Mode', () => {
  it('hands each payload to one of several sockets, and lives through one that leaves', async () => {
    const answering = (bolt: App) => void bolt.command('/crm', async ({ ack }) => ack('ok'));
    app = await startBolt('sockets', answering);
    const { slack } = app;
    const second = await startBeside(app, answering);
    expect(slack.sockets.count()).toBe(2);
    for (let n = 0; n < 4; n += 1) await slack.person('U1').command('/crm');
    expect(slack.sockets.carried()).toEqual([2, 2]);
    slack.sockets.disconnect('refresh_requested');
    await expect.poll(() => slack.sockets.count()).toBe(1);
    expect((await slack.person('U1').command('/crm')).text).toBe('ok');
    await second.stop();
  });

  it('counts ten at most, and every ticket once', async () => {
    app = await startBolt('sockets', () => {});
    const { slack } = app;
    const ticket = slack.sockets.ticket(new URL(slack.apiUrl).origin);
    const open = (url: string) =>
      new Promise<string>((resolve) => {
        const socket = new WebSocket(url);
        socket.onmessage = ({ data }) =>
          resolve((JSON.parse(String(data)) as { type: string; reason?: string }).reason ?? 'hello');
        socket.onerror = () => resolve('refused');
      });
    expect(await open(ticket)).toBe('hello');
    expect(await open(ticket)).toBe('refused');
    const more: string[] = [];
    for (let n = 0; n < 9; n += 1) more.push(await open(slack.sockets.ticket(new URL(slack.apiUrl).origin)));
    expect(more).toEqual([...Array.from({ length: 8 }, () => 'hello'), 'too_many_websockets']);
  });
});
