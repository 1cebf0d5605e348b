/** Buttons, menus and pickers as rows of a message. */
import {
  type APIActionRowComponent,
  type APIButtonComponentWithCustomId,
  type APIComponentInMessageActionRow,
  type APISelectMenuOption,
  type APIStringSelectComponent,
  ButtonStyle,
  ComponentType,
} from 'discord.js';
import { type Action, encodePicker, encodeRoute } from '../../chat/route.ts';
import type { Block, Button, Picker } from '../../chat/view.ts';
import type { Locale } from '../../language/locale.ts';
import type { Translate } from '../../language/translate.ts';
import { fit } from '../../values/fit.ts';
import { ASK_FIRST, HOME, type Ids, MENU, markOf } from './custom-id.ts';
import { LIMITS } from './limits.ts';
import type { Node } from './nodes.ts';

export interface Scene {
  readonly t: Translate;
  readonly locale: Locale;
  readonly canShare: boolean;
  readonly ids: Ids;
}

export type Controls = Extract<Block, { type: 'buttons' | 'menu' | 'picker' }>;

export function drawControls(controls: readonly Controls[], scene: Scene): Node[] {
  const buttons: APIButtonComponentWithCustomId[] = [];
  const selects: APIStringSelectComponent[] = [];
  for (const each of controls) {
    switch (each.type) {
      case 'buttons':
        buttons.push(...drawButtons(each.buttons, scene));
        break;
      case 'menu': {
        const inside = each.items.filter(({ confirm }) => !confirm);
        const select = inside.length < 2 ? undefined : drawMenu(inside.map(asOption), each.label, scene);
        if (select) selects.push(select);
        buttons.push(...drawButtons(select ? each.items.filter(({ confirm }) => confirm) : each.items, scene));
        break;
      }
      case 'picker': {
        const select = drawPicker(each, scene);
        if (select) selects.push(select);
        break;
      }
      default:
        each satisfies never;
    }
  }
  return [...inRows(buttons), ...selects.map((select) => row([select]))];
}

export function inRows(buttons: readonly APIButtonComponentWithCustomId[]): Node[] {
  const rows: Node[] = [];
  for (let from = 0; from < buttons.length; from += LIMITS.button.perRow) {
    rows.push(row(buttons.slice(from, from + LIMITS.button.perRow)));
  }
  return rows;
}

export function row(components: APIComponentInMessageActionRow[]): Node {
  const drawn: APIActionRowComponent<APIComponentInMessageActionRow> = { type: ComponentType.ActionRow, components };
  return { kind: 'row', row: drawn };
}

export function drawButtons(buttons: readonly Button[], scene: Scene): APIButtonComponentWithCustomId[] {
  return buttons.flatMap((button) => drawButton(button, scene) ?? []);
}

/** A button a server, up to as many as a message has room for. */
export function drawServers(servers: readonly { readonly name: string; readonly workspaceId: number }[]): Node[] {
  return inRows(
    servers.slice(0, SERVERS).map(({ name, workspaceId }) => ({
      type: ComponentType.Button,
      style: ButtonStyle.Secondary,
      label: fit(name, LIMITS.button.label).trim() || '–',
      custom_id: `${markOf(workspaceId)}${HOME}`,
    })),
  );
}

const SERVERS = 20;

const STYLES = { primary: ButtonStyle.Primary, danger: ButtonStyle.Danger } as const;

/** Undefined where there is nobody to share with. */
function drawButton({ label, action, style, confirm }: Button, { ids, canShare }: Scene) {
  if (action.do === 'share' && !canShare) return undefined;
  const id = ids.of(`${confirm ? ASK_FIRST : ''}${encodeRoute(action)}`);
  if (id === undefined) return undefined;
  const drawn: APIButtonComponentWithCustomId = {
    type: ComponentType.Button,
    style: style ? STYLES[style] : ButtonStyle.Secondary,
    label: fit(label, LIMITS.button.label).trim() || '–',
    custom_id: id,
  };
  return drawn;
}

export interface MenuItem {
  readonly label: string;
  readonly detail?: string;
  readonly action: Action;
}

const asOption = ({ label, action }: Button): MenuItem => ({ label, action });

/** A select whose options are actions; undefined where none can stand in it. */
export function drawMenu(items: readonly MenuItem[], label: string, { ids, t }: Scene) {
  const options = new Map<string, APISelectMenuOption>();
  for (const { label: said, detail, action } of items) {
    const value = encodeRoute(action);
    if (value.length <= LIMITS.option.value && !options.has(value)) options.set(value, option(said, value, detail));
  }
  return select(ids.of(MENU), label || t('discord.more'), [...options.values()]);
}

function drawPicker({ label, options, selected, field, action }: Picker, { ids, t }: Scene) {
  const offered = options
    .filter(({ value }, at) => value !== '' && options.findIndex((other) => other.value === value) === at)
    .map((each) => ({
      ...option(each.label, each.value, each.detail),
      ...(each.value === selected ? { default: true } : {}),
    }));
  return select(ids.of(encodePicker(action, field)), label || t('discord.choose'), offered);
}

function select(id: string | undefined, label: string, options: readonly APISelectMenuOption[]) {
  const offered = options.filter(({ value }) => value.length <= LIMITS.option.value).slice(0, LIMITS.select.options);
  if (id === undefined || offered.length === 0) return undefined;
  const drawn: APIStringSelectComponent = {
    type: ComponentType.StringSelect,
    custom_id: id,
    placeholder: fit(label, LIMITS.select.placeholder),
    options: offered,
  };
  return drawn;
}

export function option(label: string, value: string, detail?: string): APISelectMenuOption {
  return {
    label: fit(label, LIMITS.option.label).trim() || '–',
    value,
    ...(detail?.trim() ? { description: fit(detail, LIMITS.option.description) } : {}),
  };
}
