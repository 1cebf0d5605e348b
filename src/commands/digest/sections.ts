/** Sections of a digest as people call them. */
import { SECTIONS, type Section } from '../../crm/digests/digest.ts';
import { problem } from '../../language/problem.ts';
import { InvalidInput } from '../../values/errors.ts';
import { fold } from '../../values/fold.ts';
import { saySections } from '../../views/digest-words.ts';
import type { Context } from '../command.ts';

const WORDS: Readonly<Record<Section, readonly string[]>> = {
  won: ['won', 'wins', 'sales', '成交', '赢单', '销售'],
  new: ['new', 'new customers', 'customers', '新客户', '新增', '客户'],
  pipeline: ['pipeline', 'deals', 'open deals', '商机', '漏斗'],
  followups: ['followups', 'follow ups', 'tasks', 'overdue', '跟进', '待办', '逾期'],
  service: ['service', 'notes', '服务', '备注', '记录'],
};

const BY_WORD = new Map(SECTIONS.flatMap((section) => WORDS[section].map((word) => [fold(word), section] as const)));

/** All sections where none is named. @throws InvalidInput at the sections for a word that names none. */
export function sectionsNamed(ctx: Context, words: readonly string[] | undefined): readonly Section[] {
  if (!words || words.length === 0) return SECTIONS;
  const named = words.map((word) => {
    const section = BY_WORD.get(fold(word));
    if (section) return section;
    const why = problem('digest.noSection', { word, sections: saySections(ctx, SECTIONS) });
    throw new InvalidInput(why, { sections: why });
  });
  return SECTIONS.filter((section) => named.includes(section));
}
