/** Who may use Parley in Discord, and what each server sees: two servers in one process. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '../../support/discord/index.ts';
import { openParley, type ParleyAtDiscord } from './parley-at-discord.ts';

let parley: ParleyAtDiscord;
let ann: Person;
let bob: Person;
let gus: Person;
beforeAll(async () => {
  parley = await openParley();
  [ann, bob, gus] = ['Ann', 'Bob', 'Gus'].map((name) => parley.discord.person(name)) as [Person, Person, Person];
});
afterAll(() => parley.close());

const SHUT = /open only to its administrators/;

describe('a server holds strangers', () => {
  it('so only its owner and administrators may use Parley at first; both are its admins', async () => {
    expect((await ann.types('/customer add', { name: 'Acme Rockets' })).text).toContain('Added Acme Rockets (C1)');
    expect((await parley.discord.person('Adam').types('/whoami')).text).toMatch(/Admin/);
    const refused = await bob.types('/customer show', { customer: 'acme' });
    expect(refused.text).toMatch(SHUT);
    expect(refused.text).toContain('Ann');
    expect(refused.messages.every((message) => message.private)).toBe(true);
  });

  it('others are suggested nothing, and a stranger who mentions Parley is told privately', async () => {
    expect(await bob.suggestions('/customer show', { customer: 'ac' })).toEqual([]);
    const told = await gus.in('general').mentions('acme');
    expect(told.text).toMatch(SHUT);
    expect(
      parley.discord
        .messages('general')
        .map(({ text }) => text)
        .join(),
    ).not.toMatch(SHUT);
    expect(gus.in('dm').messages().at(-1)?.text).toMatch(SHUT);
  });

  it('in the language of who asks', async () => {
    const refused = await parley.discord.person('李娜').types('/whoami');
    expect(refused.text).toContain('只对管理员和管理员允许的身份组开放');
  });

  it('until an administrator lets a role in', async () => {
    const allowed = await ann.types('/access allow', { role: 'Sales' });
    expect(allowed.text).toContain('Members of @Sales may use Parley');
    expect((await bob.types('/customer show', { customer: 'acme' })).text).toContain('Acme Rockets');
    expect((await bob.types('/whoami')).text).not.toMatch(/Admin/);
    expect((await bob.suggestions('/customer show', { customer: 'ac' })).join()).toContain('Acme Rockets');
    expect((await gus.types('/whoami')).text).toMatch(SHUT);
    expect((await bob.types('/access show')).text).toContain('@Sales');
  });

  it('which a member cannot do', async () => {
    expect((await bob.types('/access allow', { role: '@everyone' })).text).toMatch(/admin/i);
    expect((await gus.types('/whoami')).text).toMatch(SHUT);
  });

  it('who loses the role loses access at once, also in the direct message, and keeps what they did', async () => {
    await bob.types('/customer add', { name: 'By Bob' });
    parley.discord.guild().takes('Bob', 'Sales');
    expect((await bob.types('/whoami')).text).toMatch(SHUT);
    parley.clock.advance(60_000);
    expect((await bob.dms('customer list')).text).not.toContain('By Bob');
    expect((await ann.types('/customer show', { customer: 'By Bob' })).text).toContain('Bob');
    parley.discord.guild().gives('Bob', 'Sales');
    expect((await bob.types('/whoami')).text).toContain('Bob');
  });

  it('what an administrator allowed can be taken back', async () => {
    await ann.types('/access allow', { role: '@everyone' });
    expect((await gus.types('/whoami')).text).toContain('Gus');
    await ann.types('/undo last');
    expect((await gus.types('/whoami')).text).toMatch(SHUT);
  });

  it('an administrator who is none any more is a member like others', async () => {
    const adam = parley.discord.person('Adam');
    parley.discord.guild().gives('Adam', 'Sales');
    parley.discord.guild().takes('Adam', 'Admins');
    expect((await adam.types('/access allow', { role: '@everyone' })).text).toMatch(/admin/i);
    expect((await adam.types('/whoami')).text).not.toMatch(/Admin/);
  });
});

describe('two servers in one process', () => {
  it('see nothing of each other', async () => {
    const zoe = parley.discord.person('Zoe').in('general', 'Rival');
    expect((await zoe.types('/customer list')).text).not.toContain('Acme Rockets');
    expect(await zoe.suggestions('/customer show', { customer: 'ac' })).toEqual([]);
    expect((await zoe.types('/customer show', { customer: 'C1' })).text).not.toContain('Acme Rockets');
    expect((await zoe.types('/access show')).text).toContain('Only the administrators');
  });

  it('someone in both is asked in the direct message which one is meant, and can change it', async () => {
    const { discord } = parley;
    await discord.person('Zoe').in('general', 'Rival').types('/access allow', { role: '@everyone' });
    const max = discord.person('Max');
    await max.in('general', 'Acme').types('/whoami');
    await max.in('general', 'Rival').types('/customer add', { name: 'Rival Only' });
    const asked = await max.dms('customer list');
    expect(asked.text).toContain('Which one is this about?');
    expect((await max.in('dm').presses('Rival')).text).toContain('about Rival');
    expect((await max.dms('customer list')).text).toContain('Rival Only');
    expect((await max.dms('customer list')).text).not.toContain('Acme Rockets');

    await max.dms('server');
    await max.in('dm').presses('Acme');
    expect((await max.dms('customer list')).text).toContain('Acme Rockets');
  });

  it('a button in the direct message means the server it was made for, whichever is chosen now', async () => {
    const max = parley.discord.person('Max');
    await max.dms('customer show By Bob');
    await max.dms('server');
    await max.in('dm').presses('Rival');
    const card = parley.discord.person('Max').in('dm');
    expect((await card.presses('Edit')).modal).toContain('By Bob');
    max.closes();
  });

  it('a server that takes Parley out keeps its records for when it comes back', async () => {
    const { discord } = parley;
    discord.guild('Rival').kick();
    await discord.settled();
    expect((await discord.person('Max').dms('customer list')).text).toContain('Acme Rockets');
    discord.guild('Rival').invite();
    await discord.settled();
    const zoe = discord.person('Zoe').in('general', 'Rival');
    expect((await zoe.types('/customer list')).text).toContain('Rival Only');
  });

  it('a server that is called otherwise is called so here too, at once or from the next start', async () => {
    const { discord } = parley;
    const zoe = discord.person('Zoe').in('general', 'Rival');
    const rival = discord.guild('Rival');
    rival.rename('Rival Games');
    await discord.settled();
    expect((await zoe.types('/settings show')).text).toContain('Rival Games');
    rival.rename('Rival');
    await parley.restart();
    expect((await zoe.types('/settings show')).text).not.toContain('Rival Games');
  });
});
