/** What Discord would refuse of a message or modal: its own specification, and the limits it only documents. */
import type { APIModalInteractionResponseCallbackData } from 'discord.js';
import {
  IncomingWebhookInteractionRequestSchema,
  ModalInteractionCallbackRequestDataSchema,
} from 'discord-api-spec/zod';
import type { Message } from '../../../src/platforms/discord/render-view.ts';

interface Part {
  readonly type: number;
  readonly id?: number;
  readonly custom_id?: string;
  readonly content?: string;
  readonly options?: readonly { readonly value: string; readonly label: string }[];
  readonly components?: readonly Part[];
  readonly component?: Part;
  readonly accessory?: Part;
  readonly file?: { readonly url: string };
}

const inside = (parts: readonly Part[]): readonly Part[] =>
  parts.flatMap((part) => [
    part,
    ...inside([...(part.components ?? []), ...[part.component, part.accessory].filter((each) => each !== undefined)]),
  ]);

const twice = (all: readonly unknown[]): unknown[] => all.filter((each, at) => all.indexOf(each) !== at);

export function checkMessage({ components, files }: Message): string[] {
  const read = IncomingWebhookInteractionRequestSchema.safeParse({ components, flags: 32_768 });
  const parts = inside(components as unknown as Part[]);
  const letters = parts.reduce((sum, { content = '' }) => sum + content.length, 0);
  const attached = files.map(({ name }) => `attachment://${name}`);
  return [
    ...(read.error ? [read.error.message] : []),
    ...(parts.length > 40 ? [`${parts.length} components`] : []),
    ...(letters > 4000 ? [`${letters} letters`] : []),
    ...parts.filter(({ content }) => content?.trim() === '').map(() => 'an empty text'),
    ...parts.flatMap(({ type, components: of = [] }) => (type === 1 ? checkRow(of) : [])),
    ...parts.flatMap(({ options = [] }) => twice(options.map(({ value }) => value)).map((value) => `twice ${value}`)),
    ...parts.flatMap(({ options = [] }) => options.filter(({ label }) => label.trim() === '').map(() => 'no label')),
    ...twice(parts.flatMap(({ custom_id: id }) => id ?? [])).map((id) => `twice ${id}`),
    ...parts.flatMap(({ file }) => (file && !attached.includes(file.url) ? [`no ${file.url}`] : [])),
    ...(files.length > 10 ? [`${files.length} files`] : []),
  ];
}

const checkRow = (of: readonly Part[]): string[] => {
  const selects = of.filter(({ type }) => type !== 2).length;
  return of.length === 0 || of.length > 5 || (selects > 0 && of.length > 1) ? [`a row of ${of.length}`] : [];
};

export function checkModal(modal: APIModalInteractionResponseCallbackData): string[] {
  const read = ModalInteractionCallbackRequestDataSchema.safeParse(modal);
  const parts = inside(modal.components as unknown as Part[]);
  return [
    ...(read.error ? [read.error.message] : []),
    ...(modal.components.length > 5 ? [`${modal.components.length} parts`] : []),
    ...twice(parts.flatMap(({ custom_id: id }) => id ?? [])).map((id) => `twice ${id}`),
  ];
}
