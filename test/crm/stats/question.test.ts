import { describe, expect, it } from 'vitest';
import { meant, type Question } from '../../../src/crm/stats/question.ts';
import { presentPeriods } from '../../../src/crm/stats/span.ts';
import { allTime, monthPeriod } from '../../../src/values/period.ts';

const present = presentPeriods(new Date('2026-05-13T10:00:00Z'), 'Europe/Berlin');
const may = monthPeriod('2026-05-01');

describe('what a question means', () => {
  it.each<[Question, string, string | undefined, string | undefined]>([
    [{ metric: 'sales' }, 'sales', undefined, 'thisMonth'],
    [{ metric: 'sales', by: 'month' }, 'sales', 'month', 'thisYear'],
    [{ metric: 'sales', period: may, by: 'month' }, 'sales', 'month', 'month'],
    [{ metric: 'sales', by: 'stage' }, 'pipeline', 'stage', undefined],
    [{ metric: 'pipeline', period: may }, 'pipeline', 'stage', undefined],
    [{ metric: 'customers' }, 'customers', 'status', undefined],
    [{ metric: 'customers', period: allTime }, 'customers', 'status', undefined],
    [{ metric: 'customers', period: may }, 'newCustomers', undefined, 'month'],
    [{ metric: 'customers', by: 'month' }, 'newCustomers', 'month', 'thisYear'],
    [{ metric: 'service' }, 'service', 'kind', 'thisMonth'],
    [{ metric: 'followUps' }, 'followUps', 'owner', 'today'],
  ])('%o asks for %s by %s, %s', (question, metric, by, period) => {
    const asked = meant(question, present);
    expect([asked.metric, asked.by, asked.period?.kind]).toEqual([metric, by, period]);
  });
});
