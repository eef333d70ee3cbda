import { LANGUAGES, titleIn, fill } from '../../presenters/index.ts';
import { ASSETS } from './assets.ts';
import { html, type Html, type Part } from './html.ts';
import { link, type View } from './view.ts';
import { wordsIn } from './words.ts';

/** A whole page around `body`. */
export function layout(view: View, title: string, body: Part): Html {
  const { words, language, pack, person } = view;
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
${person && html`<a class="front-end" href="/desk/">${person.kind === 'staff' ? words.desk : words.portal}</a>`}
${view.designs && html`<a class="front-end" href="/designer/">${words.designer}</a>`}
${languages(view)}
${whoIsIn(view)}
</header>
<main id="main">${body}</main>
</body>
</html>
`;
}

/** Who is signed in, and the way out. */
function whoIsIn(view: View): Html | null {
  const { words, person } = view;
  if (person === null) return null;
  return html`<div class="who"><a href="${link(view, '/account')}">${person.name}</a><form method="post" action="/log-out"><button type="submit">${words.logOut}</button></form></div>`;
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
