import { wasRead } from './parse-template.ts';
import { problem, START } from './problem.ts';
import { Interpreter } from './render/interpreter.ts';
import type { RenderOptions } from './render/render-options.ts';
import { TemplateFault } from './render/template-fault.ts';
import type { ParsedTemplate } from './tree.ts';

/**
 * The HTML that a template gives on data: the body of a document, without a head. Values are escaped, nothing of the data is
 * called, and the work is bounded by a budget. Fails with TemplateFault, which tells the line.
 */
export function renderTemplate(template: ParsedTemplate, options: RenderOptions): string {
  if (!wasRead(template)) throw new TemplateFault([problem('foreign-template', START)]);
  return new Interpreter(options).run(template.nodes);
}
