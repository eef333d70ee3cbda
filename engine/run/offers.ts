import type { AnyStateNode } from 'xstate';
import {
  type CompiledTransition,
  type CompiledWorkflow,
  type Facts,
  pathsOf,
  type Title,
  withGuardSlot,
} from '../language/index.ts';
import { closedGates, factReader, roleGate } from './gates.ts';
import type { Instance } from './instance.ts';
import { selectedTransitions } from './macrostep.ts';
import type { Refusal } from './refusal.ts';
import { activeNodes, restoreSnapshot } from './snapshot.ts';
import { candidatesFor } from './step.ts';
import { StepError } from './step-error.ts';

/** An event the request could take now. When it is not allowed, `reasons` has every one of them. */
export interface Offer {
  readonly event: string;
  readonly title: Title | null;
  readonly allowed: boolean;
  readonly reasons: readonly Refusal[];
  /** Fields that may be given with the event. */
  readonly form: readonly string[];
  /** What must be given with the event: fields of the form that are still empty, and a comment. */
  readonly needs: { readonly fields: readonly string[]; readonly comment: boolean };
  /** Its guards look at what is given with the event, so only sending it tells. */
  readonly maybe: boolean;
}

/**
 * Every event that the instance's states have, allowed for the facts' actor or not, with all reasons: what the UI shows
 * is what `step` will do. What can be typed along with the event (form fields, a comment) does not count against it. An
 * event whose rule cannot be evaluated is not allowed, with the reason `rule-failed`; the others stay. What leads on comes
 * first: events of the primary region before those of the regions beside it and of what is around it, inner states first.
 */
export function offers(workflow: CompiledWorkflow, instance: Instance, facts: Facts): Offer[] {
  if (instance.status !== 'active') return [];
  const snapshot = restoreSnapshot(workflow, instance);
  const events = new Set<string>();
  const { primary } = workflow.effective.workflow;
  const beside = (node: AnyStateNode): number => (primary !== null && isInside(node, primary) ? 0 : 1);
  for (const node of activeNodes(snapshot).toSorted((a, b) => beside(a) - beside(b) || b.order - a.order)) {
    for (const event of node.transitions.keys()) if (!event.startsWith('xstate.')) events.add(event);
  }
  return [...events].map((event) => {
    const candidates = candidatesFor(workflow, snapshot, event);
    const given = { ...facts, event: { type: event, comment: null } };
    const selected = selectedBy(workflow, snapshot, given);
    const broken = selected === null;
    const offered = offer(workflow, event, candidates, given, selected ?? candidates);
    return broken ? { ...offered, allowed: false, maybe: false, reasons: [ruleFailed(event)] } : offered;
  });
}

function isInside(node: AnyStateNode, ancestor: string): boolean {
  for (let at: AnyStateNode | undefined = node; at !== undefined; at = at.parent) if (at.id === ancestor) return true;
  return false;
}

function offer(
  workflow: CompiledWorkflow,
  event: string,
  candidates: readonly CompiledTransition[],
  facts: Facts,
  selected: readonly CompiledTransition[],
): Offer {
  const read = factReader(facts, new Map());
  const form = [...new Set(candidates.flatMap((candidate) => candidate.config.meta?.form ?? []))];
  const maybe = candidates.some((candidate) => readsInput(candidate, form));
  const closed = selected.flatMap((transition) => closedGates(transition, facts, read));
  const blocking = closed.filter((each) => !isSuppliable(each, form));
  const undecided = maybe && selected.length === 0 ? candidates.flatMap((each) => closedGates(each, facts, read)) : [];
  const supplied = [...closed, ...undecided].filter((each) => isSuppliable(each, form));
  const unselected =
    selected.length > 0
      ? []
      : [...(maybe ? [] : closedGuards(candidates)), ...candidates.flatMap((each) => roleGate(each, facts, read))];
  const reasons = [...blocking, ...unselected];
  return {
    event,
    title: candidates.find((each) => each.config.meta?.title !== undefined)?.config.meta?.title ?? null,
    allowed: reasons.length === 0,
    reasons,
    form,
    needs: {
      fields: [
        ...new Set(supplied.filter((each) => each.rule === 'required-field').map((each) => each.subject as string)),
      ],
      comment: supplied.some((each) => each.rule === 'required-comment'),
    },
    maybe,
  };
}

function selectedBy(
  workflow: CompiledWorkflow,
  snapshot: ReturnType<typeof restoreSnapshot>,
  facts: Facts,
): CompiledTransition[] | null {
  const slot = { facts, reads: new Map(), failure: undefined as unknown };
  try {
    const found = withGuardSlot(slot, () =>
      selectedTransitions(workflow.machine, snapshot, { type: facts.event.type }),
    );
    return found.map((id) => workflow.transitions.get(id) as CompiledTransition);
  } catch (error) {
    if (slot.failure !== undefined) return null;
    throw new StepError('machine', facts.event.type, error instanceof Error ? error.message : String(error), error);
  }
}

function ruleFailed(event: string): Refusal {
  return { rule: 'rule-failed', path: '/event', message: `a rule of "${event}" cannot be evaluated` };
}

function closedGuards(candidates: readonly CompiledTransition[]): Refusal[] {
  return candidates.map(({ config }) => ({
    rule: 'guard',
    subject: config.id,
    path: `/transitions/${config.id}/guard`,
    message: `the rule of "${config.id}" does not hold`,
  }));
}

function isSuppliable(refusal: Refusal, form: readonly string[]): boolean {
  if (refusal.rule === 'required-comment') return true;
  return refusal.rule === 'required-field' && form.includes(refusal.subject as string);
}

function readsInput({ config }: CompiledTransition, form: readonly string[]): boolean {
  if (config.guard === undefined) return false;
  return pathsOf(config.guard.params).some(
    (path) => path === 'event.comment' || form.some((field) => path === `fields.${field}`),
  );
}
