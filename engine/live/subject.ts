import { ReglamentError } from '../errors.ts';

/** What can be followed or watched. */
export type Subject =
  | { readonly text: string; readonly kind: 'request'; readonly uuid: string }
  | { readonly text: string; readonly kind: 'queue' | 'definitions' | 'definition' };

const REQUEST = /^request:([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/;
const DEFINITION = /^definition:[a-z][a-z-]{0,63}\/[a-z0-9][a-z0-9._-]{0,63}$/;
const MOST_AT_ONCE = 50;

/** The subjects of `subscribe` and `unsubscribe`, each once. Fails with INPUT_INVALID, all problems at once. */
export function readSubjects(input: unknown): Subject[] {
  const list: unknown = isObject(input) ? input.subjects : undefined;
  if (!Array.isArray(list) || list.length === 0 || list.length > MOST_AT_ONCE) {
    throw invalid([{ path: '/subjects', message: `expected a list of 1 to ${MOST_AT_ONCE} subjects` }]);
  }
  const read = list.map((each: unknown) => parse(each));
  const problems = read.flatMap((subject, at) =>
    subject !== null && subject.kind !== 'definition'
      ? []
      : [{ path: `/subjects/${at}`, message: 'expected "request:<uuid>", "queue" or "definitions"' }],
  );
  if (problems.length > 0) throw invalid(problems);
  return [...new Map((read as Subject[]).map((subject) => [subject.text, subject])).values()];
}

/** The subject of `watch` and `unwatch`. Fails with INPUT_INVALID. */
export function readWatched(input: unknown): Subject {
  const subject = isObject(input) ? parse(input.subject) : null;
  if (subject?.kind === 'request' || subject?.kind === 'definition') return subject;
  throw invalid([{ path: '/subject', message: 'expected "request:<uuid>" or "definition:<kind>/<id>"' }]);
}

function parse(text: unknown): Subject | null {
  if (typeof text !== 'string') return null;
  if (text === 'queue' || text === 'definitions') return { text, kind: text };
  const uuid = REQUEST.exec(text)?.[1];
  if (uuid !== undefined) return { text, kind: 'request', uuid };
  return DEFINITION.test(text) ? { text, kind: 'definition' } : null;
}

function isObject(input: unknown): input is Record<string, unknown> {
  return typeof input === 'object' && input !== null && !Array.isArray(input);
}

function invalid(problems: readonly { path: string; message: string }[]): ReglamentError {
  const details = problems.map((problem) => ({ rule: 'input', ...problem }));
  return new ReglamentError('INPUT_INVALID', { count: details.length }, { details });
}
