import { LIMITS } from './limits.ts';
import { problem, type TemplateProblem } from './problem.ts';
import { parseHandlebars, SyntaxFault } from './read/handlebars-parser.ts';
import { TreeReader } from './read/read-tree.ts';
import { placeOf, refuseBeforeParsing } from './read/refuse-before-parsing.ts';
import type { ParsedTemplate } from './tree.ts';

/** Only these are rendered: a tree from elsewhere was not checked. */
const READ = new WeakSet<ParsedTemplate>();

/**
 * Reads a template and tells all that is wrong with it at once, each with its line and column. There is a template only when
 * there is no error. Takes time in proportion to the text, whatever it is.
 */
export function parseTemplate(source: string): { template?: ParsedTemplate; problems: TemplateProblem[] } {
  const early = refuseBeforeParsing(source);
  if (early.length > 0) return { problems: early };
  const reader = new TreeReader();
  try {
    const nodes = reader.read(parseHandlebars(source), placeOf(source, source.length));
    const problems = inOrder(reader.problems);
    if (problems.some(({ severity }) => severity === 'error')) return { problems };
    const template: ParsedTemplate = { nodes };
    READ.add(template);
    return { template, problems };
  } catch (thrown) {
    if (!(thrown instanceof SyntaxFault)) throw thrown;
    return { problems: [problem('not-read', thrown.at, { detail: thrown.message })] };
  }
}

/** Whether `parseTemplate` has read it. */
export function wasRead(template: ParsedTemplate): boolean {
  return READ.has(template);
}

/** By place, and not more than people read. */
export function inOrder(problems: readonly TemplateProblem[]): TemplateProblem[] {
  return problems.toSorted((a, b) => a.line - b.line || a.column - b.column).slice(0, LIMITS.problems);
}
