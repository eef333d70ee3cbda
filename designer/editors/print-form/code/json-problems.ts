import type { Problem } from '../../../../engine/language/index.ts';
import { sayProblem } from '../../../../engine/language/problem-words/index.ts';
import { placesIn } from '../../../json/text-places.ts';
import { problemsUnder } from '../../shape/problems-under.ts';
import type { TextPlace, TextProblem } from './CodeText.tsx';

interface Told {
  readonly problems: readonly Problem[];
  /** JSON pointer of what the text is, in the definition. */
  readonly under: string;
  readonly language: 'en' | 'ru';
  /** Said of a text that is no JSON. */
  readonly noJson: string;
}

/** What is wrong with a part of a definition, each at its line of the part's text; of a text that is no JSON, only that. */
export function jsonProblems(text: string, { problems, under, language, noJson }: Told): readonly TextProblem[] {
  const places = placesIn(text);
  if (places.broken !== undefined) {
    return [{ ...lineAt(text, places.broken.from), severity: 'error', message: noJson }];
  }
  return problemsUnder(problems, under).map(({ path, severity, ...problem }) => {
    const { message, remedy } = sayProblem(problem, language);
    const { from } = places.rangeOf(path.slice(under.length));
    return { ...lineAt(text, from), severity, message: `${message} ${remedy}` };
  });
}

/** Where the value at a JSON pointer begins in a text; for one that is not there, what would hold it. */
export function placeOfPointer(text: string, pointer: string): TextPlace {
  return lineAt(text, placesIn(text).rangeOf(pointer).from);
}

function lineAt(text: string, position: number): TextPlace {
  const before = text.slice(0, position);
  return { line: before.split('\n').length, column: position - before.lastIndexOf('\n') };
}
