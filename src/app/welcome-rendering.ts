/** Words the outbox' welcomes, when they are sent: each as its platform has it. */
import type { Platform } from '../chat/platform.ts';
import type { Registry } from '../chat/registry.ts';
import type { Crm } from '../crm/crm.ts';
import type { OutboxRow, Rendered } from '../delivery/outbox-row.ts';
import { type Locale, localeOf } from '../language/locale.ts';
import { translator } from '../language/translate.ts';
import { localOffer } from '../views/link.ts';

export interface WelcomeDeps {
  readonly crm: Pick<Crm, 'orgs' | 'links'>;
  readonly registry: Registry<Crm>;
  readonly platforms: () => readonly Pick<Platform, 'name' | 'welcome'>[];
}

/** Three things to type, and the first steps of whoever sets Parley up. */
const TO_TRY = ['customer add', 'sale log', 'stats show'];
const FIRST_STEPS = ['settings edit', 'customer add', 'digest add'];

/** `reader`: the language of the person it goes to, where it is known. */
export async function renderWelcome(
  { crm, registry, platforms }: WelcomeDeps,
  { orgId, workspaceId, ref }: OutboxRow,
  reader: Locale | undefined,
): Promise<Rendered | 'drop'> {
  const [org, workspace] = await Promise.all([crm.orgs.get(orgId), crm.orgs.workspace(orgId, workspaceId)]);
  const platform = platforms().find(({ name }) => name === workspace?.platform);
  if (!org || !platform?.welcome) return 'drop';
  const locale = reader ?? localeOf(org.locale) ?? 'en';
  const linesOf = (paths: readonly string[]) => paths.flatMap((path) => registry.get(path)?.examples[locale][0] ?? []);
  const view = await platform.welcome(ref, {
    locale,
    toTry: linesOf(TO_TRY),
    firstSteps: linesOf(FIRST_STEPS),
    async offer() {
      const held = await crm.links.localHoldings(orgId, workspaceId);
      return held ? localOffer({ t: translator(locale) }, held) : [];
    },
  });
  return { view, locale };
}
