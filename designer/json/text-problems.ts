import type { Kind, Problem } from '../../engine/language/index.ts';
import { sayProblem } from '../../engine/language/problem-words/index.ts';
import { faultsOf, faultText, formText, schemaFor } from '../../ui/schema-form/schema.ts';
import type { Json } from '../model/json.ts';
import { placesIn } from './text-places.ts';

export interface TextProblem {
  readonly from: number;
  readonly to: number;
  readonly severity: 'error' | 'warning';
  readonly message: string;
}

interface Told {
  readonly kind: Kind;
  /** Of the checks; pointers into the definition. */
  readonly problems: readonly Problem[];
  readonly language: 'en' | 'ru';
  /** Said of a text that is no JSON. */
  readonly noJson: string;
}

/** Everything that is wrong with a text, where it is wrong: that it is no JSON, else its schema and the checks. */
export function textProblems(text: string, { kind, problems, language, noJson }: Told): readonly TextProblem[] {
  const places = placesIn(text);
  const value = parseJson(text);
  if (value === undefined) {
    const { from, to } = places.broken ?? { from: text.length, to: text.length };
    return [{ from, to: Math.min(Math.max(to, from + 1), text.length), severity: 'error', message: noJson }];
  }
  const told = problems.map(({ path, severity, ...problem }): TextProblem => {
    const { message, remedy } = sayProblem(problem, language);
    return { ...headOf(places.rangeOf(path), text), severity, message: `${message} ${remedy}` };
  });
  const known = new Set(problems.map(({ path }) => path));
  const faults = faultsOf(schemaFor(kind), value).filter(({ path }) => !known.has(path));
  const words = { text: (key: string, values?: Record<string, string | number>) => formText(key, language, values) };
  return [
    ...told,
    ...faults.map((fault): TextProblem => {
      const said = faultText(fault, words);
      const missing = fault.keyword === 'required' ? `${fault.path.slice(fault.path.lastIndexOf('/') + 1)}: ` : '';
      return { ...headOf(places.rangeOf(fault.path), text), severity: 'error', message: missing + said };
    }),
  ];
}

/** The value of a text; undefined for one that is no JSON. */
export function parseJson(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

/** Of a value that takes many lines only the first is marked. */
function headOf({ from, to }: { readonly from: number; readonly to: number }, text: string) {
  const end = text.indexOf('\n', from);
  return { from, to: end === -1 || end >= to ? to : end };
}
