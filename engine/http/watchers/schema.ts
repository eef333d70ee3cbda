import { Type } from 'typebox';
import { object } from '../api/schemas.ts';
import { person } from '../requests/schema.ts';

export const watcherList = object({
  watching: Type.Boolean({ description: 'Whether the caller does' }),
  watchers: Type.Array(person, { description: 'People of a client see those of clients only' }),
});
export const watching = object({ watching: Type.Boolean() });
