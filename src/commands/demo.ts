/** `demo`: loads the demo shop, for whoever wants to look round before there is anything of their own. */
import { demoLoadedView } from '../views/demo.ts';
import { command } from './command.ts';

export default command({
  path: 'demo',
  summary: 'settings.demoSummary',
  effect: 'write',
  access: 'admin',
  fields: {},
  phrases: {
    en: ['load [the|a] demo [shop|data]', 'show me [a|the] demo'],
    zh: ['(载入|加载)演示[店铺|数据]', '来点演示数据'],
  },
  examples: { en: ['demo'], zh: ['演示'] },
  run: (ctx) => ctx.crm.demo.load(ctx),
  answer: async (ctx, written) => demoLoadedView(ctx, written),
});
