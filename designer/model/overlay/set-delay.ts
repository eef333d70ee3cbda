import type { OverlayOperation, WorkflowOverlayDefinition } from '../../../engine/language/index.ts';
import { demandDelay, demandUnused } from '../base/set-delay.ts';
import { CommandRefused } from '../command-refused.ts';
import { type Json, sameJson } from '../json.ts';
import type { CommandOf } from '../workflow-command.ts';
import { type Ground, notForOverlay, withOperations } from './ground.ts';

/** Declares a delay for these clients, sets one, or (null) takes away what the overlay declared. */
export function setDelayOnTop(
  { base, overlay, effect }: Ground,
  { key, delay }: CommandOf<'set-delay'>,
): WorkflowOverlayDefinition {
  const { operations } = overlay;
  const below = Object.hasOwn(base.delays ?? {}, key) ? base.delays?.[key] : undefined;
  const now = Object.hasOwn(effect.workflow.delays ?? {}, key) ? effect.workflow.delays?.[key] : undefined;
  const isMine = (each: OverlayOperation): boolean =>
    (each.op === 'addDelay' || each.op === 'setDelay') && each.key === key;
  const at = operations.findIndex(isMine);
  const others = operations.filter((each, index) => index === at || !isMine(each));
  if (delay === null) {
    if (below !== undefined) throw notForOverlay('set-delay', { id: key });
    if (at < 0) throw new CommandRefused('unknown-delay', { id: key });
    demandUnused(effect.workflow.machine, key);
    return withOperations(overlay, others.toSpliced(at, 1));
  }
  demandDelay(key, delay);
  const same = (a: unknown, b: unknown): boolean => sameJson(a as Json | undefined, b as Json | undefined);
  if (same(now, delay)) return overlay;
  if (below !== undefined && same(below, delay))
    return withOperations(overlay, at < 0 ? others : others.toSpliced(at, 1));
  const wanted: OverlayOperation =
    below === undefined ? { op: 'addDelay', key, delay } : { op: 'setDelay', key, from: below, to: delay };
  return withOperations(overlay, at < 0 ? [...others, wanted] : others.with(at, wanted));
}
