/** Texts that people put into comments again and again. */
export { type ChangeReply, changeReply, removeReply } from './change-reply.ts';
export { type CreateReply, createReply } from './create-reply.ts';
export { type FillReply, fillReply } from './fill-reply.ts';
