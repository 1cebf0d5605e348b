/** views.*: modals and the home tab. */
import { Refused } from '../refused.ts';
import { changeView, findView, openModal, publishHome, topOf, wireView } from '../views.ts';
import { type Method, text } from './method.ts';

export const views: Readonly<Record<string, Method>> = {
  'views.open': {
    args: { trigger_id: 'text!', view: 'json!' },
    run({ core, team, args }) {
      const { userId } = core.triggers.exchange(text(args, 'trigger_id'), team.id);
      return { view: wireView(core, team, openModal(core, team, userId, args.view)) };
    },
  },
  'views.push': {
    args: { trigger_id: 'text!', view: 'json!' },
    run({ core, team, args }) {
      const { userId } = core.triggers.exchange(text(args, 'trigger_id'), team.id);
      const top = topOf(core, userId);
      if (!top) throw new Refused('not_found');
      return { view: wireView(core, team, openModal(core, team, userId, args.view, top)) };
    },
  },
  'views.update': {
    args: { view_id: 'text', external_id: 'text', view: 'json!', hash: 'text' },
    run({ core, team, args }) {
      const view = findView(core, team, { id: text(args, 'view_id'), externalId: text(args, 'external_id') });
      return { view: wireView(core, team, changeView(core, view, args.view, text(args, 'hash') || undefined)) };
    },
  },
  'views.publish': {
    args: { user_id: 'text!', view: 'json!', hash: 'text' },
    run({ core, team, args }) {
      if (!core.app().homeTab) throw new Refused('not_enabled');
      const user = team.users.get(text(args, 'user_id'));
      if (!user || user.deleted) throw new Refused('user_not_found');
      const view = publishHome(core, team, user.id, args.view, text(args, 'hash') || undefined);
      return { view: wireView(core, team, view) };
    },
  },
};
