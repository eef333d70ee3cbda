import { LIMITS } from '../limits.ts';
import { type At, problem, type TemplateProblem } from '../problem.ts';
import { parseDeclarations } from '../style/parse-declarations.ts';
import type { Ink, PrintPlace } from '../tree.ts';
import { Cursor } from './cursor.ts';
import * as rules from './rules.ts';

/** Where in HTML the reader is. */
type Place =
  | { readonly mode: 'text' }
  | { readonly mode: 'skip' }
  | { readonly mode: 'tag'; readonly tag: string; readonly at: At; readonly attributes: Set<string> }
  | { readonly mode: 'value'; readonly tag: TagPlace; readonly value: AttributeValue };

type TagPlace = Extract<Place, { mode: 'tag' }>;

interface AttributeValue {
  readonly name: string;
  readonly quote: string;
  readonly at: At;
  text: string;
  printed: boolean;
}

/** What is printed: a value, something of a helper (see HelperDefinition), or a part with whatever it has. */
type Draws = 'value' | 'inline' | 'figure' | 'rows' | 'part';

interface OpenElement {
  readonly name: string;
  readonly at: At;
}

/** What a block remembers of the place where it began. */
export interface BlockStart {
  readonly place: Place;
  readonly floor: number;
}

const TEXT: Place = { mode: 'text' };

/**
 * Follows the HTML of a template through its texts, values and blocks, and collects what is not allowed: strange tags and
 * attributes, values where escaping does not protect, and blocks that leave an element open.
 */
export class HtmlContext {
  readonly problems: TemplateProblem[] = [];
  #place: Place = TEXT;
  #open: OpenElement[] = [];
  #floor = 0;
  #ink: Ink[] = [];

  /** Takes the next piece of text, which begins at a place of the source, and tells where words are in it. */
  text(text: string, at: At): readonly Ink[] {
    const cursor = new Cursor(text, at);
    this.#ink = [];
    for (let index = 0; index < text.length && this.#open.length <= LIMITS.elements; ) {
      const place = this.#place;
      if (place.mode === 'tag') index = this.#inTag(text, index, cursor, place);
      else if (place.mode === 'value') index = this.#inValue(text, index, place);
      else index = place.mode === 'text' ? this.#inText(text, index, cursor) : this.#skip(text, index);
    }
    return this.#ink;
  }

  /** Takes a value that is printed here and says into what; `draws` says that it gives HTML of its own, `near` names it. */
  print(at: At, draws: Draws, near: string): PrintPlace {
    const place = this.#place;
    if (place.mode === 'text') {
      this.#printInText(at, draws, near);
      return 'text';
    }
    if (place.mode !== 'value') {
      this.#say(problem('interpolation-in-tag', at, { allowed: rules.PRINTED_ATTRIBUTES.join(', ') }));
      return 'text';
    }
    const { value } = place;
    value.printed = true;
    if (draws !== 'value') this.#say(problem('html-in-attribute', at, { near }));
    if (!rules.PRINTED_ATTRIBUTES.includes(value.name)) {
      const allowed = rules.PRINTED_ATTRIBUTES.join(', ');
      this.#say(problem('interpolation-in-attribute', at, { near: value.name, allowed }));
    }
    return rules.SPANS.has(value.name) ? 'span' : 'attribute';
  }

