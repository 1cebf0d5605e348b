/** One block of a card. */
import { useId } from 'preact/hooks';
import type { ShownBlock } from '../../protocol.ts';
import { fileUrl } from '../api.ts';
import { usePage } from '../page-context.ts';
import { FileIcon } from '../parts/icons.tsx';
import { ButtonRow, MenuButton } from './buttons.tsx';
import { ChartBlock } from './chart-block.tsx';
import type { Pressing } from './press.ts';
import { RichText } from './rich.tsx';
import { TableBlock } from './table-block.tsx';

/** More facts than this stand in two columns where there is room. */
const MANY_FACTS = 5;

export function Block({ block, pressing }: { readonly block: ShownBlock; readonly pressing: Pressing }) {
  const { chat, t } = usePage();
  switch (block.type) {
    case 'heading':
      return <h3 class="block-heading">{block.text}</h3>;
    case 'text':
      return (
        <p class={`block-text ${block.tone ?? ''}`}>
          <RichText text={block.text} />
        </p>
      );
    case 'hint':
      return (
        <p class="block-hint">
          <RichText text={block.text} />
        </p>
      );
    case 'facts':
      return (
        <dl class="facts" data-many={block.facts.length > MANY_FACTS || undefined}>
          {block.facts.map(({ label, value }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>
                <RichText text={value} />
              </dd>
            </div>
          ))}
        </dl>
      );
    case 'table':
      return <TableBlock table={block} />;
    case 'list':
      return (
        <ul class="items">
          {block.items.map(({ text, detail, buttons }, index) => (
            <li key={index}>
              <div class="item-text">
                <div>
                  <RichText text={text} />
                </div>
                {detail && (
                  <div class="item-detail">
                    <RichText text={detail} />
                  </div>
                )}
              </div>
              {buttons.length > 0 && <ButtonRow buttons={buttons} pressing={pressing} />}
            </li>
          ))}
        </ul>
      );
    case 'divider':
      return <hr />;
    case 'buttons':
      return <ButtonRow buttons={block.buttons} pressing={pressing} />;
    case 'menu':
      return <MenuButton label={block.label} items={block.items} pressing={pressing} />;
    case 'picker':
      return <PickerBlock picker={block} pressing={pressing} />;
    case 'chart':
      return <ChartBlock chart={block} />;
    case 'file':
      return (
        <a class="button file" href={fileUrl(block.url, chat.state.me.account)} download={block.name}>
          <FileIcon />
          {t('local.download', { name: block.name })}
        </a>
      );
    default:
      return block satisfies never;
  }
}

function PickerBlock(props: { readonly picker: Extract<ShownBlock, { type: 'picker' }>; readonly pressing: Pressing }) {
  const { t } = usePage();
  const { label, options, selected, route } = props.picker;
  const id = useId();
  return (
    <div class="picker">
      <label for={id}>{label}</label>
      <select
        id={id}
        value={selected ?? ''}
        aria-disabled={props.pressing.waiting}
        onChange={(event) => {
          const { value } = event.currentTarget;
          if (value !== '' && value !== selected && !props.pressing.waiting) props.pressing.press(route, value);
        }}
      >
        {selected === undefined && <option value="">{t('local.choose')}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.detail ? `${option.label} · ${option.detail}` : option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
