/**
 * What is different, in plain words of English and Russian: between two effective workflows, and between a base and
 * what a client's overlay makes of it. Things are called by their titles, compared by their ids.
 */
export { describeDifferences } from './describe-differences.ts';
export { describePackDifferences, type WorkflowDifferences } from './describe-pack-differences.ts';
export { describeOverlay } from './describe-overlay.ts';
export { effectiveNames, type NamedKind, type Names, namesOf } from './names.ts';
export { type Language, Speaker } from './speaker.ts';
