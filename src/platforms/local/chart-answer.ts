/** A chart as an image: shown as one it can run no script and fetch nothing, and by itself neither. */
export function chartAnswer(svg: string): Response {
  return new Response(svg, {
    headers: {
      'content-type': 'image/svg+xml',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
      // Its address names what it shows.
      'cache-control': 'private, max-age=86400, immutable',
    },
  });
}
