import type { MachineConfig, WorkflowDefinition } from '../../../engine/language/index.ts';
import type { Tree } from '../tree/outline-for.ts';

/** The workflow with another machine; itself when it is the same. */
export function withMachine(workflow: WorkflowDefinition, machine: Tree): WorkflowDefinition {
  return machine === workflow.machine ? workflow : { ...workflow, machine: machine as MachineConfig };
}
