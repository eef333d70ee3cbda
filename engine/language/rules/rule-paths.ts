import { callOf } from './operators.ts';
import { RULE_LIMITS } from './rule.ts';

/**
 * The fact paths a rule reads, in order of appearance, each once; `{"var": ""}`, the item of a list, is none.
 * Works on rules that are not checked too: what is no literal path is passed over, and it stops at the limits.
 */
export function rulePaths(rule: unknown): string[] {
  const paths = new Set<string>();
  const stack: unknown[] = [rule];
  for (let visits = 0; stack.length > 0 && visits < RULE_LIMITS.nodes * 2; visits += 1) {
    const node = stack.pop();
    const call = callOf(node);
    const children = call?.args ?? (Array.isArray(node) ? (node as unknown[]) : []);
    const reads = call?.operator === 'missing' ? children : call?.operator === 'var' ? children.slice(0, 1) : undefined;
    if (reads === undefined) stack.push(...children.slice(0, RULE_LIMITS.nodes).toReversed());
    else for (const path of reads) if (typeof path === 'string' && path !== '') paths.add(path);
  }
  return [...paths];
}
