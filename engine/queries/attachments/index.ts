export type { AttachmentView } from './attachment-views.ts';
export { getAttachment } from './get-attachment.ts';
export { listAttachments } from './list-attachments.ts';
export { listMentionable } from './list-mentionable.ts';
