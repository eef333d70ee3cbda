import { escape } from '../render/escape.ts';
import { Html } from '../render/html.ts';
import { readOwn } from '../render/read-own.ts';
import { type HelperCall, type HelperDefinition, HelperFault, type HelperWorld } from './definition.ts';
import { moneyText, NO_VAT, percentText } from './numbers.ts';

const LABEL = {
  en: { included: 'Including VAT', added: 'VAT' },
  ru: { included: 'В том числе НДС', added: 'НДС' },
  kk: { included: 'Оның ішінде ҚҚС', added: 'ҚҚС' },
} as const;

/** The lines of VAT: a label and an amount for each rate, or one line that says there is none, with its ground. */
function linesOf(totals: unknown, ground: unknown, world: HelperWorld): [label: string, amount: string][] {
  const found = readOwn(totals, 'groups');
  const groups = Array.isArray(found) ? (found as readonly unknown[]) : [];
  world.spend(groups.length * 5);
  const rated = groups.filter((group) => typeof readOwn(group, 'rate') === 'number');
  if (rated.length === 0) {
    const because = ground ?? world.field('seller', 'vat', 'ground');
    const text = typeof because === 'string' && because !== '' ? ` (${because})` : '';
    return [[NO_VAT[world.language] + text, '—']];
  }
  const words = LABEL[world.language][world.field('seller', 'vat', 'mode') === 'added' ? 'added' : 'included'];
  return groups.map((group) => {
    const [rate, tax] = [readOwn(group, 'rate'), readOwn(group, 'vat')];
    if (typeof rate !== 'number') return [NO_VAT[world.language], '—'];
    const amount = typeof tax === 'number' ? moneyText(tax, world.currency, world.language) : '';
    return [`${words} ${percentText(rate, world.language)}`, amount];
  });
}

function vatRows({ values: [totals, columns], options, world }: HelperCall): Html {
  if (typeof columns !== 'number' || columns < 1 || columns > 50)
    throw new HelperFault('wrong-value', { near: 'vatRows', name: 'columns', wanted: '1–50' });
  const rows = linesOf(totals, options.get('ground'), world).map(
    ([label, amount]) =>
      `<tr class="vat"><td colspan="${columns}">${escape(label)}</td><td class="number">${escape(amount)}</td></tr>`,
  );
  return new Html(rows.join(''));
}

function vat({ values: [totals], options, world }: HelperCall): Html {
  const rows = linesOf(totals, options.get('ground'), world).map(
    ([label, amount]) => `<tr><td>${escape(label)}</td><td class="number">${escape(amount)}</td></tr>`,
  );
  return new Html(`<table class="vat"><tbody>${rows.join('')}</tbody></table>`);
}

const READS = [
  ['seller', 'vat'],
  ['doc', 'currency'],
] as const;

/** Helpers that print VAT by rate. */
export const TAX_HELPERS: readonly HelperDefinition[] = [
  {
    name: 'vat',
    signature: 'vat totals [ground=text]',
    about: {
      en: 'A small table of VAT by rate, or the words that there is none, with the ground.',
      ru: 'Небольшая таблица НДС по ставкам или слова «Без НДС» с основанием.',
    },
    example: '{{vat totals}}',
    gives:
      '<table class="vat"><tbody><tr><td>В том числе НДС 22 %</td><td class="number">222 626,98</td></tr></tbody></table>',
    does: 'figure',
    takes: [{ name: 'totals', type: 'object' }],
    options: [{ name: 'ground', type: 'text' }],
    reads: READS,
    call: vat,
  },
  {
    name: 'vatRows',
    signature: 'vatRows totals columns [ground=text]',
    about: {
      en: 'The same as rows of the table around it: the label takes so many columns, the amount one more.',
      ru: 'То же строками окружающей таблицы: подпись занимает столько столбцов, сумма — ещё один.',
    },
    example: '<table>{{vatRows totals 5}}</table>',
    gives:
      '<table><tr class="vat"><td colspan="5">В том числе НДС 22 %</td><td class="number">222 626,98</td></tr></table>',
    does: 'rows',
    takes: [
      { name: 'totals', type: 'object' },
      { name: 'columns', type: 'whole' },
    ],
    options: [{ name: 'ground', type: 'text' }],
    reads: READS,
    call: vatRows,
  },
];
