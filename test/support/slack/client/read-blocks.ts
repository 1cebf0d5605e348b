/** Blocks as the lines a person reads, with their controls in brackets. */

import { asJson, asList, asText, type Json } from '../../json.ts';
import { isFilled, type State } from '../inputs.ts';
import type { World } from '../world.ts';
import { readMarkup, readRichText, readText } from './markup.ts';

export function readBlocks(world: World, blocks: readonly Json[], state: State = {}): string {
  return blocks.map((block) => readBlock(world, block, state)).join('\n');
}

function readBlock(world: World, block: Json, state: State): string {
  const read = (text: unknown) => readText(world, text);
  const controls = (elements: readonly Json[]) => elements.map((each) => readControl(world, each)).join(' ');
  switch (block.type) {
    case 'header':
      return read(block.text);
    case 'divider':
      return '---';
    case 'section': {
      const fields = asList(block.fields).map(read);
      const accessory = block.accessory ? controls([asJson(block.accessory)]) : '';
      return [block.text ? read(block.text) : '', ...fields, accessory].filter(Boolean).join('\n');
    }
    case 'context':
    case 'actions':
      return asList(block.elements)
        .map((each) => (each.type === 'mrkdwn' || each.type === 'plain_text' ? read(each) : readControl(world, each)))
        .join(' ');
    case 'image':
      return `(${asText(block.alt_text)})`;
    case 'markdown':
      return readMarkup(world, asText(block.text));
    case 'rich_text':
      return readRichText(world, block);
    case 'table':
      return (Array.isArray(block.rows) ? block.rows : [])
        .map((row) =>
          asList(row).map((cell) => (cell.type === 'rich_text' ? readRichText(world, cell) : asText(cell.text))),
        )
        .map((cells) => cells.join(' | '))
        .join('\n');
    case 'data_visualization': {
      const { series, segments } = asJson(block.chart);
      const points = segments ?? asList(series).flatMap(({ data }) => asList(data));
      const told = asList(points).map(({ label, value }) => `${asText(label)} ${String(value)}`);
      return `(${asText(block.title)}: ${told.join(', ')})`;
    }
    case 'input':
      return readInput(world, block, state);
    default:
      return `(${asText(block.type)})`;
  }
}

/** `Name*: Acme`: the star where it must be filled. */
function readInput(world: World, block: Json, state: State): string {
  const element = asJson(block.element);
  const value = state[asText(block.block_id)]?.[asText(element.action_id)] ?? {};
  const star = block.optional === true ? '' : '*';
  const hint = block.hint ? ` (${readText(world, block.hint)})` : '';
  return `${readText(world, block.label)}${star}: ${readValue(world, value)}${hint}`;
}

export function readValue(world: World, value: Json): string {
  if (!isFilled(value)) return '';
  if (value.selected_option) return readText(world, at(value.selected_option));
  if (Array.isArray(value.selected_options))
    return value.selected_options.map((each) => readText(world, at(each))).join(', ');
  if (value.selected_user) return readMarkup(world, `<@${asText(value.selected_user)}>`);
  const rest = Object.entries(value).filter(([name]) => name !== 'type');
  return rest.map(([, each]) => String(each)).join(', ');
}

const at = (option: unknown): unknown => asJson(option).text;

function readControl(world: World, element: Json): string {
  const read = (text: unknown) => readText(world, text);
  const { type } = element;
  if (type === 'button') return `[${read(element.text)}]`;
  if (type === 'image') return `(${asText(element.alt_text)})`;
  const options = asList(element.options).map((option) => read(option.text));
  if (type === 'overflow') return `[… ${options.join(' / ')}]`;
  const initial = asJson(element.initial_option).text;
  return `[${initial ? read(initial) : read(element.placeholder)} ▾]`;
}
