import { html, Html } from './html.ts';

/** Drawn signs: not every machine has a font with the characters. Decoration; what they say is said in words as well. */
function icon(paths: string): Html {
  const shapes = new Html(paths);
  return html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round">${shapes}</svg>`;
}

export const ICONS = {
  allowed: icon('<path d="m3 8.5 3.5 3.5L13 4.5"/>'),
  refused: icon('<path d="m4 4 8 8m0-8-8 8"/>'),
  done: icon('<rect x="2" y="2" width="12" height="12" rx="2"/><path d="m5 8 2.2 2.4L11 5.6"/>'),
  open: icon('<rect x="2" y="2" width="12" height="12" rx="2"/>'),
  back: icon('<path d="M13 8H3m4-4L3 8l4 4"/>'),
  to: icon('<path d="M3 8h10M9 4l4 4-4 4"/>'),
} as const;
