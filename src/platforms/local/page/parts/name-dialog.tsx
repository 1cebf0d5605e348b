/** Asks for one name: of a channel, of a person. */
import { useId, useState } from 'preact/hooks';
import { errorText } from '../error-text.ts';
import { usePage } from '../page-context.ts';
import { Dialog } from './dialog.tsx';

interface Props {
  readonly title: string;
  readonly label: string;
  readonly hint?: string;
  readonly submit: string;
  onClose(): void;
  /** Rejects where the name is refused; the dialog then stays with the reason. */
  onName(name: string): Promise<void>;
}

export function NameDialog({ title, label, hint, submit, onClose, onName }: Props) {
  const { t } = usePage();
  const [name, setName] = useState('');
  const [error, setError] = useState<string>();
  const id = useId();
  const save = async (event: Event) => {
    event.preventDefault();
    if (name.trim() === '') return setError(t('local.fillIn'));
    try {
      await onName(name.trim());
      onClose();
    } catch (failed) {
      setError(errorText(t, failed));
    }
  };
  return (
    <Dialog title={title} small onClose={onClose}>
      <form onSubmit={(event) => void save(event)} noValidate>
        <div class="fields">
          <div class="field">
            <label for={id}>{label}</label>
            <input
              id={id}
              value={name}
              maxLength={80}
              autoComplete="off"
              aria-invalid={error !== undefined}
              aria-describedby={`${id}-hint ${id}-error`}
              onInput={(event) => setName(event.currentTarget.value)}
            />
            {hint && (
              <p class="field-hint" id={`${id}-hint`}>
                {hint}
              </p>
            )}
            <p class="field-error" id={`${id}-error`} role="alert">
              {error}
            </p>
          </div>
        </div>
        <footer>
          <button type="button" class="button" onClick={onClose}>
            {t('local.cancel')}
          </button>
          <button type="submit" class="button primary">
            {submit}
          </button>
        </footer>
      </form>
    </Dialog>
  );
}
