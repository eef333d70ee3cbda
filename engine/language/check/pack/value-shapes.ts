import type { ChecklistItem, DocumentInput, FieldDefinition } from '../../definitions.generated.ts';
import type { ItemLimit } from '../../items/index.ts';
import { all } from '../../pack.ts';
import { step } from '../../rules/pointer.ts';
import type { PackTarget } from '../pack-target.ts';
import type { FileReport } from '../report.ts';

const LIMITS: readonly ItemLimit[] = ['options', 'min', 'max', 'unit', 'maxLength', 'place', 'fresh'];

const NUMBER: readonly ItemLimit[] = ['min', 'max', 'unit'];
/** What a field of each type may say beside its type; with `options` among it, it must have some. */
export const FIELD_LIMITS: Readonly<Partial<Record<FieldDefinition['type'], readonly ItemLimit[]>>> = {
  choice: ['options'],
  choices: ['options'],
  number: NUMBER,
  integer: NUMBER,
  money: NUMBER,
  text: ['maxLength'],
  multiline: ['maxLength'],
};

/** What a field or checklist item says beside its type must belong to that type. */
export function checkValueShapes({ pack, kinds }: PackTarget, report: FileReport): void {
  for (const { file, definition } of all(pack, 'fields')) {
    definition.fields.forEach((field, index) => {
      checkShape('Field', field, FIELD_LIMITS[field.type] ?? [], file, `/fields${step(index)}`, report);
    });
  }
  for (const { file, definition } of all(pack, 'print-form')) {
    definition.inputs?.forEach((input, index) => {
      checkShape('Input', input, FIELD_LIMITS[input.type] ?? [], file, `/inputs${step(index)}`, report);
    });
  }
  for (const { file, definition } of all(pack, 'checklist')) {
    definition.items.forEach((item, index) => {
      // What an unknown kind may say is unknown, too.
      const limits = kinds.items.get(item.type)?.limits ?? LIMITS;
      checkShape('Item', item, limits, file, `/items${step(index)}`, report, kinds.items.has(item.type));
    });
  }
}

function checkShape(
  what: string,
  value: (FieldDefinition | ChecklistItem | DocumentInput) & Pick<ChecklistItem, 'place' | 'fresh'>,
  limits: readonly ItemLimit[],
  file: string,
  path: string,
  report: FileReport,
  known = true,
): void {
  const { id, type, options, min, max } = value;
  if (known && limits.includes('options') && options === undefined) {
    const message = `${what} "${id}" is a choice and has no options.`;
    report({ file, path, rule: 'options-missing', message, remedy: 'Add "options".' });
  }
  for (const key of LIMITS) {
    if (value[key] === undefined || limits.includes(key)) continue;
    report({
      file,
      path: `${path}/${key}`,
      rule: 'property-misplaced',
      message: `${what} "${id}" is of type "${type}", where "${key}" means nothing.`,
      remedy: `Remove "${key}", or change the type.`,
    });
  }
  if (min === undefined || max === undefined || min <= max) return;
  const message = `${what} "${id}" has a least value of ${min} and a greatest of ${max}: nothing fits.`;
  report({ file, path: `${path}/min`, rule: 'limits-reversed', message, remedy: 'Change one of the limits.' });
}
