/** The layout blocks Parley may use; any other is refused as unknown. */
import { z } from 'zod';
import { LIMITS } from '../limits.ts';
import { asAccessory, image, imageSource, inActions, inInput } from './elements.ts';
import { anyText, blockId, mrkdwn, plain, text } from './text.ts';

const { block } = LIMITS;

const section = z
  .strictObject({
    type: z.literal('section'),
    block_id: blockId,
    text: anyText(block.sectionText).optional(),
    fields: z.array(anyText(block.fieldText)).min(1).max(block.fields).optional(),
    accessory: asAccessory.optional(),
    expand: z.boolean().optional(),
  })
  .refine(({ text, fields }) => text !== undefined || fields !== undefined, 'must define either `text` or `fields`');

const header = z.strictObject({ type: z.literal('header'), block_id: blockId, text: plain(block.header) });
const divider = z.strictObject({ type: z.literal('divider'), block_id: blockId });

const context = z.strictObject({
  type: z.literal('context'),
  block_id: blockId,
  elements: z
    .array(z.discriminatedUnion('type', [plain(block.sectionText), mrkdwn(block.sectionText), image]))
    .min(1)
    .max(block.context),
});

const actions = z.strictObject({
  type: z.literal('actions'),
  block_id: blockId,
  elements: z.array(inActions).min(1).max(block.actions),
});

const input = z.strictObject({
  type: z.literal('input'),
  block_id: blockId,
  label: plain(block.label),
  hint: plain(block.hint).optional(),
  optional: z.boolean().optional(),
  dispatch_action: z.boolean().optional(),
  element: inInput,
});

const imageBlock = z
  .strictObject({
    type: z.literal('image'),
    block_id: blockId,
    title: plain(block.imageTitle).optional(),
    ...imageSource,
  })
  .refine(
    (it) => (it.image_url === undefined) !== (it.slack_file === undefined),
    'must define either `image_url` or `slack_file`',
  );

const markdown = z.strictObject({ type: z.literal('markdown'), block_id: blockId, text: text(block.markdown) });

/** Its leaves are many and Parley writes few of them: checked as far as their types. */
const richText = z.strictObject({
  type: z.literal('rich_text'),
  block_id: blockId,
  elements: z
    .array(
      z.looseObject({
        type: z.enum(['rich_text_section', 'rich_text_list', 'rich_text_preformatted', 'rich_text_quote']),
        elements: z.array(z.looseObject({ type: z.string() })),
      }),
    )
    .min(1),
});

const cell = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('raw_text'), text: text(block.sectionText) }),
  z.strictObject({ type: z.literal('raw_number'), value: z.number(), text: z.string() }),
  richText,
]);

const table = z.strictObject({
  type: z.literal('table'),
  block_id: blockId,
  rows: z.array(z.array(cell).min(1).max(block.tableColumns)).min(1).max(block.tableRows),
  column_settings: z
    .array(
      z
        .strictObject({ align: z.enum(['left', 'center', 'right']).optional(), is_wrapped: z.boolean().optional() })
        .nullable(),
    )
    .max(block.tableColumns)
    .optional(),
});

const chartName = text(block.chartName);
const point = z.strictObject({ label: chartName, value: z.number() });
const sameLabels = (data: readonly { readonly label: string }[], categories: readonly string[]) =>
  data.length === categories.length &&
  new Set(data.map(({ label }) => label)).size === data.length &&
  data.every(({ label }) => categories.includes(label));

/** Bars, lines and areas: each series has a point for each category. */
const overCategories = z
  .strictObject({
    type: z.enum(['bar', 'line', 'area']),
    series: z
      .array(z.strictObject({ name: chartName, data: z.array(point).min(1).max(block.chartPoints) }))
      .min(1)
      .max(block.chartSeries),
    axis_config: z.strictObject({
      categories: z.array(chartName).min(1).max(block.chartPoints),
      x_label: text(block.chartTitle).optional(),
      y_label: text(block.chartTitle).optional(),
    }),
  })
  .refine(
    ({ series, axis_config: { categories } }) => series.every(({ data }) => sameLabels(data, categories)),
    'data labels must match axis_config categories',
  )
  .refine(
    ({ series }) => new Set(series.map(({ name }) => name)).size === series.length,
    'series names must be unique',
  );

const pie = z.strictObject({
  type: z.literal('pie'),
  segments: z
    .array(z.strictObject({ label: chartName, value: z.number().positive() }))
    .min(1)
    .max(block.chartSeries),
});

const dataVisualization = z.strictObject({
  type: z.literal('data_visualization'),
  block_id: blockId,
  title: text(block.chartTitle),
  chart: z.discriminatedUnion('type', [overCategories, pie]),
});

const both = [section, header, divider, context, actions, input, imageBlock, richText] as const;

export const messageBlock = z.discriminatedUnion('type', [...both, markdown, table, dataVisualization]);
/** Tables, charts and Markdown stand in messages only. */
export const viewBlock = z.discriminatedUnion('type', both);
