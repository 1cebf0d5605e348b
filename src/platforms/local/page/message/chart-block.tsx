/** A chart as an image for each ground; the style sheet shows the one that fits, and only that is fetched. */
import type { ShownBlock } from '../../protocol.ts';
import { chartUrl } from '../api.ts';
import { usePage } from '../page-context.ts';

export function ChartBlock({ chart }: { readonly chart: Extract<ShownBlock, { type: 'chart' }> }) {
  const { chat } = usePage();
  const { alt, url, width, height } = chart;
  return (
    <>
      {(['light', 'dark'] as const).map((ground) => (
        <img
          key={`${ground} ${url}`}
          class={`chart on-${ground}`}
          src={chartUrl(url, chat.state.me.account, ground)}
          loading="lazy"
          alt={alt}
          width={width}
          height={height}
          // The table above it tells the same.
          onError={(event) => event.currentTarget.remove()}
        />
      ))}
    </>
  );
}
