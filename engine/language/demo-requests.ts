import type { DemoDefinition, DemoDoing, DemoRequest, ScenarioStep } from './definitions.generated.ts';
import { durationToMs } from './duration.ts';

type Series = NonNullable<DemoDefinition['series']>[number];

const MINUTE_MS = 60_000;
const DOINGS = ['comment', 'attach', 'log', 'work', 'stay', 'link', 'bind', 'document'];

/** All requests of a demo: those written out, and those of its series. The same demo gives the same ones. */
export function requestsOfDemo({ requests, series = [] }: Pick<DemoDefinition, 'requests' | 'series'>): DemoRequest[] {
  return [...requests, ...series.flatMap(requestsOfSeries)];
}

function requestsOfSeries({ count, from, until, request, vary = [] }: Series): DemoRequest[] {
  const first = durationToMs(from);
  const gap = count === 1 ? 0 : (first - durationToMs(until)) / (count - 1);
  return Array.from({ length: count }, (_, n) => {
    const laid = vary.map((list) => list[n % list.length] ?? {});
    const whole = Object.assign({}, request, ...laid) as typeof request;
    const fields = Object.assign({}, request.fields, ...laid.map((each) => each.fields)) as DemoRequest['fields'];
    return { ...whole, fields, ago: `PT${Math.round((first - n * gap) / MINUTE_MS)}M` };
  });
}

/** Whether a step is something that people do beside leading the request on. */
export function isDoing(step: ScenarioStep | DemoDoing): step is DemoDoing {
  return DOINGS.some((each) => each in step);
}

/** Steps as a scenario has them: of what is done beside, only who does it is left. */
export function scenarioSteps(steps: readonly (ScenarioStep | DemoDoing)[]): ScenarioStep[] {
  return steps.map((step) => {
    if (!isDoing(step)) return step;
    return step.as === undefined ? {} : { as: step.as };
  });
}
