import { formatMoney } from '../../../money/index.ts';
import { type Language, titleIn, type Wire } from '../../../presenters/index.ts';
import type { PublicDocument } from '../../../queries/documents/index.ts';
import { html, type Html } from '../html.ts';
import { cardPage } from '../sign-in/parts.ts';
import type { View } from '../view.ts';
import en from './locales/en.json' with { type: 'json' };
import ru from './locales/ru.json' with { type: 'json' };

const WORDS: Readonly<Record<Language, typeof en>> = { en, ru };

export function verifyWords(language: Language): typeof en {
  return WORDS[language];
}

/** The page for a code that opens nothing. */
export function noPaperPage(view: View, problem: string): Html {
  const { title } = verifyWords(view.language);
  return cardPage(view, title, html`<div class="problem" role="alert"><p>${problem}</p></div>`);
}

/** What was issued under the code, to be compared with the paper. */
export function paperPage(view: View, paper: Wire<PublicDocument>): Html {
  const words = verifyWords(view.language);
  const { title, number, day, standing, seller, client, gross, currency, hash } = paper;
  const fact = (label: string, value: string): Html => html`<div><dt>${label}</dt><dd>${value}</dd></div>`;
  const date = view.language === 'ru' ? day.split('-').toReversed().join('.') : day;
  return cardPage(
    view,
    words.title,
    html`<p role="status"><strong>${words[standing]}</strong></p>
<dl>
${fact(words.document, `${titleIn(title, view.language)} № ${number}`)}
${fact(words.day, date)}
${seller !== null && fact(words.seller, seller)}
${client !== null && fact(words.client, client)}
${gross !== null && fact(words.gross, formatMoney(gross, currency, view.language))}
${hash !== null && fact(words.hash, hash)}
</dl>
<p class="muted">${words.compare}</p>`,
  );
}
