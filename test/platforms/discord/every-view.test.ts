/** Whatever Parley says, Discord takes. */
import { describe } from 'vitest';
import type { Reply } from '../../../src/chat/interaction.ts';
import { buttons, type View } from '../../../src/chat/view.ts';
import type { Locale } from '../../../src/language/locale.ts';
import type { Pictures } from '../../../src/platforms/discord/pictures.ts';
import { renderForm } from '../../../src/platforms/discord/render-form.ts';
import { type Message, renderMessage } from '../../../src/platforms/discord/render-view.ts';
import { sharedComponents } from '../../../src/platforms/discord/share.ts';
import type { ComponentPart } from '../../../src/platforms/discord/wire.ts';
import { everyViewFits } from '../every-view.ts';
import { checkMessage, checkModal } from './check.ts';

describe('Discord', () => everyViewFits(faults, '*'));

/** What Discord would say against a reply, wherever it could be shown. */
function faults(reply: Reply, locale: Locale): readonly string[] {
  switch (reply.kind) {
    case 'view': {
      const pictures = drawn(reply.view);
      const inChannel = renderMessage(reply.view, { locale, canShare: true, pictures });
      const shareable = renderMessage({ blocks: [...reply.view.blocks, SHARE] }, { locale, canShare: true, pictures });
      const directly = renderMessage(reply.view, { locale, workspaceId: 0x7fff_ffff, mark: 0x7fff_ffff, pictures });
      return [inChannel, directly, shareable, ...shared(shareable)].flatMap(checkMessage);
    }
    case 'form':
    case 'errors':
      return checkModal(renderForm(reply.form, { locale, workspaceId: 0x7fff_ffff }));
    default:
      return [];
  }
}

const SHARE = buttons({ label: 'Share in channel', action: { do: 'share' } });

/** As it is posted for everyone, without its pictures. */
function shared({ components }: Message): readonly Message[] {
  const pressed = { id: '1', components: components as unknown as readonly ComponentPart[] };
  const [container] = sharedComponents(pressed, [], '*'.repeat(80)) ?? [];
  return container ? [{ components: [container], files: [] }] : [];
}

/** What the pictures hold does not matter here. */
const drawn = ({ blocks }: View): Pictures =>
  new Map(blocks.flatMap((block) => (block.type === 'chart' ? [[block, Buffer.from('PNG')] as const] : [])));
