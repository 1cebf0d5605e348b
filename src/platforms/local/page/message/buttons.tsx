/** The buttons of a card; one that asks first opens a small dialog. */
import { useState } from 'preact/hooks';
import type { ShownButton } from '../../protocol.ts';
import { ChevronIcon, ShareIcon } from '../parts/icons.tsx';
import { Popover } from '../parts/popover.tsx';
import { ConfirmDialog } from './confirm-dialog.tsx';
import type { Pressing } from './press.ts';

export function ButtonRow({
  buttons,
  pressing,
}: {
  readonly buttons: readonly ShownButton[];
  readonly pressing: Pressing;
}) {
  return (
    <div class="buttons">
      {buttons.map((button) => (
        <PressButton key={`${button.route} ${button.label}`} button={button} pressing={pressing} />
      ))}
    </div>
  );
}

function PressButton({ button, pressing }: { readonly button: ShownButton; readonly pressing: Pressing }) {
  const [asking, setAsking] = useState(false);
  const { label, route, style, confirm } = button;
  return (
    <>
      <button
        type="button"
        class={`button ${style ?? ''}`}
        // Not `disabled`: that would throw the focus away in the middle of a press.
        aria-disabled={pressing.waiting}
        onClick={() => {
          if (pressing.waiting) return;
          if (confirm) setAsking(true);
          else pressing.press(route);
        }}
      >
        {route === 'share' && <ShareIcon />}
        {label}
      </button>
      {asking && (
        <ConfirmDialog
          text={confirm ?? ''}
          button={button}
          onClose={() => setAsking(false)}
          onYes={() => pressing.press(route)}
        />
      )}
    </>
  );
}

export function MenuButton(props: {
  readonly label: string;
  readonly items: readonly ShownButton[];
  readonly pressing: Pressing;
}) {
  const { label, items, pressing } = props;
  const [asking, setAsking] = useState<ShownButton>();
  const face = (
    <>
      {label}
      <ChevronIcon />
    </>
  );
  return (
    <div class="buttons">
      <Popover class="more" label={label} face={face}>
        {(close) => (
          <ul class="options">
            {items.map((item) => (
              <li key={`${item.route} ${item.label}`}>
                <button
                  type="button"
                  class={`option ${item.style ?? ''}`}
                  onClick={() => {
                    close();
                    if (pressing.waiting) return;
                    if (item.confirm) setAsking(item);
                    else pressing.press(item.route);
                  }}
                >
                  {item.label}
                </button>
              </li>
            ))}
          </ul>
        )}
      </Popover>
      {asking && (
        <ConfirmDialog
          text={asking.confirm ?? ''}
          button={asking}
          onClose={() => setAsking(undefined)}
          onYes={() => pressing.press(asking.route)}
        />
      )}
    </div>
  );
}
