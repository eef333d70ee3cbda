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

/** Compares what a move led to with what was expected. Lists of states, offers, timers and refusals are compared as sets. */
export function expectationFailures(play: Play, actor: PlayPerson, move: Move, expect: ScenarioExpect = {}): Failure[] {
  const failures: Failure[] = [];
  const compare = (what: string, expected: unknown, actual: unknown): void => {
    if (expected !== undefined && JSON.stringify(expected) !== JSON.stringify(actual))
      failures.push({ what, expected, actual });
  };
  const refused = move.refusals.map(refusalName);
  compare('refused', sorted(expect.refused ?? []), sorted(refused));
  compare('state', sorted(expect.state), sorted(play.view.states));
  compare('status', expect.status, play.view.status);
  compare('stage', expect.stage, play.view.stage);
  compare('flags', sorted(expect.flags), sorted(play.view.flags));
  compare('ended', expect.ended, play.view.ended);
  compare('assignee', expect.assignee, play.record.assignee?.id ?? null);
  compare('group', expect.group, play.record.group);
  compare(
    'effects',
    expect.effects,
    move.effects.map((effect) => (effect.subject === null ? effect.type : `${effect.type}:${effect.subject}`)),
  );
  compare('timers', sorted(expect.timers), sorted(play.timers.map((timer) => timerKey(timer.state, timer.delay))));
  for (const [field, value] of Object.entries(expect.fields ?? {}))
    compare(`fields.${field}`, value, play.record.fields[field] ?? null);
  for (const [id, state] of Object.entries(expect.checklists ?? {}))
    compare(`checklists.${id}`, state, checklistState(play, id));
  if (expect.offers !== undefined) {
    const allowed = play.offers(actor).filter((offer) => offer.allowed);
    compare('offers', sorted(expect.offers), sorted(allowed.map((offer) => offer.event)));
  }
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
