/** `digest add [place] <cadence> [zone] [sections]`: a digest for a channel. */
import { command } from '../command.ts';
import { digestAnswer } from './answer.ts';
import { inZone, sections, when, where } from './fields.ts';
import { hereOr } from './place.ts';
import { sectionsNamed } from './sections.ts';

export default command({
  path: 'digest add',
  summary: 'digest.addSummary',
  effect: 'write',
  access: 'admin',
  fields: { place: where, cadence: when, zone: inZone, sections },
  phrases: {
    en: [
      '(post|send) a digest [here] {cadence}',
      '(post|send) a digest to {place} {cadence}',
      '(post|send) (us|me) a digest {cadence}',
      'add a digest [here] {cadence}',
      'add a digest (to|for|in) {place} {cadence}',
      '(create|set up|schedule|start) a [new] digest {cadence}',
      '(create|set up|schedule|start) a [new] digest (to|for|in) {place} {cadence}',
      '(post|send) (the|a) digest (in|to) {place} {cadence}',
      '(give|send) (us|me) a [daily|weekly] (report|summary) {cadence}',
      'a [daily|weekly] (report|summary|digest) {cadence}',
      // When it is to come is asked for.
      '(add|create|set up|start|send|send us|send me|give us) a {cadence} (digest|report|summary)',
      '(add|create|set up|schedule|start) a [new] digest',
    ],
    zh: [
      '{cadence}发简报',
      '{cadence}发简报到{place}',
      '{cadence}把简报发到{place}',
      '{cadence}(在|往|给|到|向){place}[里]发[送]简报',
      '在{place}{cadence}发[送]简报',
      '{cadence}[给我们|给我|给大家]发[一个|个](简报|日报|周报|报告)',
      '(建|新建|加|新增|设)[一个|个]简报[，]{cadence}',
      '(简报|日报|周报)[，]{cadence}',
      '(建|新建|加|新增|设)[一个|个]简报',
    ],
  },
  examples: {
    en: ['digest add weekdays 09:00', 'digest add #sales every mon 18:00'],
    zh: ['简报 新增 工作日 09:00', '简报 新增 #销售 每周一 18:00'],
  },
  run: async (ctx, input) =>
    ctx.crm.digests.add(ctx, {
      ...(await hereOr(ctx, input.place)),
      cadence: input.cadence.said,
      cron: input.cadence.cron,
      zone: input.zone ?? ctx.zone,
      sections: sectionsNamed(ctx, input.sections),
      locale: ctx.locale,
    }),
  answer: digestAnswer('added'),
});
