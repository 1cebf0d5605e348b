/** A person's initial on a colour of their own, or Parley's mark. */
import { PARLEY } from '../../protocol.ts';
import { Mark } from './icons.tsx';

const HUES = 8;

export function Avatar({ account, name }: { readonly account: string; readonly name: string }) {
  if (account === PARLEY) return <Mark />;
  const hue = [...account].reduce((sum, char) => sum * 31 + char.charCodeAt(0), 7) % HUES;
  return (
    <span class={`avatar hue-${Math.abs(hue)}`} aria-hidden="true">
      {initial(name)}
    </span>
  );
}

/** A Chinese given name says more than the family name: 小林 -> 林. */
function initial(name: string): string {
  const chars = [...name.trim()];
  return (/^\p{Script=Han}/u.test(name) ? chars.at(-1) : chars[0]?.toUpperCase()) ?? '?';
}
