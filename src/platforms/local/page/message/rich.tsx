/** Running text: every string a text node, so that nothing typed is ever markup. */
import type { ShownRich } from '../../protocol.ts';

export function RichText({ text }: { readonly text: ShownRich }) {
  return (
    <>
      {text.map((piece, index) => {
        if (typeof piece === 'string') return <span key={index}>{piece}</span>;
        if ('bold' in piece) return <strong key={index}>{piece.bold}</strong>;
        if ('code' in piece) return <code key={index}>{piece.code}</code>;
        return (
          <a key={index} href={piece.url} target="_blank" rel="noreferrer noopener">
            {piece.link}
          </a>
        );
      })}
    </>
  );
}
