import { formatMoney } from '../../../money/index.ts';
import { fill, titleIn, type Wire } from '../../../presenters/index.ts';
import type { LinkedDocument } from '../../../queries/documents/index.ts';
import { html, type Html, type Part } from '../html.ts';
import { sayDate, sayInstant } from '../say-time.ts';
import { cardPage, input, problem } from '../sign-in/parts.ts';
import type { Said } from '../sign-in/say.ts';
import { link, type View } from '../view.ts';
import { agreedOptions, optionFields } from './option-fields.ts';
import { approveWords } from './words.ts';

/** What was typed into the form before it was refused. */
export interface Typed {
  readonly name: string;
  readonly position: string;
  readonly comment: string;
  /** Ids of options. */
  readonly options: readonly string[];
}

export interface QuotePage {
  readonly quote: Wire<LinkedDocument>;
  /** Where its PDF is; null where the link no longer opens what stands on the paper. */
  readonly pdf: string | null;
  /** Shows that the form was taken from this page. */
  readonly token: string;
  readonly typed: Typed;
  readonly said: Said | null;
}

/** The page for a link that opens nothing. */
export function noQuotePage(view: View, text: string): Html {
  return cardPage(
    view,
    approveWords(view.language).title,
    html`<div class="problem" role="alert"><p>${text}</p></div>`,
  );
}

/** A quote as it stands on the paper, and the form by which it is answered. */
export function quotePage(view: View, page: QuotePage): Html {
  const { quote, pdf, said } = page;
  const words = approveWords(view.language);
  const { standing, seller, client, validUntil, gross, vat, currency, answer, options } = quote;
  const money = (amount: number): string => formatMoney(amount, currency, view.language);
  const fact = (label: string, value: string | null): Html | null =>
    value === null ? null : html`<div><dt>${label}</dt><dd>${value}</dd></div>`;
  const heading = fill(words.heading, {
    title: titleIn(quote.title, view.language),
    number: quote.number,
    day: sayDate(view, quote.day),
  });
  const reads = pdf !== null;
  return cardPage(
    view,
    heading,
    html`${problem(said)}<p class="done" role="status"><strong>${standingText(view, quote)}</strong>${answer !== null && answered(view, answer)}</p>${answer !== null && agreedOptions(view, quote)}
${ASKED.has(standing) && seller !== null && html`<p>${fill(words.ask, { seller })}</p>`}
${
  reads &&
  html`<dl>${fact(words.from, seller)}${fact(words.to, client)}${fact(words.validUntil, sayDate(view, validUntil))}${fact(options.length === 0 ? words.gross : words.grossUsual, gross === null ? null : money(gross))}${fact(words.vat, vat === null || vat === 0 ? null : money(vat))}</dl>
${lines(view, quote)}${terms(view, quote)}
<p>${quote.rendered ? html`<a href="${pdf}">${words.pdf}</a>` : words.unrendered}</p>`
}
${standing === 'open' && answerForm(view, page)}`,
    'wide quote',
  );
}

/** Where one has to ask how it goes on. */
const ASKED: ReadonlySet<LinkedDocument['standing']> = new Set([
  'moved',
  'expired',
  'link-ended',
  'withdrawn',
  'superseded',
  'replaced',
  'void',
]);

/** Where it stands, and since when. */
function standingText(view: View, { standing, endedAt, endedOn }: Wire<LinkedDocument>): string {
  const day = endedAt === null ? endedOn : dayOf(new Date(endedAt));
  return fill(approveWords(view.language).standing[standing], { since: day === null ? '' : sayDate(view, day) });
}

/** In the time zone of the server, as all days of these pages. */
function dayOf(at: Date): string {
  return [at.getFullYear(), at.getMonth() + 1, at.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

function answered(
  view: View,
  { name, position, comment, createdAt }: NonNullable<Wire<LinkedDocument>['answer']>,
): Html {
  const who = [name, position].filter((part) => part !== null && part !== '').join(', ');
  const at = sayInstant(view, createdAt);
  const said = who === '' ? at : fill(approveWords(view.language).answered, { name: who, at });
  return html`<br>${said}${comment !== null && html`<br><span class="said-text">${comment}</span>`}`;
}

/** Thousandths of a unit, as people write them. */
function quantityOf(view: View, { quantity, unit }: LinkedDocument['lines'][number]): string {
  if (quantity === null) return '';
  const number = new Intl.NumberFormat(view.language, { maximumFractionDigits: 3 }).format(quantity / 1000);
  const units: Readonly<Record<string, string>> = approveWords(view.language).units;
  return unit === null ? number : `${number}\u00a0${Object.hasOwn(units, unit) ? units[unit] : unit}`;
}

function lines(view: View, { lines: all, options, currency }: Wire<LinkedDocument>): Html | null {
  if (all.length === 0) return null;
  const words = approveWords(view.language);
  const priced = all.some(({ gross }) => gross !== null);
  const row = (line: LinkedDocument['lines'][number]): Html =>
    html`<tr><td>${line.title}</td><td class="number">${quantityOf(view, line)}</td>${priced && html`<td class="number">${line.gross === null ? '' : formatMoney(line.gross, currency, view.language)}</td>`}</tr>`;
  const of = (option: string | null): Part => all.filter((line) => line.option === option).map(row);
  return html`<h2>${words.works}</h2><div class="wide-table"><table><thead><tr><th scope="col">${words.work}</th><th scope="col" class="number">${words.quantity}</th>${priced && html`<th scope="col" class="number">${words.sum}</th>`}</tr></thead><tbody>${of(null)}</tbody>${options.map(
    ({ id, title }) =>
      html`<tbody><tr><th scope="rowgroup" colspan="${priced ? 3 : 2}">${fill(words.option, { title })}</th></tr>${of(id)}</tbody>`,
  )}</table></div>`;
}

function terms(view: View, { terms: all }: Wire<LinkedDocument>): Part {
  if (all.length === 0) return null;
  const words = approveWords(view.language);
  const say = (value: (typeof all)[number]['value']): string => {
    if (typeof value === 'boolean') return value ? words.yes : words.no;
    return Array.isArray(value) ? value.join(', ') : String(value);
  };
  return html`<h2>${words.terms}</h2><dl class="terms">${all.map(
    ({ title, value }) =>
      html`<div><dt>${titleIn(title, view.language)}</dt><dd class="said-text">${say(value)}</dd></div>`,
  )}</dl>`;
}

/** The first button of a form is what the Enter key presses: nobody approves by a slip in the field of his name. */
const NOTHING_BY_ENTER = html`<button type="submit" disabled hidden></button>`;

function answerForm(view: View, { quote, token, typed }: QuotePage): Html {
  const words = approveWords(view.language);
  return html`<h2 id="answer">${words.answer}</h2><form method="post" action="${link(view, view.path)}" aria-labelledby="answer" novalidate>
${NOTHING_BY_ENTER}<input type="hidden" name="token" value="${token}"><input type="hidden" name="read" value="${quote.snapshotHash}">
${optionFields(view, quote, typed.options)}${input('name', words.name, { value: typed.name, autocomplete: 'name' })}
${input('position', words.position, { value: typed.position, autocomplete: 'organization-title', required: false })}
<div class="field"><label for="comment">${words.comment}</label><textarea id="comment" name="comment" rows="3" maxlength="2000" aria-describedby="comment-hint">${typed.comment}</textarea><p class="note" id="comment-hint">${words.commentHint}</p></div>
<p class="note">${words.bound}</p>
<div class="answers"><button type="submit" class="main" name="decision" value="approved">${words.approve}</button><button type="submit" name="decision" value="declined">${words.decline}</button></div></form>`;
}
