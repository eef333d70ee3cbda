import type { Problem } from '../../engine/language/index.ts';
import type { Json } from '../model/json.ts';
import type { WorkflowView } from '../model/workflow-view.ts';
import { placeOf } from '../problems/place-of.ts';
import type { DefinitionKey } from '../workspace/document-state.ts';

/** A definition whose problems are shown. */
export interface Checked {
  readonly key: DefinitionKey;
  readonly file: string;
  readonly value: Json;
}

/**
 * Problems of the definitions by the state, transition or delay they stand at; those of the whole are the machine's. An
 * element that is gone since the check gives its problems to the machine, so that none is lost from sight.
 */
export function problemsByElement(
  problems: readonly Problem[],
  definitions: readonly Checked[],
  view: WorkflowView,
): ReadonlyMap<string, readonly Problem[]> {
  const found = new Map<string, Problem[]>();
  for (const problem of problems) {
    const definition = definitions.find(({ file }) => file === problem.file);
    if (definition === undefined) continue;
    const element = placeOf(problem.path, { ...definition.key, value: definition.value }).element;
    const known =
      element !== undefined &&
      (view.stateById.has(element.id) || view.transitionById.has(element.id) || element.id in view.delays);
    const id = known ? element.id : view.machineId;
    found.set(id, [...(found.get(id) ?? []), problem]);
  }
  return found;
}

/** True when the same problems stand at the same elements. */
export function sameProblems(
  a: ReadonlyMap<string, readonly Problem[]>,
  b: ReadonlyMap<string, readonly Problem[]>,
): boolean {
  if (a.size !== b.size) return false;
  return [...a].every(([id, problems]) => {
    const others = b.get(id);
    return others?.length === problems.length && problems.every((problem, index) => problem === others[index]);
  });
}
