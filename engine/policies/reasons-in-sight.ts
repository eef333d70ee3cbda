import { type CompiledWorkflow, isPricedFact, pathsOf } from '../language/index.ts';
import type { RequestSight } from './request-sight.ts';

interface Reason {
  readonly rule: string;
  readonly subject?: string;
  readonly path: string;
  readonly message: string;
}

/** What a client's person may hear: what he typed, and what he can mend himself. */
const FOR_CLIENTS = new Set([
  'right',
  'ended',
  'merged',
  'required-field',
  'required-comment',
  'field-unknown',
  'field-invalid',
  'field-not-in-form',
  'client-required',
  'subject-invalid',
  'text-invalid',
  'priority-invalid',
  'checklist-not-started',
  'item-unknown',
  'item-invalid',
  'file-type',
  'file-size',
  'coordinates',
  'picture-too-large',
  'picture-unreadable',
  'picture-moves',
  'picture-unplaced',
  'picture-far',
  'picture-undated',
  'picture-ahead',
  'picture-old',
  'document-type',
  'attachments-many',
  'attachment-unknown',
  'signature-size',
  'signature-empty',
  'signer-invalid',
  'person-unknown',
]);

/** The refusal of something that must not be told more exactly. */
const LATER: Reason = { rule: 'not-available', path: '', message: 'this cannot be done at the moment' };

/**
 * Why something is refused, as far as this person may know it. What he may not know is told as one `not-available`:
 * whatever rests on a field that is hidden from him or on prices that he may not see, and to a client's person every inner reason.
 */
export function reasonsInSight<R extends Reason>(
  reasons: readonly R[],
  { outside, hides, prices }: Pick<RequestSight, 'outside' | 'hides' | 'prices'>,
  workflow: CompiledWorkflow,
): (R | Reason)[] {
  // Of a hidden field that he names he hears what `namedHidden` says, once.
  const others = reasons.filter(
    ({ rule, subject = '' }, place) =>
      !(rule === 'field-invalid' && hides.has(subject)) &&
      (!(rule === 'field-not-in-form' && hides.has(subject)) ||
        place === reasons.findIndex((other) => other.rule === rule && other.subject === subject)),
  );
  const seen = others.filter(
    (reason) => (!outside || FOR_CLIENTS.has(reason.rule)) && !restsOnHidden(reason, { hides, prices }, workflow),
  );
  // Whoever is refused hears at least that he is.
  const silent = seen.length < others.length || (seen.length === 0 && reasons.length > 0);
  const told = silent ? [...seen, LATER] : seen;
  // A path into the definitions names transitions.
  return outside
    ? told.map((reason) => (reason.path.startsWith('/transitions/') ? { ...reason, path: '' } : reason))
    : told;
}

function restsOnHidden(
  { rule, subject = '', path }: Reason,
  { hides, prices }: Pick<RequestSight, 'hides' | 'prices'>,
  workflow: CompiledWorkflow,
): boolean {
  if (rule === 'required-field') return hides.has(subject);
  const guard = workflow.transitions.get(GUARD.exec(path)?.[1] ?? '')?.config.guard;
  const isKept = (fact: string): boolean => hides.has(FIELD.exec(fact)?.[1] ?? '') || (!prices && isPricedFact(fact));
  return guard !== undefined && pathsOf(guard.params).some(isKept);
}

const GUARD = /^\/transitions\/([^/]+)\/guard$/;
const FIELD = /^fields\.(.+)$/;

const SAYS = {
  'field-unknown': (field: string) => `the request has no field "${field}"`,
  'field-not-in-form': (field: string) => `field "${field}" is not asked by this event`,
};

/** Refuses fields that somebody names although they are hidden from him, as if there were none of that name. */
export function namedHidden(
  fields: Readonly<Record<string, unknown>> | undefined,
  hides: ReadonlySet<string>,
  rule: keyof typeof SAYS,
): (Reason & { readonly subject: string })[] {
  return Object.keys(fields ?? {})
    .filter((field) => hides.has(field))
    .map((field) => ({ rule, subject: field, path: `/fields/${field}`, message: SAYS[rule](field) }));
}
