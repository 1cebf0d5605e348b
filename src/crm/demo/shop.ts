/**
 * The demo shop as numbers: a small supplier of office coffee, its customers by slot (0–23), what they bought and when.
 *
 * Days count from the day it is loaded, so that this month, last month and what is overdue always look alive.
 */
import type { CustomerLevel, CustomerStatus } from '../customers/customer.ts';
import type { Stage } from '../deals/deal.ts';
import type { NoteKind } from '../notes/note.ts';

export interface ShopCustomer {
  readonly level: CustomerLevel | null;
  readonly status: CustomerStatus;
  /** Which of the members present, round and round. */
  readonly owner: number;
  /** Places in the words' list of tags. */
  readonly tags: readonly number[];
  /** Place in the words' list of sources. */
  readonly source: number;
  readonly addedDaysAgo: number;
}

type Row = [CustomerLevel | null, CustomerStatus, number, number[], number, number];

const CUSTOMERS: readonly Row[] = [
  ['A', 'active', 0, [0, 3], 0, 118],
  ['A', 'active', 1, [1], 1, 112],
  ['B', 'active', 2, [2], 0, 104],
  ['B', 'active', 0, [1], 2, 96],
  ['A', 'active', 1, [0], 3, 90],
  ['C', 'dormant', 2, [2], 1, 117],
  ['B', 'prospect', 0, [4], 2, 41],
  ['C', 'active', 1, [3], 0, 70],
  ['A', 'active', 0, [0, 1], 3, 84],
  ['D', 'lost', 2, [], 1, 88],
  ['B', 'prospect', 0, [4], 0, 23],
  [null, 'lead', 1, [], 2, 2],
  ['A', 'active', 0, [1, 3], 3, 110],
  ['B', 'active', 2, [0], 0, 99],
  ['A', 'active', 1, [0, 3], 1, 92],
  ['B', 'prospect', 0, [4], 3, 33],
  ['C', 'active', 2, [2], 2, 77],
  ['B', 'active', 0, [1], 0, 64],
  ['C', 'prospect', 1, [], 1, 18],
  ['B', 'active', 2, [3], 3, 58],
  ['C', 'dormant', 0, [2], 2, 115],
  ['D', 'lost', 1, [], 0, 73],
  [null, 'lead', 2, [4], 3, 6],
  ['C', 'lead', 0, [], 1, 0],
];

export const customers: readonly ShopCustomer[] = CUSTOMERS.map(
  ([level, status, owner, tags, source, addedDaysAgo]) => ({ level, status, owner, tags, source, addedDaysAgo }),
);

export interface ShopDeal {
  readonly customer: number;
  /** Place in the words' list of products. */
  readonly product: number;
  /** Whole US dollars, scaled to the shop's currency. */
  readonly dollars: number;
  readonly stage: Stage;
  /** Days back to when it was won or lost; days ahead to when an open one should be. */
  readonly days: number;
  /** How long before that it was last touched, for an open one: the idle ones want attention. */
  readonly idleDays: number;
  /** Place in the words' list of reasons, for a lost one. */
  readonly reason: number;
}

const won = (customer: number, product: number, dollars: number, days: number): ShopDeal => {
  return { customer, product, dollars, stage: 'won', days, idleDays: 0, reason: 0 };
};
const lost = (customer: number, product: number, dollars: number, days: number, reason: number): ShopDeal => {
  return { customer, product, dollars, stage: 'lost', days, idleDays: 0, reason };
};
const open = (
  stage: 'lead' | 'qualified' | 'proposal' | 'negotiation',
  [customer, product, dollars]: readonly [number, number, number],
  days: number,
  idleDays: number,
): ShopDeal => ({ customer, product, dollars, stage, days, idleDays, reason: 0 });

