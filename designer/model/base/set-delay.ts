import type { DelayConfig, WorkflowDefinition } from '../../../engine/language/index.ts';
import { CommandRefused } from '../command-refused.ts';
import { isObject, type Json, sameJson } from '../json.ts';
import { isId } from '../new-ids.ts';
import { put, putEntry, TEXT_ORDER } from '../text-order.ts';
import { outlineFor, type Tree } from '../tree/outline-for.ts';
import type { CommandOf } from '../workflow-command.ts';

/** Declares a delay, sets it, or (null) takes it away when no transition waits for it. */
export function setDelay(workflow: WorkflowDefinition, { key, delay }: CommandOf<'set-delay'>): WorkflowDefinition {
  const { delays } = workflow;
  const was = Object.hasOwn(delays ?? {}, key) ? delays?.[key] : undefined;
  if (delay === null) {
    if (was === undefined) throw new CommandRefused('unknown-delay', { id: key });
    demandUnused(workflow.machine, key);
  } else demandDelay(key, delay);
  if (delay !== null && sameJson(was as unknown as Json, delay as unknown as Json)) return workflow;
  return put(workflow, 'delays', putEntry(delays, key, delay ?? undefined), TEXT_ORDER.workflow);
}

/** Refuses what can be no delay: `id-invalid`, `value-invalid`. */
export function demandDelay(key: string, delay: DelayConfig): void {
  if (!isId(key)) throw new CommandRefused('id-invalid', { id: key });
  if (!isObject(delay as unknown as Json) || typeof delay.duration !== 'string') {
    throw new CommandRefused('value-invalid', { path: 'delay' });
  }
}

/** Refuses (`delay-in-use`) to take a delay from a transition that waits for it. */
export function demandUnused(tree: Tree, key: string): void {
  const waiting = outlineFor(tree).transitions.find(({ trigger }) => 'after' in trigger && trigger.after === key);
  if (waiting !== undefined) throw new CommandRefused('delay-in-use', { id: key, by: waiting.id });
}
