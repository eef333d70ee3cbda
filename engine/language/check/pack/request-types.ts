import type { RequestTypeDefinition } from '../../definitions.generated.ts';
import { all } from '../../pack.ts';
import { step } from '../../rules/pointer.ts';
import type { PackTarget } from '../pack-target.ts';
import type { FileReport } from '../report.ts';
import type { WorkflowTarget } from '../workflow-target.ts';

/** Fields that are demanded must be fields that somebody can fill in. */
export function checkRequestTypes(target: PackTarget, report: FileReport): void {
  const { pack, fields } = target;
  for (const { file, definition } of all(pack, 'request-type')) {
    const asked = new Set(definition.fields);
    definition.required?.forEach((id, index) => {
      if (asked.has(id) || !fields.has(id)) return;
      const message = `Field "${id}" is required to file this request, and the request does not ask for it.`;
      report({
        file,
        path: `/required${step(index)}`,
        rule: 'required-field-not-asked',
        message,
        remedy: 'Add it to "fields".',
      });
    });
    checkDescription(file, definition, fields, report);
    const base = target.workflowFor(definition.id, undefined);
    const told = new Set<string>();
    const tell = (where: string, found: readonly Unfillable[]): void => {
      for (const { field, transition } of found) {
        const key = `${field} ${transition}`;
        if (told.has(key)) continue;
        told.add(key);
        const message = `${where} "${transition}" demands field "${field}", which this request does not ask for, no form gives and no action sets.`;
        report({
          file,
          path: definition.fields === undefined ? '' : '/fields',
          rule: 'required-field-unfillable',
          message,
          remedy: 'Add the field to "fields", or to a form of the workflow.',
        });
      }
    };
    if (base !== null) tell('Transition', unfillable(base, asked));
    for (const { overlay, target: effective } of target.overlays) {
      if (overlay.base === definition.workflow && effective !== null)
        tell(`With overlay "${overlay.id}", transition`, unfillable(effective, asked));
    }
  }
}

/** What stands for the description is a text that who files the request can type. */
function checkDescription(
  file: string,
  { descriptionField: id, fields: asked = [] }: RequestTypeDefinition,
  fields: PackTarget['fields'],
  report: FileReport,
): void {
  const known = id === undefined ? undefined : fields.get(id);
  if (id === undefined || known === undefined) return;
  const path = '/descriptionField';
  if (!asked.includes(id)) {
    const message = `Field "${id}" is the description of the request, and the request does not ask for it.`;
    report({ file, path, rule: 'description-field-not-asked', message, remedy: 'Add it to "fields".' });
  }
  if (known.field.type !== 'text' && known.field.type !== 'multiline') {
    const message = `Field "${id}" is the description of the request, and its type is "${known.field.type}".`;
    report({ file, path, rule: 'description-field-not-text', message, remedy: 'Name a field of text.' });
  }
}

interface Unfillable {
  readonly field: string;
  readonly transition: string;
}

function unfillable({ references, fields }: WorkflowTarget, asked: ReadonlySet<string>): Unfillable[] {
  const named = references.filter(({ to, rule }) => to === 'field' && !rule);
  const isDemand = (pointer: string) => pointer.includes('/meta/required/');
  const given = new Set(named.filter(({ pointer }) => !isDemand(pointer)).map(({ id }) => id));
  return named
    .filter(({ id, pointer }) => isDemand(pointer) && fields.has(id) && !asked.has(id) && !given.has(id))
    .map(({ id, owner }) => ({ field: id, transition: owner }));
}
