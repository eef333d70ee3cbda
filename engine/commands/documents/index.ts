/** Documents on paper: made, issued under a number, signed, sent, voided, corrected. */
export { answerByLink, type LinkAnswer } from './approval/answer-by-link.ts';
export { type MadeLink, type MakeLink, makeLink, revokeLink } from './approval/approval-link.ts';
export { expireQuotes } from './approval/expire-quotes.ts';
export { linkedPdf } from './approval/linked-pdf.ts';
export { noteOpened } from './approval/note-opened.ts';
export { batchPapers, printBatch } from './batches/batch-papers.ts';
export { createBatch, type CreateBatch } from './batches/create-batch.ts';
export { issueBatches } from './batches/issue-batches.ts';
export { cancelBatch, ISSUING_JOB, resumeBatch, startBatch } from './batches/order-batch.ts';
export { refreshBatch } from './batches/refresh-batch.ts';
export type { DocumentChange, DocumentTarget } from './change-document.ts';
export { changeDraft, correctDocument, deleteDraft } from './change-draft.ts';
export { type DecideDocument, decideDocument } from './decide-document.ts';
export { type DocumentPdf, documentPdf } from './document-pdf.ts';
export { checkDraft, type DraftCheck, offerForms, type OfferedForm } from './draft-check.ts';
export { type DraftDocument, draftDocument } from './draft-document.ts';
export { issueDocument } from './issue-document.ts';
export { composeMail, mailAccepted, mailFailed, type MailLetter } from './mail/compose-mail.ts';
export { lookAtMailing, type MailingView } from './mail/look-at-mailing.ts';
export { mailBatches } from './mail/mail-batches.ts';
export { mailBatch, MAILING_JOB, stopMailing } from './mail/order-mailing.ts';
export { DOCUMENT_MAIL } from './mail/order-mail.ts';
export { type MailPreview, previewMail } from './mail/preview-mail.ts';
export { retryMail } from './mail/retry-mail.ts';
export { type MakeDocument, makeDocument } from './make-document.ts';
export {
  closeDocument,
  receiveOriginal,
  signOneSided,
  voidDocument,
  withdrawDocument,
} from './move-document.ts';
export { openPaper } from './open-paper.ts';
export { type PreviewForm, previewForm } from './preview-form.ts';
export { PreviewTurns } from './preview-turns.ts';
export { type PrintRequest, printRequest } from './print-request.ts';
export { renderWaiting } from './render-document.ts';
export type { Rendered, Renderer, RenderJob } from './renderer.ts';
export { type SendDocument, sendDocument } from './send-document.ts';
export { type SignDocument, signDocument } from './sign-document.ts';
export { weighDraft, type WeighedDraft, weighEach } from './weigh-draft.ts';
