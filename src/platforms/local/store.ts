/** The local chat's own channels and messages: what Slack or Discord would keep for themselves. */
import type { View } from '../../chat/view.ts';
import type { Database } from '../../data/database.ts';
import { LIMITS } from './limits.ts';
import type { FindHome } from './people.ts';

/** A View as it was posted, and who shared it. */
export interface Card extends View {
  readonly sharedBy?: string;
}

export interface Message {
  readonly id: number;
  /** A channel's name, or `@<account>`. */
  readonly place: string;
  readonly author: string;
  /** The only account that sees it; undefined = everyone in the place. */
  readonly visibleTo?: string;
  readonly text: string;
  readonly card?: Card;
  readonly dedupeKey?: string;
  readonly at: Date;
  readonly editedAt?: Date;
}

export interface NewMessage {
  readonly place: string;
  readonly author: string;
  readonly visibleTo?: string;
  readonly text: string;
  readonly card?: Card;
  /** Unique in the workspace: a second message with it is not stored. */
  readonly dedupeKey: string;
  readonly at: Date;
}

export interface Store {
  channels(): Promise<readonly string[]>;
  /** `taken` and `full` store nothing. */
  addChannel(name: string, at: Date): Promise<'added' | 'taken' | 'full'>;
  /** The newest messages of a place that an account sees, oldest first; before a message id where given. */
  history(place: string, account: string, before?: number): Promise<readonly Message[]>;
  /** The newest message id of each place, as an account sees them. */
  latest(account: string): Promise<Readonly<Record<string, number>>>;
  find(id: number, account: string): Promise<Message | undefined>;
  findByKey(dedupeKey: string): Promise<Message | undefined>;
  /** Stores a message once: the earlier one of the same key comes back, with `added: false`. */
  add(message: NewMessage): Promise<{ readonly message: Message; readonly added: boolean }>;
  /** Puts another card in the place of a message's. */
  replace(id: number, card: Card, at: Date): Promise<Message>;
}

export function createStore(db: Database, findHome: FindHome): Store {
  const seenBy = (account: string) => ({ OR: [{ visibleTo: null }, { visibleTo: account }] });
  const findHere = async () => ({ ...(await findHome()), deletedAt: null });
  return {
    async channels() {
      const rows = await db.reader.localChannel.findMany({ where: await findHome(), orderBy: { id: 'asc' } });
      return rows.map((row) => row.name);
    },
    async addChannel(name, createdAt) {
      const home = await findHome();
      return db.work.background(async (tx) => {
        const rows = await tx.localChannel.findMany({ where: home, select: { name: true } });
        if (rows.some((row) => row.name === name)) return 'taken';
        if (rows.length >= LIMITS.channels) return 'full';
        await tx.localChannel.create({ data: { ...home, name, createdAt } });
        return 'added';
      });
    },
    async history(place, account, before) {
      const rows = await db.reader.localMessage.findMany({
        where: { ...(await findHere()), place, ...seenBy(account), ...(before && { id: { lt: before } }) },
        orderBy: { id: 'desc' },
        take: LIMITS.history,
      });
      return rows.reverse().map(messageOf);
    },
    async latest(account) {
      const here = await findHere();
      const places = await db.reader.localMessage.groupBy({
        by: ['place'],
        where: { ...here, ...seenBy(account), place: { not: { startsWith: '@' } } },
        _max: { id: true },
      });
      const own = await db.reader.localMessage.aggregate({
        where: { ...here, place: `@${account}` },
        _max: { id: true },
      });
      const all = [...places, { place: `@${account}`, _max: own._max }];
      return Object.fromEntries(all.map(({ place, _max }) => [place, _max.id ?? 0]));
    },
    async find(id, account) {
      const row = await db.reader.localMessage.findFirst({ where: { ...(await findHere()), id, ...seenBy(account) } });
      if (!row || (row.place.startsWith('@') && row.place !== `@${account}`)) return undefined;
      return messageOf(row);
    },
    async findByKey(dedupeKey) {
      const row = await db.reader.localMessage.findFirst({ where: { ...(await findHome()), dedupeKey } });
      return row ? messageOf(row) : undefined;
    },
    async add({ place, author, visibleTo = null, text, card, dedupeKey, at }) {
      const home = await findHome();
      return db.work.background(async (tx) => {
        const known = await tx.localMessage.findFirst({ where: { ...home, dedupeKey } });
        if (known) return { message: messageOf(known), added: false };
        const view = card ? JSON.stringify(card) : null;
        const data = { ...home, place, author, visibleTo, text, view, dedupeKey, createdAt: at };
        return { message: messageOf(await tx.localMessage.create({ data })), added: true };
      });
    },
    async replace(id, card, at) {
      const home = await findHome();
      return db.work.background(async (tx) => {
        const data = { view: JSON.stringify(card), editedAt: at };
        return messageOf(await tx.localMessage.update({ where: { id, ...home }, data }));
      });
    },
  };
}

interface Row {
  readonly id: number;
  readonly place: string;
  readonly author: string;
  readonly visibleTo: string | null;
  readonly text: string;
  readonly view: string | null;
  readonly dedupeKey: string | null;
  readonly createdAt: Date;
  readonly editedAt: Date | null;
}

function messageOf(row: Row): Message {
  return {
    id: row.id,
    place: row.place,
    author: row.author,
    text: row.text,
    at: row.createdAt,
    ...(row.editedAt !== null && { editedAt: row.editedAt }),
    ...(row.visibleTo !== null && { visibleTo: row.visibleTo }),
    ...(row.view !== null && { card: JSON.parse(row.view) as Card }),
    ...(row.dedupeKey !== null && { dedupeKey: row.dedupeKey }),
  };
}
