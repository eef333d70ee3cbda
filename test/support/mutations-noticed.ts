import { compile, type CompiledWorkflow, type Pack, resolveEffective } from '../../engine/language/index.ts';
import { runScenario } from '../../engine/run/index.ts';

/**
 * Plays scenarios until one is red. The one that was red last is played first: neighbours of what it noticed are likely
 * to be noticed by it too.
 */
export class Noticing {
  #order: readonly string[] = [];

  /** The id of a scenario that is red with this pack, or that cannot be played with it; undefined when all are green. */
  noticedBy(pack: Pack): string | undefined {
    const all = [...pack.byKind.scenario.keys()];
    this.#order = [...this.#order.filter((id) => all.includes(id)), ...all.filter((id) => !this.#order.includes(id))];
    const workflowOf = compiledOnce(pack);
    const red = this.#order.find((id) => {
      const scenario = pack.byKind.scenario.get(id);
      return scenario !== undefined && !runScenario(pack, scenario.definition, workflowOf).ok;
    });
    if (red !== undefined) this.#order = [red, ...this.#order.filter((id) => id !== red)];
    return red;
  }
}

function compiledOnce(pack: Pack): (requestType: string, client: string | null) => CompiledWorkflow {
  const known = new Map<string, CompiledWorkflow>();
  return (requestType, client) => {
    const key = `${requestType}/${client ?? ''}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const resolved = resolveEffective(pack, requestType, client);
    if ('problems' in resolved) throw new Error(resolved.problems.map(({ message }) => message).join(' '));
    const compiled = compile(resolved.effective, key);
    known.set(key, compiled);
    return compiled;
  };
}
