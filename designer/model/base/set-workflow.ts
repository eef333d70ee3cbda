import type { WorkflowDefinition } from '../../../engine/language/index.ts';
import { CommandRefused } from '../command-refused.ts';
import { isObject, type Json, sameJson } from '../json.ts';
import { put, TEXT_ORDER } from '../text-order.ts';
import { stateOf } from '../tree/found.ts';
import { outlineFor } from '../tree/outline-for.ts';
import type { CommandOf, WorkflowPath } from '../workflow-command.ts';
import { setState } from './set-state.ts';

type Own = Exclude<WorkflowPath, `machine/${string}`>;

/** Sets one part of the workflow itself. Its title and its statuses cannot be taken away. */
export function setWorkflow(
  workflow: WorkflowDefinition,
  { path, value }: CommandOf<'set-workflow'>,
): WorkflowDefinition {
  if (path === 'machine/initial' || path === 'machine/type' || path === 'machine/entry') {
    const part = path === 'machine/initial' ? 'initial' : path === 'machine/type' ? 'type' : 'entry';
    return setState(workflow, { do: 'set-state', id: workflow.machine.id, path: part, value });
  }
  const written = ownValue(path, value);
  if (path === 'primary' && typeof written === 'string') stateOf(outlineFor(workflow.machine), written);
  const part = workflow as unknown as Readonly<Record<string, Json>>;
  if (sameJson(part[path], written)) return workflow;
  return put(part, path, written, TEXT_ORDER.workflow) as unknown as WorkflowDefinition;
}

function ownValue(path: Own, value: Json): Json | undefined {
  const invalid = new CommandRefused('value-invalid', { path });
  if (path === 'statuses' || path === 'primary') {
    if (typeof value === 'string' && value !== '') return value;
    if (path === 'primary' && (value === null || value === '')) return undefined;
    throw invalid;
  }
  if (value !== null && !isObject(value)) throw invalid;
  const words = Object.entries(value ?? {}).filter(([, text]) => text !== '');
  if (words.length > 0) return words.length === Object.keys(value ?? {}).length ? value : Object.fromEntries(words);
  if (path === 'title') throw invalid;
  return undefined;
}
