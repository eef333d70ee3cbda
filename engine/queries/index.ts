/**
 * One read per file. Each is `(context, viewer, input) => Promise<answer>`, scoped by policy inside the query: what the
 * viewer may not see never leaves the store. Instants are epoch milliseconds in properties that end in `At`, words are
 * titles in every language the definitions have; presenters make JSON of both.
 */
export type { QueryContext, Viewer } from './context.ts';
export { LARGEST_PAGE, type Page, type PageInput } from './cursor.ts';
export type { CommentView } from './comment-views.ts';
export { type CameraView, cameraView, type EvidenceView } from './evidence-views.ts';
export { type EvidenceContent, getEvidence, type PictureSize } from './get-evidence.ts';
export { type FieldChange, type GetJournal, getJournal, type JournalEntry } from './get-journal.ts';
export { getOffers, type OfferView, type RequestOffers } from './get-offers.ts';
export {
  type ChecklistItemView,
  type ChecklistView,
  getRequest,
  type RequestDetail,
  type TimerView,
} from './get-request.ts';
export type { FieldLimits, FieldView } from './field-view.ts';
export { listComments } from './list-comments.ts';
export { listPacks, type PackView } from './list-packs.ts';
export { findPerson, listPeople, type PersonItem } from './list-people.ts';
export { type ListRequests, listRequests, type RequestItem } from './list-requests.ts';
export { listRequestTypes, type RequestTypeView } from './list-request-types.ts';
export { type Count, listStatuses, MOST_COUNTED, type StatusList } from './list-statuses.ts';
export { missingKinds } from './missing-kinds.ts';
export * from './people/index.ts';
export * from './registers/index.ts';
export * from './registration/index.ts';
export type { PersonView } from './people.ts';
export { type PublicStatus, publicStatus } from './public-status.ts';
export type { Titled, TitledStatus } from './titles.ts';
export * from './definitions/index.ts';
export * from './search/index.ts';
export * from './views/index.ts';
