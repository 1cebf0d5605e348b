/** The columns a person may know of each record, and how they are called; all others are ours. */
import type { Entity } from '../data/entities.ts';
import type { PlainKey } from '../language/catalogue.ts';

const COMMON = { name: 'field.name', phone: 'field.phone', email: 'field.email' } as const;

/** In the order they are told. */
export const LABELS: Readonly<Record<Entity, Readonly<Record<string, PlainKey>>>> = {
  org: {
    name: 'field.name',
    currency: 'field.currency',
    zone: 'field.zone',
    locale: 'field.language',
    weekStart: 'field.weekStart',
  },
  member: { name: 'field.name', access: 'field.access', locale: 'field.language', zone: 'field.zone' },
  customer: {
    ...COMMON,
    kind: 'field.kind',
    address: 'field.address',
    source: 'field.source',
    level: 'field.level',
    status: 'field.status',
    ownerId: 'field.owner',
    tags: 'field.tags',
    archivedAt: 'field.archived',
  },
  customerAccount: { name: 'field.name', archivedAt: 'field.archived' },
  contact: { ...COMMON, title: 'field.jobTitle', archivedAt: 'field.archived' },
  deal: {
    title: 'field.title',
    amount: 'field.amount',
    stage: 'field.stage',
    ownerId: 'field.owner',
    expectedOn: 'field.expectedOn',
    closedOn: 'field.closedOn',
    lostReason: 'field.lostReason',
    archivedAt: 'field.archived',
  },
  note: { text: 'field.text', kind: 'field.kind', at: 'field.date', archivedAt: 'field.archived' },
  task: {
    title: 'field.title',
    dueAt: 'field.due',
    assigneeId: 'field.assignee',
    doneAt: 'field.done',
    archivedAt: 'field.archived',
  },
  allowedRole: { name: 'field.name', archivedAt: 'field.archived' },
  captureReaction: { placeName: 'field.place', emoji: 'reaction.emoji', archivedAt: 'field.archived' },
  digest: {
    placeName: 'field.place',
    cadence: 'field.cadence',
    zone: 'field.zone',
    sections: 'field.sections',
    pausedAt: 'field.paused',
    archivedAt: 'field.archived',
  },
};
