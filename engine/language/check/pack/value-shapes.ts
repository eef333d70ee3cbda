import type { ChecklistItem, FieldDefinition } from '../../definitions.generated.ts';
import { all } from '../../pack.ts';
import { step } from '../../rules/pointer.ts';
import type { PackTarget } from '../pack-target.ts';
import type { FileReport } from '../report.ts';

const CHOICES = new Set(['choice', 'choices']);
const NUMBERS = new Set(['number', 'integer', 'money']);
const TEXTS = new Set(['text', 'multiline']);

/** What a field or checklist item says beside its type must belong to that type. */
export function checkValueShapes({ pack }: PackTarget, report: FileReport): void {
  for (const { file, definition } of all(pack, 'fields')) {
    definition.fields.forEach((field, index) => checkShape('Field', field, file, `/fields${step(index)}`, report));
  }
  for (const { file, definition } of all(pack, 'checklist')) {
    definition.items.forEach((item, index) => checkShape('Item', item, file, `/items${step(index)}`, report));
  }
}

function checkShape(
  what: string,
  value: FieldDefinition | ChecklistItem,
  file: string,
  path: string,
  report: FileReport,
): void {
  const { id, type, options, min, max } = value;
  if (CHOICES.has(type) && options === undefined) {
    const message = `${what} "${id}" is a choice and has no options.`;
    report({ file, path, rule: 'options-missing', message, remedy: 'Add "options".' });
  }
  const misplaced = (key: 'options' | 'min' | 'max' | 'maxLength' | 'unit', types: ReadonlySet<string>): void => {
    if (value[key] === undefined || types.has(type)) return;
    const message = `${what} "${id}" is of type "${type}", where "${key}" means nothing.`;
    report({
      file,
      path: `${path}/${key}`,
      rule: 'property-misplaced',
      message,
      remedy: `Remove "${key}", or change the type.`,
    });
  };
  misplaced('options', CHOICES);
  misplaced('min', NUMBERS);
  misplaced('max', NUMBERS);
  misplaced('unit', NUMBERS);
  misplaced('maxLength', TEXTS);
  if (min === undefined || max === undefined || min <= max) return;
  const message = `${what} "${id}" has a least value of ${min} and a greatest of ${max}: nothing fits.`;
  report({ file, path: `${path}/min`, rule: 'limits-reversed', message, remedy: 'Change one of the limits.' });
}
