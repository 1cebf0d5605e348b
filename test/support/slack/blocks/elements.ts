/** The interactive elements, and where each may stand. */
import { z } from 'zod';
import { LIMITS } from '../limits.ts';
import {
  actionId,
  confirm,
  markedOption,
  option,
  optionGroups,
  options,
  overflowOption,
  placeholder,
  plain,
  text,
} from './text.ts';

const { element, block } = LIMITS;

const acting = { action_id: actionId, confirm };
const asking = { action_id: actionId, focus_on_load: z.boolean().optional() };
const dispatching = {
  dispatch_action_config: z
    .strictObject({ trigger_actions_on: z.array(z.enum(['on_enter_pressed', 'on_character_entered'])).min(1) })
    .optional(),
};
const selecting = { ...asking, confirm, placeholder };
const many = { max_selected_items: z.number().int().min(1).optional() };

const button = z.strictObject({
  type: z.literal('button'),
  ...acting,
  text: plain(element.buttonText),
  value: text(element.buttonValue).optional(),
  url: text(element.url).optional(),
  style: z.enum(['primary', 'danger']).optional(),
  accessibility_label: text(element.accessibility).optional(),
});

const overflow = z.strictObject({
  type: z.literal('overflow'),
  ...acting,
  options: z.array(overflowOption).min(1).max(element.overflow),
});

const listed = { options: options.optional(), option_groups: optionGroups.optional() };

const staticSelect = z
  .strictObject({ type: z.literal('static_select'), ...selecting, ...listed, initial_option: option.optional() })
  .superRefine(({ options: flat, option_groups: groups, initial_option: initial }, ctx) => {
    if ((flat === undefined) === (groups === undefined))
      ctx.addIssue('must define either `options` or `option_groups`');
    const all = [...(flat ?? []), ...(groups ?? []).flatMap(({ options }) => options)];
    const same = ({ value, text: { text } }: z.infer<typeof option>) =>
      value === initial?.value && text === initial.text.text;
    if (initial && !all.some(same))
      ctx.addIssue({ code: 'custom', message: 'must be in the options', path: ['initial_option'] });
  });

const multiStaticSelect = z.strictObject({
  type: z.literal('multi_static_select'),
  ...selecting,
  ...many,
  ...listed,
  initial_options: options.optional(),
});

const minQuery = { min_query_length: z.number().int().min(0).optional() };
const externalSelect = z.strictObject({
  type: z.literal('external_select'),
  ...selecting,
  ...minQuery,
  initial_option: option.optional(),
});
const multiExternalSelect = z.strictObject({
  type: z.literal('multi_external_select'),
  ...selecting,
  ...many,
  ...minQuery,
  initial_options: options.optional(),
});

const user = z.string().regex(/^[UW][A-Z0-9]+$/, 'must be a user id');
const usersSelect = z.strictObject({ type: z.literal('users_select'), ...selecting, initial_user: user.optional() });
const multiUsersSelect = z.strictObject({
  type: z.literal('multi_users_select'),
  ...selecting,
  ...many,
  initial_users: z.array(user).optional(),
});

const conversation = z.string().regex(/^[CGDUW][A-Z0-9]+$/, 'must be a conversation id');
const conversationsSelect = z.strictObject({
  type: z.literal('conversations_select'),
  ...selecting,
  initial_conversation: conversation.optional(),
  default_to_current_conversation: z.boolean().optional(),
  response_url_enabled: z.boolean().optional(),
  filter: z
    .strictObject({
      include: z
        .array(z.enum(['im', 'mpim', 'private', 'public']))
        .min(1)
        .optional(),
      exclude_external_shared_channels: z.boolean().optional(),
      exclude_bot_users: z.boolean().optional(),
    })
    .optional(),
});
const channelsSelect = z.strictObject({
  type: z.literal('channels_select'),
  ...selecting,
  initial_channel: conversation.optional(),
  response_url_enabled: z.boolean().optional(),
});

const day = z.iso.date('must be a date of the form YYYY-MM-DD');
const datepicker = z.strictObject({ type: z.literal('datepicker'), ...selecting, initial_date: day.optional() });
const timepicker = z.strictObject({
  type: z.literal('timepicker'),
  ...selecting,
  initial_time: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time of the form HH:mm')
    .optional(),
  timezone: z.string().optional(),
});

const few = z.array(markedOption).min(1).max(element.choices);
const checkboxes = z.strictObject({
  type: z.literal('checkboxes'),
  ...asking,
  confirm,
  options: few,
  initial_options: few.optional(),
});
const radioButtons = z.strictObject({
  type: z.literal('radio_buttons'),
  ...asking,
  confirm,
  options: few,
  initial_option: markedOption.optional(),
});

const typing = { ...asking, ...dispatching, placeholder };
const plainTextInput = z
  .strictObject({
    type: z.literal('plain_text_input'),
    ...typing,
    initial_value: text(element.inputLength, 0).optional(),
    multiline: z.boolean().optional(),
    min_length: z.number().int().min(0).max(element.inputLength).optional(),
    max_length: z.number().int().min(1).max(element.inputLength).optional(),
  })
  .refine(
    ({ initial_value: initial, max_length: max }) => (initial?.length ?? 0) <= (max ?? Number.POSITIVE_INFINITY),
    {
      error: 'must not be longer than max_length',
      path: ['initial_value'],
    },
  );
const emailInput = z.strictObject({
  type: z.literal('email_text_input'),
  ...typing,
  initial_value: z.string().optional(),
});
const urlInput = z.strictObject({ type: z.literal('url_text_input'), ...typing, initial_value: z.string().optional() });
const numberText = z
  .string()
  .regex(/^-?\d+(\.\d+)?$/, 'must be a number')
  .optional();
const numberInput = z.strictObject({
  type: z.literal('number_input'),
  ...typing,
  is_decimal_allowed: z.boolean(),
  initial_value: numberText,
  min_value: numberText,
  max_value: numberText,
});

/** An image Slack fetches itself: what only this machine can reach cannot be shown. */
const imageUrl = text(block.imageUrl).refine(
  (url) => /^https?:\/\//.test(url) && !/^https?:\/\/(127\.|localhost|\[::1\])/.test(url),
  {
    error: 'downloading image failed',
  },
);
export const imageSource = {
  image_url: imageUrl.optional(),
  slack_file: z.union([z.strictObject({ id: z.string() }), z.strictObject({ url: z.string() })]).optional(),
  alt_text: text(block.altText),
};
export const image = z.strictObject({ type: z.literal('image'), ...imageSource });

const selects = [staticSelect, externalSelect, usersSelect, conversationsSelect, channelsSelect] as const;
const multiSelects = [multiStaticSelect, multiExternalSelect, multiUsersSelect] as const;
const pickers = [...selects, ...multiSelects, datepicker, timepicker, checkboxes, radioButtons] as const;

export const inActions = z.discriminatedUnion('type', [button, overflow, ...pickers]);
export const asAccessory = z.discriminatedUnion('type', [button, overflow, image, ...pickers]);
export const inInput = z.discriminatedUnion('type', [...pickers, plainTextInput, emailInput, urlInput, numberInput]);
