export { type AddAttachment, addAttachment, type AttachedView } from './add-attachment.ts';
export { LARGEST_ATTACHMENT } from './read-file.ts';
export { type RemoveAttachment, removeAttachment } from './remove-attachment.ts';
