/** A message or a form as the lines a person reads, with its controls in brackets. */
import { asJson, asList, asText, type Json } from '../../json.ts';
import { FLAG } from '../limits.ts';
import type { Entered, OpenModal } from '../modals.ts';
import type { Message, World } from '../world.ts';
import { readMarkdown } from './markdown.ts';

export function readMessage(world: World, { content, embeds, components, files, flags }: Message): string {
  if ((flags & FLAG.loading) !== 0) return 'Parley is thinking…';
  const drawn = JSON.stringify(embeds);
  // Components of version 2 show a file only where one of them does.
  const isV2 = (flags & FLAG.componentsV2) !== 0;
  const shown = isV2 ? [] : files.filter(({ filename }) => !drawn.includes(filename));
  const loose = shown.map(({ filename }) => `(${filename})`);
  const parts = [readMarkdown(world, content), ...embeds.map((embed) => readEmbed(world, embed)), ...loose];
  return [...parts, ...components.map((each) => readComponent(world, each))].filter(Boolean).join('\n');
}

function readEmbed(world: World, { title, description, fields, footer, author, image }: Json): string {
  const read = (text: unknown) => readMarkdown(world, asText(text));
  const rows = asList(fields).map(({ name, value }) => `${read(name)}: ${read(value)}`);
  const picture = asText(asJson(image).url).split('/').at(-1);
  const texts = [asJson(author).name, title, description].map(read);
  return [...texts, ...rows, picture ? `(${picture})` : '', asText(asJson(footer).text)].filter(Boolean).join('\n');
}

function readComponent(world: World, component: Json): string {
  const inside = () => asList(component.components).map((each) => readComponent(world, each));
  const fileName = (media: unknown) => `(${asText(asJson(media).url).replace(/^attachment:\/\/|^.*\//, '')})`;
  switch (component.type) {
    case 1:
      return asList(component.components).map(readControl).join(' ');
    case 9:
      return [...inside(), readAccessory(world, asJson(component.accessory))].filter(Boolean).join('\n');
    case 10:
      return readMarkdown(world, asText(component.content));
    case 11:
      return `(${asText(component.description) || fileName(component.media)})`;
    case 12:
      return asList(component.items)
        .map(({ description, media }) => (description ? `(${asText(description)})` : fileName(media)))
        .join('\n');
    case 13:
      return fileName(component.file);
    case 14:
      return component.divider === false ? '' : '---';
    case 17:
      return inside().filter(Boolean).join('\n');
    default:
      return `(component ${String(component.type)})`;
  }
}

const readAccessory = (world: World, component: Json): string =>
  component.type === 2 ? readControl(component) : readComponent(world, component);

export const labelOf = ({ label, emoji }: Json): string => asText(label) || asText(asJson(emoji).name);

/** `[Save]`; in parentheses what cannot be pressed. */
function readControl(component: Json): string {
  if (component.type === 2) return component.disabled === true ? `(${labelOf(component)})` : `[${labelOf(component)}]`;
  const chosen = asList(component.options).filter((option) => option.default === true);
  return `[${chosen.map(({ label }) => asText(label)).join(', ') || asText(component.placeholder)} ▾]`;
}

export interface FormInput {
  readonly input: Json;
  readonly label: string;
  readonly hint: string;
}

/** Inputs stand in labels, or in rows of their own. */
export function inputsOf({ components }: Pick<OpenModal, 'components'>): readonly FormInput[] {
  return components.flatMap((each) => {
    if (each.type === 18) {
      return [{ input: asJson(each.component), label: asText(each.label), hint: asText(each.description) }];
    }
    return asList(each.components).map((input) => ({ input, label: asText(input.label), hint: '' }));
  });
}

/** What stands in an input: what was entered, else what it started with. */
export function standing({ state }: OpenModal, input: Json): Entered {
  const entered = state.get(asText(input.custom_id));
  if (entered !== undefined) return entered;
  if (input.type === 4) return asText(input.value);
  if (input.type === 23) return input.default === true;
  // People, roles and channels are named by their ids.
  if (input.default_values !== undefined) return asList(input.default_values).map(({ id }) => asText(id));
  const chosen = asList(input.options).filter((option) => option.default === true);
  return chosen.map(({ value }) => asText(value));
}

export const isRequired = ({ type, required }: Json): boolean => type !== 23 && required !== false;

/** `Name*: Acme`: the star where it must be filled. */
export function readModal(world: World, modal: OpenModal | undefined): string {
  if (!modal) return '';
  const inputs = inputsOf(modal);
  const lines = modal.components.flatMap((part) => {
    if (part.type === 10) return [readMarkdown(world, asText(part.content))];
    return inputs
      .filter(({ input }) => input === part.component || asList(part.components).includes(input))
      .map(({ input, label, hint }) => {
        const star = isRequired(input) ? '*' : '';
        return `${label}${star}: ${readStanding(world, modal, input)}${hint ? ` (${hint})` : ''}`;
      });
  });
  return [`[${modal.title}]`, ...lines, '[Submit]'].join('\n');
}

function readStanding(world: World, modal: OpenModal, input: Json): string {
  const value = standing(modal, input);
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? '✓' : '';
  return value.map((each) => (typeof each === 'string' ? wordFor(world, input, each) : each.name)).join(', ');
}

function wordFor(world: World, { options }: Json, value: string): string {
  const option = asList(options).find((each) => each.value === value);
  return asText(option?.label) || world.users.get(value)?.globalName || world.channels.get(value)?.name || value;
}
