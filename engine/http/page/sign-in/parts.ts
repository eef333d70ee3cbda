import { html, type Html, type Part } from '../html.ts';
import { layout } from '../layout.ts';
import type { View } from '../view.ts';
import type { Said } from './say.ts';

/** A small page around one form, in the middle; `more` is another class of it. */
export function cardPage(view: View, title: string, body: Part, more = ''): Html {
  return layout(
    view,
    title,
    html`<section class="card-page${more !== '' && html` ${more}`}" aria-labelledby="title"><h1 id="title">${title}</h1>${body}</section>`,
  );
}

/** What went wrong, every reason, said to screen readers at once. */
export function problem(said: Said | null): Html | null {
  if (said === null) return null;
  const { message, details } = said;
  return html`<div class="problem" role="alert"><p>${message}</p>${details.length > 0 && html`<ul>${details.map((detail) => html`<li>${detail}</li>`)}</ul>`}</div>`;
}

/** What was done. */
export function done(text: string | null): Html | null {
  return text === null ? null : html`<p class="done" role="status">${text}</p>`;
}

export interface InputOptions {
  readonly type?: 'text' | 'password' | 'email' | 'datetime-local' | 'date';
  readonly value?: string;
  readonly autocomplete?: string;
  readonly hint?: string;
  readonly required?: boolean;
  readonly numeric?: boolean;
  readonly focus?: boolean;
  readonly minlength?: number;
  readonly most?: number;
}

/** A labelled field. `id` is unique on the page and the name of the field. */
export function input(id: string, label: string, options: InputOptions = {}): Html {
  const { type = 'text', value, autocomplete = 'off', hint, required = true, numeric = false, focus = false } = options;
  return html`<div class="field"><label for="${id}">${label}</label><input id="${id}" name="${id}" type="${type}"${value !== undefined && html` value="${value}"`} autocomplete="${autocomplete}" maxlength="${options.most ?? 200}"${options.minlength !== undefined && html` minlength="${options.minlength}"`}${required && html` required`}${numeric && html` inputmode="numeric"`}${focus && html` autofocus`}${type !== 'password' && html` spellcheck="false" autocapitalize="none"`}${hint !== undefined && html` aria-describedby="${id}-hint"`}>${hint !== undefined && html`<p class="note" id="${id}-hint">${hint}</p>`}</div>`;
}

/** A form of ours: it is sent to the page it stands on unless `action` says otherwise. */
export function form(
  body: Part,
  button: string,
  { action, quiet = false }: { action?: string; quiet?: boolean } = {},
): Html {
  return html`<form method="post"${action !== undefined && html` action="${action}"`}>${body}<button type="submit"${!quiet && html` class="main"`}>${button}</button></form>`;
}
