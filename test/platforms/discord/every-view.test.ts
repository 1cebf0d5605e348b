/** Whatever Parley says, Discord takes. */
import { describe } from 'vitest';
import type { Reply } from '../../../src/chat/interaction.ts';
import type { View } from '../../../src/chat/view.ts';
import type { Locale } from '../../../src/language/locale.ts';
import type { Pictures } from '../../../src/platforms/discord/pictures.ts';
import { renderForm } from '../../../src/platforms/discord/render-form.ts';
import { renderMessage } from '../../../src/platforms/discord/render-view.ts';
import { everyViewFits } from '../every-view.ts';
import { checkMessage, checkModal } from './check.ts';

describe('Discord', () => everyViewFits(faults, '*'));

/** What Discord would say against a reply, wherever it could be shown. */
function faults(reply: Reply, locale: Locale): readonly string[] {
  switch (reply.kind) {
    case 'view': {
      const pictures = drawn(reply.view);
      const inChannel = renderMessage(reply.view, { locale, canShare: true, sharedBy: '客'.repeat(80), pictures });
      const directly = renderMessage(reply.view, { locale, workspaceId: 0x7fff_ffff, mark: 0x7fff_ffff, pictures });
      return [...checkMessage(inChannel), ...checkMessage(directly)];
    }
    case 'form':
    case 'errors':
      return checkModal(renderForm(reply.form, { locale, workspaceId: 0x7fff_ffff }));
    default:
      return [];
  }
}

/** What the pictures hold does not matter here. */
const drawn = ({ blocks }: View): Pictures =>
  new Map(blocks.flatMap((block) => (block.type === 'chart' ? [[block, Buffer.from('PNG')] as const] : [])));
