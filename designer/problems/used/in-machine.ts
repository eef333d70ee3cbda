import type { ActionKinds, DelayMap, MachineConfig } from '../../../engine/language/index.ts';
import { outlineOf } from '../../../engine/language/index.ts';
import { actionRules, workflowReferences } from '../../../engine/language/references.ts';
import { namedInRule } from './in-rule.ts';
import type { Named, Thing } from './thing.ts';

/** What the words of a machine stand for: which workflow it is of, and whose statuses it speaks. */
export interface Speech {
  readonly workflow: string;
  readonly statuses: string | undefined;
  readonly kinds: ActionKinds;
}

/** What a machine, or a state of one, names; `pointer` is where it stands in its file. */
export function namedInMachine(machine: MachineConfig, pointer: string, delays: DelayMap, speech: Speech): Named[] {
  const { workflow, statuses, kinds } = speech;
  const outline = outlineOf(machine, pointer);
  const found: Named[] = [];
  const add = (thing: Thing, path: string): void => void found.push({ thing, path });
  for (const { to, id, pointer: path, rule } of workflowReferences(outline, delays, kinds)) {
    // A type of documents is no definition of its own.
    if (rule === true || to === 'calendar' || to === 'document') continue;
    if (to === 'status' || to === 'stage')
      add(statuses === undefined ? { type: to, id } : { type: to, id, of: statuses }, path);
    else if (to === 'delay') add({ type: 'delay', id, of: workflow }, path);
    else add({ type: to, id }, path);
  }
  for (const { config, pointer: path, kind, children } of outline.states) {
    const initial = children.find(({ key }) => key === config.initial);
    if (initial !== undefined) add({ type: 'state', id: initial.id, of: workflow }, `${path}/initial`);
    if (kind === 'history' && config.target !== undefined) add(stateAt(config.target, workflow), `${path}/target`);
  }
  for (const { config, pointer: path, trigger } of outline.transitions) {
    if (config.target !== undefined) add(stateAt(config.target, workflow), `${path}/target`);
    if ('on' in trigger) add({ type: 'event', id: trigger.on, of: workflow }, path);
    if (config.guard !== undefined) found.push(...namedInRule(config.guard.params, `${path}/guard/params`, statuses));
  }
  for (const { config, pointer: path } of outline.actions)
    for (const { path: at, rule } of actionRules(config, kinds)) found.push(...namedInRule(rule, path + at, statuses));
  return found;
}

/** A state that is named as `#id`. */
export function stateAt(target: string, workflow: string): Thing {
  return { type: 'state', id: target.slice(1), of: workflow };
}
