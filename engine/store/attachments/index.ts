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
export { claimSearch, endSearch, searchLater, unsearchedAttachments } from './searched.ts';
