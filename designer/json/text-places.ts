import { jsonLanguage } from '@codemirror/lang-json';
import { pointerOf } from '../../ui/schema-form/schema.ts';

export interface TextRange {
  readonly from: number;
  readonly to: number;
}

type Tree = ReturnType<typeof jsonLanguage.parser.parse>;
export type TextNode = Tree['topNode'];

/** What stands where in a JSON text, also in one that is not right yet. */
export interface TextPlaces {
  readonly tree: Tree;
  /** The range of the value at a JSON pointer; of something that is not there, of what would hold it. */
  readonly rangeOf: (pointer: string) => TextRange;
  /** The value that stands at a position: its pointer, and its range. */
  readonly valueAt: (position: number) => (TextRange & { readonly pointer: string }) | undefined;
  /** Where the text first stops to be JSON. */
  readonly broken: TextRange | undefined;
}

const VALUES: ReadonlySet<string> = new Set(['Object', 'Array', 'String', 'Number', 'True', 'False', 'Null']);

/** Reads a text. Never throws: of what is broken, as much is known as can be read. */
export function placesIn(text: string): TextPlaces {
  const tree = jsonLanguage.parser.parse(text);
  const ranges = new Map<string, TextRange>();
  const top = childrenOf(tree.topNode).find(isValue);
  if (top !== undefined) collect(top, [], text, ranges);
  return {
    tree,
    broken: firstError(tree.topNode),
    rangeOf: (pointer) => {
      for (let at = pointer; ; at = at.slice(0, at.lastIndexOf('/'))) {
        const found = ranges.get(at);
        if (found !== undefined) return found;
        if (at === '') return { from: 0, to: Math.min(1, text.length) };
      }
    },
    valueAt: (position) => {
      const node = climb(tree.resolveInner(position, -1), (each) => isValue(each) || each.name === 'PropertyName');
      if (node === undefined) return undefined;
      const value = node.name === 'PropertyName' ? node.parent : node;
      const pointer = value === null ? undefined : pointerAt(value, text);
      return pointer === undefined ? undefined : { from: node.from, to: node.to, pointer };
    },
  };
}

/** The nearest node from here upwards that is meant. */
export function climb(from: TextNode, is: (node: TextNode) => boolean): TextNode | undefined {
  for (let node: TextNode | null = from; node !== null; node = node.parent) if (is(node)) return node;
  return undefined;
}

export function isValue({ name }: TextNode): boolean {
  return VALUES.has(name);
}

/** The JSON pointer of a value or a property. */
export function pointerAt(node: TextNode, text: string): string {
  const steps: (string | number)[] = [];
  for (let at: TextNode = node; at.parent !== null; at = at.parent) {
    if (at.name === 'Property') steps.unshift(nameOf(at, text));
    else if (at.parent.name === 'Array') steps.unshift(placeAmong(at, at.parent));
  }
  return pointerOf(steps);
}

/** The name of a property; what can be read of one that is not finished. */
export function nameOf(property: TextNode, text: string): string {
  const name = childrenOf(property).find((each) => each.name === 'PropertyName');
  if (name === undefined) return '';
  const written = text.slice(name.from, name.to);
  try {
    return String(JSON.parse(written));
  } catch {
    return written.replaceAll('"', '');
  }
}

export function childrenOf(node: TextNode): TextNode[] {
  const children: TextNode[] = [];
  for (let child = node.firstChild; child !== null; child = child.nextSibling) children.push(child);
  return children;
}

function placeAmong(node: TextNode, list: TextNode): number {
  return childrenOf(list).filter((each) => isValue(each) && each.to <= node.from).length;
}

function collect(
  node: TextNode,
  steps: readonly (string | number)[],
  text: string,
  ranges: Map<string, TextRange>,
): void {
  ranges.set(pointerOf(steps), { from: node.from, to: node.to });
  if (node.name === 'Array') {
    childrenOf(node)
      .filter(isValue)
      .forEach((each, index) => collect(each, [...steps, index], text, ranges));
  }
  if (node.name !== 'Object') return;
  for (const property of childrenOf(node)) {
    if (property.name !== 'Property') continue;
    const value = childrenOf(property).find(isValue);
    if (value !== undefined) collect(value, [...steps, nameOf(property, text)], text, ranges);
  }
}

function firstError(node: TextNode): TextRange | undefined {
  let found: TextRange | undefined;
  node.cursor().iterate((each) => {
    if (found === undefined && each.type.isError) found = { from: each.from, to: each.to };
  });
  return found;
}
