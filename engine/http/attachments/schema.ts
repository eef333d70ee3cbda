import { Type } from 'typebox';
import { object, page, uuid } from '../api/schemas.ts';
import { attachment, changeParts, person, pictureSize } from '../requests/schema.ts';

export const attachmentPath = object({ attachment: uuid() });
export const attachmentSize = object({ size: Type.Optional(pictureSize) });
export const attachmentList = page(attachment);
export const newAttachment = object({
  isPublic: Type.Boolean({ description: 'Seen by the client as well' }),
  pending: Type.Optional(
    Type.Boolean({ description: 'It waits for a comment of the caller that names it; a day later it is let go' }),
  ),
});
export const attached = object(
  { ...changeParts, attachment: uuid() },
  { title: 'Attached', description: 'The request after the change, by ids.' },
);
export const mentionable = object({ items: Type.Array(person) });
export const mentionableFilter = object({
  q: Type.Optional(Type.String({ maxLength: 100, description: 'Words of the name' })),
});
