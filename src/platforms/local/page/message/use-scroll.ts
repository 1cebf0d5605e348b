/** Where the log stands: at its end while one reads along, in place while older messages come in above. */
import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

/** How near to the end counts as reading along, in pixels. */
const NEAR_END = 120;

export interface Flow {
  /** Ids of the newest and the oldest message there is. */
  readonly newest: number;
  readonly oldest: number | undefined;
  /** Messages on their way. */
  readonly outgoing: number;
  /** Whether something of one's own is being done: its answer is wanted in sight wherever one stands. */
  readonly thinking: boolean;
}

export interface Scroll {
  readonly scroller: RefObject<HTMLElement | null>;
  /** Whether something new stands below what is in sight. */
  readonly behind: boolean;
  toEnd(): void;
}

export function useScroll({ newest, oldest, outgoing, thinking }: Flow): Scroll {
  const scroller = useRef<HTMLElement>(null);
  const atEnd = useRef(true);
  const before = useRef({ newest, oldest, outgoing, thinking, height: 0 });
  const [behind, setBehind] = useState(false);

  useEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    const scrolled = () => {
      atEnd.current = element.scrollHeight - element.scrollTop - element.clientHeight < NEAR_END;
      if (atEnd.current) setBehind(false);
    };
    // Images, fonts and folded texts change the height without a message.
    const grown = new ResizeObserver(() => {
      if (atEnd.current) element.scrollTop = element.scrollHeight;
    });
    element.addEventListener('scroll', scrolled, { passive: true });
    grown.observe(element);
    if (element.firstElementChild) grown.observe(element.firstElementChild);
    return () => {
      element.removeEventListener('scroll', scrolled);
      grown.disconnect();
    };
  }, []);

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const was = before.current;
    const came = newest > was.newest;
    // Whoever sends something or presses a button wants to see what comes of it.
    const mine = outgoing > was.outgoing || (came && (was.outgoing > 0 || was.thinking || thinking));
    if (was.oldest !== undefined && oldest !== undefined && oldest < was.oldest) {
      element.scrollTop += element.scrollHeight - was.height;
    } else if (atEnd.current || mine) {
      atEnd.current = true;
      element.scrollTop = element.scrollHeight;
      if (came && was.newest > 0) atEnd.current = !showWhole(element);
    } else if (came) {
      setBehind(true);
    }
    before.current = { newest, oldest, outgoing, thinking, height: element.scrollHeight };
  }, [newest, oldest, outgoing, thinking]);

  const toEnd = () => {
    const element = scroller.current;
    if (element) element.scrollTop = element.scrollHeight;
  };
  return { scroller, behind, toEnd };
}

/** A message higher than the log is read from its beginning: true where it was scrolled there. */
function showWhole(log: HTMLElement): boolean {
  const last = log.querySelector('[role="log"] > article:last-of-type');
  if (!last || last.clientHeight <= log.clientHeight) return false;
  log.scrollTop += last.getBoundingClientRect().top - log.getBoundingClientRect().top - 8;
  return true;
}
