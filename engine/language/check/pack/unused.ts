import { all } from '../../pack.ts';
import { checklistReferences, ruleReferences } from '../../references.ts';
import { step } from '../../rules/pointer.ts';
import { fieldOfColumn } from '../../views/columns.ts';
import type { PackTarget } from '../pack-target.ts';
import type { FileReport } from '../report.ts';
import { templatePaths } from './notifications.ts';

/** Definitions that nothing uses: left over, or their use was forgotten. */
export function checkUnused(target: PackTarget, report: FileReport): void {
  const { pack, fields } = target;
  const used = usedNames(target);
  const tell = (file: string, path: string, what: string, id: string): void => {
    if (used.has(`${what} ${id}`)) return;
    const message = `Nothing uses ${what} "${id}".`;
    report({ severity: 'warning', file, path, rule: 'definition-unused', message, remedy: 'Use it, or remove it.' });
  };
  for (const kind of ['workflow', 'checklist', 'role', 'notification'] as const) {
    for (const { file, definition } of all(pack, kind)) tell(file, '', kind, definition.id);
  }
  for (const { field, file, path } of fields.values()) tell(file, path, 'field', field.id);
  for (const { file, definition } of all(pack, 'statuses')) {
    if (!used.has(`statuses ${definition.id}`)) {
      tell(file, '', 'statuses', definition.id);
      continue;
    }
    definition.statuses.forEach(({ id }, index) => tell(file, `/statuses${step(index)}`, 'status', id));
    definition.stages?.forEach(({ id }, index) => tell(file, `/stages${step(index)}`, 'stage', id));
  }
}

function usedNames({ pack, workflows, overlays }: PackTarget): Set<string> {
  const used = new Set<string>();
  const use = (what: string, ids: readonly string[] = []): void => ids.forEach((id) => used.add(`${what} ${id}`));
  const targets = [...workflows.values(), ...overlays.flatMap(({ target }) => target ?? [])];
  for (const { references } of targets) for (const { to, id } of references) use(to, [id]);
  for (const { definition } of all(pack, 'workflow')) use('statuses', [definition.statuses]);
  for (const { definition } of all(pack, 'request-type')) {
    use('workflow', [definition.workflow]);
    use('role', definition.createdBy);
    use('field', definition.fields);
    use('field', definition.required);
  }
  for (const { definition } of all(pack, 'checklist'))
    for (const { to, id } of checklistReferences(definition)) use(to, [id]);
  for (const { definition } of all(pack, 'notification')) {
    for (const each of definition.to) if (typeof each === 'object') use('role', [each.role]);
    for (const path of templatePaths([definition.subject, definition.body])) {
      const [place, id] = path.split('.');
      if (id !== undefined && (place === 'fields' || place === 'checklists')) use(place.slice(0, -1), [id]);
    }
  }
  for (const { definition } of all(pack, 'view')) {
    use('role', definition.for.roles);
    use('status', definition.filter.status);
    use('status', definition.filter.flag);
    use(
      'field',
      definition.columns.flatMap((column) => fieldOfColumn(column) ?? []),
    );
    use('field', Object.keys(definition.filter.fields ?? {}));
    for (const { when } of definition.colours ?? [])
      for (const { to, id } of ruleReferences(when, '', '')) use(to, [id]);
  }
  for (const { definition } of all(pack, 'scenario'))
    for (const { roles } of Object.values(definition.given.people)) use('role', roles);
  for (const { definition } of all(pack, 'demo')) for (const { roles } of definition.people) use('role', roles);
  return used;
}
