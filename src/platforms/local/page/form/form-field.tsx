/** One field of a form with its label, hint and error. */
import { useId } from 'preact/hooks';
import type { ShownField } from '../../protocol.ts';
import { usePage } from '../page-context.ts';
import { Combobox } from './combobox.tsx';

interface Props {
  /** The form's command: a lookup asks on its behalf. */
  readonly path: string;
  readonly field: ShownField;
  readonly value: string;
  /** How a value that names a record reads. */
  readonly valueLabel: string | undefined;
  readonly error: string | undefined;
  onValue(value: string, label?: string): void;
}

export function FormField({ path, field, value, valueLabel, error, onValue }: Props) {
  const { t } = usePage();
  const id = useId();
  const described = `${id}-hint ${id}-error`;
  return (
    <div class="field">
      <label for={id}>
        {field.label}
        {!field.required && <span class="optional">{t('local.optional')}</span>}
      </label>
      <FieldControl {...{ id, path, field, value, valueLabel, onValue, described }} invalid={error !== undefined} />
      {field.hint && (
        <p class="field-hint" id={`${id}-hint`}>
          {field.hint}
        </p>
      )}
      {error && (
        <p class="field-error" id={`${id}-error`}>
          {error}
        </p>
      )}
    </div>
  );
}

interface ControlProps extends Omit<Props, 'error'> {
  readonly id: string;
  readonly described: string;
  readonly invalid: boolean;
}

function FieldControl({ id, path, field, value, valueLabel, onValue, described, invalid }: ControlProps) {
  const { t } = usePage();
  const { control, required, placeholder, maxLength, name } = field;
  const common = {
    id,
    name,
    value,
    'aria-required': required,
    'aria-invalid': invalid,
    'aria-describedby': described,
    ...(placeholder && { placeholder }),
    ...(maxLength && { maxLength }),
  };
  switch (control.as) {
    case 'line':
      return (
        <input
          {...common}
          type="text"
          inputMode={control.inputMode}
          autoComplete="off"
          onInput={(event) => onValue(event.currentTarget.value)}
        />
      );
    case 'area':
      return <textarea {...common} rows={5} onInput={(event) => onValue(event.currentTarget.value)} />;
    case 'select':
      return (
        <select {...common} onChange={(event) => onValue(event.currentTarget.value)}>
          {(value === '' || !required) && <option value="">{required ? t('local.choose') : '–'}</option>}
          {control.options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      );
    case 'combobox':
      return <Combobox {...{ common, path, field, valueLabel, from: control.from, onValue }} />;
    default:
      return control satisfies never;
  }
}
