/** What a person typed; a very long text is folded. */
import { useState } from 'preact/hooks';
import { usePage } from '../page-context.ts';

const FOLD_CHARS = 1200;
const FOLD_LINES = 16;

export function MessageText({ text }: { readonly text: string }) {
  const { t } = usePage();
  const [open, setOpen] = useState(false);
  const lines = text.split('\n');
  const long = text.length > FOLD_CHARS || lines.length > FOLD_LINES;
  const shown = long && !open ? [...lines.slice(0, FOLD_LINES).join('\n')].slice(0, FOLD_CHARS).join('') : text;
  return (
    <p class="typed" dir="auto">
      {withMentions(shown)}
      {long && !open && '…'}
      {long && (
        <button type="button" class="link" aria-expanded={open} onClick={() => setOpen(!open)}>
          {t(open ? 'local.showLess' : 'local.showAll')}
        </button>
      )}
    </p>
  );
}

function withMentions(text: string) {
  return text.split(/(@parley(?![\w-]))/i).map((piece, index) =>
    index % 2 === 1 ? (
      <span key={index} class="mention">
        {piece}
      </span>
    ) : (
      piece
    ),
  );
}
