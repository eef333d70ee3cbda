import { type ErrorCode, ReglamentError } from '../errors.ts';
import type { Names } from '../language/diff/index.ts';
import type { CompiledWorkflow, Facts, Title } from '../language/index.ts';
import { mayTouchRequest, reasonsInSight, type RequestSight } from '../policies/index.ts';
import { factsOf, type Offer, offers, recordOf, type Refusal, StepError } from '../run/index.ts';
import type { QueryContext, Viewer } from './context.ts';
import { fieldView, type FieldView } from './field-view.ts';
import { findReadable, policyRequest, type ReadableRequest } from './find-readable.ts';
import type { PersonView } from './people.ts';
import { type Titled, titled, titledStatus, workflowNames } from './titles.ts';

/** An event that the request's states have, for one person: allowed, or with every reason why not. */
export interface OfferView {
  readonly event: string;
  readonly title: Title;
  readonly allowed: boolean;
  /** It calls the request off: wherever it leads is a state of a cancelled status. */
  readonly cancels: boolean;
  /** What is given with it decides, so only sending it tells. */
  readonly maybe: boolean;
  readonly reasons: readonly Refusal[];
  /** Fields that may be given with it, with the values that they have now. */
  readonly form: readonly FieldView[];
  /** What must be given with it. */
  readonly needs: { readonly fields: readonly Titled[]; readonly comment: boolean };
}

export interface RequestOffers {
  readonly request: {
    readonly uuid: string;
    readonly number: string;
    readonly version: number;
    readonly ended: boolean;
  };
  readonly person: PersonView;
  readonly offers: readonly OfferView[];
  /** What the reasons are said with. */
  readonly workflow: CompiledWorkflow;
  readonly facts: Facts;
  readonly names: Names;
}

/**
 * Every event of the request for the person who looks: what he may send, and what not with all reasons. A client's person
 * gets only the events that are his, and of inner reasons no more than that there is one. Fails with REQUEST_NOT_FOUND;
 * with QUERY_INVALID for the engine itself, to which nothing is offered.
 */
export async function getOffers(ctx: QueryContext, viewer: Viewer, key: string): Promise<RequestOffers> {
  if (viewer === 'system')
    throw new ReglamentError('QUERY_INVALID', { reason: 'offers are made to a person: name one by "as"' });
  const found = await findReadable(ctx, viewer, key);
  const { row, workflow, release, sight } = found;
  const names = workflowNames(workflow, release.pack);
  const facts = factsForViewer(ctx, found);
  const maySend = mayTouchRequest(release.roles, found.viewer.policy, 'send', policyRequest(row));
  const all = offersOf(found, facts);
  const open = row.mergedInto === null ? all : all.map((offer) => withoutGoingOn(offer, row.mergedInto ?? ''));
  const given = open.map((offer) => (maySend ? offer : withoutRight(offer)));
  const his = sight.outside
    ? given.filter((offer) => maySend && !offer.reasons.some(({ rule }) => rule === 'role'))
    : given;
  const seen = his.map((offer) => inSight(offer, sight, workflow));
  const { uuid, name, kind } = found.viewer.row;
  return {
    request: { uuid: row.uuid, number: row.number, version: row.version, ended: row.endedAt !== null },
    person: { uuid, name, kind },
    offers: seen.map((offer) => ({
      event: offer.event,
      title: offer.title ?? { en: offer.event, ru: offer.event },
      allowed: offer.allowed,
      cancels: cancels(workflow, offer.event),
      maybe: offer.maybe,
      reasons: offer.reasons,
      form: offer.form.flatMap((id) => {
        const field = workflow.fields.get(id);
        return field === undefined ? [] : [fieldView(field, row.fields[id] ?? null)];
      }),
      needs: { fields: offer.needs.fields.map((field) => titled(names, 'field', field)), comment: offer.needs.comment },
    })),
    workflow,
    facts,
    names,
  };
}

function factsForViewer(ctx: QueryContext, { row, workflow, viewer }: ReadableRequest): Facts {
  const { uuid, kind, roles, teams } = viewer.row;
  return factsOf(workflow, recordOf(row), { id: uuid, kind, roles, groups: teams }, ctx.now());
}

const STEP_CODES = {
  rule: 'RULE_FAILED',
  machine: 'MACHINE_FAILED',
  instance: 'INSTANCE_INVALID',
} as const satisfies Record<string, ErrorCode>;

function offersOf({ row, workflow }: ReadableRequest, facts: Facts): Offer[] {
  try {
    return offers(workflow, (row.envelope as { instance: Parameters<typeof offers>[1] }).instance, facts);
  } catch (error) {
    if (!(error instanceof StepError)) throw error;
    const params = { workflow: workflow.effective.workflow.id, place: error.place, reason: error.message };
    throw new ReglamentError(STEP_CODES[error.kind], params, { cause: error });
  }
}

/** A step that calls the request off is none to lead anybody to, however few others there are. */
function cancels({ transitions, states, effective }: CompiledWorkflow, event: string): boolean {
  const targets = [...transitions.values()].flatMap(({ trigger, config }) =>
    'on' in trigger && trigger.on === event ? [config.target] : [],
  );
  const isCancelled = (target: string | undefined): boolean => {
    const status = target === undefined ? null : (states.get(target.slice(1))?.status ?? null);
    return status !== null && titledStatus(effective.statuses.statuses, status).category === 'cancelled';
  };
  return targets.length > 0 && targets.every(isCancelled);
}

function withoutRight(offer: Offer): Offer {
  const right = { rule: 'right', path: '/actor', message: 'no role of yours grants "send" on this request' };
  return { ...offer, allowed: false, reasons: [right, ...offer.reasons] };
}

/** A merged request stands still. */
function withoutGoingOn(offer: Offer, into: string): Offer {
  const message = `the request was merged into ${into}, which goes on in its place`;
  return {
    ...offer,
    allowed: false,
    reasons: [{ rule: 'merged', subject: into, path: '', message }, ...offer.reasons],
  };
}

/** No hidden field is named; what must be given but is hidden from him, he cannot give. */
function inSight(offer: Offer, sight: RequestSight, workflow: CompiledWorkflow): Offer {
  const visible = (field: string): boolean => !sight.hides.has(field);
  const lacking = offer.needs.fields
    .filter((field) => !visible(field))
    .map((field) => ({ rule: 'required-field', subject: field, path: '', message: '' }));
  const reasons = reasonsInSight([...offer.reasons, ...lacking], sight, workflow);
  return {
    ...offer,
    allowed: reasons.length === 0,
    reasons,
    form: offer.form.filter(visible),
    needs: { ...offer.needs, fields: offer.needs.fields.filter(visible) },
  };
}
