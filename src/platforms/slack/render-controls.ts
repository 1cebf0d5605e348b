/** Buttons, menus and pickers as the elements of action blocks. */
import type { ActionsBlock, KnownBlock, Overflow, Button as SlackButton } from '@slack/types';
import { encodePicker, encodeRoute } from '../../chat/route.ts';
import type { Block, Button, Picker } from '../../chat/view.ts';
import { fit } from '../../values/fit.ts';
import { LIMITS } from './limits.ts';
import type { Scene } from './scene.ts';

export type Controls = Extract<Block, { type: 'buttons' | 'menu' | 'picker' }>;
export function drawControls(controls: readonly Controls[], scene: Scene): KnownBlock[] {
  const elements = controls.flatMap((each): ActionsBlock['elements'] => {
    switch (each.type) {
      case 'buttons':
        return drawButtons(each.buttons, scene);
      case 'menu':
        return drawMenu(each.items, scene);
      case 'picker':
        return drawPicker(each, scene);
      default:
        return each satisfies never;
    }
  });
  return inRows(elements);
}

export function inRows(elements: ActionsBlock['elements']): KnownBlock[] {
  const rows: KnownBlock[] = [];
  for (let from = 0; from < elements.length; from += LIMITS.actions) {
    rows.push({ type: 'actions', elements: elements.slice(from, from + LIMITS.actions) });
  }
  return rows;
}

export function drawButtons(buttons: readonly Button[], scene: Scene): SlackButton[] {
  return buttons.flatMap((button) => drawButton(button, scene) ?? []);
}

function drawButton({ label, action, style, confirm }: Button, scene: Scene): SlackButton | undefined {
  const isShare = action.do === 'share';
  const { share } = scene.showing;
  if (isShare && share === undefined) return undefined;
  const text = fit(label, LIMITS.button.text);
  return {
    type: 'button',
    text: { type: 'plain_text', text, emoji: false },
    action_id: scene.id(encodeRoute(action)),
    ...(isShare && share !== undefined ? { value: share } : {}),
    ...(style ? { style } : {}),
    ...(confirm ? { confirm: drawConfirm(confirm, label, scene) } : {}),
  };
}

function drawConfirm(question: string, label: string, { t }: Scene): NonNullable<SlackButton['confirm']> {
  const plain = (text: string, max: number) => ({ type: 'plain_text', text: fit(text, max), emoji: false }) as const;
  return {
    title: plain(t('chat.sure'), LIMITS.confirm.title),
    text: plain(question, LIMITS.confirm.text),
    confirm: plain(label, LIMITS.confirm.button),
    deny: plain(t('chat.cancel'), LIMITS.confirm.button),
  };
}

/** A menu's options cannot ask first and carry little: what needs more stands beside it as a button. */
function drawMenu(items: readonly Button[], scene: Scene): ActionsBlock['elements'] {
  const fits = (item: Button) => !item.confirm && encodeRoute(item.action).length <= LIMITS.option.value;
  const inside = items.filter(fits).slice(0, LIMITS.overflow);
  if (inside.length < 2) return drawButtons(items, scene);
  const rest = items.filter((item) => !inside.includes(item));
  const overflow: Overflow = {
    type: 'overflow',
    action_id: scene.id('menu'),
    options: inside.map(({ label, action }) => ({
      text: { type: 'plain_text', text: fit(label, LIMITS.option.text), emoji: false },
      value: encodeRoute(action),
    })),
  };
  return [...drawButtons(rest, scene), overflow];
}

function drawPicker({ label, options, selected, field, action }: Picker, scene: Scene): ActionsBlock['elements'] {
  const offered = options
    .filter(({ value }) => value.length <= LIMITS.option.value)
    .slice(0, LIMITS.select.options)
    .map((each) => ({
      text: { type: 'plain_text', text: fit(each.label, LIMITS.option.text), emoji: false } as const,
      value: each.value,
    }));
  if (offered.length === 0) return [];
  const initial = offered.find(({ value }) => value === selected);
  return [
    {
      type: 'static_select',
      placeholder: { type: 'plain_text', text: fit(label, LIMITS.select.placeholder), emoji: false },
      action_id: scene.id(encodePicker(action, field)),
      options: offered,
      ...(initial ? { initial_option: initial } : {}),
    },
  ];
}
