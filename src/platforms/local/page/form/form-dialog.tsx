/** A command's form: everything typed stays, when it comes back with errors at its fields and when it is closed unsaved. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ShownField } from '../../protocol.ts';
import { RichText } from '../message/rich.tsx';
import { usePage } from '../page-context.ts';
import { Dialog } from '../parts/dialog.tsx';
import { FormField } from './form-field.tsx';
import type { OpenForm, TypedValue } from './open-form.ts';

export function FormDialog({ opened }: { readonly opened: OpenForm }) {
  const { chat, t, actions } = usePage();
  const { form } = opened;
  const [typed, setTyped] = useState(opened.typed);
  const [missing, setMissing] = useState<ReadonlySet<string>>(new Set());
  const [waiting, setWaiting] = useState(false);
  const body = useRef<HTMLFormElement>(null);

  const standing = ({ name, value }: ShownField): string => typed[name]?.value ?? value;
  const labelOf = ({ name, valueLabel }: ShownField) => (typed[name] ? typed[name].label : valueLabel);
  const errorOf = ({ name, error }: ShownField): string | undefined => (missing.has(name) ? t('local.fillIn') : error);
  const wrong = form.fields.filter((field) => errorOf(field) !== undefined).length;

  // The first field that is wrong, else the first that is empty.
  useEffect(() => {
    const bad = body.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
    const empty = [...(body.current?.querySelectorAll<HTMLInputElement>('input, textarea, select') ?? [])];
    (bad ?? empty.find(({ value }) => value === '') ?? empty[0])?.focus();
  }, [form, missing]);

  const write = (name: string, value: TypedValue) => {
    const all = { ...typed, [name]: value };
    setTyped(all);
    actions.keepForm({ ...opened, typed: all });
  };
  const submit = async (event: Event) => {
    event.preventDefault();
    if (waiting) return;
    const lacking = form.fields.filter((field) => field.required && standing(field).trim() === '');
    setMissing(new Set(lacking.map(({ name }) => name)));
    if (lacking.length > 0) return;
    setWaiting(true);
    const values = Object.fromEntries(form.fields.map((field) => [field.name, standing(field)]));
    await actions.submit({ ...opened, typed }, values);
    setWaiting(false);
  };

  return (
    <Dialog title={form.title} onClose={actions.closeForm}>
      <form ref={body} onSubmit={(event) => void submit(event)} noValidate>
        <div class="fields">
          {form.intro.length > 0 && (
            <p class="form-intro">
              <RichText text={form.intro} />
            </p>
          )}
          <p class="form-wrong" role="alert">
            {wrong > 0 ? t('local.checkFields', { count: wrong }) : chat.trouble}
          </p>
          {form.fields.map((field) => (
            <FormField
              key={field.name}
              path={form.path}
              field={field}
              value={standing(field)}
              valueLabel={labelOf(field)}
              error={errorOf(field)}
              onValue={(value, label) => write(field.name, label === undefined ? { value } : { value, label })}
            />
          ))}
        </div>
        <footer>
          <button type="button" class="button" onClick={actions.closeForm}>
            {t('local.cancel')}
          </button>
          <button type="submit" class="button primary" aria-disabled={waiting}>
            {form.submit}
          </button>
        </footer>
      </form>
    </Dialog>
  );
}
