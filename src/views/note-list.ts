/** A customer's timeline: notes, deals won and lost, follow-ups done, newest first, a page at a time. */
import type { Reader } from '../chat/reader.ts';
import { type Button, buttons, heading, hint, type List, list, text, type View, view } from '../chat/view.ts';
import type { CustomerEvent, Timeline } from '../crm/customers/card/card.ts';
import { formatMoney } from '../values/money.ts';
import { formatRef } from '../values/ref.ts';
import { shortened } from '../values/shortened.ts';
import { csvButton } from './csv-button.ts';
import { dotted, sayDay, sayNoteKind, sayStage } from './customer-words.ts';

/** Longest piece of a note in a list of them. */
const NOTE_SIGNS = 400;

export interface TimelineAsked {
  readonly customer: { readonly ref: string; readonly name: string };
  readonly timeline: Timeline;
}

export function timelineView(r: Reader, { customer, timeline }: TimelineAsked): View {
  const { events, page, hasMore } = timeline;
  const { ref, name } = customer;
  const write: Button = {
    label: r.t('deal.noteButton'),
    action: { do: 'form', path: 'note add', input: { customer: ref } },
  };
  if (events.length === 0 && page === 1) {
    return view(
      text(r.t('note.timelineEmpty', { customer: name })),
      hint(r.t('note.timelineHint', { ref })),
      buttons(write),
    );
  }
  const go = (label: string, to: number): Button => {
    const input = { customer: ref, page: String(to) };
    return { label, action: { do: 'run', path: 'note list', input, placing: 'replace' } };
  };
  return view(
    heading(r.t('note.timeline', { customer: name })),
    list(events.map((event) => line(r, event))),
    buttons(
      write,
      page > 1 && go(r.t('chat.previous'), page - 1),
      hasMore && go(r.t('chat.next'), page + 1),
      csvButton(r, 'notes', { customer: ref }),
    ),
  );
}

function line(r: Reader, event: CustomerEvent): List['items'][number] {
  const day = sayDay(r, event.at);
  switch (event.what) {
    case 'note': {
      const ref = formatRef('note', event.number);
      return {
        text: shortened(event.text, NOTE_SIGNS),
        detail: dotted(day, sayNoteKind(r, event.kind), event.by, ref),
      };
    }
    case 'deal': {
      return {
        text: dotted(sayStage(r, event.stage), event.title, formatMoney(event.money, r.locale)),
        detail: dotted(day, event.by, formatRef('deal', event.number)),
      };
    }
    case 'task':
      return {
        text: r.t('note.taskDone', { title: event.title }),
        detail: dotted(day, event.by, formatRef('task', event.number)),
      };
    default:
      return event satisfies never;
  }
}
