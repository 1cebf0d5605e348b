/** A command's form: everything typed stays, also when it comes back with errors at its fields. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ShownField } from '../../protocol.ts';
import type { OpenForm } from '../chat.ts';
import { RichText } from '../message/rich.tsx';
import { usePage } from '../page-context.ts';
import { Dialog } from '../parts/dialog.tsx';
import { FormField } from './form-field.tsx';

export function FormDialog({ opened }: { readonly opened: OpenForm }) {
  const { t, actions } = usePage();
  const { form } = opened;
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const [missing, setMissing] = useState<ReadonlySet<string>>(new Set());
  const [waiting, setWaiting] = useState(false);
  const body = useRef<HTMLFormElement>(null);

  const standing = ({ name, value }: ShownField): string => typed[name] ?? value;
  const errorOf = ({ name, error }: ShownField): string | undefined => (missing.has(name) ? t('local.fillIn') : error);
  const wrong = form.fields.filter((field) => errorOf(field) !== undefined).length;

  // The first field that is wrong, else the first that is empty.
  useEffect(() => {
    const bad = body.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
    const empty = [...(body.current?.querySelectorAll<HTMLInputElement>('input, textarea, select') ?? [])];
    (bad ?? empty.find(({ value }) => value === '') ?? empty[0])?.focus();
  }, [form, missing]);

  const submit = async (event: Event) => {
    event.preventDefault();
    if (waiting) return;
    const lacking = form.fields.filter((field) => field.required && standing(field).trim() === '');
    setMissing(new Set(lacking.map(({ name }) => name)));
    if (lacking.length > 0) return;
    setWaiting(true);
    await actions.submit(opened, Object.fromEntries(form.fields.map((field) => [field.name, standing(field)])));
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
            {wrong > 0 && t('local.checkFields', { count: wrong })}
          </p>
          {form.fields.map((field) => (
            <FormField
              key={field.name}
              path={form.path}
              field={field}
              value={standing(field)}
              error={errorOf(field)}
              onValue={(value) => setTyped((all) => ({ ...all, [field.name]: value }))}
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
