import {
  all,
  canonicalText,
  type CompiledWorkflow,
  compile,
  type KindSet,
  type Pack,
  resolveEffective,
} from '../language/index.ts';
import { sha256 } from './publish-files.ts';

/** The effective workflow of a request type and client in a pack that need not be published; null where there is none. */
export type WorkflowFor = (type: string, client: string | null) => CompiledWorkflow | null;

/** Compiles each effective workflow of the pack once. Stores nothing. */
export function draftWorkflows(pack: Pack, kinds: KindSet): WorkflowFor {
  const known = new Map<string, CompiledWorkflow | null>();
  const byHash = new Map<string, CompiledWorkflow>();
  const overlaid = new Set(all(pack, 'workflow-overlay').flatMap(({ definition }) => definition.clients));
  return (type, anyClient) => {
    // A client without an overlay has the base, and there may be thousands of them.
    const client = anyClient !== null && overlaid.has(anyClient) ? anyClient : null;
    const key = `${type}/${client ?? ''}`;
    let compiled = known.get(key);
    if (compiled === undefined) {
      const resolved = resolveEffective(pack, type, client, kinds);
      if ('problems' in resolved) compiled = null;
      else {
        // Many have the same workflow: they share one machine.
        const hash = sha256(canonicalText(resolved.effective));
        compiled = byHash.get(hash) ?? compile(resolved.effective, hash, kinds);
        byHash.set(hash, compiled);
      }
      known.set(key, compiled);
    }
    return compiled;
  };
}
