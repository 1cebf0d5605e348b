/** A modal dialog: the browser's own, which keeps the focus inside and gives it back. */
import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { usePage } from '../page-context.ts';
import { CloseIcon } from './icons.tsx';

interface Props {
  readonly title: string;
  readonly children: ComponentChildren;
  readonly small?: boolean;
  onClose(): void;
}

export function Dialog({ title, children, small, onClose }: Props) {
  const { t } = usePage();
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  // Before the effects of what is inside, which may want the focus elsewhere.
  useLayoutEffect(() => {
    const before = document.activeElement;
    dialog.current?.showModal();
    return () => {
      // Once it is gone: while it stands nothing beside it can take the focus, and its going would take the caret along.
      queueMicrotask(() => {
        if (before instanceof HTMLElement && before.isConnected) before.focus();
        else document.getElementById('composer')?.focus();
      });
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      class={small ? 'dialog small' : 'dialog'}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClose={onClose}
    >
      <header>
        <h2 id={titleId}>{title}</h2>
        <button type="button" class="icon-button" aria-label={t('local.close')} onClick={onClose}>
          <CloseIcon />
        </button>
      </header>
      {children}
    </dialog>
  );
}
