import { createHash } from 'node:crypto';
import { ReglamentError } from '../errors.ts';
import {
  canonicalText,
  type CompiledWorkflow,
  compile,
  type KindSet,
  type Pack,
  resolveEffective,
} from '../language/index.ts';

/**
 * Gives the workflow that a request of a type and client runs on, compiled once. The pack must have passed the checks.
 *
 * Errors: PACK_INVALID for an unknown type or an overlay in conflict.
 */
export function compiledWorkflows(
  pack: Pack,
  kinds: KindSet,
): (requestType: string, client: string | null) => CompiledWorkflow {
  const compiled = new Map<string, CompiledWorkflow>();
  return (requestType, client) => {
    const resolved = resolveEffective(pack, requestType, client, kinds);
    if ('problems' in resolved) {
      const { problems } = resolved;
      throw new ReglamentError(
        'PACK_INVALID',
        { pack: pack.cover.definition.id, count: problems.length },
        { details: problems },
      );
    }
    const text = canonicalText(resolved.effective);
    const hash = createHash('sha256').update(text).digest('hex');
    const known = compiled.get(hash);
    if (known !== undefined) return known;
    const workflow = compile(resolved.effective, hash, kinds);
    compiled.set(hash, workflow);
    return workflow;
  };
}
