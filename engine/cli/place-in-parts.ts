import type { Problem } from '../language/index.ts';
import { FORM_FILE, PART_FILES } from '../language/print-forms/form-parts.ts';

const PLACED = /^Line (\d+), column (\d+): (.*)$/s;

/**
 * Problems of templates and styles told as editors and terminals lead to them: `print-forms/act/template.hbs:12:5`. What lies in
 * no file of its own keeps its place in the form.
 */
export function placeInParts(problems: readonly Problem[], files: ReadonlyMap<string, string>): Problem[] {
  return problems.map((problem) => {
    const [, line, column, said] = PLACED.exec(problem.message) ?? [];
    const part = partFile(problem);
    if (said === undefined || part === undefined || !files.has(part)) return problem;
    const message = said.slice(0, 1).toUpperCase() + said.slice(1);
    return { ...problem, file: `${part}:${line}:${column}`, path: '', message };
  });
}

/** The file that a part of a form has in its folder. */
function partFile({ file, path }: Problem): string | undefined {
  if (file !== FORM_FILE && !file.endsWith(`/${FORM_FILE}`)) return undefined;
  const folder = file.slice(0, -FORM_FILE.length);
  const [, first = '', name = '', ...more] = path.split('/');
  if (more.length > 0) return undefined;
  if (first === 'partials' && name !== '') return `${folder}partials/${name}.hbs`;
  const own = Object.entries(PART_FILES).find(([part]) => part === first)?.[1];
  return own === undefined || name !== '' ? undefined : `${folder}${own}`;
}
