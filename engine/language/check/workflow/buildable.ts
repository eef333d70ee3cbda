import { createMachine, initialTransition } from 'xstate';
import type { Report } from '../report.ts';
import type { WorkflowTarget } from '../workflow-target.ts';

/**
 * The last net, for what no other check foresaw: XState itself must accept the machine and start it, whichever way
 * the guards fall. Only asked when nothing else is wrong.
 */
export function checkBuildable({ machine, delays, outline }: WorkflowTarget, report: Report): void {
  // XState only reads what it is given; a copy of a large machine would cost as much as building it.
  const config = { ...machine, context: {}, options: { maxIterations: 200 } };
  try {
    let guard = true;
    const built = createMachine(config as never, {
      guards: { rule: () => guard },
      delays: Object.fromEntries(Object.keys(delays).map((key) => [key, 1000])) as never,
    });
    for (guard of [true, false]) {
      const [snapshot] = initialTransition(built);
      if (snapshot.status === 'error') throw snapshot.error;
    }
  } catch (error) {
    report({
      path: outline.root.pointer,
      rule: 'machine-unbuildable',
      message: `XState does not accept this machine: ${error instanceof Error ? error.message : String(error)}`,
      remedy: 'Mend what the message names.',
    });
  }
}
