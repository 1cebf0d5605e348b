/** A digest to add in tests: #sales, every morning at nine in Berlin, all it can tell. */

import { SECTIONS } from '../../src/crm/digests/digest.ts';
import type { NewDigest } from '../../src/crm/digests/digests.ts';

export const DAILY: NewDigest = {
  place: 'sales',
  placeName: '#sales',
  cadence: 'every day 09:00',
  cron: '0 9 * * *',
  zone: 'Europe/Berlin',
  sections: SECTIONS,
  locale: 'en',
};
