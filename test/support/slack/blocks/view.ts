/** Modals and the home tab. */
import { z } from 'zod';
import { LIMITS } from '../limits.ts';
import { viewBlock } from './blocks.ts';
import { plain, text } from './text.ts';

const { view, id } = LIMITS;

const common = {
  blocks: z.array(viewBlock).max(view.blocks),
  private_metadata: text(view.metadata, 0).optional(),
  callback_id: text(id, 0).optional(),
  external_id: text(id, 0).optional(),
};

export const modal = z
  .strictObject({
    type: z.literal('modal'),
    ...common,
    title: plain(view.title),
    submit: plain(view.title).optional(),
    close: plain(view.title).optional(),
    clear_on_close: z.boolean().optional(),
    notify_on_close: z.boolean().optional(),
    submit_disabled: z.boolean().optional(),
  })
  .refine(({ blocks, submit }) => submit !== undefined || !blocks.some(({ type }) => type === 'input'), {
    error: 'missing required field: submit',
  });

export const home = z.strictObject({ type: z.literal('home'), ...common });
