/** A shop to talk to in tests: the real registry, services and a SQLite file of its own, without any platform. */
import { type Conversation, createConversation } from '../../src/app/conversation.ts';
import type { Form } from '../../src/chat/form.ts';
import type { Interaction, Reply } from '../../src/chat/interaction.ts';
import type { Handle } from '../../src/chat/platform.ts';
import { encodePicker, encodeRoute } from '../../src/chat/route.ts';
import type { Button, Option, Picker, View } from '../../src/chat/view.ts';
import { viewText } from '../../src/chat/view-text.ts';
import type { Crm } from '../../src/crm/crm.ts';
import type { Database } from '../../src/data/database.ts';
import type { AdapterWrap } from '../../src/data/sqlite.ts';
import type { Locale } from '../../src/language/locale.ts';
import { openTestDatabase, silent } from './temp-database.ts';
import type { TestClock } from './test-clock.ts';

export interface Shop {
  readonly db: Database;
  readonly crm: Crm;
  readonly clock: TestClock;
  readonly conversation: Conversation;
  readonly orgId: number;
  readonly workspaceId: number;
  /** Ann is an admin, anyone else a member; the same name is the same person. */
  as(name: string, options?: Speaker): Person;
  /** Zoe, admin of another org in the same database; anyone else there is a member. */
  stranger(name?: string): Person;
  close(): Promise<void>;
}

interface Speaker {
  readonly locale?: Locale;
  /** Where they talk: their direct message unless given. */
  readonly channel?: string;
}

export interface Person {
  readonly account: string;
  /** Says a line in the direct message (or the channel): no form can be opened. */
  says(line: string): Promise<Screen>;
  /** Types a slash command: a form can be opened. */
  types(line: string): Promise<Screen>;
  /** A press with a route as it stands, forged or not. */
  presses(route: string, value?: string): Promise<Screen>;
  submits(token: string, values: Readonly<Record<string, string>>): Promise<Screen>;
  looksUp(path: string, field: string, query: string): Promise<readonly Option[]>;
  /** Hands in an interaction of any kind, for what the others do not cover (a second delivery of a key). */
  does(interaction: Partial<Interaction> & Pick<Interaction, 'kind'>): Promise<Screen>;
}

/** What came back, and what can be done with it. */
export interface Screen {
  readonly reply: Reply;
  /** All a person reads, form and errors included. */
  readonly text: string;
  /** @throws Error where there is no view */
  readonly view: View;
  /** @throws Error where there is no form */
  readonly form: Form;
  /** Presses the button of that label (the n-th of several). */
  press(label: string, nth?: number): Promise<Screen>;
  /** Chooses in the picker of that label. */
  pick(label: string, value: string): Promise<Screen>;
  /** Submits the form with these values over what stands in it. */
  fill(values: Readonly<Record<string, string>>): Promise<Screen>;
}

export interface ShopOptions {
  readonly now?: string;
  readonly zone?: string;
  readonly locale?: Locale;
  readonly currency?: string;
  /** Wraps the writer's connection. */
  readonly adapter?: AdapterWrap;
}

