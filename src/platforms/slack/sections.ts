/** Sections and contexts: the blocks that text stands in. */
import type { KnownBlock, SectionBlock } from '@slack/types';
import type { Rich } from '../../chat/view.ts';
import { mrkdwn, type Shown, shownPieces } from './encode.ts';
import { LIMITS } from './limits.ts';

const MARKS = { good: '✅ ', bad: '⚠️ ' } as const;

export function sections(rich: Rich, tone?: 'good' | 'bad'): KnownBlock[] {
  const marked: Rich = tone ? [MARKS[tone], ...(typeof rich === 'string' ? [rich] : rich)] : rich;
  const isEmpty = mrkdwn(rich, LIMITS.section.text).trim() === '';
  return isEmpty ? [] : shownPieces(marked, LIMITS.section.text, LIMITS.cardText).map(section);
}

export const section = (text: Shown): SectionBlock => ({ type: 'section', text });

export const context = (text: Shown): KnownBlock => ({ type: 'context', elements: [text] });
