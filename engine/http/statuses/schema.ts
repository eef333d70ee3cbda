import { Type } from 'typebox';
import { nullable, object, title } from '../api/schemas.ts';
import { titled } from '../requests/schema-words.ts';

const count = object(
  { open: Type.Integer(), ended: Type.Integer() },
  { title: 'Count', description: 'Requests that the caller may read; no more than 10,000 are counted of each.' },
);

export const statusList = object({
  statuses: Type.Array(
    object(
      { id: Type.String(), title, color: nullable(Type.String()), category: Type.String(), count },
      { title: 'StatusCount' },
    ),
    { description: 'In the order of the definitions; empty for people of a client, who see stages.' },
  ),
  stages: Type.Array(object({ id: Type.String(), title, count }, { title: 'StageCount' }), {
    description: 'Empty for everybody else.',
  }),
  types: Type.Array(titled, {
    description: 'Every request type, also those that the caller may not file; empty for people of a client.',
  }),
});
