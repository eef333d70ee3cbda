import { holds } from '../evaluate/holds.ts';
import type { FactTypes } from '../fact-type.ts';
import { factsFrom } from '../regions/facts-from.ts';
import { regionSamples } from '../regions/region-samples.ts';
import type { Rule } from '../rule.ts';
import { RuleError } from '../rule-error.ts';
import { rulePaths } from '../rule-paths.ts';
import type { Fault } from '../scan.ts';

/** A check runs at every keystroke of an editor; a rule with more regions than this is not judged. */
const limit = 600;

/** A warning for a condition that comes out the same whatever the facts are. */
export function constantFault(rule: unknown, types: FactTypes): Fault | undefined {
  const { samples, exact } = regionSamples([rule as Rule], types, limit);
  if (!exact) return undefined;
  let outcome: boolean | undefined;
  for (const sample of samples) {
    const holdsHere = outcomeOf(rule as Rule, factsFrom(sample));
    if (holdsHere === undefined || (outcome !== undefined && holdsHere !== outcome)) return undefined;
    outcome = holdsHere;
  }
  if (outcome === undefined) return undefined;
  const reads = rulePaths(rule).length > 0;
  return {
    severity: 'warning',
    path: '',
    rule: outcome ? 'always-true' : 'always-false',
    message: `This condition is always ${outcome}${reads ? ', whatever the facts are' : ''}.`,
    remedy: outcome ? 'Leave the rule out.' : 'Remove what the rule guards, or correct the rule.',
  };
}

function outcomeOf(rule: Rule, facts: object): boolean | undefined {
  try {
    return holds(rule, facts);
  } catch (error) {
    if (error instanceof RuleError) return undefined;
    throw error;
  }
}
