import { HELPER_BY_NAME } from '../helper/catalog.ts';
import type { Parameter } from '../helper/definition.ts';
import { LIMITS } from '../limits.ts';
import type { At } from '../problem.ts';
import type {
  BlockNode,
  CallParts,
  Expression,
  ParsedTemplate,
  PartialNode,
  PathValue,
  TemplateNode,
} from '../tree.ts';

/** A path in the data; `*` stands for each item. Undefined where only the data can tell. */
export type FieldPath = readonly string[] | undefined;

/** What is done with a field: printed, given to a helper, gone into by a block, or asked whether there is something. */
export type FieldPurpose =
  | { readonly for: 'print' | 'loop' | 'context' | 'condition' }
  | { readonly for: 'helper'; readonly helper: string; readonly parameter: Parameter | undefined };

export interface FieldVisitor {
  field(path: readonly string[], at: At, text: string, purpose: FieldPurpose): void;
  /** Words by a key; undefined when only the data can tell which. */
  words?(key: string | undefined, at: At): void;
  partial?(name: string, at: At, inside: readonly string[]): void;
  /** A place to sign, and whether it is kept together with something. */
  signature?(at: At, kept: boolean): void;
}

interface Meaning {
  readonly here: FieldPath;
  readonly outer: Meaning | undefined;
  readonly names: ReadonlyMap<string, FieldPath>;
  /** Fields that a part was given by name. */
  readonly given?: ReadonlyMap<string, FieldPath>;
}

/** Follows the names of a template through its blocks and parts without data. */
export class FieldWalker {
  readonly #partials: Readonly<Record<string, ParsedTemplate>>;
  readonly #visitor: FieldVisitor;
  /** Parts that it is in, and where the outermost of them was used: their own lines mean nothing outside. */
  readonly #inside: string[] = [];
  #usedAt: At | undefined;
  #kept = 0;

  constructor(visitor: FieldVisitor, partials: Readonly<Record<string, ParsedTemplate>> = {}) {
    this.#visitor = visitor;
    this.#partials = partials;
  }

  walk(template: ParsedTemplate): void {
    this.#nodes(template.nodes, { here: [], outer: undefined, names: new Map() });
  }

  #nodes(nodes: readonly TemplateNode[], meaning: Meaning): void {
    for (const node of nodes) {
      if (node.kind === 'print') this.#value(node.value, meaning, { for: 'print' });
      else if (node.kind === 'block') this.#block(node, meaning);
      else if (node.kind === 'partial') this.#partial(node, meaning);
    }
  }

  /** The path of a value, after telling the visitor of it. */
  #value(value: Expression, meaning: Meaning, purpose: FieldPurpose): FieldPath {
    if (value.kind === 'call') this.#call(value, meaning);
    if (value.kind !== 'path') return undefined;
    const path = pathOf(value, meaning);
    if (path && path.length > 0) this.#visitor.field(path, this.#at(value.at), value.text, purpose);
    return path;
  }

  #at(at: At): At {
    return this.#usedAt ?? at;
  }

  #call(call: CallParts, meaning: Meaning): void {
    const { helper, values, options, at } = call;
    const definition = HELPER_BY_NAME.get(helper);
    const condition = ['eq', 'ne', 'gt', 'lt', 'and', 'or', 'not', 'in'].includes(helper);
    const paths = values.map((value, index) => {
      const parameter = definition?.takes[index] ?? definition?.takes.at(-1);
      return this.#value(value, meaning, condition ? { for: 'condition' } : { for: 'helper', helper, parameter });
    });
    for (const { name, value } of options) {
      const parameter = definition?.options?.find((option) => option.name === name);
      this.#value(value, meaning, { for: 'helper', helper, parameter });
    }
    for (const path of definition?.reads ?? [])
      this.#visitor.field(path, this.#at(at), path.join('.'), { for: 'helper', helper, parameter: undefined });
    const [, second] = values;
    if (helper === 'sum' && paths[0] && second?.kind === 'literal' && typeof second.value === 'string') {
      const path = [...paths[0], '*', ...second.value.split('.')];
      const parameter: Parameter = { name: 'path', type: 'money' };
      this.#visitor.field(path, this.#at(second.at), second.value, { for: 'helper', helper, parameter });
    }
    const [key] = values;
    if (helper === 't') this.#visitor.words?.(key?.kind === 'literal' ? String(key.value) : undefined, this.#at(at));
    if (helper === 'sign') this.#visitor.signature?.(this.#at(at), this.#kept > 0);
  }

  #block(node: BlockNode, meaning: Meaning): void {
    const [first] = node.values;
    const loop = node.helper === 'each' || node.helper === 'lines';
    const purpose = loop ? 'loop' : node.helper === 'with' ? 'context' : 'condition';
    const path = first && this.#value(first, meaning, { for: purpose });
    for (const { value } of node.options) this.#value(value, meaning, { for: 'condition' });
    const here: FieldPath = loop && path ? [...path, '*'] : path;
    const own = loop || node.helper === 'with';
    const names = new Map(meaning.names);
    for (const [index, name] of node.names.entries()) names.set(name, index === 0 ? here : undefined);
    if (node.helper === 'keep') this.#kept += 1;
    this.#nodes(node.body, own ? { here, outer: meaning, names } : meaning);
    if (node.helper === 'keep') this.#kept -= 1;
    this.#nodes(node.otherwise ?? [], meaning);
    this.#kept += 1;
    this.#nodes(node.tail ?? [], meaning);
    this.#kept -= 1;
  }

  #partial(node: PartialNode, meaning: Meaning): void {
    const { name, context, options, at } = node;
    this.#visitor.partial?.(name, this.#at(at), this.#inside);
    const here = context ? this.#value(context, meaning, { for: 'context' }) : meaning.here;
    const given = new Map(
      options.map((option) => [option.name, this.#value(option.value, meaning, { for: 'context' })]),
    );
    const part = Object.hasOwn(this.#partials, name) ? this.#partials[name] : undefined;
    if (!part || this.#inside.includes(name) || this.#inside.length >= LIMITS.partials) return;
    const outermost = this.#usedAt;
    this.#usedAt = outermost ?? at;
    this.#inside.push(name);
    const own = context !== undefined || options.length > 0;
    this.#nodes(part.nodes, own ? { here, outer: meaning, names: new Map(), given } : { ...meaning, names: new Map() });
    this.#inside.pop();
    this.#usedAt = outermost;
  }
}

function pathOf({ base, up, parts }: PathValue, meaning: Meaning): FieldPath {
  const [name = '', ...rest] = parts;
  if (base === 'root') return normal([], parts);
  if (base === 'name') return normal(meaning.names.get(name), rest);
  if (base !== 'here') return undefined;
  let from: Meaning | undefined = meaning;
  for (let left = up; left > 0; left--) from = from?.outer;
  if (!from) return undefined;
  return from.given?.has(name) ? normal(from.given.get(name), rest) : normal(from.here, parts);
}

/** The third item of a list is any of its items. */
function normal(from: FieldPath, parts: readonly string[]): FieldPath {
  return from && [...from, ...parts.map((part) => (/^\d+$/.test(part) ? '*' : part))];
}
