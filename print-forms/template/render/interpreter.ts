import { whatIs } from '../helper/kind-of.ts';
import type { HelperWorld } from '../helper/definition.ts';
import { textOf } from '../helper/text-of.ts';
import { LIMITS } from '../limits.ts';
import { type At, problem } from '../problem.ts';
import type { BlockNode, Expression, Option, PartialNode, PrintNode, TemplateNode, TextNode } from '../tree.ts';
import { wasRead } from '../parse-template.ts';
import { Budget } from './budget.ts';
import { callHelper } from './call-helper.ts';
import { escape } from './escape.ts';
import { Html } from './html.ts';
import { isEmpty } from './is-empty.ts';
import { KEPT_ROWS, layOutRows } from './lay-out-rows.ts';
import { placeComment } from './place-comment.ts';
import { readOwn } from './read-own.ts';
import type { RenderOptions } from './render-options.ts';
import { inside, type Scope, type Turn, valueAt } from './scope.ts';
import { TemplateFault } from './template-fault.ts';
import { worldOf } from './world.ts';

/** Walks a template over data. Nothing is compiled, and what is not named here does not happen. */
export class Interpreter {
  readonly #options: RenderOptions;
  readonly #budget: Budget;
  readonly #world: HelperWorld;
  #at: At = { line: 1, column: 1 };
  #partials = 0;
  /** The part that is walked, and the lines that lead to it. */
  #part = 'template';
  #outer: readonly string[] = [];

  constructor(options: RenderOptions) {
    this.#options = options;
    this.#budget = new Budget(options.budget);
    this.#world = worldOf(options, (steps) => this.#budget.spend(steps, this.#at));
  }

  run(nodes: readonly TemplateNode[]): string {
    try {
      return this.#nodes(nodes, { here: this.#options.data, outer: undefined, turn: undefined, names: undefined });
    } catch (thrown) {
      if (thrown instanceof TemplateFault) throw new TemplateFault(thrown.problems, this.#part);
      throw thrown;
    }
  }

  #nodes(nodes: readonly TemplateNode[], scope: Scope): string {
    let out = '';
    for (const node of nodes) out += this.#node(node, scope);
    return out;
  }

