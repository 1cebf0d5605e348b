/** The fields that commands of contacts share. */
import { lookup, text } from '../../chat/fields.ts';

export const contactField = lookup({ of: 'contact', label: 'field.contact', hint: 'field.contactHint' });
export const jobField = text({
  label: 'field.jobTitle',
  optional: true,
  max: 100,
  isName: true,
  words: ['job', 'role', '职位', '职务', '头衔'],
});
