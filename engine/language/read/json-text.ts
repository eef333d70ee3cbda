import type { FaultName } from '../check/fault-names.ts';
import { step } from '../rules/pointer.ts';
import { quote } from '../rules/quote.ts';

/** What is wrong with a text that is to be JSON; `path` is a JSON pointer, `line` and `column` count from 1. */
export interface TextFault {
  readonly rule: FaultName;
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
  readonly remedy: string;
}

/** How far a definition may nest, and how many items one list may have. They keep every later walk short. */
export const JSON_LIMITS = Object.freeze({ depth: 64, list: 2000, faults: 100 });

/** Keys that mean something to JavaScript itself; as own keys they have broken better programs than this one. */
export const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(['__proto__', 'prototype', 'constructor']);
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const LITERAL = /true|false|null/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

interface Frame {
  readonly close: '}' | ']';
  /** Keys seen so far; null in a list. */
  readonly keys: Set<string> | null;
  /** Where the reading stands inside; null before the first key. */
  key: string | number | null;
}

class SyntaxFault extends Error {
  readonly at: number;
  constructor(message: string, at: number) {
    super(message);
    this.at = at;
  }
}

/**
 * Everything about a JSON text that `JSON.parse` would pass over in silence or choke on: duplicate keys (it keeps the
 * last), forbidden keys, lone surrogates and NUL, numbers beyond all bounds, deep nesting, endless lists, and the first
 * syntax error. Reads the text once, without recursion, so that a hostile text costs no more than its length.
 */
