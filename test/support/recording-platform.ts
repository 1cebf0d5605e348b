/** A platform that keeps what is posted: to look at, and to fail as real ones do. */

import type { Platform, Publication } from '../../src/chat/platform.ts';
import { viewText } from '../../src/chat/view-text.ts';

/** What the next attempt to post meets: an error to throw, before or after the post is kept. */
export type Trouble = { readonly error: Error; readonly posted: boolean };

export interface Post extends Publication {
  readonly messageId: string;
  readonly text: string;
}

export interface RecordingPlatform extends Platform {
  readonly posts: Post[];
  /** Keys of all attempts, in order. */
  readonly attempts: string[];
  /** Keys that were looked for. */
  readonly lookups: string[];
  /** What becomes of an attempt; undefined lets it through. */
  trouble: (post: Publication) => Trouble | undefined | Promise<Trouble | undefined>;
  canLook: boolean;
  ready: boolean;
}

export function createRecordingPlatform(): RecordingPlatform {
  const platform: RecordingPlatform = {
    name: 'local',
    posts: [],
    attempts: [],
    lookups: [],
    trouble: () => undefined,
    canLook: true,
    ready: true,
    start: async () => {},
    stop: async () => {},
    state: () => (platform.ready ? { ready: true } : { ready: false, why: 'not connected' }),
    async publish(post) {
      platform.attempts.push(post.dedupeKey);
      const trouble = await platform.trouble(post);
      if (trouble && !trouble.posted) throw trouble.error;
      const messageId = `m${platform.posts.length + 1}`;
      platform.posts.push({ ...post, messageId, text: viewText(post.view) });
      if (trouble) throw trouble.error;
      return { messageId };
    },
    async findPublished(post) {
      platform.lookups.push(post.dedupeKey);
      if (!platform.canLook) return 'unknown';
      const found = platform.posts.find(({ dedupeKey }) => dedupeKey === post.dedupeKey);
      return found ? { messageId: found.messageId } : 'absent';
    },
    findPlace: async (_workspace, text) => ({ channel: text.replace(/^#/, ''), name: text }),
  };
  return platform;
}
