import { html, type Html } from './html.ts';

const COLOUR = /^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/i;

/**
 * A dot in the colour of a status. Drawn, because a colour of the definitions in a style attribute would need a laxer
 * content security policy. Only decoration: the title of the status stands beside it.
 */
export function dot(colour: string | null): Html {
  return html`<svg class="dot" viewBox="0 0 10 10" aria-hidden="true"><circle cx="5" cy="5" r="4.5" fill="${known(colour)}" stroke="currentColor" stroke-opacity="0.35"/></svg>`;
}

/** A bar of that colour at the edge of a row. */
export function bar(colour: string | null): Html {
  return html`<svg class="bar" viewBox="0 0 1 1" preserveAspectRatio="none" aria-hidden="true"><rect width="1" height="1" fill="${known(colour)}"/></svg>`;
}

function known(colour: string | null): string {
  return colour !== null && COLOUR.test(colour) ? colour : 'gray';
}
