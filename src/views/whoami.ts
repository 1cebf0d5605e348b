/** Who someone is here: name, access, company, language and zone, with three things to try. */
import type { PlatformName } from '../chat/interaction.ts';
import type { Member, Org } from '../chat/ports.ts';
import type { Reader } from '../chat/reader.ts';
import { bold, buttons, facts, list, text, type View, view } from '../chat/view.ts';
import { sayPath } from '../language/words.ts';
import { platformName } from './platform-name.ts';
import { editMine, myFacts } from './settings.ts';

export interface WhoAmI {
  readonly me: Member;
  readonly org: Org;
  /** Its name. */
  readonly workspace: string;
  readonly platform: PlatformName;
}

export function whoamiView(r: Reader, { me, org, workspace, platform }: WhoAmI): View {
  const said = (path: string) => sayPath(path, r.locale);
  return view(
    text([bold(r.t('settings.youAre', { name: me.name }))]),
    facts([
      [r.t('settings.access'), r.t(me.access === 'admin' ? 'settings.accessAdmin' : 'settings.accessMember')],
      [r.t('settings.orgName'), org.name],
      ...myFacts(r, me),
      [r.t('settings.workspace'), r.t('settings.onPlatform', { name: workspace, platform: platformName(r, platform) })],
    ]),
    text(r.t('settings.tryThese')),
    list([
      { text: r.t('settings.tryTasks', { line: said('task list') }) },
      { text: r.t('settings.tryStats', { line: said('stats') }) },
      { text: r.t('settings.trySettings', { line: said('settings me') }) },
    ]),
    buttons(
      { label: r.t('settings.myTasks'), action: { do: 'run', path: 'task list', input: {} } },
      { label: r.t('settings.numbers'), action: { do: 'run', path: 'stats show', input: {} } },
      editMine(r),
    ),
  );
}
