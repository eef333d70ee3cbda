import { Type } from 'typebox';
import { nullable, object, title } from '../api/schemas.ts';

export const titled = object(
  { id: Type.String(), title },
  { title: 'Titled', description: 'A thing of the definitions with the words that people know it by.' },
);
export const titledStatus = object(
  {
    id: Type.String(),
    title,
    color: nullable(Type.String()),
    category: Type.String({ description: 'new, active, waiting, done or cancelled' }),
  },
  { title: 'Status' },
);
