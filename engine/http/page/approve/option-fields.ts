import { formatMoney } from '../../../money/index.ts';
import { fill, type Wire } from '../../../presenters/index.ts';
import type { LinkedDocument } from '../../../queries/documents/index.ts';
import { html, type Html } from '../html.ts';
import type { View } from '../view.ts';
import { approveWords } from './words.ts';

type Option = Wire<LinkedDocument>['options'][number];

/** What may be chosen: boxes to tick, and one of each set of alternatives. */
export function optionFields(
  view: View,
  { options, currency }: Wire<LinkedDocument>,
  typed: readonly string[],
): Html | null {
  if (options.length === 0) return null;
  const words = approveWords(view.language);
  const said = ({ title, gross }: Option): string =>
    gross === null ? title : fill(words.adds, { title, sum: formatMoney(gross, currency, view.language) });
  const sets = options.filter(({ alternativeOf }) => alternativeOf === null);
  return html`<fieldset class="options"><legend>${words.choose}</legend>${sets.map((root) => {
    const others = options.filter(({ alternativeOf }) => alternativeOf === root.id);
    if (others.length === 0 && !root.optional) return html`<p>${fill(words.requiredOption, { title: said(root) })}</p>`;
    if (others.length === 0) {
      return html`<label><input type="checkbox" name="option" value="${root.id}"${typed.includes(root.id) && html` checked`}> ${said(root)}</label>`;
    }
    const radio = (id: string, text: string, checked: boolean): Html =>
      html`<label><input type="radio" name="set-${root.id}" value="${id}"${checked && html` checked`}> ${text}</label>`;
    const all = [root, ...others];
    const isNone = !all.some(({ id }) => typed.includes(id));
    return html`<div role="radiogroup" aria-label="${root.title}">${all.map((each) => radio(each.id, said(each), typed.includes(each.id)))}${root.optional && radio('', words.none, isNone)}</div>`;
  })}</fieldset>`;
}

/** What was chosen, and what it comes to. */
export function agreedOptions(view: View, { answer, options, currency }: Wire<LinkedDocument>): Html | null {
  const words = approveWords(view.language);
  if (answer === null || answer.gross === null || options.length === 0) return null;
  const titles = options.filter(({ id }) => answer.options.includes(id)).map(({ title }) => title);
  const sum = formatMoney(answer.gross, currency, view.language);
  return html`<p>${titles.length > 0 && html`${fill(words.chosen, { titles: titles.join(', ') })}<br>`}<strong>${fill(words.agreed, { sum })}</strong></p>`;
}
