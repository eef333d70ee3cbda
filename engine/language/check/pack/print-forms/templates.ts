import {
  lintTemplate,
  type ParsedTemplate,
  parseStyle,
  parseTemplate,
  type TemplateProblem,
} from '../../../../../print-forms/template/index.ts';
import type { PrintFormDefinition } from '../../../definitions.generated.ts';
import { step } from '../../../rules/pointer.ts';
import type { Finding } from '../../report.ts';

/**
 * What is wrong with the template of a form, its partials and its style, each with its line: what cannot be read, fields
 * that the data have not, words that are missing in a language of the form.
 */
export function templateFindings(form: PrintFormDefinition): Finding[] {
  const { template: source, partials: sources = {}, style = '', strings = {}, languages, data } = form;
  const findings: Finding[] = [];
  const tell = (path: string, problems: readonly TemplateProblem[]): void =>
    void findings.push(...problems.map((problem) => findingOf(path, problem)));
  const { template, problems } = parseTemplate(source);
  tell('/template', problems);
  const partials: Record<string, ParsedTemplate> = {};
  let whole = true;
  for (const [name, text] of Object.entries(sources)) {
    const { template: partial, problems: own } = parseTemplate(text);
    tell(`/partials${step(name)}`, own);
    if (partial === undefined) whole = false;
    else partials[name] = partial;
  }
  // While a part cannot be read, what it would use looks unused, and itself unknown.
  if (template !== undefined && whole)
    tell('/template', lintTemplate(template, { schema: data.schema, partials, strings, languages }));
  tell('/style', parseStyle(style));
  for (const [part, texts] of Object.entries(form.document?.mail ?? {}))
    for (const [language, text] of Object.entries(texts as Readonly<Record<string, string>>)) {
      const { template: letter, problems: own } = parseTemplate(text);
      const path = `/document/mail/${part}/${language}`;
      tell(path, own);
      // Words of the paper that a letter does not use are no news.
      if (letter !== undefined) {
        const found = lintTemplate(letter, { schema: data.schema, partials: {}, strings, languages });
        tell(
          path,
          found.filter(({ severity }) => severity === 'error'),
        );
      }
    }
  return findings;
}

function findingOf(path: string, { line, column, message, severity }: TemplateProblem): Finding {
  return {
    severity,
    path,
    rule: path === '/style' ? 'style-fault' : 'template-fault',
    message: `Line ${line}, column ${column}: ${message}.`,
    remedy: severity === 'error' ? 'Correct it at that place.' : 'Look at that place once more.',
  };
}
