import type { ScenarioStep } from '../definitions.generated.ts';
import { requestsOfDemo, scenarioSteps } from '../demo-requests.ts';
import type { Kind } from '../kinds.ts';
import { all, find, type Pack } from '../pack.ts';
import { requestGrants } from '../rights.ts';
import { documentTypes } from '../document-types.ts';
import { type Doubts, doubtsOf } from './doubts.ts';

/** Ids that any definition of a pack may name. */
export interface PackNames {
  readonly roles: ReadonlySet<string>;
  readonly notifications: ReadonlySet<string>;
  readonly requestTypes: ReadonlySet<string>;
  /** Types of documents that print forms make; null when not every form can be read. */
  readonly documents: ReadonlySet<string> | null;
  /** Print forms that make documents, and those that cannot be read. */
  readonly paperForms: ReadonlySet<string>;
  /** By request type, the fields that it asks for and those that it requires; a type that cannot be read is absent. */
  readonly asks: ReadonlyMap<string, { readonly fields: ReadonlySet<string>; readonly required: readonly string[] }>;
  /** Roles that some grant lets send events of requests; null when not every role can be read. */
  readonly senders: ReadonlySet<string> | null;
  /** Fields that a role hides from its people, with the first role that does. */
  readonly hidden: ReadonlyMap<string, string>;
  /** False when some id is known to nobody, because its file cannot be read. */
  readonly certain: { readonly roles: boolean; readonly requestTypes: boolean };
  /** Null when no demo says which groups there are. */
  readonly groups: ReadonlySet<string> | null;
  /** By workflow, the events that some scenario or demo request sends; a workflow that none uses is absent. */
  readonly sent: ReadonlyMap<string, ReadonlySet<string>>;
}

export function packNames(pack: Pack, doubts: Doubts = doubtsOf([])): PackNames {
  const named = (kind: Exclude<Kind, 'pack'>) => new Set([...pack.byKind[kind].keys(), ...(doubts.ids(kind) ?? [])]);
  const demos = all(pack, 'demo');
  const groups = demos.flatMap(({ definition }) => definition.groups.map(({ id }) => id));
  return {
    roles: named('role'),
    notifications: named('notification'),
    requestTypes: named('request-type'),
    documents: doubts.some('print-form') ? null : documentTypes(pack),
    paperForms: new Set([
      ...all(pack, 'print-form').flatMap(({ definition: { id, document } }) => (document === undefined ? [] : [id])),
      ...(doubts.ids('print-form') ?? []),
    ]),
    asks: new Map(
      all(pack, 'request-type').map(({ definition: { id, fields = [], required = [] } }) => [
        id,
        { fields: new Set([...fields, ...required]), required },
      ]),
    ),
    senders: doubts.some('role') ? null : sendersOf(pack),
    hidden: hiddenFields(pack),
    certain: { roles: doubts.ids('role') !== null, requestTypes: doubts.ids('request-type') !== null },
    groups: demos.length === 0 || doubts.some('demo') ? null : new Set(groups),
    sent: sentEvents(pack),
  };
}

function sendersOf(pack: Pack): Set<string> {
  const roles = all(pack, 'role').map(({ definition }) => definition);
  return new Set(roles.filter((role) => requestGrants([role], 'send').length > 0).map(({ id }) => id));
}

function hiddenFields(pack: Pack): Map<string, string> {
  const hidden = all(pack, 'role').flatMap(({ definition: role }) =>
    requestGrants([role], 'read').flatMap(({ hide = [] }) => hide.map((field) => [field, role.id] as const)),
  );
  return new Map(hidden.toReversed());
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
  for (const { definition } of all(pack, 'demo'))
    for (const { type, steps } of requestsOfDemo(definition)) add(type, scenarioSteps(steps));
  return sent;
}
