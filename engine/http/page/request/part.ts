import { html, type Html, type Part } from '../html.ts';

/** A part of a page under a heading of its own. */
export function part(id: string, title: string, body: Part, aside: Part = null): Html {
  return html`<section class="part ${id}" aria-labelledby="${id}"><div class="part-head"><h2 id="${id}">${title}</h2>${aside}</div>${body}</section>`;
}
