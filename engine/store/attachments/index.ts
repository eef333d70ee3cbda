export {
  type Attachment,
  type AttachmentRow,
  attachmentsOfComments,
  bindAttachments,
  countAttachments,
  findAttachment,
  insertAttachment,
  pageAttachments,
  removeAttachment,
  waitingAttachments,
} from './attachments.ts';
export { dropWaiting } from './drop-waiting.ts';
export { claimSearch, endSearch, SEARCHED, type Searched, searchLater, unsearched } from './searched.ts';
