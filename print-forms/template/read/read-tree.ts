import { DRAWN_BLOCKS, NAMES_GIVEN, WITH_ELSE } from '../helper/blocks.ts';
import { HtmlContext } from '../html/html-context.ts';
import type { At, TemplateProblem } from '../problem.ts';
import type { BlockNode, Expression, PartialNode, PrintNode, TemplateNode } from '../tree.ts';
import type { RawExpression, RawProgram, RawStatement } from './raw-tree.ts';
import { ExpressionReader, startOf } from './read-expression.ts';

/** What `{{#lines}}` collects of its `{{#tail}}`. */
interface Tail {
  nodes: TemplateNode[] | undefined;
}

/** Reads what the parser gave into what is allowed, and collects all that is not. */
export class TreeReader {
  readonly problems: TemplateProblem[] = [];
  readonly #html = new HtmlContext();
  readonly #expressions = new ExpressionReader((found) => this.problems.push(found));

  read(program: RawProgram, end: At): TemplateNode[] {
    const nodes = this.#statements(program);
    this.#html.finish(end);
    this.problems.push(...this.#html.problems);
    return nodes;
  }

  #statements(program: RawProgram | undefined, tail?: Tail): TemplateNode[] {
    return (program?.body ?? []).flatMap((statement) => this.#statement(statement, tail) ?? []);
  }

  #statement(raw: RawStatement, tail: Tail | undefined): TemplateNode | undefined {
    switch (raw.type) {
      case 'ContentStatement': {
        const { original = '', value = '' } = raw;
        const ink = this.#html.text(original, startOf(raw));
        // White space around it may have been taken away.
        const cut = Math.max(0, original.indexOf(value));
        const kept = ink.map(({ index, line }) => ({ index: index - cut, line }));
        return value === '' ? undefined : { kind: 'text', text: value, ink: kept };
      }
      case 'CommentStatement':
        return undefined;
      case 'MustacheStatement':
        return this.#print(raw);
      case 'BlockStatement':
        return this.#block(raw, tail);
      case 'PartialStatement':
        return this.#partial(raw);
      case 'PartialBlockStatement':
        this.#expressions.refuse('no-partial-block', raw);
        return undefined;
      case 'Decorator':
      case 'DecoratorBlock':
        this.#expressions.refuse('no-decorator', raw);
        return undefined;
      default:
        this.#expressions.refuse('not-read', raw, { detail: raw.type });
        return undefined;
    }
  }

  #print(raw: RawStatement): PrintNode | undefined {
    const at = startOf(raw);
    if (raw.escaped === false) this.#expressions.refuse('no-raw', raw);
    if (!raw.path) return undefined;
    const near = String(raw.path.original ?? '');
    if (raw.path.type !== 'PathExpression') {
      this.#expressions.refuse('no-literal', raw);
      return undefined;
    }
    const given = (raw.params ?? []).length > 0 || (raw.hash?.pairs ?? []).length > 0;
    const named = this.#expressions.names.includes(near);
    const helper = named && !given ? undefined : this.#expressions.helper(raw.path, given);
    if (given && !helper) return undefined;
    const block = helper?.does === 'block';
    if (block) this.#expressions.refuse('helper-is-block', raw, { near });
    const place = this.#html.print(at, !helper || helper.does === 'block' ? 'value' : helper.does, near);
    if (block) return undefined;
    const value: Expression = helper
      ? { kind: 'call', ...this.#expressions.call(helper, raw) }
      : this.#expressions.path(raw.path);
    return { kind: 'print', at, place, value };
  }

  #block(raw: RawStatement, tail: Tail | undefined): TemplateNode | undefined {
    const at = startOf(raw);
    const helper = raw.path ? this.#blockHelper(raw.path) : undefined;
    if (!helper) {
      this.#branch(raw.program, at, undefined);
      this.#branch(raw.inverse, at, undefined);
      return undefined;
    }
    const { name } = helper;
    const call = this.#expressions.call(helper, raw);
    const given = [...(raw.program?.blockParams ?? []), ...(raw.inverse?.blockParams ?? [])];
    const most = Object.hasOwn(NAMES_GIVEN, name) ? (NAMES_GIVEN[name] ?? 0) : 0;
    if (given.length > most) this.#expressions.refuse('block-names', raw, { near: name, most });
    if (raw.inverse && !WITH_ELSE.has(name)) this.#expressions.refuse('no-else', raw, { near: name });
    if (name === 'tail') return this.#tail(raw, at, tail);
    if (name === 'lines' && !this.#html.inTable) this.#expressions.refuse('lines-place', raw);
    const own: Tail = { nodes: undefined };
    const names = raw.program?.blockParams ?? [];
    const drawn = DRAWN_BLOCKS.has(name) ? name : undefined;
    const body = this.#branch(raw.program, at, drawn, names, name === 'lines' ? own : undefined);
    const otherwise = raw.inverse && this.#branch(raw.inverse, at, drawn);
    return { kind: 'block', ...call, body, otherwise, names, tail: own.nodes } satisfies BlockNode;
  }

  #blockHelper(path: RawExpression) {
    const helper = this.#expressions.helper(path, false);
    if (helper?.does === 'block') return helper;
    const near = String(path.original ?? '');
    if (helper) this.#expressions.refuse('helper-is-no-block', path, { near });
    else if (path.type !== 'PathExpression') this.#expressions.refuse('no-literal', path);
    else this.#expressions.refuse('section-not-allowed', path, { near });
    this.#expressions.value(path);
    return undefined;
  }

  /** The tail is kept apart from the rows; what it draws is checked where it stands. */
  #tail(raw: RawStatement, at: At, tail: Tail | undefined): undefined {
    if (!tail || tail.nodes) this.#expressions.refuse('tail-place', raw);
    // Names of the rows mean nothing behind the last of them.
    const rows = this.#expressions.names.lastIndexOf(ROWS);
    const names = rows === -1 ? [] : this.#expressions.names.splice(rows);
    const nodes = this.#branch(raw.program, at, 'tail');
    this.#expressions.names.push(...names);
    if (tail) tail.nodes = nodes;
    return undefined;
  }

  #branch(
    program: RawProgram | undefined,
    at: At,
    drawn: string | undefined,
    names: readonly string[] = [],
    tail?: Tail,
  ): TemplateNode[] {
    if (!program) return [];
    const start = this.#html.begin(at, drawn);
    const outer = this.#expressions.names.length;
    this.#expressions.names.push(...(tail ? [ROWS] : []), ...names);
    const nodes = this.#statements(program, tail);
    this.#expressions.names.length = outer;
    this.#html.end(start, at, drawn);
    return nodes;
  }

  #partial(raw: RawStatement): PartialNode | undefined {
    const at = startOf(raw);
    const { name } = raw;
    if (this.#html.print(at, 'part', '{{>}}') !== 'text') return undefined;
    if (name?.type !== 'PathExpression' && name?.type !== 'StringLiteral') {
      this.#expressions.refuse('no-dynamic-partial', raw);
      return undefined;
    }
    const text = String(name.original ?? name.value ?? '');
    if (!/^[a-z][\w-]*$/i.test(text) || /^(?:constructor|prototype)$/.test(text))
      this.#expressions.refuse('forbidden-name', raw, { near: text });
    const [context] = (raw.params ?? []).map((value) => this.#expressions.value(value));
    const options = this.#expressions.options(raw.hash);
    return { kind: 'partial', at, name: text, context, options, indent: raw.indent ?? '' };
  }
}

/** Marks where the names of rows begin; no name of a template looks like it. */
const ROWS = '{{#lines}}';
