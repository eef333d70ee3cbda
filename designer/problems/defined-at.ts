import { all, find, type MachineConfig, type Outline, outlineOf, type Pack } from '../../engine/language/index.ts';
import type { Place } from './place.ts';
import type { Thing } from './used/thing.ts';

/** Where a thing is defined; undefined when nothing of the pack defines it. */
export function definedAt(pack: Pack, thing: Thing): Place | undefined {
  const { type, id, of } = thing;
  switch (type) {
    case 'workflow':
    case 'statuses':
    case 'request-type':
    case 'role':
    case 'checklist':
    case 'notification':
    case 'view':
    case 'price-list':
    case 'print-form':
      return find(pack, type, id) === undefined ? undefined : { kind: type, id };
    case 'state':
    case 'transition':
    case 'delay':
    case 'event':
      return of === undefined ? undefined : inWorkflow(pack, type, id, of);
    case 'item': {
      const checklist = of === undefined ? undefined : find(pack, 'checklist', of);
      if (checklist?.items.some((item) => item.id === id) !== true) return undefined;
      return { kind: 'checklist', id: checklist.id, element: { type, id } };
    }
    case 'field':
    case 'option':
      return inFields(pack, thing);
    case 'status':
    case 'stage':
      return inStatuses(pack, type, id, of);
    case 'group':
    case 'client': {
      const demos = all(pack, 'demo').map(({ definition }) => definition);
      const demo = demos.find(({ groups, clients }) =>
        type === 'group' ? groups.some((each) => each.id === id) : clients.some(({ code }) => code === id),
      );
      return demo && { kind: 'demo', id: demo.id, element: { type, id } };
    }
  }
}

type InWorkflow = 'state' | 'transition' | 'delay' | 'event';

/** In the workflow itself, or in an overlay that adds it. */
function inWorkflow(pack: Pack, type: InWorkflow, id: string, workflow: string): Place | undefined {
  const base = find(pack, 'workflow', workflow);
  if (base === undefined) return undefined;
  const own = elementIn(outlineOf(base.machine), Object.keys(base.delays ?? {}), type, id);
  if (own !== undefined) return { kind: 'workflow', id: workflow, element: own };
  for (const { definition } of all(pack, 'workflow-overlay')) {
    if (definition.base !== workflow) continue;
    for (const [operation, each] of definition.operations.entries()) {
      const delays = each.op === 'addDelay' ? [each.key] : [];
      const added = each.op === 'addState' ? each.state : undefined;
      const on = each.op === 'addTransition' ? { [each.trigger.on ?? '']: [each.transition] } : undefined;
      const outline = outlineOf((added ?? { id: '', states: {}, on }) as MachineConfig);
      const element = elementIn(outline, delays, type, id);
      if (element !== undefined) return { kind: 'workflow-overlay', id: definition.id, element, operation };
    }
  }
  return undefined;
}

function elementIn(outline: Outline, delays: readonly string[], type: InWorkflow, id: string): Place['element'] {
  if (type === 'delay') return delays.includes(id) ? { type, id } : undefined;
  if (type === 'state') return outline.stateById.has(id) ? { type, id } : undefined;
  if (type === 'transition') return outline.transitionById.has(id) ? { type, id } : undefined;
  const sent = outline.transitions.find(({ trigger }) => 'on' in trigger && trigger.on === id);
  return sent && { type: 'transition', id: sent.id };
}

function inFields(pack: Pack, { type, id, of }: Thing): Place | undefined {
  for (const { definition } of all(pack, 'fields')) {
    const field = definition.fields.find((each) => each.id === (type === 'option' ? of : id));
    if (field === undefined) continue;
    if (type === 'option' && field.options?.some((option) => option.id === id) !== true) continue;
    return { kind: 'fields', id: definition.id, element: { type: 'field', id: field.id } };
  }
  return undefined;
}

function inStatuses(pack: Pack, type: 'status' | 'stage', id: string, of: string | undefined): Place | undefined {
  for (const { definition } of all(pack, 'statuses')) {
    const list = type === 'status' ? definition.statuses : (definition.stages ?? []);
    if ((of === undefined || of === definition.id) && list.some((each) => each.id === id))
      return { kind: 'statuses', id: definition.id, element: { type, id } };
  }
  return undefined;
}
