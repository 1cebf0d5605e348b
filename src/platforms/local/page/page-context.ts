/** Hands the page's memory, language and actions to every part. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { UseChat } from './use-chat.ts';

export interface Page extends UseChat {
  /** Acts as another person from now on. */
  actAs(account: string): void;
}

export const PageContext = createContext<Page | undefined>(undefined);

/** @throws Error outside the page */
export function usePage(): Page {
  const page = useContext(PageContext);
  if (!page) throw new Error('outside the page');
  return page;
}
