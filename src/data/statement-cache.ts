/**
 * Keeps statements prepared. The driver adapter prepares each statement anew, which costs as much as running it does:
 * a command sends some twenty, all of them known by heart.
 */

import type { ColumnDefinition, Database, Statement } from 'better-sqlite3';
import type { AdapterWrap } from './sqlite.ts';

/** How many stay prepared: all that commands send, and some for lists of every length. Each holds a few kB. */
const KEPT = 400;

/** What the adapter prepares with. */
type Client = Pick<Database, 'prepare'>;

/** Connections that keep their statements; for a schema that does not change meanwhile. */
export const keepStatements: AdapterWrap = (factory) => ({
  provider: factory.provider,
  adapterName: factory.adapterName,
  connectToShadowDb: () => factory.connectToShadowDb(),
  async connect() {
    const adapter = await factory.connect();
    const { client } = adapter as { readonly client?: Client };
    // Said at once, so that an update of the adapter cannot make this useless unseen.
    if (!client) throw new TypeError('the driver adapter hides its connection');
    client.prepare = kept(client.prepare.bind(client));
    return adapter;
  },
});

function kept(prepare: Client['prepare']): Client['prepare'] {
  const statements = new Map<string, KeptStatement>();
  return ((sql: string) => {
    const statement = statements.get(sql) ?? new KeptStatement(prepare(sql));
    statements.delete(sql);
    statements.set(sql, statement); // at the end: the first is the one used longest ago
    if (statements.size > KEPT) statements.delete(statements.keys().next().value as string);
    return statement;
  }) as unknown as Client['prepare'];
}

/**
 * A statement as the adapter uses one: bound, run and read within one turn, then used again with other values.
 * (The driver's own `bind` is for good.)
 */
class KeptStatement {
  readonly reader: boolean;
  readonly #statement: Statement<unknown[]>;
  #bound: readonly unknown[] = [];
  #columns: readonly ColumnDefinition[] | undefined;

  constructor(statement: Statement<unknown[]>) {
    this.reader = statement.reader;
    this.#statement = this.reader ? statement.raw() : statement;
  }

  bind(values: readonly unknown[]): this {
    this.#bound = values;
    return this;
  }

  /** Of a schema that does not change while Parley runs. */
  columns(): readonly ColumnDefinition[] {
    this.#columns ??= this.#statement.columns();
    return this.#columns;
  }

  raw(): this {
    return this;
  }

  all(): unknown[] {
    return this.#statement.all(...this.#take());
  }

  run() {
    return this.#statement.run(...this.#take());
  }

  /** Values serve once: nobody else's are kept in memory, or used by a call that binds none. */
  #take(): readonly unknown[] {
    const bound = this.#bound;
    this.#bound = [];
    return bound;
  }
}
