/** Text objects, options and the confirmation dialog. */
import { z } from 'zod';
import { LIMITS } from '../limits.ts';

const { element, id } = LIMITS;

export const text = (max: number, min = 1) => z.string().min(min).max(max);

export const plain = (max: number) =>
  z.strictObject({ type: z.literal('plain_text'), text: text(max), emoji: z.boolean().optional() });

export const mrkdwn = (max: number) =>
  z.strictObject({ type: z.literal('mrkdwn'), text: text(max), verbatim: z.boolean().optional() });

export const anyText = (max: number) => z.discriminatedUnion('type', [plain(max), mrkdwn(max)]);

export const blockId = text(id).optional();
export const actionId = text(id).optional();
export const placeholder = plain(element.placeholder).optional();

export const confirm = z
  .strictObject({
    title: plain(element.confirmTitle),
    text: anyText(element.confirmText),
    confirm: plain(element.confirmButton),
    deny: plain(element.confirmButton),
    style: z.enum(['primary', 'danger']).optional(),
  })
  .optional();

const value = text(element.optionValue);

/** Of selects. */
export const option = z.strictObject({
  text: plain(element.optionText),
  value,
  description: plain(element.optionDescription).optional(),
});

export const overflowOption = option.extend({ url: text(element.url).optional() });

/** Of checkboxes and radio buttons, where markup is allowed. */
export const markedOption = z.strictObject({
  text: anyText(element.optionText),
  value,
  description: anyText(element.optionDescription).optional(),
});

export const options = z.array(option).min(1).max(element.options);

export const optionGroups = z
  .array(z.strictObject({ label: plain(element.groupLabel), options }))
  .min(1)
  .max(element.groups);
