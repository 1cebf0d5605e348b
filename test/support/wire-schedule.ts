/** Scheduler and delivery over a database, as `app.ts` wires them. */

import { pino } from 'pino';
import type { Platform } from '../../src/chat/platform.ts';
import { text, view } from '../../src/chat/view.ts';
import type { Database } from '../../src/data/database.ts';
import { createDelivery } from '../../src/delivery/delivery.ts';
import type { Render } from '../../src/delivery/outbox-row.ts';
import { createPosts } from '../../src/schedule/posts.ts';
import { createScheduler, type Scheduler, type SchedulerDeps } from '../../src/schedule/scheduler.ts';
import type { Clock } from '../../src/values/clock.ts';

const renderReminder: Render = async (row) => ({ view: view(text(`reminder ${row.ref}`)), locale: 'en' });

export function wireSchedule(db: Database, crm: SchedulerDeps['crm'], platform: Platform, clock: Clock): Scheduler {
  const log = pino({ level: 'silent' });
  const { render, afterwards } = createPosts({ digests: crm.digests, clock, renderOther: renderReminder });
  const platforms = () => [platform];
  const delivery = createDelivery({ db, platforms, render, afterwards, clock, log, random: () => 0.5 });
  return createScheduler({ db, crm, delivery, clock, log });
}
