/** Components of a message, over what the specification says: five rows, forty in all, ids that are there once. */
import { asJson, asList, asText, type Json } from '../../json.ts';
import { LIMITS } from '../limits.ts';
import type { Fault } from '../refused.ts';

export interface Placed {
  readonly component: Json;
  readonly path: readonly PropertyKey[];
}

/** Every component, nested ones too, from the top down. */
export function everyComponent(components: unknown, path: readonly PropertyKey[] = ['components']): readonly Placed[] {
  return asList(components).flatMap((component, at) => everyOf(component, [...path, at]));
}

function everyOf(component: Json, path: readonly PropertyKey[]): readonly Placed[] {
  const single = (['accessory', 'component'] as const).flatMap((key) =>
    component[key] === undefined || component[key] === null ? [] : everyOf(asJson(component[key]), [...path, key]),
  );
  return [{ component, path }, ...everyComponent(component.components, [...path, 'components']), ...single];
}

/** Kinds that only a message of components v2 may hold. */
const OF_V2: readonly unknown[] = [9, 10, 11, 12, 13, 14, 17];

export function checkComponents(components: unknown, isV2: boolean, files: readonly string[]): readonly Fault[] {
  const all = everyComponent(components);
  const top = asList(components);
  return [...(isV2 ? asV2(all) : asLegacy(top)), ...rows(all), ...blanks(all), ...uniqueIds(all), ...media(all, files)];
}

function asV2(all: readonly Placed[]): readonly Fault[] {
  const path = ['components'];
  const letters = all.reduce((sum, { component }) => sum + (component.type === 10 ? letterCount(component) : 0), 0);
  return [
    ...(all.length > LIMITS.components
      ? [{ path, code: 'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED', message: tooMany(LIMITS.components) }]
      : []),
    ...(letters > LIMITS.textLetters
      ? [
          {
            path,
            code: 'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
            message: `The total displayable text size exceeds the maximum of ${LIMITS.textLetters}`,
          },
        ]
      : []),
  ];
}

const letterCount = ({ content }: Json): number => asText(content).length;

const tooMany = (max: number): string => `The total number of components cannot exceed ${max}`;

function asLegacy(top: readonly Json[]): readonly Fault[] {
  const strange = top.flatMap(({ type }, at) =>
    OF_V2.includes(type)
      ? [
          {
            path: ['components', at, 'type'],
            code: 'UNION_TYPE_CHOICES',
            message: 'Value of field "type" must be one of (1,).',
          },
        ]
      : [],
  );
  if (top.length <= LIMITS.legacyRows) return strange;
  const message = `Must be between 1 and ${LIMITS.legacyRows} in length.`;
  return [...strange, { path: ['components'], code: 'BASE_TYPE_BAD_LENGTH', message }];
}

const isSelect = ({ type }: Json): boolean => [3, 5, 6, 7, 8].includes(Number(type));

function rows(all: readonly Placed[]): readonly Fault[] {
  return all.flatMap(({ component, path }) => {
    if (component.type !== 1) return component.type === 2 ? button(component, path) : select(component, path);
    const inside = asList(component.components);
    const isCrowded = inside.some(isSelect) && inside.length > LIMITS.selectsPerRow;
    const message = 'The specified component exceeds the maximum width';
    return isCrowded ? [{ path: [...path, 'components'], code: 'COMPONENT_LAYOUT_WIDTH_EXCEEDED', message }] : [];
  });
}

/** A link has an address and no id, any other an id and no address; all have words or a picture on them. */
function button(
  { style, url, custom_id: id, label, emoji, sku_id: sku }: Json,
  path: readonly PropertyKey[],
): readonly Fault[] {
  const faults: Fault[] = [];
  if (style === 5 ? !url : style !== 6 && !id) {
    const missing = style === 5 ? 'url' : 'custom_id';
    faults.push({ path: [...path, missing], code: 'BASE_TYPE_REQUIRED', message: 'This field is required' });
  }
  if (id && (url || style === 5)) {
    const message = 'A custom id and url cannot both be specified';
    faults.push({ path, code: 'BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE', message });
  }
  if (!asText(label).trim() && !emoji && !sku) {
    const message = 'A button component must have a label or an emoji';
    faults.push({ path, code: 'BUTTON_COMPONENT_INVALID_LABEL', message });
  }
  return faults;
}

