import { Type } from 'typebox';
import { instant, name, nullable, object, uuid } from '../api/schemas.ts';

const externalKey = Type.String({ minLength: 1, maxLength: 200 });

export const logPath = object({ log: Type.String({ minLength: 1, maxLength: 64, description: 'Hash of the log' }) });
export const stateQuery = object({ type: name('Id of the request type') });
export const importState = object(
  {
    imported: Type.Boolean({ description: 'True when any case of the log is there already' }),
    workflow: Type.String({ description: 'Hash of the effective workflow that its requests would run on' }),
  },
  { title: 'ImportState' },
);

export const caseQuery = object({ externalKey });
export const importedCase = object(
  {
    request: nullable(
      object(
        {
          uuid: uuid(),
          number: Type.String(),
          type: Type.String(),
          subject: Type.String(),
          priority: Type.String(),
          createdAt: instant(),
          version: Type.Integer(),
          status: nullable(Type.String()),
          states: Type.Array(Type.String()),
        },
        { title: 'ImportedRequest' },
      ),
    ),
    rows: Type.Array(object({ row: Type.Integer(), event: Type.String() }), {
      description: 'Rows of the log that its journal holds, in order',
    }),
  },
  { title: 'ImportedCase' },
);

export const caseKeys = object({ externalKeys: Type.Array(externalKey, { maxItems: 200 }) });
export const journalCount = object({ journalRows: Type.Integer() });
