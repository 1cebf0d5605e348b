/** Pictures of a message: charts drawn before it is rendered, and those of a message that is posted once more. */
import { ComponentType } from 'discord.js';
import type { Charts } from '../../chat/charts.ts';
import type { Chart, View } from '../../chat/view.ts';
import { failureOf } from './api.ts';
import { MISSING_PERMISSIONS } from './errors.ts';
import { PICTURE_MS } from './limits.ts';
import type { Upload } from './render-view.ts';
import type { ComponentPart, MessagePart, PicturePart } from './wire.ts';

/** One that could not be drawn is not there, and is left out. */
export type Pictures = ReadonlyMap<Chart, Uint8Array>;

export const NO_PICTURES: Pictures = new Map();

export async function drawCharts(charts: Charts, { blocks }: View): Promise<Pictures> {
  const drawn = blocks.map(async (block) => {
    const picture = block.type === 'chart' ? await charts.png(block) : undefined;
    return block.type === 'chart' && picture ? [[block, picture] as const] : [];
  });
  return new Map((await Promise.all(drawn)).flat());
}

/** With its pictures, and where Parley may attach no files without them. */
export async function withOrWithout<T>(pictures: Pictures, send: (pictures: Pictures) => Promise<T>): Promise<T> {
  try {
    return await send(pictures);
  } catch (error) {
    const failed = failureOf(error);
    const isForbidden = failed.kind === 'refused' && failed.code === MISSING_PERMISSIONS;
    if (pictures.size === 0 || !isForbidden) throw error;
    return send(NO_PICTURES);
  }
}

/** The pictures of a message as uploads for another one: a file is of the message it came with. */
export async function picturesOf(message: MessagePart | undefined): Promise<readonly Upload[]> {
  const found = (message?.components ?? []).flatMap(picturesIn);
  return (await Promise.all(found.map(fetched))).flat();
}

/** The name of the file that a picture is. */
export const pictureName = ({ media }: PicturePart): string =>
  decodeURIComponent(new URL(media.url).pathname.split('/').at(-1) ?? '');

function picturesIn({ type, items = [], components = [] }: ComponentPart): readonly PicturePart[] {
  return type === ComponentType.MediaGallery ? items : components.flatMap(picturesIn);
}

async function fetched(picture: PicturePart): Promise<Upload[]> {
  const { media, description } = picture;
  try {
    const response = await fetch(media.url, { signal: AbortSignal.timeout(PICTURE_MS) });
    if (!response.ok) return [];
    const data = Buffer.from(await response.arrayBuffer());
    const name = pictureName(picture);
    return [{ name, contentType: 'image/png', data, ...(description ? { description } : {}) }];
  } catch {
    return [];
  }
}
