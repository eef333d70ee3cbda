import { all } from '../../pack.ts';
import { checklistReferences } from '../../references.ts';
import { step } from '../../rules/pointer.ts';
import { quote } from '../../rules/quote.ts';
import { didYouMean } from '../did-you-mean.ts';
import { nameOfThing, type UnknownThing } from '../fault-names.ts';
import type { PackTarget } from '../pack-target.ts';
import type { FileReport } from '../report.ts';

interface Names {
  has(id: string): boolean;
  keys(): Iterable<string>;
}

/** Names of other definitions that nothing defines, outside of machines and scenarios. */
export function checkPackReferences({ pack, names, fields }: PackTarget, report: FileReport): void {
  const check = (file: string, path: string, what: UnknownThing, id: string, known: Names): void => {
    if (known.has(id)) return;
    const remedy = didYouMean(id, known.keys(), `Define the ${nameOfThing(what)}, or correct the name.`);
    report({
      file,
      path,
      rule: `unknown-${what}`,
      message: `There is no ${nameOfThing(what)} ${quote(id)}.`,
      remedy,
    });
  };
  const checkAll = (
    file: string,
    path: string,
    what: UnknownThing,
    ids: readonly string[] | undefined,
    known: Names,
  ): void => {
    ids?.forEach((id, index) => check(file, path + step(index), what, id, known));
  };
  for (const { file, definition } of all(pack, 'workflow'))
    check(file, '/statuses', 'statuses', definition.statuses, pack.byKind.statuses);
  for (const { file, definition } of all(pack, 'workflow-overlay'))
    check(file, '/base', 'workflow', definition.base, pack.byKind.workflow);
  for (const { file, definition } of all(pack, 'request-type')) {
    check(file, '/workflow', 'workflow', definition.workflow, pack.byKind.workflow);
    checkAll(file, '/createdBy', 'role', definition.createdBy, names.roles);
    checkAll(file, '/fields', 'field', definition.fields, fields);
    checkAll(file, '/required', 'field', definition.required, fields);
    const { descriptionField } = definition;
    if (descriptionField !== undefined) check(file, '/descriptionField', 'field', descriptionField, fields);
  }
  for (const { file, definition } of all(pack, 'role')) {
    definition.grants.forEach(({ hide }, index) => checkAll(file, `/grants${step(index)}/hide`, 'field', hide, fields));
  }
  for (const { file, definition } of all(pack, 'checklist')) {
    for (const { to, id, pointer, rule } of checklistReferences(definition)) {
      if (to === 'role' && !rule) check(file, pointer, 'role', id, names.roles);
    }
  }
  for (const { file, definition } of all(pack, 'notification')) {
    definition.to.forEach((each, index) => {
      if (typeof each === 'object') check(file, `/to${step(index)}/role`, 'role', each.role, names.roles);
    });
  }
}
