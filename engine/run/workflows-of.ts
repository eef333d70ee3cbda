import {
  builtinKinds,
  type CompiledWorkflow,
  compile,
  type KindSet,
  type Pack,
  resolveEffective,
} from '../language/index.ts';

/** Gives the workflow that a request of this type and client runs on; throws when there is none. */
export type WorkflowOf = (requestType: string, client: string | null) => CompiledWorkflow;

/** The workflows of a pack that passed its checks, each compiled once, when it is asked for. */
export function workflowsOf(pack: Pack, kinds: KindSet = builtinKinds): WorkflowOf {
  const known = new Map<string, CompiledWorkflow>();
  return (requestType, client) => {
    const key = `${requestType}/${client ?? ''}`;
    const compiled = known.get(key) ?? compiledFrom(pack, requestType, client, kinds);
    known.set(key, compiled);
    return compiled;
  };
}

function compiledFrom(pack: Pack, requestType: string, client: string | null, kinds: KindSet): CompiledWorkflow {
  const resolved = resolveEffective(pack, requestType, client, kinds);
  if ('problems' in resolved) throw new Error(resolved.problems.map((problem) => problem.message).join('; '));
  return compile(resolved.effective, `scenario:${requestType}/${client ?? ''}`, kinds);
}
