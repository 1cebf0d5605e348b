/** Checks what an app wants shown, and says what is wrong as Slack does: `[ERROR] … [json-pointer:/blocks/0/text]`. */
import { z } from 'zod';
import { asJson, asList, type Json } from '../../json.ts';
import { LIMITS } from '../limits.ts';
import { messageBlock } from './blocks.ts';
import { option, optionGroups } from './text.ts';
import { home, modal } from './view.ts';

/** What is wrong with the blocks of a message; empty when nothing is. */
export function checkMessageBlocks(blocks: unknown): readonly string[] {
  const shape = problems(z.array(messageBlock).max(LIMITS.message.blocks), blocks, ['blocks']);
  if (shape.length > 0) return shape;
  const all = asList(blocks);
  const tables = all.filter(({ type }) => type === 'table').length;
  const charts = all.filter(({ type }) => type === 'data_visualization').length;
  const { tables: mostTables, charts: mostCharts } = LIMITS.message;
  return [
    ...unique(all, ['blocks']),
    ...(tables > mostTables ? ['[ERROR] only_one_table_allowed'] : []),
    ...(charts > mostCharts
      ? [`[ERROR] no more than ${mostCharts} data_visualization blocks allowed [json-pointer:/blocks]`]
      : []),
  ];
}

export function checkView(view: unknown, type: 'modal' | 'home'): readonly string[] {
  const shape = problems(type === 'modal' ? modal : home, view, ['view']);
  if (shape.length > 0) return shape;
  const blocks = asList(asJson(view).blocks);
  const focused = blocks.filter(({ element }) => asJson(element).focus_on_load === true).length;
  return [
    ...unique(blocks, ['view', 'blocks']),
    ...(focused > 1 ? ['[ERROR] only one element can have focus_on_load [json-pointer:/view/blocks]'] : []),
  ];
}

/** The ack of a block_suggestion: either options or groups of them. */
export function checkSuggestions(ack: Json): readonly string[] {
  const { suggestions } = LIMITS;
  return ack.option_groups === undefined
    ? problems(z.array(option).max(suggestions), ack.options, ['options'])
    : problems(optionGroups, ack.option_groups, ['option_groups']);
}

function problems(schema: z.ZodType, value: unknown, root: readonly PropertyKey[]): readonly string[] {
  const result = schema.safeParse(value, { reportInput: true });
  return result.success ? [] : result.error.issues.flatMap((issue) => say(issue, root));
}

function say(issue: z.core.$ZodIssue, root: readonly PropertyKey[]): readonly string[] {
  const at = (path: readonly PropertyKey[]) => `[json-pointer:/${[...root, ...path].map(String).join('/')}]`;
  const one = (message: string, path: readonly PropertyKey[] = issue.path) => [`[ERROR] ${message} ${at(path)}`];
  switch (issue.code) {
    case 'too_big':
      return one(
        issue.origin === 'array'
          ? `no more than ${issue.maximum} items allowed`
          : `must be less than ${Number(issue.maximum) + 1} characters`,
      );
    case 'too_small':
      return one(
        issue.origin === 'array'
          ? `no fewer than ${issue.minimum} items allowed`
          : `must be more than ${Number(issue.minimum) - 1} characters`,
      );
    case 'unrecognized_keys':
      return issue.keys.flatMap((key) => one(`invalid additional property: ${key}`));
    case 'invalid_type':
      return issue.input === undefined
        ? one(`missing required field: ${String(issue.path.at(-1) ?? root.at(-1))}`, issue.path.slice(0, -1))
        : one(`must be of type: ${issue.expected}`);
    case 'invalid_union':
      return issue.discriminator === undefined
        ? one('failed to match all allowed schemas')
        : one(`unsupported type: ${String(asJson(issue.input).type)}`);
    default:
      return one(issue.message);
  }
}

/** Block ids must differ in a message or view, action ids in a block. */
function unique(blocks: readonly Json[], root: readonly string[]): readonly string[] {
  const seen = new Set<unknown>();
  return blocks.flatMap((block, index) => {
    const pointer = `[json-pointer:/${[...root, String(index)].join('/')}]`;
    const { block_id: id } = block;
    const again = id !== undefined && seen.has(id);
    seen.add(id);
    const actions = actionIds(block);
    const twice = actions.find((action, place) => actions.indexOf(action) !== place);
    return [
      ...(again ? [`[ERROR] block_id needs to be unique: ${String(id)} ${pointer}`] : []),
      ...(twice === undefined ? [] : [`[ERROR] action_id needs to be unique in a block: ${String(twice)} ${pointer}`]),
    ];
  });
}

function actionIds(block: Json): readonly unknown[] {
  return [...asList(block.elements), asJson(block.element), asJson(block.accessory)]
    .map(({ action_id: id }) => id)
    .filter((id) => id !== undefined);
}
