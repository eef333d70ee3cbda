import { Html } from '../render/html.ts';
import type { HelperDefinition } from './definition.ts';

const CONDITION = [{ name: 'value', type: 'any' }] as const;

/** What has a body. The interpreter does these itself. */
export const BLOCK_HELPERS: readonly HelperDefinition[] = [
  {
    name: 'if',
    signature: '#if value [includeZero=true]',
    about: {
      en: 'Prints its body unless the value is empty, no or 0; otherwise what follows {{else}}.',
      ru: 'Печатает тело, если значение не пусто, не «нет» и не 0; иначе — то, что после {{else}}.',
    },
    example: '{{#if contract.number}}по договору {{contract.number}}{{else}}без договора{{/if}}',
    gives: 'по договору 17/26',
    does: 'block',
    takes: CONDITION,
    options: [{ name: 'includeZero', type: 'any' }],
  },
  {
    name: 'unless',
    signature: '#unless value [includeZero=true]',
    about: { en: 'The other way round.', ru: 'Наоборот.' },
    example: '{{#unless doc.copy}}оригинал{{/unless}}',
    gives: 'оригинал',
    does: 'block',
    takes: CONDITION,
    options: [{ name: 'includeZero', type: 'any' }],
  },
  {
    name: 'each',
    signature: '#each list [as |item index|]',
    about: {
      en: 'Prints its body for each item; @index, @key, @first and @last tell which. {{else}} is for an empty list.',
      ru: 'Печатает тело для каждого элемента; какой он, говорят @index, @key, @first и @last. {{else}} — для пустого списка.',
    },
    example: '{{#each fields.tags as |tag|}}{{tag}}{{#unless @last}}, {{/unless}}{{/each}}',
    gives: 'срочно, гарантия',
    does: 'block',
    takes: [{ name: 'list', type: 'any' }],
  },
  {
    name: 'with',
    signature: '#with object [as |name|]',
    about: {
      en: 'Names in its body are fields of the object; ../name is one outside.',
      ru: 'Имена в теле — поля объекта; ../name — снаружи.',
    },
    example: '{{#with seller}}{{name}}, ИНН {{inn}}{{/with}}',
    gives: 'ООО «Север», ИНН 7707083893',
    does: 'block',
    takes: [{ name: 'object', type: 'any' }],
  },
  {
    name: 'lines',
    signature: '#lines list [keep=2] [as |line index|]',
    about: {
      en: 'Rows of a table for each item, and {{#tail}} behind them. The last two rows stay on one page with the tail, so that totals and signatures are never alone.',
      ru: 'Строки таблицы для каждого элемента, а за ними {{#tail}}. Две последние строки остаются на одной странице с хвостом, поэтому итоги и подписи никогда не стоят одни.',
    },
    example:
      '<table>{{#lines lines}}<tr><td>{{title}}</td></tr>{{#tail}}<tr><td>{{money totals.gross}}</td></tr>{{/tail}}{{/lines}}</table>',
    gives:
      '<table><tbody class="tail"><tr><td>Выезд &lt;срочный&gt;</td></tr><tr><td>1 234 567,80</td></tr></tbody></table>',
    does: 'block',
    takes: [{ name: 'list', type: 'list' }],
    options: [{ name: 'keep', type: 'whole' }],
  },
  {
    name: 'tail',
    signature: '#tail',
    about: {
      en: 'Rows that stand once behind the rows of {{#lines}}: totals, words, signatures. Names mean what they mean outside {{#lines}}.',
      ru: 'Строки, которые стоят один раз после строк {{#lines}}: итоги, сумма прописью, подписи. Имена здесь значат то же, что снаружи {{#lines}}.',
    },
    example: '<table>{{#lines fields.none}}{{#tail}}<tr><td>{{doc.number}}</td></tr>{{/tail}}{{/lines}}</table>',
    gives: '<table><tbody class="tail"><tr><td>15</td></tr></tbody></table>',
    does: 'block',
    takes: [],
  },
  {
    name: 'keep',
    signature: '#keep',
    about: { en: 'What is in it is not divided between pages.', ru: 'То, что внутри, не делится между страницами.' },
    example: '{{#keep}}<p>{{doc.number}}</p>{{/keep}}',
    gives: '<div class="keep"><p>15</p></div>',
    does: 'block',
    takes: [],
  },
];

/** A helper without values that has no body either. */
export const PAGE_HELPERS: readonly HelperDefinition[] = [
  {
    name: 'pageBreak',
    signature: 'pageBreak',
    about: { en: 'What follows begins on a new page.', ru: 'То, что дальше, начинается с новой страницы.' },
    example: '{{pageBreak}}',
    gives: '<div class="page-break"></div>',
    does: 'figure',
    takes: [],
    call: () => new Html('<div class="page-break"></div>'),
  },
];

/** Blocks that draw around their body, by the name that the rules of HTML know them by. */
export const DRAWN_BLOCKS: ReadonlySet<string> = new Set(['lines', 'tail', 'keep']);
/** Blocks that may have an {{else}}, and how many names `as |…|` may give. */
export const WITH_ELSE: ReadonlySet<string> = new Set(['if', 'unless', 'each', 'with', 'lines']);
export const NAMES_GIVEN: Readonly<Record<string, number>> = { each: 2, with: 1, lines: 2 };
