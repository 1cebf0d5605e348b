/** What the demo shop brought, and where to look first. */
import type { Written } from '../chat/ports.ts';
import type { Reader } from '../chat/reader.ts';
import { buttons, hint, text, type View, view } from '../chat/view.ts';
import { formatRef } from '../values/ref.ts';
import { undoButton } from './confirmation.ts';

export function demoLoadedView(r: Reader, written: Written): View {
  const count = (entity: string) => written.changes.filter((change) => change.entity === entity).length;
  const first = written.changes.find(({ entity }) => entity === 'customer')?.after;
  const said = r.t('settings.demoCounts', {
    customers: r.t('settings.customers', { count: count('customer') }),
    contacts: r.t('settings.contacts', { count: count('contact') }),
    deals: r.t('settings.deals', { count: count('deal') }),
    notes: r.t('settings.notes', { count: count('note') }),
    tasks: r.t('settings.tasks', { count: count('task') }),
  });
  return view(
    text(r.t('settings.demoLoaded'), 'good'),
    text(said),
    hint(r.t('settings.demoNext')),
    buttons(
      typeof first?.number === 'number' && {
        label: r.t('settings.demoCard', { name: String(first.name) }),
        style: 'primary',
        action: { do: 'run', path: 'customer show', input: { customer: formatRef('customer', first.number) } },
      },
      { label: r.t('settings.demoStats'), action: { do: 'run', path: 'stats show', input: {} } },
      { label: r.t('settings.demoPipeline'), action: { do: 'run', path: 'deal list', input: {} } },
      { label: r.t('settings.myTasks'), action: { do: 'run', path: 'task list', input: {} } },
      undoButton(r, written),
    ),
  );
}
