import type { Problem } from '../../problem.ts';
import type { FactType, FactTypes } from '../fact-type.ts';
import { type Fault, scan } from '../scan.ts';
import { constantFault } from './constant.ts';
import { infer } from './infer.ts';
import { unwanted } from './wanted.ts';

/**
 * All problems of a rule that stands at `at` (a file and a JSON pointer into it). Never throws, whatever the rule is,
 * and never recurses deeper than a rule may be.
 *
 * `want` is what the place needs: a condition, or a value for a field of that type. A rule without errors evaluates
 * without a RuleError for all facts of these types, but for division by a fact that is zero and numbers beyond all
 * bounds. A condition that is always true or always false is a warning.
 */
export function checkRule(
  rule: unknown,
  types: FactTypes,
  at: { readonly file: string; readonly path: string },
  want: 'boolean' | FactType = 'boolean',
): Problem[] {
  const { faults: found, broken, bounded } = scan(rule);
  const faults: Fault[] = [...found];
  if (bounded) {
    const shape = infer(rule, '', { types, broken, faults, known: new Set() });
    const misfit = shape === undefined ? undefined : unwanted(shape, want);
    if (misfit !== undefined) faults.push(misfit);
    const constant = faults.length === 0 && want === 'boolean' ? constantFault(rule, types) : undefined;
    if (constant !== undefined) faults.push(constant);
  }
  return faults.map(({ severity, path, ...fault }) => ({
    severity: severity ?? ('error' as const),
    file: at.file,
    path: at.path + path,
    ...fault,
  }));
}
