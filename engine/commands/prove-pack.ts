import { checkTexts, type KindSet, type Pack, type Problem } from '../language/index.ts';
import { runScenario, type ScenarioResult, workflowsOf } from '../run/index.ts';

/** What is known of a pack before it is published. `ok` when no problem is an error and no scenario is red. */
export interface Proof {
  readonly pack: Pack | null;
  readonly problems: readonly Problem[];
  readonly scenarios: readonly ScenarioResult[];
  readonly ok: boolean;
}

/** Reads, checks and plays a pack's texts: every problem and every scenario, at once. Changes nothing. */
export function provePack(files: ReadonlyMap<string, string>, kinds: KindSet): Proof {
  const { pack, problems } = checkTexts(files, kinds);
  if (pack === null) return { pack, problems, scenarios: [], ok: false };
  if (problems.some((problem) => problem.severity === 'error')) return { pack, problems, scenarios: [], ok: false };
  const scenarios = playScenarios(pack, kinds);
  return { pack, problems, scenarios, ok: scenarios.every((scenario) => scenario.ok) };
}

/** Plays every scenario of a pack. */
export function playScenarios(pack: Pack, kinds: KindSet): ScenarioResult[] {
  const workflowOf = workflowsOf(pack, kinds);
  return [...pack.byKind.scenario.values()].map(({ definition }) => runScenario(pack, definition, workflowOf));
}