export function jsonTextFaults(text: string): TextFault[] {
  const faults: TextFault[] = [];
  const stack: Frame[] = [];
  let at = 0;

  const path = (frames: readonly Frame[] = stack): string => frames.map((frame) => pointerStep(frame.key)).join('');
  const blame = (rule: FaultName, where: number, message: string, remedy: string, place = path()): void => {
    if (faults.length < JSON_LIMITS.faults)
      faults.push({ rule, path: place, ...position(text, where), message, remedy });
  };
  const blank = (): void => {
    while (isBlank(text.charCodeAt(at))) at += 1;
  };

  function string(): string {
    const start = at;
    at += 1;
    for (;;) {
      while (isPlain(text.charCodeAt(at))) at += 1;
      const char = text.charAt(at);
      if (char === '"') break;
      if (at >= text.length) throw new SyntaxFault('a text is not closed by a quotation mark', start);
      if (char < ' ') throw new SyntaxFault('a line break or control character stands inside a text', at);
      if (char === '\\') {
        ESCAPE.lastIndex = at;
        if (!ESCAPE.test(text)) throw new SyntaxFault('a backslash is followed by no known escape', at);
        at = ESCAPE.lastIndex;
      }
    }
    at += 1;
    const raw = text.slice(start, at);
    const said = raw.includes('\\') ? (JSON.parse(raw) as string) : raw.slice(1, -1);
    if (!said.isWellFormed() || said.includes('\0')) {
      const message = 'This text holds a NUL or half a character (a lone surrogate).';
      blame('bad-text', start, message, 'Write the text again; a database could not keep it.');
    }
    return said;
  }

  function scalar(): void {
    if (text.charAt(at) === '"') return void string();
    for (const pattern of [LITERAL, NUMBER]) {
      pattern.lastIndex = at;
      if (!pattern.test(text)) continue;
      if (pattern === NUMBER && !Number.isFinite(Number(text.slice(at, pattern.lastIndex)))) {
        blame('number-too-large', at, 'This number is beyond all bounds.', 'Write a smaller number.');
      }
      at = pattern.lastIndex;
      return;
    }
    const came = at >= text.length ? 'the file ends' : `${quote(text.charAt(at))} stands`;
    throw new SyntaxFault(`${came} where a value is expected`, at);
  }

  function key(frame: Frame): void {
    const start = at;
    if (text.charAt(at) !== '"') throw new SyntaxFault('a key in quotation marks is expected', at);
    const name = string();
    blank();
    if (text.charAt(at) !== ':') throw new SyntaxFault(`a colon is expected after the key ${quote(name)}`, at);
    at += 1;
    // A definition has thousands of keys, and nearly none at fault: only then is it asked where it stands.
    const here = (): string => path(stack.slice(0, -1)) + pointerStep(name);
    if (frame.keys?.has(name)) {
      const message = `The key ${quote(name)} stands twice in one object; all but the last would be lost.`;
      blame('duplicate-key', start, message, 'Keep one of them, or rename one.', here());
    }
    if (FORBIDDEN_KEYS.has(name)) {
      blame('forbidden-key', start, `The key ${quote(name)} is not allowed anywhere.`, 'Use another name.', here());
    }
    frame.keys?.add(name);
    frame.key = name;
  }

  /** Opens containers until a scalar is read or an empty one is closed. */
  function value(): void {
    for (;;) {
      blank();
      const open = text.charAt(at);
      if (open !== '{' && open !== '[') return scalar();
      if (stack.length >= JSON_LIMITS.depth) {
        const message = `This is nested more than ${JSON_LIMITS.depth} levels deep.`;
        blame('too-deep', at, message, 'Flatten it: no definition needs so many levels.');
        throw new TooDeep();
      }
      const frame: Frame =
        open === '{' ? { close: '}', keys: new Set(), key: null } : { close: ']', keys: null, key: 0 };
      at += 1;
      blank();
      if (text.charAt(at) === frame.close) {
        at += 1;
        return;
      }
      stack.push(frame);
      if (frame.keys !== null) key(frame);
    }
  }

  /** After a value: closes what is closed, or moves to the next entry. True when the document is complete. */
  function ended(): boolean {
    for (;;) {
      blank();
      const frame = stack.at(-1);
      if (frame === undefined) return true;
      const char = text.charAt(at);
      if (char !== ',' && char !== frame.close) {
        throw new SyntaxFault(`a comma or ${quote(frame.close)} is expected`, at);
      }
      at += 1;
      if (char === ',') {
        blank();
        if (frame.keys !== null) key(frame);
        else next(frame);
        return false;
      }
      stack.pop();
    }
  }

  function next(frame: Frame): void {
    frame.key = Number(frame.key) + 1;
    if (frame.key !== JSON_LIMITS.list) return;
    const message = `This list has more than ${JSON_LIMITS.list} entries.`;
    blame('list-too-long', at, message, 'Split it over several definitions.', path(stack.slice(0, -1)));
  }

  try {
    do value();
    while (!ended());
    if (at < text.length) throw new SyntaxFault('something stands after the end of the value', at);
  } catch (error) {
    if (error instanceof SyntaxFault) {
      const where = position(text, error.at);
      const message = `Line ${where.line}, column ${where.column}: ${error.message}.`;
      blame('json-syntax', error.at, message, 'Mend the JSON syntax at that place.');
    } else if (!(error instanceof TooDeep)) throw error;
  }
  return faults;
}

function isBlank(code: number): boolean {
  return code === 32 || code === 10 || code === 13 || code === 9;
}

/** Neither a quotation mark, a backslash nor a control character; nor the end, whose code is no number. */
function isPlain(code: number): boolean {
  return code >= 32 && code !== 34 && code !== 92;
}

/** Ends the reading of a text that is nested too deeply: the rest of it says nothing more. */
class TooDeep extends Error {}

/** A key of a million characters would make a path of as many. */
function pointerStep(key: string | number | null): string {
  if (key === null) return '';
  return step(typeof key === 'string' && key.length > 100 ? quote(key, false) : key);
}

function position(text: string, at: number): { line: number; column: number } {
  const before = text.slice(0, at);
  const line = before.split('\n').length;
  return { line, column: at - before.lastIndexOf('\n') };
}
