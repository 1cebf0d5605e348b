/** Opens a form as a modal; where the trigger has expired, what was typed waits behind a button. */
import type { Form } from '../../chat/form.ts';
import { buttons, text, type View, view } from '../../chat/view.ts';
import type { Locale } from '../../language/locale.ts';
import { translator } from '../../language/translate.ts';
import type { Installation } from './installations.ts';
import type { Log } from './log.ts';
import { writeMetadata } from './metadata.ts';
import type { Received } from './receive.ts';
import { type FormShowing, renderForm } from './render-form.ts';
import { failureOf } from './web.ts';

export interface FormDeps {
  readonly log: Log;
  /** The accounts of a workspace with their members. */
  accounts(installation: Installation): Promise<readonly AccountOfMember[]>;
}

export interface AccountOfMember {
  readonly account: string;
  readonly memberId: number;
  readonly name: string;
}

export interface Opening {
  readonly installation: Installation;
  readonly received: Received;
  readonly form: Form;
  readonly locale: Locale;
}

/** Undefined where the form is open; else what to tell instead. */
export async function openForm(deps: FormDeps, opening: Opening): Promise<View | undefined> {
  const { installation, received, form, locale } = opening;
  const modal = await formModal(deps, opening);
  try {
    const { views } = installation.client;
    if (received.view?.kind === 'modal') await views.update({ view_id: received.view.id, view: modal });
    else await views.open({ trigger_id: received.triggerId ?? '', view: modal });
    return undefined;
  } catch (error) {
    const failed = failureOf(error);
    const late = failed.kind !== 'refused' || /trigger/.test(failed.code);
    deps.log[late ? 'info' : 'error']({ ...failed, form: form.path }, 'a form could not be opened');
    return formWaits(form, locale);
  }
}

/** The form with the accounts of people that stand in it. */
export async function formModal(deps: FormDeps, { installation, received, form, locale }: Opening) {
  const accountOf = await accountsIn(deps, installation, received, form);
  return renderForm(form, {
    locale,
    metadata: writeMetadata(received.origin, form.token),
    ...(accountOf ? { accountOf } : {}),
  });
}

/** The button that opens the form as it was. */
export function formWaits({ title, token }: Form, locale: Locale): View {
  const t = translator(locale);
  return view(
    text(t('slack.formWaits', { title })),
    buttons({ label: t('chat.fillIn'), style: 'primary', action: { do: 'resume', token, as: 'form', input: {} } }),
  );
}

/** Only a form that names a member asks. */
async function accountsIn(
  deps: FormDeps,
  installation: Installation,
  { account: mine }: Received,
  { fields }: Form,
): Promise<FormShowing['accountOf']> {
  if (!fields.some(({ lookup, value }) => lookup === 'member' && value)) return undefined;
  const all = await deps.accounts(installation);
  return (value) => {
    if (value === 'me') return mine;
    const named = all.filter(({ memberId, name }) => value === `M${memberId}` || value === name);
    return named.length === 1 ? named[0]?.account : undefined;
  };
}
