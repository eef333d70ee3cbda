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

const files = Type.Record(Type.String({ minLength: 1, maxLength: 512 }), Type.String({ maxLength: 2 * 1024 * 1024 }), {
  maxProperties: 2000,
  description: 'Path inside the pack to text. One of them is pack.json.',
});

export const packBody = object({
  files,
  note: Type.Optional(Type.String({ maxLength: 2000, description: 'Why' })),
  expectedRelease: Type.Optional(
    Type.Integer({
      minimum: 0,
      maximum: 1_000_000_000,
      description: 'The release that it is to replace: another one in between refuses the call',
    }),
  ),
});
export const packInstalled = object({ release: Type.Integer() }, { title: 'PackInstalled' });

export const filesQuery = object({
  release: Type.Optional(
    Type.Integer({ minimum: 1, maximum: 1_000_000_000, description: 'An older one; the current one when absent' }),
  ),
});
export const packFiles = object(
  { pack: Type.String(), packVersion: Type.String(), release: Type.Integer(), files },
  { title: 'PackFiles', description: 'Indented for readers.' },
);
