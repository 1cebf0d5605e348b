/** A file of a message as a download: never shown in the page's own origin, whatever it holds. */
import type { File } from '../../chat/view.ts';

export function fileAnswer({ name, mediaType, content }: File): Response {
  return new Response(content, {
    headers: {
      'content-type': `${mediaType}; charset=utf-8`,
      'content-disposition': `attachment; filename="parley"; filename*=UTF-8''${encodeURIComponent(name)}`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'no-store',
    },
  });
}
