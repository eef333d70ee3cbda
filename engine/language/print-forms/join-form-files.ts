import { canonicalText } from '../canonical-text.ts';
import type { FaultName } from '../check/fault-names.ts';
import { kindOf } from '../kinds.ts';
import type { Problem } from '../problem.ts';
import { jsonTextFaults } from '../read/json-text.ts';
import { formInOrder } from './form-in-order.ts';
import { FORM_FILE, partOf } from './form-parts.ts';

/** The files of a pack in which each print form is one file, and what is wrong with parts of forms. */
export interface JoinedFiles {
  readonly files: ReadonlyMap<string, string>;
  readonly problems: readonly Problem[];
}

type Values = Record<string, unknown>;

/**
 * Puts the parts of each print form that lie beside its `form.json` (template.hbs, style.css, partials/*.hbs,
 * samples/*.json) into it; what belongs to no form stays. Of a form that cannot be read the parts are left aside, and
 * what is wrong with it is told when it is read. Files of a pack whose forms are joined come out as they went in.
 */
export function joinFormFiles(files: ReadonlyMap<string, string>): JoinedFiles {
  const forms = [...files.keys()].filter((file) => file === FORM_FILE || file.endsWith(`/${FORM_FILE}`));
  if (forms.length === 0) return { files, problems: [] };
  const joined = new Map(files);
  const problems: Problem[] = [];
  for (const file of forms) {
    const folder = file.slice(0, -FORM_FILE.length);
    const parts = [...files.keys()].flatMap((path) => {
      const part = path.startsWith(folder) ? partOf(path.slice(folder.length)) : undefined;
      return part === undefined ? [] : [{ ...part, path, text: files.get(path) ?? '' }];
    });
    const form = formIn(files.get(file) ?? '');
    if (parts.length === 0 || form === 'other') continue;
    for (const { path } of parts) joined.delete(path);
    if (form === 'unreadable') continue;
    const whole = parts.reduce((value, part) => put(value, part, file, problems), form);
    joined.set(file, canonicalText(formInOrder(whole)));
  }
  return { files: joined, problems };
}

function formIn(text: string): Values | 'unreadable' | 'other' {
  if (jsonTextFaults(text.replace(/^\uFEFF/, '')).length > 0) return 'unreadable';
  const value = JSON.parse(text.replace(/^\uFEFF/, '')) as unknown;
  const isForm = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isForm && kindOf((value as Values)['$schema']) === 'print-form' ? (value as Values) : 'other';
}

interface Part {
  readonly part: 'template' | 'style' | 'partials' | 'samples';
  readonly name: string;
  readonly path: string;
  readonly text: string;
}

function put(form: Values, { part, name, path, text }: Part, file: string, problems: Problem[]): Values {
  const refuse = (rule: FaultName, message: string, remedy: string): Values => {
    problems.push({ severity: 'error', file, path: '', rule, message, remedy });
    return form;
  };
  const own = path.slice(file.length - FORM_FILE.length);
  const twice = (): Values =>
    refuse(
      'form-part-twice',
      `The form itself has what stands in "${own}", too.`,
      'Keep the file, and take the part out of form.json.',
    );
  if (part === 'template' || part === 'style') return part in form ? twice() : { ...form, [part]: text };
  if (part === 'partials') {
    const known = (form['partials'] ?? {}) as Values;
    return Object.hasOwn(known, name) ? twice() : { ...form, partials: { ...known, [name]: text } };
  }
  const [fault] = jsonTextFaults(text.replace(/^\uFEFF/, ''));
  if (fault !== undefined) {
    const { rule, path: at, remedy, line } = fault;
    const message = fault.message.startsWith('Line ') ? fault.message : `Line ${line}: ${fault.message}`;
    problems.push({ severity: 'error', file: path, path: at, rule, message, remedy });
    return form;
  }
  const sample = JSON.parse(text.replace(/^\uFEFF/, '')) as unknown;
  const known = (Array.isArray(form['samples']) ? form['samples'] : []) as unknown[];
  if ((sample as Values | null)?.['id'] !== name) {
    const message = `The sample in "${own}" must have the id "${name}".`;
    return refuse('form-sample-name', message, `Write "id": "${name}".`);
  }
  if (known.some((each) => (each as Values | null)?.['id'] === name)) return twice();
  return { ...form, samples: [...known, sample] };
}
