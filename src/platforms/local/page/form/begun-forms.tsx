/** The ways back to forms of this place that were begun and closed unsaved, each with its discard. */
import { usePage } from '../page-context.ts';
import { formTitle } from './open-form.ts';

export function BegunForms() {
  const { chat, t, actions } = usePage();
  const open = chat.form?.form.token;
  const begun = chat.begun.filter(({ place, form }) => place === chat.place && form.token !== open);
  const discard = (token: string) => {
    actions.discardForm(token);
    // Its button goes with it.
    document.getElementById('composer')?.focus();
  };
  return (
    <div class="begun" role="status">
      {begun.map((each) => {
        const form = formTitle(each, chat.state.menu);
        return (
          <p key={each.form.token}>
            <button type="button" class="link" onClick={() => actions.openForm(each)}>
              {t('local.continueForm', { form })}
            </button>
            <button
              type="button"
              class="quiet"
              aria-label={t('local.discardForm', { form })}
              onClick={() => discard(each.form.token)}
            >
              {t('local.discard')}
            </button>
          </p>
        );
      })}
    </div>
  );
}
