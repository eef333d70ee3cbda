export { type DraftMark, draftMarks } from './draft-marks.ts';
export {
  journalAfter,
  type JournalMark,
  journalWithin,
  lastJournalIds,
  type Stretch,
  STRETCHES,
} from './journal-marks.ts';
export { pageOpenPlacements, type Placement, placementsByUuid, placementsOf } from './placements.ts';
export {
  clearPresence,
  enterPresence,
  leavePresence,
  type Presence,
  presentAt,
  type PresentPerson,
  purgePresence,
  renewPresence,
} from './presence.ts';
export { type UnreadNotices, unreadNotices } from './unread-notices.ts';
