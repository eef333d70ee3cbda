import { fill, titleIn, type Wire } from '../../../presenters/index.ts';
import type { ChecklistItemView, ChecklistView, RequestDetail } from '../../../queries/index.ts';
import { html, type Html } from '../html.ts';
import { ICONS } from '../icons.ts';
import { exactly } from '../say-time.ts';
import { sayValue } from '../say-value.ts';
import { link, type View } from '../view.ts';
import { part } from './part.ts';

/** Every started checklist with its items, who filled them in and when, and the pictures. */
export function checklistsPart(view: View, request: Wire<RequestDetail>): Html {
  const { words } = view;
  if (request.checklists.length === 0)
    return part('checklists', words.checklists, html`<p class="muted">${words.checklistsNone}</p>`);
  return part(
    'checklists',
    words.checklists,
    request.checklists.map((checklist) => one(view, request, checklist)),
  );
}

function one(view: View, request: Wire<RequestDetail>, { title, items, complete }: Wire<ChecklistView>): Html {
  const { words, language } = view;
  const done = items.filter(isDone).length;
  const progress = complete ? words.complete : fill(words.progress, { done, total: items.length });
  return html`<div class="checklist"><h3>${titleIn(title, language)} <span class="progress">${progress}</span></h3><ul>${items.map((item) => row(view, request, item))}</ul></div>`;
}

const isDone = ({ value }: Wire<ChecklistItemView>): boolean => value !== null && value !== false && value !== '';

function row(view: View, request: Wire<RequestDetail>, item: Wire<ChecklistItemView>): Html {
  const { words, language } = view;
  const done = isDone(item);
  const value = item.type === 'check' || item.evidence !== null ? null : sayValue(view, item);
  return html`<li class="${done ? 'done' : 'open'}"><span class="box" role="img" aria-label="${done ? words.done : words.notDone}">${done ? ICONS.done : ICONS.open}</span>
<div class="item"><div><span class="item-title">${titleIn(item.title, language)}</span>${value !== null && html` <span class="item-value">${value}</span>`}</div>
${!done && item.optional && html`<span class="note">${words.optional}</span>`}
${!done && item.hint !== null && html`<span class="note">${titleIn(item.hint, language)}</span>`}
${done && item.filledAt !== null && html`<span class="note filled">${item.by?.name ?? words.system}, ${exactly(view, item.filledAt)}${place(item)}</span>`}</div>
${item.evidence !== null && picture(view, request, item.evidence)}</li>`;
}

function picture(view: View, request: Wire<RequestDetail>, { uuid, name }: { uuid: string; name: string }): Html {
  const address = link({ ...view, languageChosen: false }, `/api/v1/requests/${request.uuid}/evidence/${uuid}`);
  return html`<a class="picture" href="${address}"><img src="${address}" alt="${fill(view.words.photo, { name })}" width="64" height="48" loading="lazy"></a>`;
}

function place({ evidence }: Wire<ChecklistItemView>): string {
  if (evidence === null || evidence.latitude === null || evidence.longitude === null) return '';
  return ` · ${evidence.latitude.toFixed(5)}, ${evidence.longitude.toFixed(5)}`;
}
