import { Type } from 'typebox';
import { nullable, object, uuid } from '../api/schemas.ts';
import { place } from './batches-schema.ts';
import { detail } from './schema.ts';

export const mailGap = object({ ...detail.properties, place: nullable(place) });
export const mailPreview = object(
  {
    to: Type.Array(Type.String()),
    people: Type.Array(object({ name: Type.String(), position: nullable(Type.String()), address: Type.String() }), {
      description: 'Whom of the client one may choose of',
    }),
    mostRecipients: Type.Integer(),
    subject: Type.String(),
    text: Type.String(),
    link: nullable(
      Type.String({ description: 'What stands in the text for the link; null for what nobody has to answer' }),
    ),
    attachment: object({
      name: Type.String(),
      bytes: nullable(Type.Integer({ description: 'Null while its PDF is not made' })),
      most: Type.Integer(),
    }),
    gaps: Type.Array(mailGap, { description: 'What keeps it from going out' }),
  },
  { title: 'MailPreview' },
);
export const deliveryPath = object({ document: uuid(), delivery: uuid() });
