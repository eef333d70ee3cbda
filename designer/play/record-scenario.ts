import type { ScenarioDefinition, ScenarioExpect, ScenarioStep, Title } from '../../engine/language/index.ts';
import type { Frame, Played, Session } from './session.ts';

/** What a step can be held to; `refused` is always kept, because a step without it must be taken. */
export type Expectation = Exclude<keyof ScenarioExpect, 'refused'>;

/** What people mostly mean by "it still works". */
export const USUAL: readonly Expectation[] = ['state', 'status', 'stage', 'offers', 'timers', 'effects'];

export interface Recording {
  readonly id: string;
  readonly title: Title;
  readonly keep: readonly Expectation[];
}

/**
 * The scenario that says what came of a play: it is green as long as the definitions behave as they do now. Moves that could
 * not be played, after a filing that was refused or where the play broke, are left out.
 */
export function recordScenario(
  { given, steps }: Session,
  { frames }: Played,
  { id, title, keep }: Recording,
): ScenarioDefinition {
  const [filing] = frames;
  const first = filing === undefined ? undefined : expectOf(filing, undefined, keep);
  return {
    $schema: '../../../engine/language/schema/scenario.schema.json',
    id,
    title,
    given: { ...withoutExpect(given), ...(first === undefined ? {} : { expect: first }) },
    steps: steps.slice(0, Math.max(0, frames.length - 1)).map((step, index) => recorded(step, frames, index + 1, keep)),
  };
}

/** A scenario as a play: its expectations left aside. */
export function sessionOf({ given, steps }: ScenarioDefinition): Session {
  return { given: withoutExpect(given), steps: steps.map(withoutExpect) };
}

function recorded(
  step: ScenarioStep,
  frames: readonly Frame[],
  at: number,
  keep: readonly Expectation[],
): ScenarioStep {
  const expect = expectOf(frames[at] as Frame, frames[at - 1], keep);
  return expect === undefined ? step : { ...step, expect };
}

/** What stays as it was before the step is not said again, save for offers, which depend on who is asked. */
function expectOf(
  { observed }: Frame,
  before: Frame | undefined,
  keep: readonly Expectation[],
): ScenarioExpect | undefined {
  const said: [string, unknown][] = keep
    .filter((name) => observed[name] !== undefined)
    .filter(
      (name) => name === 'offers' || !same(observed[name], PER_MOVE.has(name) ? EMPTY[name] : known(before, name)),
    )
    .map((name) => [name, observed[name]]);
  if (observed.refused.length > 0) said.push(['refused', observed.refused]);
  return said.length === 0 ? undefined : (Object.fromEntries(said) as ScenarioExpect);
}

/** What belongs to the move alone, whatever came of the one before. */
const PER_MOVE: ReadonlySet<Expectation> = new Set(['effects']);

function known(before: Frame | undefined, name: Expectation): unknown {
  return before === undefined ? EMPTY[name] : before.observed[name];
}

/** What nobody needs to be told of a request that has just been filed. */
const EMPTY: Partial<Record<Expectation, unknown>> = {
  flags: [],
  timers: [],
  effects: [],
  fields: {},
  checklists: {},
  assignee: null,
  group: null,
  ended: false,
};

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function withoutExpect<T extends { readonly expect?: unknown }>(part: T): Omit<T, 'expect'> {
  const { expect: _, ...rest } = part;
  return rest;
}
