import { fill, type Said, titleIn, type Wire } from '../../../presenters/index.ts';
import type { JournalEntry, RequestDetail } from '../../../queries/index.ts';
import { dot } from '../colour.ts';
import { html, type Html, type Part } from '../html.ts';
import { ICONS } from '../icons.ts';
import { nothing } from '../layout.ts';
import { exactly } from '../say-time.ts';
import { sayValue } from '../say-value.ts';
import { link, type View } from '../view.ts';
import { part } from './part.ts';

type Entry = Wire<JournalEntry> & { readonly text: Said };

/** One page of the journal, newest first. */
export interface Entries {
  readonly items: readonly Entry[];
  readonly next: string | null;
}

/** Who, when, what, and by which effective workflow. */
export function journalPart(view: View, request: Wire<RequestDetail>, { items, next }: Entries): Html {
  const { words, query, path } = view;
  const earlier = query.journal !== undefined;
  const body = html`${items.length === 0 ? nothing(words.journalNone) : html`<ol class="entries" reversed>${items.map((entry, index) => row(view, entry, items[index + 1]))}</ol>`}
${
  (earlier || next !== null) &&
  html`<nav class="pager" aria-label="${words.journal}">${earlier && html`<a href="${link(view, path)}#journal">${words.latest}</a>`}${next !== null && html`<a class="next" href="${link(view, path, { journal: next })}#journal">${words.earlier}</a>`}</nav>`
}`;
  const json = html`<a class="note" href="${link({ ...view, languageChosen: false }, `/api/v1/requests/${request.number}/journal`)}">${words.json}</a>`;
  return part('journal', words.journal, body, json);
}

function row(view: View, entry: Entry, before: Entry | undefined): Html {
  const { words, language } = view;
  const { status, stage, by, fields, comment, workflow } = entry;
  const moved = status !== null && status.id !== before?.status?.id;
  const outer = status === null && stage !== null && entry.kind !== 'stage' && stage.id !== before?.stage?.id;
  const values = fields.flatMap((field) => {
    const value = sayValue(view, field);
    return value === null ? [] : [{ name: titleIn(field.title, language), value }];
  });
  return html`<li class="entry"><span class="entry-when">${exactly(view, entry.happenedAt)}</span>
<div class="entry-what"><span class="entry-text">${entry.text[language]}</span>${
    moved && html`<span class="entry-status">${ICONS.to}${dot(status.color)}${titleIn(status.title, language)}</span>`
  }${outer && html`<span class="entry-status">${ICONS.to}${titleIn(stage.title, language)}</span>`}
${comment !== null && html`<blockquote class="lines">${comment}</blockquote>`}
${changed(view, values)}</div>
<span class="entry-by">${by === null || by.kind === 'system' ? words.system : by.name}</span>
${workflow !== null && html`<span class="hash" title="${fill(words.byWorkflow, { hash: workflow })}">${workflow.slice(0, 8)}</span>`}</li>`;
}

/** A few values are said at once; many would hide what happened. */
function changed({ words }: View, values: readonly { readonly name: string; readonly value: Part }[]): Html | null {
  if (values.length === 0) return null;
  if (values.length <= SAID_AT_ONCE) {
    return html`<p class="entry-values">${values.map(({ name, value }) => html`<span>${name}: ${value}</span>`)}</p>`;
  }
  const rows = values.map(({ name, value }) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`);
  return html`<details class="entry-fields"><summary>${words.fields}: ${values.length}</summary><dl>${rows}</dl></details>`;
}

const SAID_AT_ONCE = 2;
