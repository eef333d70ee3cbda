import type { ScenarioExpect } from '../language/index.ts';
import type { Move, Play, PlayPerson } from './play.ts';
import { checklistFacts } from './record.ts';
import { refusalName } from './refusal.ts';
import { timerKey } from './instance.ts';

/** One expectation that did not come true. */
export interface Failure {
  readonly what: string;
  readonly expected: unknown;
  readonly actual: unknown;
}

/** What a move led to, in the words of a scenario. Lists that are compared as sets are sorted; `refused` is always there. */
export function observed(play: Play, actor: PlayPerson, move: Move): Observed {
  const { view, record } = play;
  return {
    refused: move.refusals.map(refusalName).toSorted(),
    state: view.states.toSorted(),
    status: view.status,
    stage: view.stage,
    flags: view.flags.toSorted(),
    ended: view.ended,
    assignee: record.assignee?.id ?? null,
    group: record.group,
    effects: move.effects.map(({ type, subject }) => (subject === null ? type : `${type}:${subject}`)),
    subRequests: move.filed.map(({ record: { type, subject, fields }, relation }) => ({
      type,
      title: subject,
      relation,
      fields: { ...fields } as Observed['fields'],
    })),
    timers: play.timers.map((timer) => timerKey(timer.state, timer.delay)).toSorted(),
    // Asked for only where it is expected: it tries every guard.
    get offers() {
      const allowed = play.offers(actor).filter((offer) => offer.allowed);
      return allowed.map((offer) => offer.event).toSorted();
    },
    fields: { ...record.fields } as Observed['fields'],
    checklists: Object.fromEntries(Object.keys(record.checklists).map((id) => [id, checklistState(play, id)])),
  };
}

/** Everything that a step can expect. */
export type Observed = Required<ScenarioExpect>;

/** Compares what a move led to with what was expected. Lists of states, offers, timers and refusals are compared as sets. */
export function expectationFailures(play: Play, actor: PlayPerson, move: Move, expect: ScenarioExpect = {}): Failure[] {
  const failures: Failure[] = [];
  const compare = (what: string, expected: unknown, actual: unknown): void => {
    if (expected !== undefined && JSON.stringify(expected) !== JSON.stringify(actual))
      failures.push({ what, expected, actual });
  };
  const came = observed(play, actor, move);
  compare('refused', sorted(expect.refused ?? []), came.refused);
  compare('state', sorted(expect.state), came.state);
  compare('status', expect.status, came.status);
  compare('stage', expect.stage, came.stage);
  compare('flags', sorted(expect.flags), came.flags);
  compare('ended', expect.ended, came.ended);
  compare('assignee', expect.assignee, came.assignee);
  compare('group', expect.group, came.group);
  compare('effects', expect.effects, came.effects);
  if (expect.subRequests !== undefined) {
    const named = came.subRequests.map((filed, index) => pick(filed, expect.subRequests?.[index]));
    compare('subRequests', expect.subRequests.map(inOrder), named.map(inOrder));
  }
  compare('timers', sorted(expect.timers), came.timers);
  for (const [field, value] of Object.entries(expect.fields ?? {}))
    compare(`fields.${field}`, value, came.fields[field] ?? null);
  for (const [id, state] of Object.entries(expect.checklists ?? {}))
    compare(`checklists.${id}`, state, checklistState(play, id));
  if (expect.offers !== undefined) compare('offers', sorted(expect.offers), came.offers);
  return failures;
}

function checklistState(play: Play, id: string): 'absent' | 'open' | 'complete' {
  const started = play.record.checklists[id];
  if (started === undefined) return 'absent';
  return checklistFacts(started).complete ? 'complete' : 'open';
}

function sorted(list: readonly string[] | undefined): readonly string[] | undefined {
  return list === undefined ? undefined : list.toSorted();
}

type Filed = Observed['subRequests'][number];

/** Of a request that was filed what is spoken of; all of one that nobody expected. */
function pick(filed: Filed, expected: Filed | undefined): Filed {
  if (expected === undefined) return filed;
  const fields = Object.keys(expected.fields ?? {}).map((id) => [id, filed.fields?.[id] ?? null] as const);
  return {
    type: filed.type,
    ...(expected.title === undefined ? {} : { title: filed.title }),
    ...(expected.relation === undefined ? {} : { relation: filed.relation }),
    ...(expected.fields === undefined ? {} : { fields: Object.fromEntries(fields) }),
  };
}

/** The same request has the same text, in whatever order it is written. */
function inOrder({ type, title, relation, fields }: Filed): Filed {
  return { type, title, relation, fields };
}
