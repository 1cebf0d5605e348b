/** Makes the Context of one interaction: who, where, in which language, with the token maker for buttons. */
import { translator } from '../language/translate.ts';
import type { Context } from './context.ts';
import type { Interaction } from './interaction.ts';
import type { Machine } from './machine.ts';
import type { Identified } from './ports.ts';
import { waiting } from './waiting.ts';

/** A Context whose command is still to be found; `perform` sets it. */
export function createContext<S>(
  machine: Machine<S>,
  interaction: Interaction,
  { org, me, workspaceId, locale: reported, zone: reportedZone }: Identified,
  now: Date,
): Context<S> {
  const locale = me.locale ?? reported ?? org.locale;
  let asides = 0;
  const ctx: Context<S> = {
    org,
    me,
    workspaceId,
    locale,
    t: translator(locale),
    zone: me.zone ?? reportedZone ?? org.zone,
    now,
    platform: interaction.actor.platform,
    place: interaction.place,
    kind: interaction.kind,
    canOpenForm: interaction.canOpenForm,
    key: interaction.key,
    command: '',
    crm: machine.crm,
    aside: (path, values, proposal) => {
      asides += 1;
      const key = `${interaction.key}#${asides}`;
      return machine.asides.put({ orgId: org.id, memberId: me.id, key, path, values, now, proposal });
    },
    waiting: () => waiting(machine, ctx),
    findPlace: (text, use) => machine.lookups.place(ctx, text, use),
  };
  return ctx;
}
