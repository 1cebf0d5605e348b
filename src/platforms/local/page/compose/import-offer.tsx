/** Offers to import a pasted list of customers; the preview that follows is Parley's. */
import { useState } from 'preact/hooks';
import type { Translate } from '../../../../language/translate.ts';
import { usePage } from '../page-context.ts';
import { CloseIcon } from '../parts/icons.tsx';
import { IMPORT_LINES, type PastedList } from '../pasted.ts';

interface Props {
  readonly list: PastedList;
  onDone(): void;
  onInsert(): void;
}

export function ImportOffer({ list, onDone, onInsert }: Props) {
  const { t, actions } = usePage();
  const [waiting, setWaiting] = useState(false);
  // A line of headings may stand above the customers.
  const tooMany = list.lines > IMPORT_LINES + 1;
  const bring = async () => {
    if (waiting) return;
    setWaiting(true);
    const done = await actions.act({ kind: 'command', path: 'import', values: { text: list.text } });
    setWaiting(false);
    if (done) onDone();
  };
  return (
    <div class="offer" role="status">
      <p>{saidOf(t, list, tooMany)}</p>
      {list.lines > 0 && !tooMany && (
        <button type="button" class="button primary" aria-disabled={waiting} onClick={() => void bring()}>
          {t('local.importLines')}
        </button>
      )}
      {list.lines > 0 && (
        <button type="button" class="button" onClick={onInsert}>
          {t('local.insertText')}
        </button>
      )}
      <button type="button" class="icon-button" aria-label={t('local.close')} onClick={onDone}>
        <CloseIcon />
      </button>
    </div>
  );
}

function saidOf(t: Translate, { lines }: PastedList, tooMany: boolean): string {
  if (lines === 0) return t('local.noLines');
  return tooMany ? t('local.tooManyLines', { count: lines, max: IMPORT_LINES }) : t('local.pasted', { count: lines });
}
