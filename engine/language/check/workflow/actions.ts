import { fieldValueProblem } from '../../field-value.ts';
import type { OutlineAction } from '../../outline.ts';
import { checkAgainst } from '../../schema-check.ts';
import { didYouMean } from '../did-you-mean.ts';
import type { Report } from '../report.ts';
import type { WorkflowTarget } from '../workflow-target.ts';

/** Actions of an unknown kind (XState would pass over them), or whose parameters do not fit their kind. */
export function checkActions(target: WorkflowTarget, report: Report): void {
  const kinds = target.kinds.actions;
  for (const action of target.outline.actions) {
    const { config, pointer, owner } = action;
    const kind = kinds.get(config.type);
    if (kind === undefined) {
      report({
        path: `${pointer}/type`,
        rule: 'unknown-action',
        message: `"${owner}" has an action of kind "${config.type}", and there is no such kind.`,
        remedy: didYouMean(config.type, kinds.keys(), `The kinds are: ${[...kinds.keys()].join(', ')}.`),
      });
      continue;
    }
    const faults = checkAgainst(kind.params, config.params ?? {}, {
      file: '',
      path: config.params === undefined ? pointer : `${pointer}/params`,
    });
    for (const { path, message, remedy } of faults) {
      report({ path, rule: 'action-params', message: `Action "${config.type}" of "${owner}": ${message}`, remedy });
    }
    if (faults.length === 0) checkFieldValue(action, target, report);
  }
}

/** A constant that is set into a field must be one that the field takes from people, too. */
function checkFieldValue({ config, pointer, owner }: OutlineAction, { fields }: WorkflowTarget, report: Report): void {
  const { field: id, value } = (config.params ?? {}) as { field?: string; value?: unknown };
  const field = id === undefined ? undefined : fields.get(id);
  if (config.type !== 'set-field' || field === undefined || value === undefined) return;
  const why = fieldValueProblem(field, value);
  if (why === null) return;
  report({
    path: `${pointer}/params/value`,
    rule: 'set-field-value',
    message: `"${owner}" sets field "${id}" to a value it cannot have: ${why}.`,
    remedy: 'Give a value of the field’s type and within its limits.',
  });
}
