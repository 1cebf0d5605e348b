import { describe, expect, it } from 'vitest';
import { defaultDue, dueInstant, type Snooze, snoozed } from '../../../src/crm/tasks/task.ts';

const zone = 'Europe/Berlin';
const at = (iso: string) => new Date(iso);

describe('when a follow-up is due', () => {
  it('is the morning of the person’s day unless a time was given', () => {
    expect(dueInstant({ day: '2026-05-15' }, zone)).toEqual(at('2026-05-15T07:00:00Z'));
    expect(dueInstant({ day: '2026-05-15', time: '16:30' }, 'Asia/Shanghai')).toEqual(at('2026-05-15T08:30:00Z'));
  });

  it('is tomorrow morning unless said', () => {
    expect(defaultDue(at('2026-05-13T22:30:00Z'), zone)).toEqual(at('2026-05-15T07:00:00Z'));
  });
});

describe('putting a follow-up off', () => {
  const now = at('2026-05-13T10:00:00Z');
  it.each<[string, string, Snooze, string]>([
    ['a day from when it is due', '2026-05-20T07:00:00Z', '1d', '2026-05-21T07:00:00Z'],
    ['a week from when it is due', '2026-05-20T07:00:00Z', '1w', '2026-05-27T07:00:00Z'],
    ['from now where it is overdue, at its own time', '2026-05-01T07:00:00Z', '1d', '2026-05-14T07:00:00Z'],
    ['to a day', '2026-05-20T07:00:00Z', { until: at('2026-06-01T07:00:00Z') }, '2026-06-01T07:00:00Z'],
    ['over the end of summer time at the same time on the wall', '2026-10-24T07:00:00Z', '1d', '2026-10-25T08:00:00Z'],
  ])('%s', (_, due, by, then) => {
    expect(snoozed(at(due), by, now, zone)).toEqual(at(then));
  });
});
