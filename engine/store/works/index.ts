export {
  countMinutes,
  deleteTimeEntry,
  findTimeEntry,
  insertTimeEntry,
  pageTimeEntries,
  TIME_KINDS,
  type TimeEntry,
  type TimeEntryRow,
  type TimeKind,
  type TimeSum,
  timeSums,
  updateTimeEntry,
} from './time-entries.ts';
export {
  deleteWorkLine,
  findWorkLine,
  insertWorkLine,
  leaveOut,
  updateWorkLine,
  WORK_KINDS,
  type WorkKind,
  type WorkLine,
  type WorkLineRow,
  workLinesOf,
  type WorkTotals,
  workTotals,
} from './work-lines.ts';
export {
  endStay,
  forgetOldPositions,
  forgetPositions,
  insertStay,
  openStayOf,
  pageStays,
  type Position,
  type Stay,
  STAY_KINDS,
  type StayKind,
  type StayRow,
} from './stays.ts';
export { deleteReply, findReply, insertReply, type Reply, repliesFor, type ReplyRow, updateReply } from './replies.ts';
export { priceContext, type PriceContext } from './price-context.ts';
