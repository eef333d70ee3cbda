import { LANGUAGES, titleIn, fill } from '../../presenters/index.ts';
import type { PersonItem } from '../../queries/index.ts';
import { ASSETS } from './assets.ts';
import { html, type Html, type Part } from './html.ts';
import { link, type View } from './view.ts';
import { wordsIn } from './words.ts';

/** A whole page around `body`. */
export function layout(view: View, title: string, body: Part): Html {
  const { words, language, pack } = view;
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title} · Reglament</title>
<link rel="icon" href="${ASSETS.icon}" type="image/svg+xml">
<link rel="stylesheet" href="${ASSETS.style}">
</head>
<body>
<a class="skip" href="#main">${words.skip}</a>
<header class="top">
<a class="brand" href="${link(view, '/')}">Reglament</a>
${
  pack &&
  html`<span class="pack">${fill(words.pack, { title: titleIn(pack.title, language), version: pack.version, release: pack.release })}</span>`
}
${chooser(view)}
${languages(view)}
</header>
<p class="notice">${words.notice}</p>
<main id="main">${body}</main>
</body>
</html>
`;
}

/** Where one stays when the person changes: the same page and filter, from its beginning. */
const NOT_KEPT = ['as', 'cursor', 'journal'];

/** Whose eyes look. A form without script: the button sends it. */
export function chooser(view: View, name = 'view-as'): Html | null {
  const { words, people, person, query, path } = view;
  if (people.length === 0) return null;
  const kept = Object.entries(query).filter(([key]) => !NOT_KEPT.includes(key));
  return html`<form class="${name}" method="get" action="${path}">
${kept.map(([key, value]) => html`<input type="hidden" name="${key}" value="${value}">`)}
<label for="${name}">${words.viewAs}</label>
<select id="${name}" name="as">
<option value="">${words.everything}</option>
${groups(view).map(
  ([role, members]) =>
    html`<optgroup label="${role}">${members.map(
      (each) =>
        html`<option value="${each.uuid}"${each.uuid === person?.uuid && html` selected`}>${called(view, each)}</option>`,
    )}</optgroup>`,
)}
</select>
<button type="submit">${words.show}</button>
</form>`;
}

function groups({ people, language }: View): [string, PersonItem[]][] {
  const byRole = new Map<string, PersonItem[]>();
  for (const person of people) {
    const role = person.roles[0] === undefined ? '–' : titleIn(person.roles[0].title, language);
    byRole.set(role, [...(byRole.get(role) ?? []), person]);
  }
  return [...byRole];
}

function called({ language }: View, { name, client, groups: teams }: PersonItem): string {
  const where = client?.name ?? teams.map(({ title }) => titleIn(title, language)).join(', ');
  return where === '' ? name : `${name} · ${where}`;
}

function languages(view: View): Html {
  return html`<nav class="languages" aria-label="${view.words.languages}">${LANGUAGES.map(
    (each) =>
      html`<a href="${link(view, view.path, { ...view.query, lang: each })}" lang="${each}" hreflang="${each}"${
        each === view.language && html` aria-current="true"`
      } title="${wordsIn(each).language}">${each.toUpperCase()}</a>`,
  )}</nav>`;
}

/** A place where something would be, and why it is not. */
export function nothing(title: string, hint: string | null = null, more: Part = null): Html {
  return html`<div class="nothing"><p class="nothing-title">${title}</p>${hint !== null && html`<p>${hint}</p>`}${more}</div>`;
}
