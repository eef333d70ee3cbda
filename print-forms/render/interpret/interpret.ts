import {
  fieldsOf,
  type ParsedTemplate,
  parseStyle,
  parseTemplate,
  renderTemplate,
  TemplateFault,
  type TemplateProblem,
} from '../../template/index.ts';
import type { FormProblem } from '../render-fault.ts';
import type { Answer, Interpreted, Manuscript } from './messages.ts';

const CODE_MM = 18;

/** Templates that were read already, by their text: a batch prints one form many times. */
const read = new Map<string, ReturnType<typeof parseTemplate>>();
const KEPT = 64;

/** Interprets a form on data. Tells all that is wrong with the form at once, each with its part, line and column. */
export function interpret(manuscript: Manuscript): Answer {
  const problems = problemsOf('style', parseStyle(manuscript.style));
  const partials = new Map<string, ParsedTemplate>();
  for (const [name, source] of Object.entries(manuscript.partials)) {
    const { template, problems: found } = parsed(source);
    problems.push(...problemsOf(`partials/${name}`, found));
    if (template) partials.set(name, template);
  }
  const { template, problems: found } = parsed(manuscript.template);
  problems.push(...problemsOf('template', found));
  if (!template || problems.length > 0) return { kind: 'refused', problems };
  try {
    return { kind: 'done', ...rendered(template, Object.fromEntries(partials), manuscript) };
  } catch (thrown) {
    if (thrown instanceof TemplateFault) return { kind: 'refused', problems: problemsOf(thrown.part, thrown.problems) };
    throw thrown;
  }
}

function rendered(
  template: ParsedTemplate,
  partials: Readonly<Record<string, ParsedTemplate>>,
  { data, language, strings, pictures, verifyUrl, places }: Manuscript,
): Interpreted {
  const body = renderTemplate(template, { data, language, strings, partials, pictures, places });
  const itself = fieldsOf(template, partials).some(({ path }) => path[0] === 'doc' && path[1] === 'verify');
  return { body, code: verifyUrl === undefined || itself ? undefined : codeOf(verifyUrl) };
}

/** The code by which a paper is known again, as a picture that stands in a margin. */
function codeOf(url: string): string | undefined {
  const { template } = parsed(`{{qr url ${CODE_MM}}}`);
  if (!template) return undefined;
  const svg = renderTemplate(template, { data: { url }, language: 'en' });
  const alone = svg.replace(
    '<svg ',
    `<svg xmlns="http://www.w3.org/2000/svg" width="${CODE_MM}mm" height="${CODE_MM}mm" `,
  );
  return `data:image/svg+xml;base64,${Buffer.from(alone).toString('base64')}`;
}

function parsed(source: string): ReturnType<typeof parseTemplate> {
  const known = read.get(source);
  if (known) return known;
  const fresh = parseTemplate(source);
  if (read.size >= KEPT) read.clear();
  read.set(source, fresh);
  return fresh;
}

function problemsOf(part: string, problems: readonly TemplateProblem[]): FormProblem[] {
  return problems.filter(({ severity }) => severity === 'error').map((problem) => ({ ...problem, part }));
}
