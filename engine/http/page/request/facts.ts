import { fill, titleIn, type Wire } from '../../../presenters/index.ts';
import type { RequestDetail, TimerView } from '../../../queries/index.ts';
import { html, type Html, type Part } from '../html.ts';
import { exactly, sayDuration, sayInstant } from '../say-time.ts';
import { sayValue } from '../say-value.ts';
import type { View } from '../view.ts';
import { plural } from '../words.ts';
import { part } from './part.ts';

type Request = Wire<RequestDetail>;

/** Who and what the request is about. */
export function factsPart(view: View, request: Request): Html {
  const { words, language } = view;
  const { workflow } = request;
  const rows: [string, Part][] = [
    [words.type, titleIn(request.type.title, language)],
    [words.client, request.client?.name ?? html`<span class="muted">${words.noClient}</span>`],
    [words.requester, request.requester?.name ?? words.system],
    [words.owner, request.assignee?.name ?? html`<span class="muted">${words.nobody}</span>`],
    [words.group, request.group === null ? null : titleIn(request.group.title, language)],
    [words.filed, exactly(view, request.createdAt)],
    [words.changed, exactly(view, request.updatedAt)],
    [
      words.workflow,
      workflow &&
        html`${titleIn(workflow.title, language)} <code title="${workflow.hash}">${workflow.hash.slice(0, 8)}</code>${workflow.overlay !== null && html`<br><span class="muted">${fill(words.overlay, { overlay: workflow.overlay })}</span>`}`,
    ],
    [words.version, request.version],
  ];
  return part('facts', words.facts, list(rows));
}

/** Waits with the time that is left. */
export function timersPart(view: View, request: Request): Html | null {
  const { words } = view;
  if (request.status === null && request.timers.length === 0) return null;
  if (request.timers.length === 0) return part('timers', words.timers, html`<p class="muted">${words.timersNone}</p>`);
  return part(
    'timers',
    words.timers,
    list(request.timers.map((timer) => [titleIn(timer.title, view.language), waiting(view, timer)])),
  );
}

function waiting(view: View, { dueAt, parked, error }: Wire<TimerView>): Html {
  const { words, now } = view;
  if (parked) return html`<strong>${fill(words.parked, { error: error ?? '' })}</strong>`;
  const left = Date.parse(dueAt) - now.getTime();
  const text = fill(left < 0 ? words.late : words.left, { duration: sayDuration(view, left) });
  return html`<time datetime="${dueAt}" title="${sayInstant(view, dueAt)}">${text}</time>`;
}

/** Fields that are filled in; of the others their number. */
export function fieldsPart(view: View, request: Request): Html {
  const { words, language } = view;
  const said = request.fields.map((field): [string, Part] => [titleIn(field.title, language), sayValue(view, field)]);
  const filled = said.filter(([, value]) => value !== null);
  const empty = said.length - filled.length;
  return part(
    'fields',
    words.fields,
    html`${filled.length === 0 ? html`<p class="muted">${words.fieldsNone}</p>` : list(filled)}${
      empty > 0 &&
      html`<details class="empty-fields"><summary>${plural(words.fieldsEmpty, empty, language)}</summary><p class="muted">${said
        .filter(([, value]) => value === null)
        .map(([title]) => title)
        .join(', ')}</p></details>`
    }`,
  );
}

export function commentsPart(view: View, request: Request): Html {
  const { words } = view;
  if (request.comments.length === 0)
    return part('comments', words.comments, html`<p class="muted">${words.commentsNone}</p>`);
  return part(
    'comments',
    words.comments,
    html`<ul class="comments-list">${request.comments.map(
      (comment) =>
        html`<li><p class="note">${comment.by.name}, ${exactly(view, comment.createdAt)} · ${comment.isPublic ? words.public : words.internal}</p><p class="lines">${comment.body}</p></li>`,
    )}</ul>`,
  );
}

function list(rows: readonly [string, Part][]): Html {
  return html`<dl>${rows.filter(([, value]) => value !== null).map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`;
}
