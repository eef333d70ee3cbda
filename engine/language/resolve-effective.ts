import { nameOfThing, type UnknownThing } from './check/fault-names.ts';
import type { ChecklistDefinition, WorkflowDefinition, WorkflowOverlayDefinition } from './definitions.generated.ts';
import type { EffectiveWorkflow, PinnedChecklist } from './effective-workflow.ts';
import { builtinKinds, type KindSet } from './kind-set.ts';
import { outlineOf } from './outline.ts';
import { applyOverlay } from './overlay/apply-overlay.ts';
import { all, find, type Located, type Pack } from './pack.ts';
import { fieldsOf } from './pack-fields.ts';
import type { Problem } from './problem.ts';
import { checklistReferences, workflowReferences } from './references.ts';

export type Resolved = { readonly effective: EffectiveWorkflow } | { readonly problems: Problem[] };

/**
 * What a request of this type, for this client, is pinned to: the type's workflow with the client's overlay applied,
 * and only the fields and checklists that the type or the workflow speaks of, in the order of the pack. Equal rules
 * therefore give equal texts, whatever else the pack holds.
 *
 * Problems: what is unknown, and every conflict of the overlay. An effective workflow is not checked yet.
 */
export function resolveEffective(
  pack: Pack,
  requestTypeId: string,
  clientCode: string | null,
  kinds: KindSet = builtinKinds,
): Resolved {
  const type = pack.byKind['request-type'].get(requestTypeId);
  if (type === undefined) return unknown('', '', 'request-type', requestTypeId);
  const base = pack.byKind.workflow.get(type.definition.workflow);
  if (base === undefined) return unknown(type.file, '/workflow', 'workflow', type.definition.workflow);
  const statuses = find(pack, 'statuses', base.definition.statuses);
  if (statuses === undefined) return unknown(base.file, '/statuses', 'statuses', base.definition.statuses);

  const overlay = clientCode === null ? undefined : overlayFor(pack, base.definition.id, clientCode);
  const { workflow, problems } = overlaid(base.definition, overlay);
  if (problems.length > 0) return { problems };

  const delays = workflow.delays ?? {};
  const named = workflowReferences(outlineOf(workflow.machine), delays, kinds.actions);
  const checklists = usedChecklists(pack, idsOf(named, 'checklist'));
  const inChecklists = checklists.flatMap(checklistReferences);
  const { id, title, fields = [], required, clientRequired } = type.definition;
  const wanted = new Set([...fields, ...(required ?? []), ...idsOf(named, 'field'), ...idsOf(inChecklists, 'field')]);
  return {
    effective: {
      format: 1,
      requestType: {
        id,
        title,
        fields,
        ...(required === undefined ? {} : { required }),
        ...(clientRequired === undefined ? {} : { clientRequired }),
      },
      workflow: {
        id: workflow.id,
        title: workflow.title,
        overlay: overlay?.definition.id ?? null,
        primary: workflow.primary ?? null,
        delays,
        machine: workflow.machine,
      },
      statuses: {
        id: statuses.id,
        statuses: statuses.statuses,
        ...(statuses.stages ? { stages: statuses.stages } : {}),
      },
      fields: [...fieldsOf(pack).values()].map(({ field }) => field).filter((field) => wanted.has(field.id)),
      checklists,
    },
  };
}

/** One effective workflow of a pack; `client` is the first client of the overlay, null without one. */
export interface Combination {
  readonly requestType: string;
  readonly overlay: string | null;
  readonly client: string | null;
  readonly resolved: Resolved;
}

/** Every effective workflow of the pack: each request type without a client and with each overlay of its workflow. */
export function effectiveOf(pack: Pack, kinds: KindSet = builtinKinds): Combination[] {
  return all(pack, 'request-type').flatMap(({ definition: { id, workflow } }) => {
    const overlays = all(pack, 'workflow-overlay').filter(({ definition }) => definition.base === workflow);
    const clients = [null, ...overlays.map(({ definition }) => definition)];
    return clients.map((overlay) => {
      const client = overlay?.clients[0] ?? null;
      const resolved = resolveEffective(pack, id, client, kinds);
      return { requestType: id, overlay: overlay?.id ?? null, client, resolved };
    });
  });
}

/** The overlay of a workflow for a client. With two, the first: `checkPack` refuses such a pack. */
export function overlayFor(
  pack: Pack,
  workflow: string,
  client: string,
): Located<WorkflowOverlayDefinition> | undefined {
  return all(pack, 'workflow-overlay').find(
    ({ definition }) => definition.base === workflow && definition.clients.includes(client),
  );
}

function overlaid(base: WorkflowDefinition, overlay: Located<WorkflowOverlayDefinition> | undefined) {
  return overlay === undefined
    ? { workflow: base, problems: [] }
    : applyOverlay(base, overlay.definition, overlay.file);
}

/** Checklists that are named, and those that the rules of their items read in turn; in the order of the pack. */
function usedChecklists(pack: Pack, named: readonly string[]) {
  const used = new Set<string>();
  const open = [...named];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (used.has(id)) continue;
    used.add(id);
    const checklist = find(pack, 'checklist', id);
    if (checklist !== undefined) open.push(...idsOf(checklistReferences(checklist), 'checklist'));
  }
  return all(pack, 'checklist').flatMap(({ definition }) => (used.has(definition.id) ? [pinned(definition)] : []));
}

/** A checklist without the name of its schema, which is no rule. */
function pinned({ $schema: _schema, ...checklist }: ChecklistDefinition): PinnedChecklist {
  return checklist;
}

function idsOf(references: readonly { to: string; id: string }[], to: string): string[] {
  return references.filter((reference) => reference.to === to).map(({ id }) => id);
}

function unknown(file: string, path: string, what: UnknownThing, id: string): Resolved {
  const message = `There is no ${nameOfThing(what)} "${id}".`;
  return {
    problems: [{ severity: 'error', file, path, rule: `unknown-${what}`, message, remedy: 'Define it in the pack.' }],
  };
}
