/** A button with a small panel that opens beside it and closes on Escape, on a press elsewhere, and when the focus leaves. */
import type { ComponentChildren } from 'preact';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';

interface Props {
  readonly class: string;
  readonly label: string;
  /** What stands on the button. */
  readonly face: ComponentChildren;
  /** The panel; `close` puts it away and gives the focus back. */
  children(close: () => void): ComponentChildren;
}

export function Popover({ class: className, label, face, children }: Props) {
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const id = useId();
  const close = () => {
    setOpen(false);
    opener.current?.focus();
  };
  // Below its button by the style sheet; above it where the log ends first.
  useLayoutEffect(() => {
    const log = panel.current?.closest('.log');
    if (!panel.current || !log) return;
    panel.current.classList.toggle(
      'above',
      panel.current.getBoundingClientRect().bottom > log.getBoundingClientRect().bottom,
    );
  }, [open]);
  useEffect(() => {
    if (!open) return undefined;
    root.current?.querySelector<HTMLElement>(`[id="${id}"] :is(button, input, select)`)?.focus();
    const elsewhere = (event: Event) => {
      if (!root.current?.contains(event.target as Node)) setOpen(false);
    };
    addEventListener('pointerdown', elsewhere);
    addEventListener('focusin', elsewhere);
    return () => {
      removeEventListener('pointerdown', elsewhere);
      removeEventListener('focusin', elsewhere);
    };
  }, [open, id]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (!open) return;
    if (event.key === 'Escape') {
      event.stopPropagation();
      close();
    }
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0 || (event.target as Element).tagName === 'SELECT') return;
    event.preventDefault();
    const all = [...(root.current?.querySelectorAll<HTMLElement>(`[id="${id}"] button`) ?? [])];
    const at = all.indexOf(document.activeElement as HTMLElement);
    all.at((at + step) % all.length)?.focus();
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only hears the keys of the buttons inside
    <div class={`popover ${className}`} ref={root} onKeyDown={onKeyDown}>
      <button
        type="button"
        class="popover-face"
        ref={opener}
        aria-label={label}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {face}
      </button>
      {open && (
        <div class="panel" id={id} ref={panel}>
          {children(close)}
        </div>
      )}
    </div>
  );
}
