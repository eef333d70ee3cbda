import type { Kind } from '../../engine/language/index.ts';
import {
  drawingOf,
  hintOf,
  type Pickers,
  propertyNames,
  type SchemaNode,
  titleOf,
  valueTitle,
} from '../../ui/schema-form/schema.ts';
import { type Json } from '../model/json.ts';
import { schemasAt } from './schema-at.ts';
import { childrenOf, climb, isValue, nameOf, placesIn, pointerAt, type TextNode } from './text-places.ts';

export interface TextOption {
  /** What is inserted. */
  readonly text: string;
  /** Shown in the list, and searched in. */
  readonly label: string;
  readonly detail?: string;
  readonly info?: string;
}

export interface TextCompletion {
  readonly from: number;
  readonly to: number;
  readonly options: readonly TextOption[];
}

export interface CompletionSource {
  readonly kind: Kind;
  /** The value as it last was right. */
  readonly value: Json;
  readonly pickers: Pickers;
  readonly language: 'en' | 'ru';
}

/** What may stand at a position: names of properties, or values that the schema and the pickers know. Null for nothing. */
export function completionsAt(text: string, position: number, source: CompletionSource): TextCompletion | null {
  const { tree } = placesIn(text);
  const here = tree.resolveInner(position, -1);
  const name = climb(here, (each) => each.name === 'PropertyName');
  if (name !== undefined) return names(name.parent?.parent, name.from, name.to, text, source, name.parent);
  if (here.name === 'String' || here.name === 'Number') return values(here, here.from, here.to, text, source);
  const word = /[\w-]*$/.exec(text.slice(0, position))?.[0] ?? '';
  const from = position - word.length;
  const before = text.slice(0, from).trimEnd().at(-1);
  const around = climb(here, ({ name: type }) => type === 'Object' || type === 'Array' || type === 'Property');
  if (before === ':') {
    const property = climb(here, ({ name: type }) => type === 'Property') ?? lastProperty(around);
    return property === undefined ? null : values(property, from, position, text, source);
  }
  const holder = climb(here, ({ name: type }) => type === 'Object' || type === 'Array');
  if (holder === undefined || (before !== '{' && before !== ',' && before !== '[')) return null;
  if (holder.name === 'Object') return names(holder, from, position, text, source);
  const list = pointerAt(holder, text);
  const index = childrenOf(holder).filter((each) => isValue(each) && each.to <= from).length;
  return asCompletion(from, position, valueOptions(schemasAt(source.kind, `${list}/${index}`, undefined), source));
}

function names(
  object: TextNode | null | undefined,
  from: number,
  to: number,
  text: string,
  source: CompletionSource,
  own?: TextNode | null,
): TextCompletion | null {
  if (object === null || object === undefined) return null;
  const taken = new Set(
    childrenOf(object)
      .filter((each) => each.name === 'Property' && each.from !== own?.from)
      .map((each) => nameOf(each, text)),
  );
  // A property that has a value already keeps it.
  const named =
    own !== undefined &&
    own !== null &&
    childrenOf(own).some(({ name }) => name === ':' || isValue({ name } as TextNode));
  const options = schemasAt(source.kind, pointerAt(object, text), source.value).flatMap((node) =>
    propertyNames(node)
      .filter((name) => !taken.has(name))
      .map((name): TextOption => {
        const [part] = schemasAt(source.kind, `${pointerAt(object, text)}/${name}`, undefined);
        const hint = part === undefined ? undefined : hintOf(part, source.language);
        return {
          label: name,
          text: JSON.stringify(name) + (named ? '' : ': '),
          ...(part === undefined ? {} : { detail: titleOf(part, name, source.language) }),
          ...(hint === undefined ? {} : { info: hint }),
        };
      }),
  );
  return asCompletion(from, to, options);
}

function values(at: TextNode, from: number, to: number, text: string, source: CompletionSource): TextCompletion | null {
  const nodes = schemasAt(source.kind, pointerAt(at, text), undefined);
  return asCompletion(from, to, valueOptions(nodes, source));
}

function valueOptions(nodes: readonly SchemaNode[], { pickers, language }: CompletionSource): TextOption[] {
  return nodes.flatMap((node): TextOption[] => {
    const drawing = drawingOf(node);
    if (drawing.as === 'choice') return drawing.values.map((each) => constant(each, valueTitle(node, each, language)));
    if (drawing.as === 'reference') {
      const known = (pickers[drawing.to] ?? []).map(({ id, label }) => constant(drawing.prefix + id, label));
      return drawing.nullable ? [...known, constant(null)] : known;
    }
    if (drawing.as === 'switch') return [constant(true), constant(false)];
    if (drawing.as === 'flag') return [constant(true)];
    if (drawing.as === 'nothing') return [constant(null)];
    if (drawing.as !== 'fixed') return [];
    return [constant(drawing.value as Json, valueTitle(node, drawing.value, language))];
  });
}

function constant(value: Json, title?: string): TextOption {
  const text = JSON.stringify(value);
  const label = typeof value === 'string' ? value : text;
  return title === undefined || title === label ? { label, text } : { label, text, detail: title };
}

function asCompletion(from: number, to: number, options: readonly TextOption[]): TextCompletion | null {
  const seen = new Set<string>();
  const different = options.filter(({ text }) => !seen.has(text) && seen.add(text));
  return different.length === 0 ? null : { from, to, options: different };
}

function lastProperty(node: TextNode | undefined): TextNode | undefined {
  return node === undefined ? undefined : childrenOf(node).findLast(({ name }) => name === 'Property');
}
