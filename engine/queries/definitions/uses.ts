import { templatePaths } from '../../language/check/pack/notifications.ts';
import { all, fieldOfColumn, type Kind, type KindSet, type Pack } from '../../language/index.ts';
import { outlineOf } from '../../language/outline.ts';
import { applyOverlay } from '../../language/overlay/apply-overlay.ts';
import { checklistReferences, type Reference, ruleReferences, workflowReferences } from '../../language/references.ts';
import { step } from '../../language/rules/pointer.ts';

/** What may be named by other definitions. */
export const USED_KINDS = [
  'statuses',
  'status',
  'stage',
  'role',
  'field',
  'checklist',
  'notification',
  'group',
  'delay',
  'calendar',
  'workflow',
  'request-type',
] as const;
export type UsedKind = (typeof USED_KINDS)[number];

/** One place where a definition names something. */
export interface Use {
  readonly kind: Kind;
  readonly id: string;
  readonly file: string;
  /** JSON Pointer into the definition; of an overlay, into what it makes of its base. */
  readonly path: string;
  /** Id of the state, transition, checklist item … that names it; of a definition as a whole, its own. */
  readonly owner: string;
  /** True when a rule reads it. */
  readonly rule: boolean;
}

/** Every place of a pack that names this, kind by kind. A delay's key is looked for in every workflow. */
export function usesOf(pack: Pack, kinds: KindSet, what: UsedKind, id: string): Use[] {
  const found: Use[] = [];
  const here = (
    kind: Kind,
    file: string,
    definition: { readonly id: string },
    references: readonly Reference[],
  ): void => {
    for (const { to, id: named, pointer, owner, rule } of references) {
      if (to !== what || named !== id) continue;
      found.push({ kind, id: definition.id, file, path: pointer, owner, rule: rule === true });
    }
  };
  const names = (
    kind: Kind,
    { file, definition }: { readonly file: string; readonly definition: { readonly id: string } },
    to: UsedKind,
    ids: readonly string[] | string | undefined,
    path: string,
  ): void => {
    if (to !== what || ids === undefined) return;
    for (const [index, named] of [ids].flat().entries()) {
      if (named !== id) continue;
      const place = typeof ids === 'string' ? path : path + step(index);
      found.push({ kind, id: definition.id, file, path: place, owner: definition.id, rule: false });
    }
  };
  const known = new Map<string, readonly Reference[]>();
  for (const each of all(pack, 'workflow')) {
    const { definition, file } = each;
    const references = workflowReferences(outlineOf(definition.machine), definition.delays ?? {}, kinds.actions);
    known.set(definition.id, references);
    here('workflow', file, definition, references);
    names('workflow', each, 'statuses', definition.statuses, '/statuses');
  }
  for (const each of all(pack, 'workflow-overlay')) {
    const { definition, file } = each;
    const base = pack.byKind.workflow.get(definition.base);
    names('workflow-overlay', each, 'workflow', definition.base, '/base');
    if (base === undefined) continue;
    const { workflow } = applyOverlay(base.definition, definition, file);
    const references = workflowReferences(outlineOf(workflow.machine), workflow.delays ?? {}, kinds.actions);
    const ofBase = new Set((known.get(definition.base) ?? []).map(sameness));
    here(
      'workflow-overlay',
      file,
      definition,
      references.filter((reference) => !ofBase.has(sameness(reference))),
    );
  }
  for (const each of all(pack, 'request-type')) {
    const { workflow, createdBy, fields, required, descriptionField } = each.definition;
    names('request-type', each, 'workflow', workflow, '/workflow');
    names('request-type', each, 'role', createdBy, '/createdBy');
    names('request-type', each, 'field', fields, '/fields');
    names('request-type', each, 'field', required, '/required');
    names('request-type', each, 'field', descriptionField, '/descriptionField');
  }
  for (const { definition, file } of all(pack, 'checklist'))
    here('checklist', file, definition, checklistReferences(definition));
  for (const each of all(pack, 'role')) {
    each.definition.grants.forEach(({ hide }, index) =>
      names('role', each, 'field', hide, `/grants${step(index)}/hide`),
    );
  }
  for (const each of all(pack, 'notification')) {
    const { to, subject, body } = each.definition;
    to.forEach((one, index) => {
      if (typeof one === 'object') names('notification', each, 'role', one.role, `/to${step(index)}/role`);
    });
    for (const [path, text] of [
      ['/subject', subject],
      ['/body', body],
    ] as const) {
      for (const fact of new Set(templatePaths([text]))) {
        const [place, named] = fact.split('.');
        if (place === 'fields') names('notification', each, 'field', named, path);
        if (place === 'checklists') names('notification', each, 'checklist', named, path);
      }
    }
  }
  for (const each of all(pack, 'view')) {
    const { for: audience, filter, columns, colours = [] } = each.definition;
    names('view', each, 'role', audience.roles, '/for/roles');
    names('view', each, 'group', audience.groups, '/for/groups');
    names('view', each, 'status', filter.status, '/filter/status');
    names('view', each, 'status', filter.flag, '/filter/flag');
    names('view', each, 'request-type', filter.type, '/filter/type');
    if (Array.isArray(filter.team)) names('view', each, 'group', filter.team, '/filter/team');
    names('view', each, 'field', Object.keys(filter.fields ?? {}), '/filter/fields');
    columns.forEach((column, index) => names('view', each, 'field', fieldOfColumn(column), `/columns${step(index)}`));
    colours.forEach(({ when }, index) =>
      here('view', each.file, each.definition, ruleReferences(when, `/colours${step(index)}/when`, each.definition.id)),
    );
  }
  for (const each of all(pack, 'scenario')) {
    names('scenario', each, 'request-type', each.definition.given.type, '/given/type');
    for (const [key, { roles }] of Object.entries(each.definition.given.people)) {
      names('scenario', each, 'role', roles, `/given/people${step(key)}/roles`);
    }
  }
  return found;
}

/** Where in the text it stands is no part of it: an overlay shifts places. */
function sameness({ to, id, owner, rule }: Reference): string {
  return `${to} ${id} ${owner} ${rule === true}`;
}
