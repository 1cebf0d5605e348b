/** Asks before a press counts. */
import type { ShownButton } from '../../protocol.ts';
import { usePage } from '../page-context.ts';
import { Dialog } from '../parts/dialog.tsx';

interface Props {
  readonly text: string;
  readonly button: ShownButton;
  onClose(): void;
  onYes(): void;
}

export function ConfirmDialog({ text, button, onClose, onYes }: Props) {
  const { t } = usePage();
  return (
    <Dialog title={t('local.sure')} small onClose={onClose}>
      <p class="dialog-text">{text}</p>
      <footer>
        <button type="button" class="button" onClick={onClose}>
          {t('local.cancel')}
        </button>
        <button
          type="button"
          class={`button ${button.style === 'danger' ? 'danger solid' : 'primary'}`}
          onClick={() => {
            onClose();
            onYes();
          }}
        >
          {button.label}
        </button>
      </footer>
    </Dialog>
  );
}
