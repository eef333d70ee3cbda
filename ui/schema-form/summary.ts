import { sayMoney } from '../fields-form/say-money.ts';
import { drawingOf } from './drawing.ts';
import type { FormWords, Pickers } from './form-context.ts';
import { isArray, isMap, type JsonMap, type JsonValue } from './json-value.ts';
import { branchesOf, propertyNames, propertyOf, type SchemaNode } from './schema-node.ts';
import { variantOf } from './variant-of.ts';

/** A value in a line: its title, what else tells it from others, at last its id. Empty when nothing does. */
export function summaryOf(node: SchemaNode, value: JsonValue | undefined, words: FormWords, pickers: Pickers): string {
  if (value === undefined || value === null) return '';
  const drawing = drawingOf(node);
  if (drawing.as === 'variants') {
    const branch = branchesOf(node)[variantOf(branchesOf(node), value)];
    return branch === undefined ? plain(value) : summaryOf(branch, value, words, pickers);
  }
  if (drawing.as === 'reference') return named(value, drawing.to, pickers);
  if (drawing.as === 'references' && isArray(value)) {
    return value.map((each) => named(each, drawing.to, pickers)).join(', ');
  }
  if (drawing.as === 'choice' || drawing.as === 'fixed') return words.value(node, value);
  if (drawing.as === 'words') return words.titleIn(value);
  if (!isMap(value)) return plain(value);
  if (drawing.as === 'action') return actionSummary(node, value, words);
  const title = words.titleIn(value['title']) || plain(value['name']);
  if (title !== '') return title;
  const parts = propertyNames(node).flatMap((name) => {
    const part = propertyOf(node, name);
    const said = part === undefined || name === 'id' ? '' : partSummary(part, name, value, words, pickers);
    return said === '' || said.length > 80 ? [] : [said];
  });
  const summary = parts.slice(0, 3).join(' · ');
  return summary === '' ? plain(value['id']) : summary;
}

/** A part of a value in a line: an amount in the currency beside it. */
function partSummary(part: SchemaNode, name: string, value: JsonMap, words: FormWords, pickers: Pickers): string {
  const [said, { currency }] = [value[name], value];
  if (drawingOf(part).as !== 'money' || typeof said !== 'number') return summaryOf(part, said, words, pickers);
  return sayMoney(said, typeof currency === 'string' ? currency : null, words.language);
}

/** The kind of an action, and what it is done with. */
function actionSummary(node: SchemaNode, { type, params }: JsonMap, words: FormWords): string {
  const kind = propertyOf(node, 'type');
  const said = kind === undefined ? plain(type) : words.value(kind, type);
  const what = isMap(params)
    ? Object.values(params)
        .map(plain)
        .find((each) => each !== '')
    : undefined;
  return what === undefined ? said : `${said} · ${what}`;
}

function named(value: JsonValue, to: string, pickers: Pickers): string {
  const id = plain(value).replace(/^#/, '');
  return pickers[to]?.find((option) => option.id === id)?.label ?? id;
}

function plain(value: JsonValue | undefined): string {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}
