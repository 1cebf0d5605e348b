/** Whatever Parley says, Slack takes. */
import { describe } from 'vitest';
import type { Reply } from '../../../src/chat/interaction.ts';
import type { Locale } from '../../../src/language/locale.ts';
import { renderForm } from '../../../src/platforms/slack/render-form.ts';
import { renderBlocks, renderMessage } from '../../../src/platforms/slack/render-view.ts';
import { checkMessageBlocks, checkView } from '../../support/slack/blocks/check.ts';
import { LIMITS } from '../../support/slack/limits.ts';
import { everyViewFits } from '../every-view.ts';

describe('Slack', () => everyViewFits(faults, '&'));

/** What Slack would say against a reply, wherever it could be shown. */
function faults(reply: Reply, locale: Locale): readonly string[] {
  switch (reply.kind) {
    case 'view': {
      const share = 'x'.repeat(LIMITS.element.buttonValue);
      const message = renderMessage(reply.view, { locale, share, sharedBy: '客'.repeat(80) });
      const inView = (surface: 'modal' | 'home') => ({
        type: surface,
        blocks: renderBlocks(reply.view, { locale, surface }),
      });
      const title = { type: 'plain_text', text: 'Parley' };
      return [
        ...checkMessageBlocks(message.blocks),
        ...checkView({ ...inView('modal'), title }, 'modal'),
        ...checkView(inView('home'), 'home'),
        ...(message.text.length > LIMITS.message.text || message.text.trim() === '' ? ['the text does not fit'] : []),
      ];
    }
    case 'form':
    case 'errors':
      return checkView(renderForm(reply.form, { locale, metadata: 'x'.repeat(LIMITS.view.metadata) }), 'modal');
    default:
      return [];
  }
}
