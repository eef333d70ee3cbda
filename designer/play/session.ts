import {
  type Names,
  namesOf,
  type Pack,
  type ScenarioDefinition,
  type ScenarioStep,
} from '../../engine/language/index.ts';
import {
  factsOf,
  type InstanceView,
  type Move,
  type Observed,
  observed,
  type Offer,
  type RefusalScene,
  type RequestRecord,
  ScenarioPlay,
  type TimerSet,
  type WorkflowOf,
} from '../../engine/run/index.ts';

export type Given = ScenarioDefinition['given'];

/** A play as data: who and what is given, and the moves so far. Played from the start each time, it always comes out alike. */
export interface Session {
  readonly given: Given;
  readonly steps: readonly ScenarioStep[];
}

/** What was after one move. */
export interface Frame {
  /** Null: the filing. */
  readonly step: ScenarioStep | null;
  /** Id of who did it. */
  readonly actor: string;
  readonly move: Move;
  readonly observed: Observed;
  readonly view: InstanceView;
  readonly record: RequestRecord;
  readonly timers: readonly TimerSet[];
  readonly now: Date;
}

export interface Played {
  readonly frames: readonly Frame[];
  /** Why it could not be played further: a rule that fails, somebody unknown, a workflow that cannot be made. */
  readonly broken: string | null;
  /** What a person could send now, with the reasons against; none before the request is filed, and none when broken. */
  readonly offersFor: (person: string) => readonly Offer[];
  /** What refusals are said with, as the person meets it now; null when no workflow could be made. */
  readonly sceneFor: (person: string) => RefusalScene | null;
}

/** Plays a session. A refused move stays in the list and changes nothing; never throws. */
export function playSession(pack: Pack, workflowOf: WorkflowOf, { given, steps }: Session): Played {
  const frames: Frame[] = [];
  let story: ScenarioPlay | null = null;
  let broken: string | null = null;
  try {
    story = ScenarioPlay.of(pack, given, workflowOf);
    frames.push(frameOf(story, null, story.file()));
    for (const step of isFiled(frames) ? steps : []) frames.push(frameOf(story, step, story.take(step)));
  } catch (error) {
    broken = (error as Error).message;
  }
  const filed = story !== null && isFiled(frames) ? story : null;
  const names = namesOf(pack);
  return {
    frames,
    broken,
    offersFor: (person) => offers(filed, broken, person),
    sceneFor: (person) => (story === null ? null : sceneOf(story, names, person)),
  };
}

function sceneOf(story: ScenarioPlay, names: Names, person: string): RefusalScene | null {
  const { workflow, record, view, now } = story.play;
  try {
    const { client: _, ...actor } = story.person(person);
    const facts = factsOf(workflow, { ...record, status: view.status, stage: view.stage }, actor, now);
    return { workflow, facts, names };
  } catch {
    return null;
  }
}

/** The clock moves on to the next timer that is due; null when none is armed. */
export function toNextTimer({ frames }: Played): ScenarioStep | null {
  const last = frames.at(-1);
  const dues = last?.timers.map(({ due }) => due.getTime()) ?? [];
  if (last === undefined || dues.length === 0) return null;
  const seconds = Math.max(0, Math.ceil((Math.min(...dues) - last.now.getTime()) / 1000));
  return { advance: isoDuration(seconds) };
}

/** Whole seconds as an ISO 8601 duration of days, hours, minutes and seconds. */
export function isoDuration(seconds: number): string {
  const days = Math.floor(seconds / 86_400);
  const time = [
    [Math.floor((seconds % 86_400) / 3600), 'H'],
    [Math.floor((seconds % 3600) / 60), 'M'],
    [seconds % 60, 'S'],
  ] as const;
  const rest = time.flatMap(([value, unit]) => (value === 0 ? [] : [`${value}${unit}`])).join('');
  const day = days === 0 ? '' : `${days}D`;
  if (rest === '') return day === '' ? 'PT0S' : `P${day}`;
  return `P${day}T${rest}`;
}

/** The first frame after which the two plays differ: where a changed definition leads elsewhere. Null: nowhere. */
export function firstDifference(before: Played, after: Played): number | null {
  const most = Math.max(before.frames.length, after.frames.length);
  for (let at = 0; at < most; at += 1) {
    if (essence(before.frames[at]) !== essence(after.frames[at])) return at;
  }
  return before.broken === after.broken ? null : most;
}

function isFiled([filing]: readonly Frame[]): boolean {
  return filing !== undefined && filing.move.refusals.length === 0;
}

function frameOf(story: ScenarioPlay, step: ScenarioStep | null, move: Move): Frame {
  const { play } = story;
  const actor = story.actorOf(step ?? {});
  // Once, while the play stands there: it goes on from here.
  const came = { ...observed(play, actor, move) };
  return {
    step,
    actor: actor.id,
    move,
    observed: came,
    view: play.view,
    record: play.record,
    timers: play.timers,
    now: play.now,
  };
}

function offers(story: ScenarioPlay | null, broken: string | null, person: string): readonly Offer[] {
  if (story === null || broken !== null) return [];
  try {
    return story.play.offers(story.person(person));
  } catch {
    // Nobody of that name, or a guard that fails: what could be sent is not known, so nothing is offered.
    return [];
  }
}

function essence(frame: Frame | undefined): string {
  return frame === undefined ? '' : JSON.stringify([frame.observed, frame.move.transitions]);
}
