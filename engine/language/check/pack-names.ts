import type { ScenarioStep } from '../definitions.generated.ts';
import { all, find, type Pack } from '../pack.ts';

/** Ids that any definition of a pack may name. */
export interface PackNames {
  readonly roles: ReadonlySet<string>;
  readonly notifications: ReadonlySet<string>;
  readonly requestTypes: ReadonlySet<string>;
  /** Null when no demo says which groups there are. */
  readonly groups: ReadonlySet<string> | null;
  /** By workflow, the events that some scenario or demo request sends; a workflow that none uses is absent. */
  readonly sent: ReadonlyMap<string, ReadonlySet<string>>;
}

export function packNames(pack: Pack): PackNames {
  const demos = all(pack, 'demo');
  const groups = demos.flatMap(({ definition }) => definition.groups.map(({ id }) => id));
  return {
    roles: new Set(pack.byKind.role.keys()),
    notifications: new Set(pack.byKind.notification.keys()),
    requestTypes: new Set(pack.byKind['request-type'].keys()),
    groups: demos.length === 0 ? null : new Set(groups),
    sent: sentEvents(pack),
  };
}

function sentEvents(pack: Pack): Map<string, Set<string>> {
  const sent = new Map<string, Set<string>>();
  const add = (type: string, steps: readonly ScenarioStep[]): void => {
    const workflow = find(pack, 'request-type', type)?.workflow;
    if (workflow === undefined) return;
    const events = sent.get(workflow) ?? new Set();
    sent.set(workflow, events);
    for (const { send } of steps) if (send !== undefined) events.add(send);
  };
  for (const { definition } of all(pack, 'scenario')) add(definition.given.type, definition.steps);
  for (const { definition } of all(pack, 'demo')) for (const { type, steps } of definition.requests) add(type, steps);
  return sent;
}
