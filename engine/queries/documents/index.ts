/** Documents on paper, as people may see them. */
export type { DocumentView } from './document-view.ts';
export { getDocument, type WholeDocument } from './get-document.ts';
export { type CandidateView, type ListCandidates, listCandidates } from './list-candidates.ts';
export { type DocumentForm, listDocumentForms } from './list-document-forms.ts';
export { type DocumentList, type ListDocuments, listDocuments } from './list-documents.ts';
export { type LinkedDocument, linkedDocument } from './linked-document.ts';
export { type PublicDocument, publicDocument } from './public-document.ts';
export { listOpenings, type OpeningView } from './list-openings.ts';
export { type ListScans, listScans, scannedDocuments, scanPicture } from './list-scans.ts';
export { listVatRegimes } from './list-vat-regimes.ts';
export {
  ANSWERED_HOW,
  type AnsweredHow,
  DELIVERY_CHANNELS,
  type DeliveryChannel,
  DOCUMENT_STATUSES,
  OPENING_WAYS,
  type OpeningWay,
  type DocumentStatus,
  MAIL_STATES,
  type MailState,
  ORIGINALS,
  type OriginalState,
  PILE_REASONS,
  type PileReason,
  SCAN_SOURCES,
  type ScanSource,
} from '../../store/documents/index.ts';