function select(component: Json, path: readonly PropertyKey[]): readonly Fault[] {
  if (component.type !== 3 && component.type !== 21 && component.type !== 22) return [];
  const options = asList(component.options);
  const faults: Fault[] = [];
  const values = options.map(({ value }) => value);
  for (const [at, value] of values.entries()) {
    if (values.indexOf(value) === at) continue;
    const message = 'The specified option value is already used';
    faults.push({ path: [...path, 'options', at, 'value'], code: 'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED', message });
  }
  const most = component.type === 21 ? 1 : Number(component.max_values ?? 1);
  if (component.type === 3 && most > options.length) {
    const message = `Value should be less than or equal to ${options.length}.`;
    faults.push({ path: [...path, 'max_values'], code: 'NUMBER_TYPE_MAX', message });
  }
  if (component.type !== 22 && options.filter((option) => option.default === true).length > most) {
    const message = `Must be ${most} or fewer in length.`;
    faults.push({ path: [...path, 'options'], code: 'SELECT_COMPONENT_DEFAULT_TOO_MANY', message });
  }
  return faults;
}

/** Blanks are nothing to read; what is wholly empty the specification refuses. */
function blanks(all: readonly Placed[]): readonly Fault[] {
  const isBlank = (text: unknown) => typeof text === 'string' && text !== '' && text.trim() === '';
  return all.flatMap(({ component, path }) => [
    ...(component.type === 10 && isBlank(component.content) ? [required([...path, 'content'])] : []),
    ...asList(component.options).flatMap(({ label }, at) =>
      isBlank(label) ? [required([...path, 'options', at, 'label'])] : [],
    ),
  ]);
}

const required = (path: readonly PropertyKey[]): Fault => ({
  path,
  code: 'BASE_TYPE_REQUIRED',
  message: 'This field is required',
});

function uniqueIds(all: readonly Placed[]): readonly Fault[] {
  const [ids, numbers] = [new Set<unknown>(), new Set<unknown>()];
  return all.flatMap(({ component: { custom_id: id, id: number }, path }) => {
    const faults: Fault[] = [];
    if (id !== undefined && ids.has(id)) {
      const message = 'Component custom id cannot be duplicated';
      faults.push({ path: [...path, 'custom_id'], code: 'COMPONENT_CUSTOM_ID_DUPLICATED', message });
    }
    if (number && numbers.has(number)) {
      const message = 'Component id cannot be duplicated';
      faults.push({ path: [...path, 'id'], code: 'COMPONENT_ID_DUPLICATED', message });
    }
    ids.add(id);
    numbers.add(number);
    return faults;
  });
}

/** Files and pictures that are referred to come with the message. */
function media(all: readonly Placed[], files: readonly string[]): readonly Fault[] {
  return all.flatMap(({ component, path }) => {
    const items = [
      ...(component.type === 11 ? [{ url: asJson(component.media).url, at: [...path, 'media', 'url'] }] : []),
      ...(component.type === 13 ? [{ url: asJson(component.file).url, at: [...path, 'file', 'url'] }] : []),
      ...(component.type === 12
        ? asList(component.items).map((item, n) => ({
            url: asJson(item.media).url,
            at: [...path, 'items', n, 'media', 'url'],
          }))
        : []),
    ];
    return items.flatMap(({ url, at }) => {
      const [, name] = /^attachment:\/\/(.+)$/.exec(asText(url)) ?? [];
      if (name === undefined || files.includes(name)) return [];
      const message = 'The referenced attachment could not be found';
      return [{ path: at, code: 'UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND', message }];
    });
  });
}
