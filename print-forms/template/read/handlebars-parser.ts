import * as syntax from 'handlebars/dist/cjs/handlebars/compiler/helpers.js';
import grammar from 'handlebars/dist/cjs/handlebars/compiler/parser.js';
import WhitespaceControl from 'handlebars/dist/cjs/handlebars/compiler/whitespace-control.js';
import type { At } from '../problem.ts';
import type { RawProgram } from './raw-tree.ts';

/** A text that is no template, at the place where the parser gave up. */
export class SyntaxFault extends Error {
  readonly at: At;

  constructor(message: string, at: At) {
    super(message);
    this.at = at;
  }
}

interface Seen {
  readonly text?: string;
  readonly line?: number;
  readonly loc?: { readonly last_line: number; readonly last_column: number };
}

/** Reads a text as Handlebars does, white space control included. Fails with SyntaxFault. */
export function parseHandlebars(source: string): RawProgram {
  // An object of its own, so that nobody else who uses the same parser sees our way of failing.
  const parser = Object.create(grammar) as typeof grammar;
  parser.yy = {
    ...syntax,
    locInfo: (location: unknown) => new syntax.SourceLocation(undefined, location),
    parseError(_: string, seen: Seen) {
      const at = { line: seen.loc?.last_line ?? (seen.line ?? 0) + 1, column: (seen.loc?.last_column ?? 0) + 1 };
      throw new SyntaxFault(seen.text ? `"${seen.text.slice(0, 40)}" is not expected` : 'the text ends too early', at);
    },
  };
  try {
    return new WhitespaceControl().accept(parser.parse(source)) as RawProgram;
  } catch (thrown) {
    throw asFault(thrown);
  }
}

/** Blocks that are closed by another name and the like are refused by Handlebars' own words. */
function asFault(thrown: unknown): unknown {
  if (thrown instanceof SyntaxFault || !(thrown instanceof Error)) return thrown;
  const { lineNumber: line, column } = thrown as { lineNumber?: number; column?: number };
  if (line === undefined) return thrown;
  return new SyntaxFault(thrown.message.replace(/ - \d+:\d+$/, ''), { line, column: (column ?? 0) + 1 });
}
