import { expect } from 'chai';
import { assert, property } from 'fast-check';
import { applyCommand } from '../../../designer/model/apply-command.ts';
import type { Json } from '../../../designer/model/json.ts';
import { mergeJson } from '../../../designer/model/merge.ts';
import { isReadableWorkflow } from '../../../designer/model/readable.ts';
import { viewOfWorkflow } from '../../../designer/model/view-of-workflow.ts';
import { outlineOf, type WorkflowDefinition } from '../../../engine/language/index.ts';
import { frozen } from './frozen.ts';
import { doneOrRefused, someBytes, someCommands, someNumber, someWorkflow } from './prove-commands.ts';
import { randomCommand } from './random-command.ts';

const asJson = (workflow: WorkflowDefinition): Json => workflow as unknown as Json;

/** What two people did to one workflow is joined without a loss that nobody is told of. */
export function proveMerge(cases: number): void {
  assert(
    property(someNumber, someBytes, someCommands(3), someCommands(3), (number, bytes, first, second) => {
      const base = frozen(someWorkflow(number, bytes));
      const [mine, theirs] = [first, second].map((all) => all.reduce(done, base)) as [
        WorkflowDefinition,
        WorkflowDefinition,
      ];
      const { merged, conflicts } = mergeJson(asJson(base), asJson(mine), asJson(theirs));
      if (!isReadableWorkflow(merged)) throw new Error('what was joined cannot be drawn');
      expectOnce(merged);
      if (conflicts.length === 0) expectNothingLost(base, mine, theirs, merged);
    }),
    { numRuns: cases },
  );
}

function done(workflow: WorkflowDefinition, bytes: Uint8Array): WorkflowDefinition {
  return doneOrRefused(workflow, randomCommand(bytes, viewOfWorkflow(workflow)), applyCommand);
}

/** Whoever moved what: nothing stands in two places. */
function expectOnce({ machine }: WorkflowDefinition): void {
  const { states, transitions } = outlineOf(machine);
  for (const all of [states, transitions]) {
    const ids = all.map(({ id }) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).to.deep.equal([]);
  }
}

/** Whatever one of the two has and the other did not remove is there. */
function expectNothingLost(
  base: WorkflowDefinition,
  mine: WorkflowDefinition,
  theirs: WorkflowDefinition,
  merged: WorkflowDefinition,
): void {
  const [was, one, other, now] = [base, mine, theirs, merged].map(idsOf) as [
    Set<string>,
    Set<string>,
    Set<string>,
    Set<string>,
  ];
  for (const id of [...one, ...other])
    if (!was.has(id) || (one.has(id) && other.has(id))) expect([...now]).to.include(id);
  for (const id of now) expect([...one, ...other]).to.include(id);
}

function idsOf(workflow: WorkflowDefinition): Set<string> {
  const { stateById, transitionById } = viewOfWorkflow(workflow);
  return new Set([
    ...[...stateById.keys()].map((id) => `state ${id}`),
    ...[...transitionById.keys()].map((id) => `transition ${id}`),
  ]);
}
