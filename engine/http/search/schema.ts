import { Type } from 'typebox';
import { nullable, object, uuid } from '../api/schemas.ts';
import { viewRow } from '../views/schema.ts';

const found = { uuid: uuid(), name: Type.String() };

export const searchFound = object(
  {
    requests: Type.Array(viewRow),
    next: nullable(Type.String({ description: 'Cursor of the next requests' })),
    clients: Type.Array(object({ ...found, code: Type.String() }, { title: 'FoundClient' })),
    equipment: Type.Array(
      object({ ...found, serial: nullable(Type.String()), plate: nullable(Type.String()) }, { title: 'FoundMachine' }),
    ),
    people: Type.Array(object(found, { title: 'FoundPerson' })),
  },
  { title: 'Found' },
);
