import { isList, isObject, type Json } from '../../model/json.ts';
import type { KnownDefinition } from '../../workflow/pickers-of.ts';
import { textAt } from '../shape/read.ts';

/** How many states show each status and each stage of a set. */
export interface Showing {
  readonly statuses: ReadonlyMap<string, number>;
  readonly stages: ReadonlyMap<string, number>;
}

/** Counts the states of every workflow that speaks this set, and of the overlays on them. */
export function statesShowing(definitions: readonly KnownDefinition[], set: string): Showing {
  const workflows = definitions.filter(({ kind, value }) => kind === 'workflow' && textAt(value, 'statuses') === set);
  const bases = new Set(workflows.map(({ id }) => id));
  const overlays = definitions.filter(
    ({ kind, value }) => kind === 'workflow-overlay' && bases.has(textAt(value, 'base')),
  );
  const [statuses, stages] = [new Map<string, number>(), new Map<string, number>()];
  const count = (into: Map<string, number>, id: Json | undefined): void => {
    if (typeof id === 'string') into.set(id, (into.get(id) ?? 0) + 1);
  };
  const walk = (value: Json | undefined): void => {
    if (isList(value)) value.forEach(walk);
    if (!isObject(value)) return;
    if (isObject(value.meta)) {
      count(statuses, value.meta.status);
      count(stages, value.meta.stage);
    }
    if (value.path === 'meta/status') count(statuses, value.to);
    if (value.path === 'meta/stage') count(stages, value.to);
    Object.values(value).forEach(walk);
  };
  for (const { value } of [...workflows, ...overlays])
    walk(isObject(value) ? (value.machine ?? value.operations) : undefined);
  return { statuses, stages };
}
