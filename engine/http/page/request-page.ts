import { fill, titleIn, type Wire } from '../../presenters/index.ts';
import type { RequestDetail } from '../../queries/index.ts';
import { checklistsPart } from './request/checklists.ts';
import { commentsPart, factsPart, fieldsPart, timersPart } from './request/facts.ts';
import { type Entries, journalPart } from './request/journal.ts';
import { type Offer, offersPart } from './request/offers.ts';
import { dot } from './colour.ts';
import { html, type Html } from './html.ts';
import { ICONS } from './icons.ts';
import { layout } from './layout.ts';
import { exactly } from './say-time.ts';
import { link, type View } from './view.ts';

export interface RequestContent {
  readonly request: Wire<RequestDetail>;
  readonly entries: Entries;
  readonly offers: readonly Offer[];
}

/** One request: where it stands, what can be done, evidence, facts, and what happened. */
export function requestPage(view: View, { request, entries, offers }: RequestContent): Html {
  return layout(
    view,
    `${view.words.column.number} ${request.number}`,
    html`<article class="request">
${head(view, request)}
<div class="columns">
<div class="main-column">
${offersPart(view, request, offers)}
${checklistsPart(view, request)}
${journalPart(view, request, entries)}
</div>
<div class="side-column">
${factsPart(view, request)}
${timersPart(view, request)}
${fieldsPart(view, request)}
${commentsPart(view, request)}
</div>
</div>
</article>`,
  );
}

/** The request is not there for this person, and whether it is there at all he does not learn. */
export function hiddenPage(view: View, number: string): Html {
  const { words, person } = view;
  const title = fill(words.error.hidden, { person: person?.name ?? '', request: number });
  return layout(
    view,
    title,
    html`<section class="error">
<p class="error-status">404</p>
<h1>${title}</h1>
<p>${words.error.hiddenHint}</p>
<ul class="ways"><li><a href="${link(view, '/')}">${words.error.home}</a></li></ul>
</section>`,
  );
}

function head(view: View, request: Wire<RequestDetail>): Html {
  const { words, language } = view;
  const { status, stage, flags, priority, endedAt } = request;
  return html`<header class="request-head">
<p class="back"><a href="${link(view, '/')}">${ICONS.back} ${words.back}</a></p>
<h1><span class="number">№ ${request.number}</span> ${request.subject}</h1>
<p class="state">
${status !== null && html`<span class="status">${dot(status.color)}${titleIn(status.title, language)}</span>`}
${flags.map((flag) => html`<span class="flag">${dot(flag.color)}${titleIn(flag.title, language)}</span>`)}
${stage !== null && html`<span class="stage">${status === null ? '' : html`<span class="muted">${words.stageFor}:</span> `}${titleIn(stage.title, language)}</span>`}
${priority !== 'normal' && html`<span class="priority">${fill(words.priorityIs, { priority: (words.priority as Record<string, string>)[priority] ?? priority })}</span>`}
${endedAt !== null && html`<span class="muted">${before(words.endedAt)}${exactly(view, endedAt)}</span>`}
</p>
</header>`;
}

/** The words before the place where a value is put. */
function before(text: string): string {
  return text.split('{')[0] ?? '';
}
