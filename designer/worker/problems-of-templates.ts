import {
  lintTemplate,
  type ParsedTemplate,
  parseStyle,
  parseTemplate,
  type TemplateProblem,
} from '../../print-forms/template/index.ts';
import type { PartProblem, TemplatesToCheck } from './template-messages.ts';

/** What is wrong with the template of a form, its partials and its style, by part and place. */
export function problemsOfTemplates(form: TemplatesToCheck): PartProblem[] {
  const { template: source, style, partials: sources, schema, strings, languages } = form;
  const found: PartProblem[] = [];
  const tell = (part: string, problems: readonly TemplateProblem[]): void =>
    void found.push(...problems.map((problem) => ({ ...problem, part })));
  const { template, problems } = parseTemplate(source);
  tell('/template', problems);
  const partials: Record<string, ParsedTemplate> = {};
  let whole = true;
  for (const [name, text] of Object.entries(sources)) {
    const read = parseTemplate(text);
    tell(`/partials/${name}`, read.problems);
    if (read.template === undefined) whole = false;
    else partials[name] = read.template;
  }
  // While a part cannot be read, what it would use looks unused, and itself unknown.
  if (template !== undefined && whole)
    tell('/template', lintTemplate(template, { schema, partials, strings, languages }));
  tell('/style', parseStyle(style));
  return found;
}
