import { Type } from 'typebox';
import { instant, nullable, object, title } from '../api/schemas.ts';

export const pack = object(
  {
    id: Type.String(),
    version: Type.String(),
    title,
    description: nullable(title),
    release: Type.Integer({ description: 'Number of the release in force' }),
    publishedAt: instant(),
    definitions: Type.Record(Type.String(), Type.Integer(), { description: 'How many of each kind' }),
  },
  { title: 'Pack' },
);

export const packList = object({ items: Type.Array(pack) });
