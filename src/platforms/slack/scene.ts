/** What a View is drawn for: the surface and its reader, and what is unique in the whole of it. */
import type { Locale } from '../../language/locale.ts';
import { type Translate, translator } from '../../language/translate.ts';
import { LIMITS } from './limits.ts';

export interface Showing {
  readonly locale: Locale;
  /** Tables and the number of blocks differ. */
  readonly surface: 'message' | 'modal' | 'home';
  /** What the Share button carries to show the same again; without it there is none. */
  readonly share?: string | undefined;
  /** Who shared it with everyone in the place. */
  readonly sharedBy?: string | undefined;
}

export interface Scene {
  readonly t: Translate;
  readonly showing: Showing;
  /** Whether a table of Slack's own can still stand here: one a message. */
  takesTable(): boolean;
  /** Whether a chart can still stand here: two a message. */
  takesChart(): boolean;
  /** An id unique in the view, in front of what is carried. */
  id(carried: string): string;
}

export function createScene(showing: Showing): Scene {
  let tables = 0;
  let charts = 0;
  let ids = 0;
  return {
    t: translator(showing.locale),
    showing,
    takesTable() {
      tables += 1;
      return showing.surface === 'message' && tables === 1;
    },
    takesChart() {
      charts += 1;
      return showing.surface === 'message' && charts <= LIMITS.chart.perMessage;
    },
    id(carried) {
      ids += 1;
      return `${ids}:${carried}`;
    },
  };
}
