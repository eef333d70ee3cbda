import { LIMITS } from '../limits.ts';
import { type At, problem, START, type TemplateProblem } from '../problem.ts';

/**
 * What must be refused before the parser sees it: its time grows with the square of the nesting (ten seconds for five
 * thousand blocks), and what a backslash before braces means is hard to tell. One pass over the text, which divides it as
 * the parser does.
 */
export function refuseBeforeParsing(source: unknown): TemplateProblem[] {
  if (typeof source !== 'string') return [problem('not-text', START)];
  if (source.length > LIMITS.source)
    return [problem('too-long', START, { length: source.length, most: LIMITS.source })];
  const problems: TemplateProblem[] = [];
  // oxlint-disable-next-line no-control-regex -- these are what is looked for
  const control = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]/.exec(source);
  if (control) problems.push(problem('no-control-character', placeOf(source, control.index)));
  const nesting: number[] = [];
  let depth = 0;
  for (let open = source.indexOf('{{'); open !== -1; ) {
    if (source[open - 1] === '\\') return [...problems, problem('no-escape', placeOf(source, open - 1))];
    if (source.startsWith('{{{{', open)) return [...problems, problem('no-raw', placeOf(source, open))];
    const tag = tagAt(source, open);
    if (tag.kind === 'open') nesting.push(1);
    if (tag.kind === 'else-if' && nesting.length > 0) nesting.push((nesting.pop() ?? 0) + 1);
    if (tag.kind === 'close') depth -= nesting.pop() ?? 0;
    if (tag.kind === 'open' || (tag.kind === 'else-if' && nesting.length > 0)) depth += 1;
    if (depth > LIMITS.nesting || tag.parentheses > LIMITS.parentheses) {
      const most = depth > LIMITS.nesting ? LIMITS.nesting : LIMITS.parentheses;
      return [...problems, problem('too-deep', placeOf(source, open), { most })];
    }
    open = tag.end === -1 ? -1 : source.indexOf('{{', tag.end);
  }
  return problems;
}

interface Tag {
  readonly kind: 'open' | 'else-if' | 'close' | 'other';
  /** How deep parentheses stand in each other. */
  readonly parentheses: number;
  /** Behind its last brace, -1 when it has none: the parser refuses what follows. */
  readonly end: number;
}

function tagAt(source: string, open: number): Tag {
  const start = source[open + 2] === '~' ? open + 3 : open + 2;
  if (source.startsWith('!--', start)) return commentTo(source, start, /--~?\}\}/g);
  if (source[start] === '!') return commentTo(source, start, /\}\}/g);
  return { kind: kindOf(source.slice(start, start + 80)), ...endOf(source, start) };
}

function commentTo(source: string, start: number, end: RegExp): Tag {
  end.lastIndex = start;
  return { kind: 'other', parentheses: 0, end: end.exec(source) === null ? -1 : end.lastIndex };
}

function kindOf(head: string): Tag['kind'] {
  if (head.startsWith('#')) return 'open';
  if (head.startsWith('/')) return 'close';
  if (/^(?:\^\s*~?\}\}|\s*else\s*~?\}\})/.test(head)) return 'other';
  // Whether `{{^name}}` begins a block or goes on with one, the parser nests it once more.
  if (head.startsWith('^')) return 'open';
  return /^\s*else\b/.test(head) ? 'else-if' : 'other';
}

/** Texts in quotes and names in brackets may hold braces. */
function endOf(source: string, start: number): Pick<Tag, 'parentheses' | 'end'> {
  const part = /"(?:\\"|[^"])*"|'(?:\\'|[^'])*'|\[(?:\\\]|[^\]])*\]|\}\}|[()"'[]/g;
  part.lastIndex = start;
  let depth = 0;
  let parentheses = 0;
  for (let found = part.exec(source); found !== null; found = part.exec(source)) {
    if (found[0] === '}}') return { parentheses, end: part.lastIndex };
    if (/^["'[]$/.test(found[0])) return { parentheses, end: -1 };
    if (found[0] === '(') parentheses = Math.max(parentheses, ++depth);
    if (found[0] === ')') depth -= 1;
  }
  return { parentheses, end: -1 };
}

/** The line and column of a place in a text. */
export function placeOf(source: string, index: number): At {
  const before = source.slice(0, index);
  const line = before.split('\n').length;
  return { line, column: index - before.lastIndexOf('\n') };
}