  #node(node: TemplateNode, scope: Scope): string {
    if (node.kind !== 'text') this.#at = node.at;
    this.#budget.spend(1, this.#at);
    switch (node.kind) {
      case 'text':
        return this.#budget.give(this.#text(node), this.#at);
      case 'print':
        return this.#budget.give(this.#placed(node, this.#print(node, scope)), node.at);
      case 'block':
        return this.#block(node, scope);
      case 'partial':
        return this.#partial(node, scope);
    }
  }

  #text({ text, ink }: TextNode): string {
    if (this.#options.places !== true) return text;
    let out = '';
    let done = 0;
    for (const { index, line } of ink) {
      out += text.slice(done, index) + placeComment(this.#outer, this.#part, line);
      done = index;
    }
    return out + text.slice(done);
  }

  #placed({ at, place }: PrintNode, printed: string): string {
    const marks = this.#options.places === true && place === 'text' && printed.trim() !== '';
    return marks ? placeComment(this.#outer, this.#part, at.line) + printed : printed;
  }

  #print({ at, place, value: expression }: PrintNode, scope: Scope): string {
    const value = this.#value(expression, scope);
    if (value instanceof Html) return value.toString();
    if (value === null || value === undefined) return place === 'span' ? this.#span('', at) : '';
    if (typeof value === 'object') {
      const near = expression.kind === 'path' ? expression.text : '()';
      throw new TemplateFault([problem('not-printable', at, { near, what: whatIs(value) })]);
    }
    const text = textOf(value);
    return place === 'span' ? this.#span(text, at) : escape(text);
  }

  /** Columns and rows of a cell: a page has no more. */
  #span(text: string, at: At): string {
    if (/^\d{1,3}$/.test(text) && Number(text) >= 1 && Number(text) <= LIMITS.span) return text;
    throw new TemplateFault([problem('not-a-number', at, { near: text.slice(0, 40), most: LIMITS.span })]);
  }

  #value(expression: Expression, scope: Scope): unknown {
    this.#budget.spend(1, this.#at);
    if (expression.kind === 'literal') return expression.value;
    if (expression.kind === 'path') return valueAt(expression, scope, this.#options.data);
    const values = expression.values.map((value) => this.#value(value, scope));
    const options = this.#named(expression.options, scope);
    return callHelper(expression.helper, expression.at, values, options, this.#world);
  }

  #named(options: readonly Option[], scope: Scope): ReadonlyMap<string, unknown> {
    return new Map(options.map(({ name, value }) => [name, this.#value(value, scope)]));
  }

  #block(node: BlockNode, scope: Scope): string {
    const [first] = node.values;
    const value = first && this.#value(first, scope);
    switch (node.helper) {
      case 'if':
        return this.#branch(node, this.#holds(node, value, scope), scope);
      case 'unless':
        return this.#branch(node, !this.#holds(node, value, scope), scope);
      case 'with':
        if (isEmpty(value)) return this.#nodes(node.otherwise ?? [], scope);
        return this.#nodes(node.body, inside(scope, value, scope.turn, named(node, [value])));
      case 'each':
        return this.#each(node, value, scope);
      case 'lines':
        return this.#lines(node, value, scope);
      case 'keep':
        return `<div class="keep">${this.#nodes(node.body, scope)}</div>`;
      default:
        throw new TemplateFault([problem('unknown-helper', node.at, { near: node.helper })]);
    }
  }

  #holds(node: BlockNode, value: unknown, scope: Scope): boolean {
    if (value === 0) return Boolean(this.#named(node.options, scope).get('includeZero'));
    return !isEmpty(value);
  }

  #branch(node: BlockNode, holds: boolean, scope: Scope): string {
    return this.#nodes(holds ? node.body : (node.otherwise ?? []), scope);
  }

  #each(node: BlockNode, list: unknown, scope: Scope): string {
    const keys = Array.isArray(list)
      ? [...list.keys()]
      : typeof list === 'object' && list !== null
        ? Object.keys(list)
        : [];
    if (keys.length === 0) return this.#nodes(node.otherwise ?? [], scope);
    let out = '';
    for (const [index, key] of keys.entries()) {
      this.#budget.spend(1, node.at);
      const item = readOwn(list, String(key));
      const last = index === keys.length - 1;
      const turn: Turn = { index, key, first: index === 0, last, outer: scope.turn };
      out += this.#nodes(node.body, inside(scope, item, turn, named(node, [item, key])));
    }
    return out;
  }

  #lines(node: BlockNode, list: unknown, scope: Scope): string {
    const keep = this.#named(node.options, scope).get('keep') ?? KEPT_ROWS;
    if (typeof keep !== 'number' || !(keep >= 0 && keep <= 20))
      throw new TemplateFault([problem('wrong-value', node.at, { near: 'lines', name: 'keep', wanted: '0–20' })]);
    if (list !== null && list !== undefined && !Array.isArray(list))
      throw new TemplateFault([problem('not-a-list', node.at, { near: 'lines' })]);
    const rows = this.#each(node, list, scope);
    return layOutRows(rows, this.#nodes(node.tail ?? [], scope), keep);
  }

  #partial(node: PartialNode, scope: Scope): string {
    const part = readOwn(this.#options.partials, node.name) as Parameters<typeof wasRead>[0] | undefined;
    if (!part || !wasRead(part)) throw new TemplateFault([problem('unknown-partial', node.at, { near: node.name })]);
    if (this.#partials >= LIMITS.partials)
      throw new TemplateFault([problem('too-deep', node.at, { most: LIMITS.partials })]);
    const own = node.context !== undefined || node.options.length > 0;
    const context = node.context ? this.#value(node.context, scope) : scope.here;
    const here = node.options.length === 0 ? context : merged(context, this.#named(node.options, scope));
    this.#partials += 1;
    const [outer, name] = [this.#outer, this.#part];
    this.#outer = [...outer, `${name}:${node.at.line}`];
    this.#part = `partials/${node.name}`;
    const out = this.#nodes(part.nodes, own ? inside(scope, here, scope.turn, []) : { ...scope, names: undefined });
    // After a fault they stay: they say where it is.
    this.#outer = outer;
    this.#part = name;
    this.#partials -= 1;
    return node.indent === '' ? out : indented(out, node.indent);
  }
}

function named({ names }: BlockNode, values: readonly unknown[]): [string, unknown][] {
  return names.map((name, index) => [name, values[index]]);
}

/** The fields of the context with the options on top. */
function merged(context: unknown, options: ReadonlyMap<string, unknown>): object {
  const keys = typeof context === 'object' && context !== null ? Object.keys(context) : [];
  const own = keys.map((key): [string, unknown] => [key, readOwn(context, key)]);
  return Object.fromEntries<unknown>([...own, ...options]);
}

/** A part that stands alone on an indented line has each of its lines indented so, as in Handlebars. */
function indented(text: string, indent: string): string {
  const lines = text.split('\n');
  const last = lines.at(-1) === '' ? lines.pop() : undefined;
  return lines.map((line) => indent + line).join('\n') + (last === undefined ? '' : lines.length > 0 ? '\n' : '');
}
