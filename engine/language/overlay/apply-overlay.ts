import type { DelayConfig, WorkflowDefinition, WorkflowOverlayDefinition } from '../definitions.generated.ts';
import type { Problem } from '../problem.ts';
import { step } from '../rules/pointer.ts';
import { addState } from './add-state.ts';
import { addTransition } from './add-transition.ts';
import { copyOf } from './copy-of.ts';
import { disable } from './disable.ts';
import { leftovers } from './leftovers.ts';
import { sameValue } from './same-value.ts';
import { setPart } from './set-part.ts';
import { type OverlayFault, Workbench } from './workbench.ts';

type Operation = WorkflowOverlayDefinition['operations'][number];

/**
 * The base with the overlay's operations applied, in order. Neither argument is changed; the result shares nothing
 * with them. An operation whose precondition does not hold is a problem and is passed over, so that all conflicts of
 * an overlay are told at once; the workflow is then no more than a preview.
 *
 * Problems: `overlay-conflict` (the base holds something else by now), `overlay-unknown-id`, `overlay-id-taken`,
 * `overlay-value` (the new value does not fit its place).
 */
export function applyOverlay(
  base: WorkflowDefinition,
  overlay: WorkflowOverlayDefinition,
  file: string,
): { workflow: WorkflowDefinition; problems: Problem[] } {
  const workflow = copyOf(base);
  const bench = new Workbench(workflow);
  const problems: Problem[] = [];
  const tell = (number: number, faults: readonly OverlayFault[]): void => {
    for (const { path = '', ...fault } of faults) {
      problems.push({ severity: 'error', file, path: `/operations${step(number)}${path}`, ...fault });
    }
  };
  overlay.operations.forEach((operation, number) => {
    bench.operation = number;
    tell(number, apply(bench, copyOf(operation)));
  });
  for (const { operation, fault } of leftovers(bench)) tell(operation, [fault]);
  return { workflow, problems };
}

function apply(bench: Workbench, operation: Operation): OverlayFault[] {
  switch (operation.op) {
    case 'addState':
      return addState(bench, operation);
    case 'addTransition':
      return addTransition(bench, operation);
    case 'setTransition':
    case 'setState':
      return setPart(bench, operation);
    case 'disable':
      return disable(bench, operation);
    case 'addDelay':
      return addDelay(bench, operation.key, operation.delay);
    case 'setDelay':
      return setDelay(bench, operation.key, operation.from, operation.to);
  }
}

function addDelay({ workflow }: Workbench, key: string, delay: DelayConfig): OverlayFault[] {
  workflow.delays ??= {};
  if (Object.hasOwn(workflow.delays, key)) {
    const message = `The base has a delay "${key}" already.`;
    return [
      { path: '/key', rule: 'overlay-id-taken', message, remedy: 'Use "setDelay" to change it, or another key.' },
    ];
  }
  workflow.delays[key] = delay;
  return [];
}

function setDelay({ workflow, unknown }: Workbench, key: string, from: DelayConfig, to: DelayConfig): OverlayFault[] {
  const delays = workflow.delays ?? {};
  const now = Object.hasOwn(delays, key) ? delays[key] : undefined;
  if (now === undefined) return [unknown('/key', 'delay', key, Object.keys(delays))];
  if (!sameValue(now, from)) {
    const message = `Delay "${key}" is ${JSON.stringify(now)} in the base by now, not ${JSON.stringify(from)}.`;
    return [
      { path: '/from', rule: 'overlay-conflict', message, remedy: 'Look at the change of the base, then mend "from".' },
    ];
  }
  delays[key] = to;
  return [];
}