export const deals: readonly ShopDeal[] = [
  won(0, 0, 5200, 114),
  won(12, 0, 4800, 107),
  won(1, 1, 1800, 101),
  won(13, 4, 900, 95),
  won(2, 2, 650, 92),
  won(14, 0, 6400, 86),
  won(4, 0, 5600, 79),
  won(0, 1, 2100, 73),
  won(3, 2, 780, 68),
  won(16, 3, 320, 66),
  won(8, 0, 9200, 61),
  won(7, 5, 480, 57),
  won(12, 1, 2400, 53),
  won(17, 4, 1100, 48),
  won(14, 5, 1350, 44),
  won(19, 2, 840, 40),
  won(1, 5, 760, 37),
  won(4, 1, 1950, 33),
  won(8, 4, 1400, 29),
  won(13, 1, 1700, 24),
  won(3, 3, 360, 19),
  won(17, 1, 1250, 15),
  won(0, 5, 1100, 11),
  won(19, 5, 520, 8),
  won(14, 1, 2600, 5),
  won(7, 3, 290, 2),
  won(12, 4, 950, 1),
  won(8, 1, 3100, 0),
  lost(9, 0, 4900, 75, 0),
  lost(21, 2, 700, 58, 1),
  lost(5, 1, 1500, 26, 2),
  open('negotiation', [0, 0, 7800], 6, 2),
  open('negotiation', [14, 0, 6900], 12, 4),
  open('proposal', [6, 0, 5400], 17, 3),
  open('proposal', [15, 1, 1900], 21, 18),
  open('proposal', [2, 5, 820], 9, 7),
  open('qualified', [10, 0, 5100], 30, 5),
  open('qualified', [18, 2, 690], 26, 21),
  open('lead', [22, 1, 1600], 45, 4),
  open('lead', [11, 3, 340], 38, 1),
];

/** One a text, in the order of the words' notes: whom, what kind, how long ago, at what time. */
export const notes: readonly (readonly [customer: number, kind: NoteKind, daysAgo: number, time: string])[] = [
  [0, 'visit', 115, '10:30'],
  [12, 'meeting', 108, '14:00'],
  [5, 'call', 103, '11:15'],
  [1, 'email', 100, '09:20'],
  [13, 'call', 96, '16:10'],
  [2, 'visit', 93, '10:00'],
  [14, 'meeting', 88, '15:30'],
  [4, 'call', 82, '13:40'],
  [9, 'call', 76, '17:05'],
  [0, 'service', 70, '09:45'],
  [3, 'email', 67, '10:50'],
  [16, 'visit', 65, '11:30'],
  [8, 'meeting', 62, '14:30'],
  [21, 'call', 59, '10:15'],
  [7, 'call', 56, '12:20'],
  [12, 'service', 51, '09:10'],
  [17, 'meeting', 49, '16:00'],
  [20, 'email', 46, '08:55'],
  [19, 'visit', 41, '10:40'],
  [6, 'call', 39, '15:20'],
  [1, 'service', 36, '11:00'],
  [4, 'email', 34, '09:35'],
  [15, 'visit', 31, '14:10'],
  [8, 'service', 28, '10:25'],
  [5, 'call', 26, '16:45'],
  [10, 'meeting', 22, '13:00'],
  [13, 'call', 20, '10:05'],
  [18, 'email', 17, '09:00'],
  [3, 'service', 16, '15:50'],
  [15, 'call', 14, '11:40'],
  [2, 'meeting', 12, '14:20'],
  [0, 'visit', 10, '10:10'],
  [6, 'email', 8, '09:25'],
  [14, 'call', 7, '16:30'],
  [22, 'note', 6, '12:00'],
  [10, 'call', 5, '11:10'],
  [14, 'meeting', 4, '15:00'],
  [19, 'service', 3, '09:50'],
  [0, 'call', 2, '14:45'],
  [11, 'email', 1, '10:35'],
  [8, 'call', 1, '16:20'],
  [23, 'note', 0, '08:30'],
];

/** One a title, in the order of the words' follow-ups: whom, due in how many days, when, and whether it is done. */
export const tasks: readonly (readonly [
  customer: number,
  /** Whose it is: the owner's unless given. */
  who: number | null,
  dueInDays: number,
  time: string,
  done: boolean,
])[] = [
  [15, 0, -5, '10:00', false],
  [2, null, -2, '09:00', false],
  [18, 0, -1, '15:00', false],
  [0, 0, 0, '17:00', false],
  [10, 0, 0, '18:00', false],
  [14, null, 0, '17:30', false],
  [6, 0, 1, '09:00', false],
  [8, null, 1, '11:00', false],
  [22, null, 2, '10:00', false],
  [11, 0, 3, '14:00', false],
  [5, null, 5, '09:00', false],
  [12, 0, 8, '10:00', false],
  [17, null, 13, '09:00', false],
  [4, null, -9, '16:00', true],
  [7, 0, -4, '11:00', true],
];
