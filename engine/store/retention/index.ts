export { type Archived, archiveJournal } from './archive-journal.ts';
export { type ArchivedPart, archivedPart } from './archived-part.ts';
export { type EndedRequest, endedRequests } from './ended-requests.ts';
export { purgeDeliveries, purgeOlder } from './purge.ts';
