/** The blocks of a card, in their order; buttons, menus and files that follow each other stand in one row. */
import type { ShownBlock } from '../../protocol.ts';
import { Block } from './block.tsx';
import type { Pressing } from './press.ts';

export function Blocks({ blocks, pressing }: { readonly blocks: readonly ShownBlock[]; readonly pressing: Pressing }) {
  return (
    <>
      {grouped(blocks).map((group, index) => {
        const shown = group.map((block, at) => <Block key={`${at} ${block.type}`} block={block} pressing={pressing} />);
        const key = `${index} ${group[0]?.type}`;
        return group.length > 1 ? (
          <div key={key} class="actions">
            {shown}
          </div>
        ) : (
          shown
        );
      })}
    </>
  );
}

const isAction = ({ type }: ShownBlock): boolean => type === 'buttons' || type === 'menu' || type === 'file';

function grouped(blocks: readonly ShownBlock[]): readonly (readonly ShownBlock[])[] {
  const groups: ShownBlock[][] = [];
  for (const block of blocks) {
    const last = groups.at(-1);
    if (last?.[0] && isAction(last[0]) && isAction(block)) last.push(block);
    else groups.push([block]);
  }
  return groups;
}
