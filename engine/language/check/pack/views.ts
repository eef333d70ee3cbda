import type { ViewDefinition } from '../../definitions.generated.ts';
import { all } from '../../pack.ts';
import { step } from '../../rules/pointer.ts';
import { quote } from '../../rules/quote.ts';
import { fieldOfColumn } from '../../views/columns.ts';
import { viewFactTypes } from '../../views/view-facts.ts';
import { didYouMean } from '../did-you-mean.ts';
import { nameOfThing, type UnknownThing } from '../fault-names.ts';
import type { PackTarget } from '../pack-target.ts';
import type { FileReport } from '../report.ts';
import { ruleFindings } from '../rule-findings.ts';
import { ruleFaults } from '../workflow-target.ts';

interface Names {
  has(id: string): boolean;
  keys(): Iterable<string>;
}

/** Views name what there is, read facts that rows have, and may hold something. */
export function checkViews(target: PackTarget, report: FileReport): void {
  const faultsOf = ruleFaults(viewFactTypes(target.facts), target.cache);
  for (const { file, definition } of all(target.pack, 'view')) {
    checkNames(target, file, definition, report);
    checkOptions(target, file, definition, report);
    checkHolds(file, definition, report);
    (definition.colours ?? []).forEach(({ when }, index) => {
      const path = `/colours${step(index)}/when`;
      for (const finding of ruleFindings(definition.id, when, path, faultsOf)) report({ ...finding, file });
    });
  }
}

function checkNames({ pack, names, fields }: PackTarget, file: string, view: ViewDefinition, report: FileReport): void {
  const each = (path: string, what: UnknownThing, ids: readonly string[] | undefined, known: Names | null): void => {
    if (known === null) return;
    ids?.forEach((id, index) => {
      if (known.has(id)) return;
      const remedy = didYouMean(id, known.keys(), `Define the ${nameOfThing(what)}, or correct the name.`);
      const message = `There is no ${nameOfThing(what)} ${quote(id)}.`;
      report({ file, path: path + step(index), rule: `unknown-${what}`, message, remedy });
    });
  };
  const statuses = new Set(all(pack, 'statuses').flatMap(({ definition }) => definition.statuses.map(({ id }) => id)));
  const { filter, columns } = view;
  each('/for/roles', 'role', view.for.roles, names.roles);
  each('/for/groups', 'group', view.for.groups, names.groups);
  each('/filter/status', 'status', filter.status, statuses);
  each('/filter/flag', 'status', filter.flag, statuses);
  each('/filter/type', 'request-type', filter.type, names.requestTypes);
  if (Array.isArray(filter.team)) each('/filter/team', 'group', filter.team, names.groups);
  columns.forEach((column, index) => {
    const field = fieldOfColumn(column);
    if (field === undefined || fields.has(field)) return;
    const remedy = didYouMean(field, fields.keys(), 'Define the field, or correct the name.');
    const message = `There is no field ${quote(field)}.`;
    report({ file, path: `/columns${step(index)}`, rule: 'unknown-field', message, remedy });
  });
}

/** Only a choice can be filtered by, and only by its options. */
function checkOptions({ fields }: PackTarget, file: string, { filter }: ViewDefinition, report: FileReport): void {
  for (const [id, wanted] of Object.entries(filter.fields ?? {})) {
    const path = `/filter/fields${step(id)}`;
    const field = fields.get(id)?.field;
    if (field === undefined) {
      const remedy = didYouMean(id, fields.keys(), 'Define the field, or correct the name.');
      report({ file, path, rule: 'unknown-field', message: `There is no field ${quote(id)}.`, remedy });
      continue;
    }
    if (field.type !== 'choice') {
      const message = `Field "${id}" is no choice, and a view is filtered by choices only.`;
      report({ file, path, rule: 'property-misplaced', message, remedy: 'Name a field of the type "choice".' });
      continue;
    }
    const options = (field.options ?? []).map((option) => option.id);
    wanted.forEach((option, index) => {
      if (options.includes(option)) return;
      const message = `Field "${id}" has no option ${quote(option)}, so no request would stand in the view by it.`;
      const remedy = didYouMean(option, options, 'Name one of its options.');
      report({ file, path: path + step(index), rule: 'view-empty', message, remedy });
    });
  }
}

/** Orders that only open requests have, and filters that exclude each other. */
function checkHolds(file: string, { filter, sort }: ViewDefinition, report: FileReport): void {
  const tell = (path: string, message: string, remedy: string): void =>
    report({ file, path, rule: 'view-empty', message, remedy });
  if (filter.open !== false) return;
  if (sort !== 'newest' && sort !== 'oldest') {
    const message = `Requests that have ended are not kept in the order "${sort}".`;
    report({ file, path: '/sort', rule: 'property-misplaced', message, remedy: 'Use "newest" or "oldest".' });
  }
  if (filter.due !== undefined) {
    tell('/filter/due', 'A request that has ended is not due, so the view stays empty.', 'Take "due" out.');
  }
  if (filter.waiting !== undefined) {
    tell('/filter/waiting', 'A request that has ended does not wait, so the view stays empty.', 'Take "waiting" out.');
  }
}
