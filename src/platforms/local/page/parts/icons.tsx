/** The page's few icons, drawn in the colour of their text; what they mean is said beside them. */
import type { ComponentChildren } from 'preact';

function Icon({ children }: { readonly children: ComponentChildren }) {
  return (
    <svg class="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      {children}
    </svg>
  );
}

export const SendIcon = () => (
  <Icon>
    <path d="M10 16V4.5M5 9l5-5 5 5" />
  </Icon>
);
export const PlusIcon = () => (
  <Icon>
    <path d="M10 4.5v11M4.5 10h11" />
  </Icon>
);
export const MenuIcon = () => (
  <Icon>
    <path d="M3.5 6h13M3.5 10h13M3.5 14h13" />
  </Icon>
);
export const CloseIcon = () => (
  <Icon>
    <path d="M5.5 5.5l9 9M14.5 5.5l-9 9" />
  </Icon>
);
export const EyeIcon = () => (
  <Icon>
    <path d="M2.5 10s2.7-4.8 7.5-4.8 7.5 4.8 7.5 4.8-2.7 4.8-7.5 4.8S2.5 10 2.5 10z" />
    <circle cx="10" cy="10" r="2.1" />
  </Icon>
);
export const ShareIcon = () => (
  <Icon>
    <path d="M11.5 4.5l5 4.5-5 4.5v-2.8c-4 0-6.3 1.3-8 3.8.3-4 2.7-7 8-7.3z" />
  </Icon>
);
export const DownIcon = () => (
  <Icon>
    <path d="M10 4v11.5M5 11l5 5 5-5" />
  </Icon>
);
export const FileIcon = () => (
  <Icon>
    <path d="M10 3.5v9M6.5 9.5L10 13l3.5-3.5M4 16.5h12" />
  </Icon>
);
export const AttachIcon = () => (
  <Icon>
    <path d="M15 9.5l-5 5a3.2 3.2 0 0 1-4.6-4.6l5.6-5.5a2.1 2.1 0 0 1 3 3l-5.4 5.4a1 1 0 0 1-1.5-1.5l4.7-4.6" />
  </Icon>
);
export const ChevronIcon = () => (
  <Icon>
    <path d="M6 8l4 4 4-4" />
  </Icon>
);
export const CheckIcon = () => (
  <Icon>
    <path d="M4.5 10.5l3.5 3.5 7.5-8" />
  </Icon>
);

/** Parley's face: the mark of the browser's tab. */
export const Mark = () => (
  <svg class="mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
    <rect width="32" height="32" rx="8" />
    <path d="M9 9h14a3 3 0 0 1 3 3v5a3 3 0 0 1-3 3h-7l-5 4v-4h-2a3 3 0 0 1-3-3v-5a3 3 0 0 1 3-3z" />
    <circle cx="12.5" cy="14.5" r="1.7" />
    <circle cx="19.5" cy="14.5" r="1.7" />
  </svg>
);
