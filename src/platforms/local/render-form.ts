/** A Form as the dialog the page shows: each kind of field gets the control that suits it. */
import type { Form, FormField } from '../../chat/form.ts';
import type { Control, ShownField, ShownForm } from './protocol.ts';
import { rich } from './render-view.ts';

export function renderForm({ path, title, intro, fields, submit, token }: Form): ShownForm {
  return { path, title, intro: intro === undefined ? [] : rich(intro), fields: fields.map(renderField), submit, token };
}

function renderField(field: FormField): ShownField {
  const { name, label, hint, placeholder, required, maxLength, value = '', valueLabel, error } = field;
  return {
    name,
    label,
    required,
    value,
    control: controlOf(field),
    ...(hint && { hint }),
    ...(placeholder && { placeholder }),
    ...(maxLength && { maxLength }),
    ...(valueLabel && { valueLabel }),
    ...(error && { error }),
  };
}

/** What is read from free text (money, days, cadences) stays a line: a picker would allow less than the words do. */
function controlOf({ kind, options }: FormField): Control {
  switch (kind) {
    case 'text':
    case 'money':
    case 'date':
    case 'period':
    case 'tags':
    case 'cadence':
    case 'role':
    case 'person':
      return { as: 'line', inputMode: 'text' };
    case 'longText':
      return { as: 'area' };
    case 'email':
      return { as: 'line', inputMode: 'email' };
    case 'phone':
      return { as: 'line', inputMode: 'tel' };
    case 'whole':
      return { as: 'line', inputMode: 'numeric' };
    case 'choice':
    case 'yesNo':
      return { as: 'select', options: options ?? [] };
    case 'lookup':
      return { as: 'combobox', from: 'records' };
    case 'place':
      return { as: 'combobox', from: 'channels' };
    case 'zone':
      return { as: 'combobox', from: 'zones' };
    default:
      return kind satisfies never;
  }
}
