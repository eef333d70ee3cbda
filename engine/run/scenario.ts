import type { Pack, ScenarioDefinition } from '../language/index.ts';
import { expectationFailures, type Failure } from './expectation.ts';
import { ScenarioPlay } from './scenario-play.ts';
import type { WorkflowOf } from './workflows-of.ts';

/** Where and how a scenario went wrong: step 0 is the filing. */
export interface ScenarioFailure extends Failure {
  readonly step: number;
}

export interface ScenarioResult {
  readonly id: string;
  readonly ok: boolean;
  readonly failures: readonly ScenarioFailure[];
}

/**
 * Plays a scenario on a fake clock and compares after each step. It stops at the first step that goes wrong, because
 * the rest would only follow from it. A step without `expect.refused` must be taken.
 */
export function runScenario(pack: Pack, scenario: ScenarioDefinition, workflowOf: WorkflowOf): ScenarioResult {
  const failures: ScenarioFailure[] = [];
  let at = 0;
  try {
    const story = ScenarioPlay.of(pack, scenario.given, workflowOf);
    const filed = story.file();
    collect(failures, 0, expectationFailures(story.play, story.actorOf({}), filed, scenario.given.expect));
    for (const [index, step] of scenario.steps.entries()) {
      if (failures.length > 0) break;
      at = index + 1;
      const actor = story.actorOf(step);
      collect(failures, at, expectationFailures(story.play, actor, story.take(step), step.expect));
    }
  } catch (error) {
    failures.push({
      step: at,
      what: 'run',
      expected: 'the scenario can be played',
      actual: (error as Error).message,
    });
  }
  return { id: scenario.id, ok: failures.length === 0, failures };
}

function collect(failures: ScenarioFailure[], step: number, found: readonly Failure[]): void {
  failures.push(...found.map((failure) => ({ step, ...failure })));
}
