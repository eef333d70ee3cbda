/** Documents of a period made in one go: what was ordered, its items, and how far each is. */
export { countUnrendered, type ItemSum, sumItems } from './batch-counts.ts';
export {
  type BatchSubject,
  type ItemRequest,
  type ItemRow,
  keepFailed,
  keepIssued,
  lockWaitingItem,
  nextItem,
  pageItems,
  requestsOfItems,
  skipGaps,
  subjectsOfBatches,
  tryAgain,
} from './batch-items.ts';
export { type BatchPaper, countPapers, pagePapers, PAPERS_OF_PART } from './batch-papers.ts';
export {
  BATCH_STATUSES,
  type BatchInput,
  type BatchRow,
  type BatchStatus,
  type Gap,
  type GapPlace,
  ITEM_STATUSES,
  type ItemStatus,
  type KeptReason,
  type LeftOut,
} from './batch-row.ts';
export { type Candidate, type CandidatesOf, findCandidates } from './candidates.ts';
export { findUnfinished, type Unfinished } from './unfinished.ts';
export { type LatestDocument, latestOfClients } from './latest-of-clients.ts';
export { type BatchScope, findBatch, findBatchById, pageBatches, runningBatches } from './find-batch.ts';
export { insertBatch, type NewItem, replaceItems, updateBatch } from './write-batch.ts';
export {
  beginMailing,
  clientsOfDocuments,
  countMails,
  endMailing,
  findMailing,
  isOnItsWay,
  keepMailed,
  type Mailing,
  MAILING_STATES,
  type MailingState,
  pageUnsent,
  runningMailings,
  type UnsentItem,
} from './batch-mail.ts';
