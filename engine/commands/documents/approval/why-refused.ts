import type { ErrorParams, ReglamentError } from '../../../errors.ts';
import { effectiveNames, namesOf } from '../../../language/diff/index.ts';
import { type RefusalScene, type Said, sayRefusal } from '../../../run/index.ts';
import type { LockedRequest } from '../../locked-request.ts';
import { factsFor } from '../../request-record.ts';

/** A reason as the journal keeps it: its name and what it is about, and its sentence in each language. */
export interface KeptReason {
  readonly rule: string;
  readonly subject: string | null;
  readonly path: string;
  readonly text: Said;
}

/**
 * Why a step of this request was refused. The sentences are made now: later nobody knows any more what was still open
 * then. A fault that is no refusal of the workflow is named by its code.
 */
export function whyRefused(error: ReglamentError, locked: LockedRequest | null): readonly KeptReason[] {
  const { code, message, details } = error;
  if (locked === null || details.length === 0) {
    return [{ rule: code, subject: null, path: '', text: { en: message, ru: message } }];
  }
  const scene = sceneOf(locked);
  return details.map((detail) => {
    const [rule = '', ...rest] = detail.rule.split(':');
    const subject = rest.length === 0 ? null : rest.join(':');
    const { path, message: said, params } = detail;
    const refusal = { rule, path, message: said, params: numbersOf(params), ...(subject === null ? {} : { subject }) };
    return { rule, subject, path, text: sayRefusal(refusal, scene) };
  });
}

/** What sentences are filled with; titles they take from the scene. */
function numbersOf(params: ErrorParams = {}): Readonly<Record<string, number>> {
  const numbers = Object.entries(params).flatMap(([name, value]) =>
    typeof value === 'number' ? [[name, value] as const] : [],
  );
  return Object.fromEntries(numbers);
}

function sceneOf({ workflow, record, actor, now, release }: LockedRequest): RefusalScene {
  const names = effectiveNames([workflow.effective], namesOf(release.pack));
  return { workflow, facts: factsFor(workflow, record, actor, now), names };
}
