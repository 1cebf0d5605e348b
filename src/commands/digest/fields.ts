/** The fields of the commands about digests. */
import { cadence, lookup, place, tags, whole, zone } from '../../chat/fields.ts';

export const which = lookup({ of: 'digest', label: 'digest.digest', hint: 'digest.digestHint' });

export const where = place({
  label: 'field.place',
  hint: 'digest.placeHint',
  optional: true,
  words: ['to', 'in', 'channel', '频道', '发到'],
});

export const when = cadence({ label: 'field.cadence', hint: 'digest.cadenceHint', words: ['when', '时间'] });

export const whenElse = cadence({
  label: 'field.cadence',
  hint: 'digest.cadenceHint',
  optional: true,
  words: ['when', '时间'],
});

export const inZone = zone({ label: 'field.zone', hint: 'digest.zoneHint', optional: true, words: ['时区'] });

export const sections = tags({
  label: 'field.sections',
  hint: 'digest.sectionsHint',
  optional: true,
  words: ['with', '栏目', '内容'],
});

export const page = whole({ label: 'chat.more', optional: true, hidden: true, min: 1, max: 100_000 });

export const version = whole({ label: 'digest.digest', optional: true, hidden: true });
