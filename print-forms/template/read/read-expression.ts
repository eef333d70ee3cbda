import { HELPER_BY_NAME } from '../helper/catalog.ts';
import type { HelperDefinition, Parameter } from '../helper/definition.ts';
import { isOf, TYPE_WORDS } from '../helper/kind-of.ts';
import { nearest } from '../nearest.ts';
import { type At, problem, type ProblemValues, type Rule, type TemplateProblem } from '../problem.ts';
import type { CallParts, Expression, Option, PathValue } from '../tree.ts';
import type { RawExpression, RawHash, RawNode } from './raw-tree.ts';

/** Names by which data or code could be reached that are not ours. */
const FORBIDDEN = /^(?:__proto__|constructor|prototype|__define[GS]etter__|__lookup[GS]etter__)$/;
const LOOP_VALUES: ReadonlySet<string> = new Set(['index', 'key', 'first', 'last', 'root']);

export function startOf({ loc }: RawNode): At {
  return { line: loc.start.line, column: loc.start.column + 1 };
}

/** Reads values, fields and calls of helpers, and collects what is not allowed. */
export class ExpressionReader {
  readonly #say: (found: TemplateProblem) => void;
  /** Names given by `as |…|` of the blocks around, innermost last. */
  readonly names: string[] = [];

  constructor(say: (found: TemplateProblem) => void) {
    this.#say = say;
  }

  refuse(rule: Rule, node: RawNode, values: ProblemValues = {}): void {
    this.#say(problem(rule, startOf(node), values));
  }

  /** A value that is given to a helper. */
  value(raw: RawExpression): Expression {
    const at = startOf(raw);
    switch (raw.type) {
      case 'StringLiteral':
      case 'NumberLiteral':
      case 'BooleanLiteral':
        return { kind: 'literal', at, value: raw.value };
      case 'NullLiteral':
        return { kind: 'literal', at, value: null };
      case 'UndefinedLiteral':
        return { kind: 'literal', at, value: undefined };
      case 'PathExpression':
        return this.path(raw);
      case 'SubExpression':
        return this.#inParentheses(raw);
      default:
        this.refuse('not-read', raw, { detail: raw.type });
        return { kind: 'literal', at, value: undefined };
    }
  }

  /** A field of the data, a name of a block, or a value of a loop. */
  path(raw: RawExpression): PathValue {
    const { data = false, depth = 0, parts = [], original = '' } = raw;
    const [first = '', ...rest] = parts;
    const text = String(original);
    const bad = parts.find((part) => FORBIDDEN.test(part));
    if (bad !== undefined) this.refuse('forbidden-name', raw, { near: bad });
    const at = startOf(raw);
    if (data) {
      if (!LOOP_VALUES.has(first) || (first !== 'root' && rest.length > 0))
        this.refuse('unknown-loop-value', raw, { near: text });
      return { kind: 'path', at, text, base: first as PathValue['base'], up: depth, parts: rest };
    }
    const named = depth === 0 && parts.length > 0 && !isScoped(text) && this.names.includes(first);
    return { kind: 'path', at, text, base: named ? 'name' : 'here', up: depth, parts };
  }

  /** The call of a helper: what it is given is checked as far as it is written out. */
  call(helper: HelperDefinition, raw: RawNode & { params?: readonly RawExpression[]; hash?: RawHash }): CallParts {
    const values = (raw.params ?? []).map((value) => this.value(value));
    const options = this.options(raw.hash);
    const { name: near, takes, signature } = helper;
    const most = takes.at(-1)?.more ? Number.POSITIVE_INFINITY : takes.length;
    if (values.length < takes.filter(({ optional }) => optional !== true).length)
      this.refuse('too-few-values', raw, { near, signature });
    if (values.length > most) this.refuse('too-many-values', raw, { near, signature });
    for (const [index, value] of values.entries()) this.#checkLiteral(near, takes[index] ?? takes.at(-1), value);
    for (const { name, value, at } of options) {
      const known = helper.options?.find((option) => option.name === name);
      if (known) this.#checkLiteral(near, known, value);
      else if (helper.freeOptions !== true) this.#say(problem('unknown-option', at, { near, option: name }));
    }
    return { at: startOf(raw), helper: near, values, options };
  }

  options(hash: RawHash | undefined): Option[] {
    return (hash?.pairs ?? []).map((pair) => {
      if (FORBIDDEN.test(pair.key)) this.refuse('forbidden-name', pair, { near: pair.key });
      return { name: pair.key, value: this.value(pair.value), at: startOf(pair) };
    });
  }

  /** The helper that a simple name calls, said to be unknown where it must be one. */
  helper(raw: RawExpression, must: boolean): HelperDefinition | undefined {
    const { type, data = false, depth = 0, parts = [], original = '' } = raw;
    const [name = ''] = parts;
    const simple =
      type === 'PathExpression' && !data && depth === 0 && parts.length === 1 && !isScoped(String(original));
    const found = simple ? HELPER_BY_NAME.get(name) : undefined;
    if (found || !must) return found;
    const near = String(original);
    const meant = nearest(near, HELPER_BY_NAME.keys());
    if (FORBIDDEN.test(near)) this.refuse('forbidden-name', raw, { near });
    else this.refuse('unknown-helper', raw, { near, ...(meant !== undefined && { meant }) });
    return undefined;
  }

  #inParentheses(raw: RawExpression): Expression {
    const nothing: Expression = { kind: 'literal', at: startOf(raw), value: undefined };
    if (!raw.path) return nothing;
    const helper = this.helper(raw.path, true);
    if (!helper) return nothing;
    const near = helper.name;
    if (helper.does === 'block') this.refuse('helper-is-block', raw, { near });
    else if (helper.does !== 'value') this.refuse('html-as-value', raw, { near });
    return { kind: 'call', ...this.call(helper, raw) };
  }

  #checkLiteral(near: string, wanted: Parameter | undefined, value: Expression): void {
    if (!wanted || value.kind !== 'literal') return;
    const { name, type, choices } = wanted;
    if (!isOf(value.value, type)) this.#say(problem('wrong-value', value.at, { near, name, wanted: TYPE_WORDS[type] }));
    else if (choices && !choices.includes(String(value.value)))
      this.#say(problem('wrong-choice', value.at, { near, name, wanted: choices.join(', ') }));
  }
}

/** `this.name` and `./name` are fields, whatever helpers there are. */
function isScoped(original: string): boolean {
  return /^(?:\.|this\b)/.test(original);
}
