import { type Language, titleIn, type Wire } from '../../../presenters/index.ts';
import type { PublicStatus } from '../../../queries/index.ts';
import { html, type Html } from '../html.ts';
import { exactly } from '../say-time.ts';
import { cardPage, input } from '../sign-in/parts.ts';
import { link, type View } from '../view.ts';
import en from './locales/en.json' with { type: 'json' };
import ru from './locales/ru.json' with { type: 'json' };

const WORDS: Readonly<Record<Language, typeof en>> = { en, ru };

export function statusWords(language: Language): typeof en {
  return WORDS[language];
}

/** The page that asks for number and code; `problem` says why they did not open anything. */
export function askStatusPage(view: View, number: string, problem: string | null): Html {
  const words = statusWords(view.language);
  const fields = html`${input('number', words.number, { value: number, focus: number === '', most: 64 })}${input(
    'secret',
    words.secret,
    { focus: number !== '', most: 64 },
  )}${view.languageChosen && html`<input type="hidden" name="lang" value="${view.language}">`}`;
  return cardPage(
    view,
    words.title,
    html`<p>${words.hint}</p>${
      problem !== null && html`<div class="problem" role="alert"><p>${problem}</p></div>`
    }<form method="get" action="/status">${fields}<button type="submit" class="main">${words.show}</button></form>`,
  );
}

/** Where a request stands, for whoever has its code. */
export function statusPage(view: View, status: Wire<PublicStatus>): Html {
  const words = statusWords(view.language);
  const { stage, stages, comments, dueAt, endedAt } = status;
  const fact = (label: string, value: Html | string): Html => html`<div><dt>${label}</dt><dd>${value}</dd></div>`;
  return cardPage(
    view,
    `№ ${status.number}`,
    html`<p><strong>${status.subject}</strong><br><span class="muted">${titleIn(status.type.title, view.language)}</span></p>
<dl>
${fact(words.stage, html`<strong>${stage === null ? words.none : titleIn(stage.title, view.language)}</strong>`)}
${fact(words.filed, exactly(view, status.createdAt))}
${dueAt !== null && endedAt === null && fact(words.due, exactly(view, dueAt))}
${endedAt !== null && fact(words.ended, exactly(view, endedAt))}
</dl>
${
  stages.length > 1 &&
  html`<h2>${words.stages}</h2><ol class="stages">${stages.map(
    (each) =>
      html`<li>${titleIn(each.stage.title, view.language)} <span class="muted">${exactly(view, each.sinceAt)}</span></li>`,
  )}</ol>`
}
${
  comments.length > 0 &&
  html`<h2>${words.comments}</h2><ul class="said">${comments.map(
    ({ side, body, createdAt }) =>
      html`<li><p class="muted">${words[side]}, ${exactly(view, createdAt)}</p><p class="said-text">${body}</p></li>`,
  )}</ul>`
}
<p><a href="${link(view, '/status')}">${words.another}</a></p>`,
  );
}
