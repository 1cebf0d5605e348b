/** How each lookup of a command's field finds its records: the chat machine's question, answered by the CRM. */
import type { Found, FoundRole, LookupName, PlaceAnswer, PlaceUse } from '../chat/field.ts';
import type { Lookups, Match } from '../chat/ports.ts';
import type { Registry } from '../chat/registry.ts';
import type { Option } from '../chat/view.ts';
import type { Crm } from '../crm/crm.ts';
import { sayPath } from '../language/words.ts';
import { readRef } from '../values/ref.ts';
import { requireRoles } from './access/fields.ts';
import type { Context } from './command.ts';

export interface LookupDeps {
  readonly registry: () => Registry<Crm>;
  /** A channel as a person named it, if Parley may post there. */
  findPlace(ctx: Context, text: string, use?: PlaceUse): Promise<PlaceAnswer>;
  /** A role of the server, where the platform has roles. */
  findRole(ctx: Context, text: string): Promise<FoundRole | undefined>;
}

/** What is found is a text: a product's name, words of titles. */
export const OF_NO_RECORD = 0;
/** Suggestions of a lookup, and how many of them are titles where customers fit as well. */
const MOST = 25;
const SOME_TITLES = 8;

/** Fills the machine's port. */
export function createLookups({ registry, findPlace, findRole }: LookupDeps): Lookups<Crm> {
  return {
    find: (ctx, of, text) => find(registry, ctx, of, text),
    suggest: (ctx, of, query) => suggest(registry, ctx, of, query),
    place: findPlace,
    async role(ctx, text) {
      requireRoles(ctx);
      return findRole(ctx, text);
    },
  };
}

async function find(registry: LookupDeps['registry'], ctx: Context, of: LookupName, text: string): Promise<Match> {
  switch (of) {
    case 'customer':
      return ctx.crm.search.match(ctx, text);
    case 'contact':
      return ctx.crm.contacts.match(ctx, text);
    case 'deal':
      return ctx.crm.deals.match(ctx, text);
    case 'dealsOf': {
      const customer = await ctx.crm.search.match(ctx, text);
      if (customer.kind !== 'none' || !(await ctx.crm.deals.titled(ctx, text))) return customer;
      return one({ id: OF_NO_RECORD, ref: text, name: text });
    }
    case 'note':
      return ctx.crm.notes.match(ctx, text);
    case 'task':
      return ctx.crm.tasks.match(ctx, text);
    case 'digest':
      return ctx.crm.digests.match(ctx, text);
    case 'member':
      return ctx.crm.members.match(ctx, text);
    case 'product':
      return { kind: 'one', found: { id: OF_NO_RECORD, ref: text, name: text } };
    case 'command': {
      const command = registry().get(text) ?? registry().resolve(text)?.command;
      return command ? one({ id: 0, ref: command.path, name: sayPath(command.path, ctx.locale) }) : { kind: 'none' };
    }
    case 'record': {
      const noun = readRef(text)?.noun;
      if (noun) return find(registry, ctx, noun, text);
      const customer = await ctx.crm.search.match(ctx, text);
      return customer.kind === 'none' ? ctx.crm.deals.match(ctx, text) : customer;
    }
    default:
      return of satisfies never;
  }
}

async function suggest(
  registry: LookupDeps['registry'],
  ctx: Context,
  of: LookupName,
  query: string,
): Promise<readonly Option[]> {
  switch (of) {
    case 'customer':
    case 'record':
      return ctx.crm.search.suggest(ctx, query);
    case 'contact':
      return ctx.crm.contacts.suggest(ctx, query);
    case 'deal':
      return ctx.crm.deals.suggest(ctx, query);
    case 'dealsOf': {
      const titles = ((await ctx.crm.deals.titled(ctx, query))?.titles ?? []).slice(0, SOME_TITLES);
      const customers = await ctx.crm.search.suggest(ctx, query);
      return [...customers.slice(0, MOST - titles.length), ...titles.map((title) => ({ label: title, value: title }))];
    }
    case 'note':
      return ctx.crm.notes.suggest(ctx, query);
    case 'task':
      return ctx.crm.tasks.suggest(ctx, query);
    case 'digest':
      return ctx.crm.digests.suggest(ctx, query);
    case 'member':
      return ctx.crm.members.suggest(ctx, query);
    case 'product':
      return ctx.crm.deals.suggestProducts(ctx, query);
    case 'command':
      return registry()
        .commands.map(({ path, summary }) => ({
          label: sayPath(path, ctx.locale),
          value: path,
          detail: ctx.t(summary),
        }))
        .filter(({ label, value }) => label.includes(query) || value.includes(query.toLowerCase()));
    default:
      return of satisfies never;
  }
}

function one(found: Found): Match {
  return { kind: 'one', found };
}