  /** A block begins. What it opens, it must close. `element` is what it draws around its body. */
  begin(at: At, element?: string): BlockStart {
    const { mode } = this.#place;
    if (mode === 'value') {
      this.print(at, element === undefined ? 'value' : 'figure', element ?? '');
    } else if (mode !== 'text') {
      this.#say(problem('interpolation-in-tag', at, { allowed: rules.PRINTED_ATTRIBUTES.join(', ') }));
      this.#place = TEXT;
    }
    const start = { place: this.#place, floor: this.#floor };
    if (element !== undefined && mode !== 'value') {
      this.#mayStand(element, at);
      this.#open.push({ name: element, at });
    }
    this.#floor = this.#open.length;
    return start;
  }

  /** The block, or one of its branches, ends. */
  end({ place, floor }: BlockStart, at: At, element?: string): void {
    const same = this.#place.mode === place.mode && (place.mode !== 'value' || this.#isIn(place.value));
    if (!same) this.#say(problem('attribute-not-closed', at));
    for (const { name, at: opened } of same ? this.#open.slice(this.#floor) : [])
      this.#say(problem('tag-not-closed-in-block', opened, { near: name }));
    this.#open.length = this.#floor;
    this.#place = place;
    if (place.mode === 'text' && element !== undefined) this.#open.pop();
    this.#floor = floor;
  }

  /** The template ends. */
  finish(at: At): void {
    if (this.#place.mode !== 'text' && this.#place.mode !== 'skip') this.#say(problem('attribute-not-closed', at));
    for (const { name, at: opened } of this.#open) this.#say(problem('tag-not-closed', opened, { near: name }));
  }

  /** Whether the reader is directly in a table. */
  get inTable(): boolean {
    return this.#place.mode === 'text' && this.#open.at(-1)?.name === 'table';
  }

  #isIn(value: AttributeValue): boolean {
    return this.#place.mode === 'value' && this.#place.value === value;
  }

  #say(found: TemplateProblem): void {
    if (this.problems.length < LIMITS.problems) this.problems.push(found);
  }

  #mayStand(name: string, at: At, near = name): void {
    const parent = rules.cannotStandIn(
      name,
      this.#open.map((element) => element.name),
    );
    if (parent !== undefined) this.#say(problem('tag-misplaced', at, { near, parent }));
  }

  #printInText(at: At, draws: Draws, near: string): void {
    if (draws === 'rows') this.#mayStand('tr', at, near);
    else if (draws === 'figure') this.#mayStand('div', at, near);
    else if (draws !== 'part') this.#mayHoldText(at);
  }

