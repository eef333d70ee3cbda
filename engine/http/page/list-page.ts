import { fill, titleIn, type Wire } from '../../presenters/index.ts';
import { type Count, MOST_COUNTED, type Page, type RequestItem, type StatusList } from '../../queries/index.ts';
import { bar, dot } from './colour.ts';
import { html, type Html, type Part } from './html.ts';
import { layout, nothing } from './layout.ts';
import { ago } from './say-time.ts';
import { link, type LinkQuery, type View } from './view.ts';
import { plural } from './words.ts';

/** What the list was asked for. */
export interface ListFilter {
  readonly status: string | undefined;
  /** Null: open and ended ones. */
  readonly open: boolean | null;
  readonly number: string | undefined;
  readonly cursor: string | undefined;
}

export interface ListContent {
  readonly filter: ListFilter;
  readonly counts: Wire<StatusList>;
  readonly page: Wire<Page<RequestItem>>;
}

/** The list of requests with the filter by status beside it. */
export function listPage(view: View, { filter, counts, page }: ListContent): Html {
  const { words } = view;
  return layout(
    view,
    words.requests,
    html`<div class="list-page">
${sidebar(view, filter, counts)}
<section class="list" aria-labelledby="title">
<div class="list-head"><h1 id="title">${heading(view, filter, counts)}</h1>${search(view, filter)}</div>
${page.items.length === 0 ? empty(view, filter, counts) : table(view, page.items)}
${pager(view, filter, page.next)}
</section>
</div>`,
  );
}

/** A page without a release: nothing can be listed yet. */
export function emptyPage(view: View): Html {
  const { words } = view;
  return layout(
    view,
    words.requests,
    html`<section class="list"><h1>${words.requests}</h1>${nothing(words.nothingPublished, words.nothingPublishedHint)}</section>`,
  );
}

function heading({ words, language }: View, { status, open }: ListFilter, { statuses }: Wire<StatusList>): string {
  const chosen = statuses.find(({ id }) => id === status);
  if (chosen !== undefined) return titleIn(chosen.title, language);
  return open === null ? words.requests : `${words.requests}: ${(open ? words.open : words.ended).toLowerCase()}`;
}

function sidebar(view: View, filter: ListFilter, { statuses, stages }: Wire<StatusList>): Html {
  const { words, language } = view;
  const each = [...statuses, ...stages];
  const total = each.reduce((sum, { count }) => ({ open: sum.open + count.open, ended: sum.ended + count.ended }), {
    open: 0,
    ended: 0,
  });
  const kinds: [string, ListFilter['open'], number][] = [
    [words.open, true, total.open],
    [words.ended, false, total.ended],
    [words.all, null, total.open + total.ended],
  ];
  const statusLink = (status: Wire<StatusList>['statuses'][number]): Html =>
    html`<li>${choice(view, { status: status.id }, filter.status === status.id, html`${dot(status.color)}<span class="name">${titleIn(status.title, language)}</span>`, countOf(view, status.count))}</li>`;
  const used = statuses.filter(({ id, count }) => sum(count) > 0 || id === filter.status);
  const unused = statuses.filter((status) => !used.includes(status));
  return html`<nav class="filter" aria-label="${words.filter}">
<ul class="kinds">${kinds.map(([name, open, count]) => html`<li>${choice(view, { open: openWord(open) }, filter.status === undefined && filter.open === open, name, counted(view, count))}</li>`)}</ul>
${statuses.length > 0 && html`${statusChooser(view, filter, statuses)}<div class="statuses"><h2>${words.statuses}</h2><ul>${used.map(statusLink)}</ul>${unused.length > 0 && html`<details><summary>${fill(words.withoutRequests, { count: unused.length })}</summary><ul>${unused.map(statusLink)}</ul></details>`}</div>`}
${
  stages.length > 0 &&
  html`<div class="stages"><h2>${words.stages}</h2><ul>${stages
    .filter(({ count }) => sum(count) > 0)
    .map(
      (stage) =>
        html`<li><span class="choice"><span class="name">${titleIn(stage.title, language)}</span>${countOf(view, stage.count)}</span></li>`,
    )}</ul></div>`
}
</nav>`;
}

const sum = ({ open, ended }: Count): number => open + ended;

/** The same choice where there is no room for a list; the style sheet shows one of them. */
function statusChooser(view: View, filter: ListFilter, statuses: Wire<StatusList>['statuses']): Html {
  const { words, language } = view;
  return html`<form class="status-chooser" method="get" action="/">${keptInputs(view)}
<label for="status">${words.column.status}</label>
<select id="status" name="status"><option value="">${words.anyStatus}</option>${statuses.map(
    ({ id, title, count }) =>
      html`<option value="${id}"${id === filter.status && html` selected`}>${titleIn(title, language)} (${cap(view, sum(count))})</option>`,
  )}</select>
<button type="submit">${words.show}</button></form>`;
}

function openWord(open: boolean | null): string {
  if (open === null) return 'all';
  return open ? 'open' : 'ended';
}

