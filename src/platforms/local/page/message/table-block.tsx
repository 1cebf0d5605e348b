/** A table that scrolls sideways by itself where the page is too narrow for it. */
import type { ShownBlock, ShownRich } from '../../protocol.ts';
import { usePage } from '../page-context.ts';
import { RichText } from './rich.tsx';

export function TableBlock({ table }: { readonly table: Extract<ShownBlock, { type: 'table' }> }) {
  const { t } = usePage();
  const { columns, rows, footer } = table;
  const cells = (row: readonly ShownRich[]) =>
    row.map((cell, index) => (
      <td key={index} class={columns[index]?.align ?? 'start'}>
        <RichText text={cell} />
      </td>
    ));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section class="table" aria-label={t('local.tableScrolls')} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {columns.map(({ label, align }, index) => (
              <th key={index} scope="col" class={align}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>{cells(row)}</tr>
          ))}
        </tbody>
        {footer && (
          <tfoot>
            <tr>{cells(footer)}</tr>
          </tfoot>
        )}
      </table>
    </section>
  );
}
