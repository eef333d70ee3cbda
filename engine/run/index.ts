/**
 * What happens next. Pure: the same arguments give the same result; no I/O, no clock, no chance. `step` takes an event
 * or a due timer and returns the new instance with its changes, effects and timers, or every reason for refusal.
 * Facts come in, nothing goes out: the command layer commits what a step returns in one transaction.
 */
export type { PictureTaken } from './picture-refusals.ts';
export { type AppliedChange, applyToRecord } from './changes.ts';
export { fieldRefusals, filingRefusals, tickRefusals } from './input-refusals.ts';
export { type Instance, timerKey } from './instance.ts';
export { type Migrated, migrate } from './migrate.ts';
export { isSafeMove } from './is-safe-move.ts';
export type { MigrationPlan, TimerPolicy } from './migration-plan.ts';
export type { ArmedTimer } from './move-timers.ts';
export { type Offer, offers } from './offers.ts';
export { type Move, Play, type PlayPerson, SYSTEM } from './play.ts';
export {
  type Actor,
  type Bound,
  checklistFacts,
  factsOf,
  type RequestRecord,
  type StartedChecklist,
} from './record.ts';
export { recordOf } from './record-of.ts';
export { type Refusal, refusalName } from './refusal.ts';
export { type HistoryEntry, type ReplayOutcome, replay } from './replay.ts';
export { type Observed, observed } from './expectation.ts';
export { runScenario, type ScenarioFailure, type ScenarioResult } from './scenario.ts';
export { ScenarioPlay } from './scenario-play.ts';
export { settle } from './settle.ts';
export { applied, fileSubRequests, type FilingType, MOST_LEVELS, type SubRequest } from './sub-requests.ts';
export { type StepEvent, type StepRecord, type StepResult, type StepTaken, start, step } from './step.ts';
export { StepError } from './step-error.ts';
export { type InstanceView, viewOf } from './view.ts';
export type { TimerCancel, TimerSet } from './walk.ts';
export { type WorkflowOf, workflowsOf } from './workflows-of.ts';
export { factNames, valueNames } from './say/fact-names.ts';
export { type RefusalScene, sayRefusal } from './say/say-refusal.ts';
export { sayStay, sayStayPlainly } from './say/say-stay.ts';
export { fill, type Language, LANGUAGES, type Said, sayWith, titleIn } from './say/words.ts';