export async function openShop(options: ShopOptions = {}): Promise<Shop> {
  const { now = '2026-05-13T10:00:00Z', zone = 'Europe/Berlin', locale = 'en', currency = 'USD' } = options;
  const { db, clock, close } = await openTestDatabase(options.adapter ? { adapter: options.adapter } : {});
  clock.set(new Date(now));
  const conversation = createConversation({
    db,
    clock,
    log: silent,
    findPlace: async (_ctx, text) => {
      const name = text.replace(/^#/, '');
      return ['general', 'sales'].includes(name) ? { channel: name, name: `#${name}` } : undefined;
    },
  });
  const { crm, handle } = conversation;
  const open = (externalId: string, name: string) =>
    crm.orgs.ensureWorkspace({ platform: 'local', externalId, name }, { name, zone, locale, currency }, clock.now());
  const ours = await open('shop', 'Shop');
  const theirs = await open('rival', 'Rival');
  const admit = async (workspace: typeof ours, name: string, speaker: Speaker): Promise<void> => {
    const { id: workspaceId } = workspace;
    const access = name === 'Ann' || name === 'Zoe' ? 'admin' : 'member';
    const account = name.toLowerCase();
    await crm.members.admit({ workspaceId, account, name, access, ...speaker }, clock.now());
  };
  const person = (workspace: typeof ours, name: string, speaker: Speaker = {}) =>
    createPerson(handle, workspace.externalId, name, speaker, () => admit(workspace, name, speaker));
  await admit(ours, 'Ann', {});
  await admit(theirs, 'Zoe', {});
  return {
    db,
    crm,
    clock,
    conversation,
    orgId: ours.orgId,
    workspaceId: ours.id,
    as: (name, speaker) => person(ours, name, speaker),
    stranger: (name = 'Zoe') => person(theirs, name),
    close,
  };
}

let deliveries = 0;

function createPerson(
  handle: Handle,
  workspace: string,
  name: string,
  { channel, locale }: Speaker,
  admitted: () => Promise<void>,
): Person {
  const account = name.toLowerCase();
  const does = async (interaction: Partial<Interaction> & Pick<Interaction, 'kind'>): Promise<Screen> => {
    await admitted();
    deliveries += 1;
    const whole = {
      key: `test:${deliveries}`,
      actor: { platform: 'local', workspace, account, name, ...(locale ? { locale } : {}) },
      place: channel ? { channel, channelName: channel, direct: false } : { channel: `@${account}`, direct: true },
      canOpenForm: interaction.kind !== 'say',
      ...interaction,
    } as Interaction;
    return createScreen(person, await handle(whole));
  };
  const person: Person = {
    account,
    does,
    says: (line) => does({ kind: 'say', line }),
    types: (line) => does({ kind: 'invoke', line: line.replace(/^\/(crm )?/, '') }),
    presses: (route, value) => does({ kind: 'press', route, ...(value === undefined ? {} : { value }) }),
    submits: (token, values) => does({ kind: 'submit', token, values }),
    async looksUp(path, field, query) {
      const { reply } = await does({ kind: 'suggest', path, field, query });
      return reply.kind === 'suggestions' ? reply.options : [];
    },
  };
  return person;
}

function createScreen(person: Person, reply: Reply): Screen {
  const need = <T>(thing: T | undefined, what: string): T => {
    if (thing === undefined) throw new Error(`There is no ${what} on this screen:\n${screenText(reply)}`);
    return thing;
  };
  const view = reply.kind === 'view' ? reply.view : undefined;
  const form = reply.kind === 'form' || reply.kind === 'errors' ? reply.form : undefined;
  return {
    reply,
    text: screenText(reply),
    get view() {
      return need(view, 'view');
    },
    get form() {
      return need(form, 'form');
    },
    press: (label, nth = 0) => {
      const pressed = allButtons(need(view, 'view')).filter((button) => button.label === label)[nth];
      return person.presses(encodeRoute(need(pressed, `button “${label}”`).action));
    },
    pick: (label, value) => {
      const pickers = need(view, 'view').blocks.filter((block): block is Picker => block.type === 'picker');
      const picker = need(
        pickers.find((each) => each.label === label),
        `picker “${label}”`,
      );
      return person.presses(encodePicker(picker.action, picker.field), value);
    },
    fill: (values) => {
      const { fields, token } = need(form, 'form');
      const shown = Object.fromEntries(fields.map(({ name, value = '' }) => [name, value]));
      const unknown = Object.keys(values).filter((name) => !(name in shown));
      if (unknown.length > 0) throw new Error(`The form has no ${unknown.join(', ')}:\n${screenText(reply)}`);
      return person.submits(token, { ...shown, ...values });
    },
  };
}

function allButtons({ blocks }: View): Button[] {
  return blocks.flatMap((block) => {
    switch (block.type) {
      case 'buttons':
        return [...block.buttons];
      case 'menu':
        return [...block.items];
      case 'list':
        return block.items.flatMap(({ buttons = [] }) => [...buttons]);
      default:
        return [];
    }
  });
}

function screenText(reply: Reply): string {
  switch (reply.kind) {
    case 'view':
      return viewText(reply.view);
    case 'form':
    case 'errors':
      return formText(reply.form);
    case 'suggestions':
      return reply.options.map(({ label }) => label).join('\n');
    case 'share':
      return `shared by ${reply.by}`;
    default:
      return reply satisfies never;
  }
}

function formText({ title, intro, fields }: Form): string {
  const lines = fields.map(
    ({ label, value = '', required, error }) => `${label}${required ? '*' : ''}: ${value}${error ? ` — ${error}` : ''}`,
  );
  return [`[${title}]`, ...(intro ? [String(intro)] : []), ...lines].join('\n');
}