  #mayHoldText(at: At): void {
    const parent = this.#open.at(-1)?.name;
    if (parent !== undefined && rules.holdsNoText(parent)) this.#say(problem('text-misplaced', at, { near: parent }));
  }

  #inText(text: string, from: number, cursor: Cursor): number {
    const next = text.indexOf('<', from);
    const end = next === -1 ? text.length : next;
    const inked = text.slice(from, end).search(/\S/);
    if (inked !== -1) this.#mayHoldText(cursor.at(from + inked));
    for (const { index } of text.slice(from, end).matchAll(/\S.*/g))
      this.#ink.push({ index: from + index, line: cursor.at(from + index).line });
    if (next === -1) return end;
    const at = cursor.at(next);
    if (text.startsWith('<!--', next)) {
      this.#say(problem('html-comment', at));
      const close = text.indexOf('-->', next);
      return close === -1 ? text.length : close + 3;
    }
    const [whole, slash, name] = matchAt(/<(\/?)([a-zA-Z][a-zA-Z0-9-]*)(?=[\s/>]|$)/y, text, next) ?? [];
    if (whole === undefined || name === undefined) {
      this.#say(problem('bad-tag', at));
      return next + 1;
    }
    if (slash === '/') return this.#close(text, next + whole.length, name.toLowerCase(), at);
    this.#place = { mode: 'tag', tag: name.toLowerCase(), at, attributes: new Set() };
    return next + whole.length;
  }

  #close(text: string, from: number, name: string, at: At): number {
    const [end] = matchAt(/\s*>/y, text, from) ?? [];
    if (end === undefined) {
      this.#say(problem('bad-tag', at));
      this.#place = { mode: 'skip' };
      return from;
    }
    const index = this.#open.findLastIndex((element) => element.name === name);
    if (index < this.#floor) {
      if (rules.TAGS.has(name)) this.#say(problem('tag-not-open', at, { near: name }));
      else this.#say(notAllowed(name, at));
    } else {
      for (const { name: left, at: opened } of this.#open.slice(index + 1))
        this.#say(problem('tag-not-closed', opened, { near: left }));
      this.#open.length = index;
    }
    return from + end.length;
  }

  #skip(text: string, from: number): number {
    const end = text.indexOf('>', from);
    if (end === -1) return text.length;
    this.#place = TEXT;
    return end + 1;
  }

  #inTag(text: string, from: number, cursor: Cursor, place: TagPlace): number {
    const [space, end] = matchAt(/\s*(\/?>)?/y, text, from) ?? [''];
    const index = from + (space?.length ?? 0);
    if (end !== undefined) return this.#endTag(place, end, index);
    if (index >= text.length) return index;
    const [whole, name = '', quote] = matchAt(/([a-zA-Z][^\s"'<>/=]*)(?:\s*=\s*(["'])?)?/y, text, index) ?? [];
    const at = cursor.at(index);
    if (whole === undefined) {
      this.#say(problem('bad-tag', at));
      this.#place = { mode: 'skip' };
      return index;
    }
    this.#attribute(name.toLowerCase(), at, place);
    if (quote !== undefined) {
      const value = { name: name.toLowerCase(), quote, at: cursor.at(index + whole.length), text: '', printed: false };
      this.#place = { mode: 'value', tag: place, value };
      return index + whole.length;
    }
    this.#say(problem('attribute-not-quoted', at, { near: name }));
    return index + whole.length + (matchAt(/[^\s>]*/y, text, index + whole.length)?.[0].length ?? 0);
  }

  #attribute(name: string, at: At, { attributes, tag }: TagPlace): void {
    if (attributes.has(name)) this.#say(problem('attribute-twice', at, { near: name }));
    attributes.add(name);
    if (!Object.hasOwn(rules.ATTRIBUTES, name)) this.#say(problem('attribute-not-allowed', at, { near: name }));
    const inner = this.#open.findLast((element) => ['lines', 'tail', 'table'].includes(element.name))?.name;
    if (name === 'rowspan' && (tag === 'td' || tag === 'th') && (inner === 'lines' || inner === 'tail'))
      this.#say(problem('rowspan-in-lines', at));
  }

  #endTag({ tag, at }: TagPlace, end: string, index: number): number {
    this.#place = TEXT;
    if (!rules.TAGS.has(tag)) this.#say(notAllowed(tag, at));
    else this.#mayStand(tag, at);
    if (rules.VOID_TAGS.has(tag) || rules.FOREIGN_VOID_TAGS.has(tag)) return index;
    if (end === '/>') this.#say(problem('tag-not-closed', at, { near: tag }));
    else this.#open.push({ name: tag, at });
    if (this.#open.length > LIMITS.elements) this.#say(problem('too-deep', at, { most: LIMITS.elements }));
    return index;
  }

  #inValue(text: string, from: number, { tag, value }: Extract<Place, { mode: 'value' }>): number {
    const end = text.indexOf(value.quote, from);
    value.text += text.slice(from, end === -1 ? text.length : end);
    if (end === -1) return text.length;
    this.#checkValue(value);
    this.#place = tag;
    return end + 1;
  }

  #checkValue({ name, text, printed, at }: AttributeValue): void {
    const pattern = Object.hasOwn(rules.ATTRIBUTES, name) ? rules.ATTRIBUTES[name] : undefined;
    if (pattern === undefined) return;
    if (!(printed && text.trim() === '') && !pattern.test(text))
      this.#say(problem('attribute-value', at, { near: text.slice(0, 60) }));
    else if (name === 'style') this.problems.push(...parseDeclarations(text, at));
  }
}

function notAllowed(tag: string, at: At): TemplateProblem {
  const meant = rules.instead(tag);
  return problem('tag-not-allowed', at, { near: tag, ...(meant !== undefined && { meant }) });
}

function matchAt(pattern: RegExp, text: string, index: number): RegExpExecArray | null {
  pattern.lastIndex = index;
  return pattern.exec(text);
}
