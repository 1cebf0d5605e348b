/** In which channels a reaction keeps a message, and what became of one. */
import type { Written } from '../chat/ports.ts';
import type { Reader } from '../chat/reader.ts';
import { hint, list, text, type View, view } from '../chat/view.ts';
import type { CaptureReaction } from '../crm/reactions/reaction.ts';
import { confirmation } from './confirmation.ts';

const namesOf = ({ placeName: place, emoji }: CaptureReaction) => ({ place, emoji: `:${emoji}:` });

export interface Asked {
  /** The channel it is asked in. */
  readonly here: string;
  /** Others are told of this channel alone: they may not be in the rest. */
  readonly mayChange: boolean;
}

export function reactionsView(r: Reader, all: readonly CaptureReaction[], { here, mayChange }: Asked): View {
  const on = all.find(({ place }) => place === here);
  const others = mayChange ? all.filter(({ place }) => place !== here) : [];
  return view(
    text(on ? r.t('reaction.isOn', namesOf(on)) : r.t('reaction.isOff')),
    others.length > 0 && text(r.t('reaction.elsewhere')),
    others.length > 0 && list(others.map((each) => ({ text: `${each.placeName} · :${each.emoji}:` }))),
    mayChange && hint(r.t(on ? 'reaction.howOff' : 'reaction.howOn')),
  );
}

export function reactionChangedView(r: Reader, written: Written, changed: CaptureReaction | undefined): View {
  if (!changed) return view(text(r.t('reaction.unchanged')));
  const names = namesOf(changed);
  return confirmation(r, written, [text(r.t(changed.archivedAt ? 'reaction.off' : 'reaction.on', names))]);
}
