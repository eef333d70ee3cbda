/** Documents on paper: drafts, what was issued, its numbers, signatures, and the PDFs that are still to be made. */
export { documentCounts } from './document-counts.ts';
export { type Candidate, type CandidateFilter, pageCandidates } from './candidates.ts';
export {
  type DocumentLink,
  extendLink,
  findLink,
  insertLink,
  liveLink,
  printedLink,
  revokeLinks,
} from './document-links.ts';
export { type LinkStanding, linkStanding, readsByLink } from './link-standing.ts';
export {
  ANSWERED_HOW,
  type AnsweredHow,
  type Decision,
  decisionsOf,
  DELIVERY_CHANNELS,
  type DeliveryChannel,
  type Handover,
  handoversOf,
  insertDecision,
  insertHandover,
  insertIssuedLines,
  insertSignature,
  type IssuedLine,
  issuedLinesOf,
  type Signature,
  signaturesOf,
  SIGNING_METHODS,
  type SigningMethod,
} from './document-parts.ts';
export { type MailAddress, mailAddresses, peopleToMail } from './mail-addresses.ts';
export {
  type DocumentMail,
  findMail,
  insertMail,
  MAIL_STATES,
  type MailContent,
  mailsOf,
  type MailState,
  updateMail,
} from './mails.ts';
export { isUsual, type QuoteOption } from './quote-option.ts';
export {
  type DocumentOpening,
  noteOpenings,
  OPENING_WAYS,
  openingsOf,
  type OpeningWay,
} from './document-openings.ts';
export { type DocumentReading, noteReading, readingsOf } from './document-readings.ts';
export {
  type DocumentRequest,
  freeRequests,
  holdersOf,
  insertDocumentRequests,
  keepRequests,
  requestsOfDocuments,
  requestsOfQuotes,
} from './document-requests.ts';
export {
  DOCUMENT_STATUSES,
  type DocumentRow,
  type DocumentStatus,
  type OriginalState,
  ORIGINALS,
} from './document-row.ts';
export {
  findDocument,
  findDocumentByCode,
  findDocumentById,
  lateQuotes,
  lockDocument,
  readDocuments,
  snapshotOf,
} from './find-document.ts';
export { formText, type FormVersion, formVersionIn } from './form-versions.ts';
export {
  type DocumentFilter,
  type DocumentScope,
  type DocumentSum,
  pageDocuments,
  sumDocuments,
} from './page-documents.ts';
export {
  clientById,
  clientEntity,
  contractById,
  legalEntityById,
  type NamedPerson,
  type NamedSite,
  ownLegalEntities,
  personOnPaper,
  siteById,
} from './parties.ts';
export {
  claimRendering,
  keepPdf,
  type MadePdf,
  postponeRendering,
  unrenderedDocuments,
} from './rendering.ts';
export {
  dropScan,
  findScan,
  insertScan,
  isForOutside,
  pageOfPile,
  type PileReason,
  PILE_REASONS,
  placeScan,
  sameScan,
  type Scan,
  SCAN_SOURCES,
  type ScanRow,
  scansOf,
  type ScanSource,
} from './scans.ts';
export { advanceSeries, lastDayOf, lockSeries, type Series } from './series.ts';
export { replaceVatRegimes, type VatRegimeRow, vatRegimesOf } from './vat-regimes.ts';
export { deleteDocument, insertDocument, updateDocument } from './write-document.ts';