function choice(view: View, query: LinkQuery, chosen: boolean, name: Part, count: Part): Html {
  return html`<a class="choice" href="${link(view, '/', query)}"${chosen && html` aria-current="true"`}>${name}${count}</a>`;
}

/** All of them, as many as the link leads to; how many are open is said on hover. */
function countOf(view: View, count: Count): Html {
  const { words, language } = view;
  const said = [
    count.open > 0 ? plural(words.openCount, count.open, language) : '',
    count.ended > 0 ? plural(words.endedCount, count.ended, language) : '',
  ].filter((text) => text !== '');
  return html`<span class="count" title="${said.join(', ')}">${cap(view, sum(count))}</span>`;
}

function counted(view: View, count: number): Html {
  return html`<span class="count">${cap(view, count)}</span>`;
}

function cap({ words, language }: View, count: number): string {
  const number = (value: number): string => new Intl.NumberFormat(language).format(value);
  return count >= MOST_COUNTED ? fill(words.mostCounted, { count: number(MOST_COUNTED) }) : number(count);
}

/** The language stays what it is when a form is sent. */
function keptInputs({ language, languageChosen }: View): Html {
  return html`${languageChosen && html`<input type="hidden" name="lang" value="${language}">`}`;
}

function search(view: View, { number }: ListFilter): Html {
  const { words } = view;
  return html`<form class="search" method="get" action="/" role="search">${keptInputs(view)}
<label for="number">${words.findNumber}</label>
<input id="number" name="number" value="${number ?? ''}" inputmode="numeric" size="8" maxlength="40" autocomplete="off">
<button type="submit">${words.find}</button>
${number !== undefined && html`<a href="${link(view, '/')}">${words.clear}</a>`}
</form>`;
}

function table(view: View, items: Wire<readonly RequestItem[]>): Html {
  const { words } = view;
  const outside = view.person?.kind === 'client';
  return html`<table class="requests">
<thead><tr><th scope="col" class="number">${words.column.number}</th><th scope="col" class="subject">${words.column.subject}</th><th scope="col" class="status">${outside ? words.column.stage : words.column.status}</th>${!outside && html`<th scope="col" class="client">${words.column.client}</th>`}<th scope="col" class="owner">${words.column.owner}</th><th scope="col" class="when">${words.column.changed}</th></tr></thead>
<tbody>${items.map((item) => row(view, item, outside))}</tbody>
</table>`;
}

function row(view: View, item: Wire<RequestItem>, outside: boolean): Html {
  const { words, language } = view;
  const { status, stage, client, assignee, group, priority, flags } = item;
  const state = outside
    ? stage && titleIn(stage.title, language)
    : status &&
      html`<span class="name">${dot(status.color)}${titleIn(status.title, language)}</span>${flags.map((flag) => html`<span class="flag">${dot(flag.color)}${titleIn(flag.title, language)}</span>`)}`;
  const owner = assignee?.name ?? (group === null ? null : titleIn(group.title, language));
  const address = link(view, `/requests/${item.number}`);
  const urgent =
    (priority === 'high' || priority === 'urgent') && html`<span class="priority">${words.priority[priority]}</span>`;
  return html`<tr${item.endedAt !== null && html` class="ended"`}>
<td class="number">${!outside && bar(status?.color ?? null)}<a href="${address}">${item.number}</a></td>
<td class="subject"><div><a href="${address}" tabindex="-1" title="${item.subject}">${item.subject}</a>${urgent}</div></td>
<td class="status"><div>${state ?? '–'}</div></td>
${!outside && html`<td class="client">${client?.name ?? html`<span class="muted">${words.noClient}</span>`}</td>`}
<td class="owner">${owner ?? html`<span class="muted">${words.nobody}</span>`}</td>
<td class="when">${ago(view, item.updatedAt)}</td>
</tr>`;
}

function empty(view: View, filter: ListFilter, { statuses, stages }: Wire<StatusList>): Html {
  const { words, person, language } = view;
  const any = [...statuses, ...stages].some(({ count }) => count.open + count.ended > 0);
  if (any)
    return nothing(
      words.noneMatch,
      null,
      html`<p><a href="${link(view, '/', { open: 'all' })}">${words.clear}</a></p>`,
    );
  if (person === null) return nothing(words.noneAtAll, words.noneAtAllHint);
  const roles = person.roles.map(({ title }) => titleIn(title, language)).join(', ');
  return nothing(fill(words.noneReadable, { person: person.name }), fill(words.noneReadableHint, { roles }));
}

function pager(view: View, filter: ListFilter, next: string | null): Html | null {
  if (next === null && filter.cursor === undefined) return null;
  const { words } = view;
  const kept = { status: filter.status, open: openWord(filter.open), number: filter.number };
  return html`<nav class="pager" aria-label="${words.requests}">${filter.cursor !== undefined && html`<a href="${link(view, '/', kept)}">${words.newest}</a>`}${
    next !== null && html`<a class="next" href="${link(view, '/', { ...kept, cursor: next })}">${words.older}</a>`
  }</nav>`;
}
