import { all } from '../../pack.ts';
import { step } from '../../rules/pointer.ts';
import { checkAgainst } from '../../schema-check.ts';
import { didYouMean } from '../did-you-mean.ts';
import type { PackTarget } from '../pack-target.ts';
import type { FileReport } from '../report.ts';

/** Items of an unknown kind, or whose parameters do not fit their kind. */
export function checkItemKinds({ pack, kinds }: PackTarget, report: FileReport): void {
  for (const { file, definition } of all(pack, 'checklist')) {
    definition.items.forEach(({ id, type, params }, index) => {
      const path = `/items${step(index)}`;
      const kind = kinds.items.get(type);
      if (kind === undefined) {
        report({
          file,
          path: `${path}/type`,
          rule: 'unknown-item-kind',
          message: `Item "${id}" is of kind "${type}", and there is no such kind.`,
          remedy: didYouMean(type, kinds.items.keys(), `The kinds are: ${[...kinds.items.keys()].join(', ')}.`),
        });
        return;
      }
      if (kind.params === undefined) {
        if (params === undefined) return;
        const message = `Item "${id}" is of kind "${type}", which has no parameters.`;
        report({ file, path: `${path}/params`, rule: 'item-params', message, remedy: 'Remove "params".' });
        return;
      }
      const at = { file, path: params === undefined ? path : `${path}/params` };
      for (const fault of checkAgainst(kind.params, params ?? {}, at)) {
        const message = `Item "${id}" of kind "${type}": ${fault.message}`;
        report({ file, path: fault.path, rule: 'item-params', message, remedy: fault.remedy });
      }
    });
  }
}
