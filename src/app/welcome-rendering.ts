/** Words the outbox' welcomes, when they are sent. */
import type { Registry } from '../chat/registry.ts';
import type { Crm } from '../crm/crm.ts';
import type { OutboxRow, Rendered } from '../delivery/outbox-row.ts';
import type { Locale } from '../language/locale.ts';
import { localeOf } from '../language/locale.ts';
import { translator } from '../language/translate.ts';
import { ownerWelcome, serverWelcome } from '../platforms/discord/welcome.ts';
import { channelWelcome, firstSteps } from '../platforms/slack/welcome.ts';
import { localOffer } from '../views/link.ts';

export interface WelcomeDeps {
  readonly crm: Pick<Crm, 'orgs' | 'links'>;
  readonly registry: Registry<Crm>;
  /** Slack's slash command. */
  readonly command: string;
}

/** Three things to type, and the first steps of whoever sets Parley up. */
const TO_TRY = ['customer add', 'sale log', 'stats show'];
const FIRST_STEPS = ['settings edit', 'customer add', 'digest add'];

/** `reader`: the language of the person it goes to, where it is known. */
export async function renderWelcome(
  { crm, registry, command }: WelcomeDeps,
  { orgId, workspaceId, ref }: OutboxRow,
  reader: Locale | undefined,
): Promise<Rendered | 'drop'> {
  const org = await crm.orgs.get(orgId);
  if (!org) return 'drop';
  const locale = reader ?? localeOf(org.locale) ?? 'en';
  const linesOf = (paths: readonly string[]) => paths.flatMap((path) => registry.get(path)?.examples[locale][0] ?? []);
  const offer = async () => {
    const held = await crm.links.localHoldings(orgId, workspaceId);
    return held && localOffer({ t: translator(locale) }, held);
  };
  switch (ref) {
    case 'server':
      return { view: serverWelcome({ locale, lines: linesOf(TO_TRY) }), locale };
    case 'owner':
      return { view: ownerWelcome({ locale, lines: linesOf(FIRST_STEPS) }, await offer()), locale };
    case 'admin':
      return { view: firstSteps({ locale, command, lines: linesOf(FIRST_STEPS) }, await offer()), locale };
    default:
      return { view: channelWelcome({ locale, command, lines: linesOf(TO_TRY) }), locale };
  }
}
