/** The page's colours: as the system has them, or as the person chose. */
import { theme as kept } from './kept.ts';

export type Theme = 'system' | 'light' | 'dark';

export function currentTheme(): Theme {
  const chosen = kept.get();
  return chosen === 'light' || chosen === 'dark' ? chosen : 'system';
}

/** Without the attribute, the style sheet follows the system. */
export function applyTheme(theme: Theme): void {
  kept.set(theme === 'system' ? undefined : theme);
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}
