import { Type } from 'typebox';
import { instant, name, nullable, object, paging, title, uuid } from '../api/schemas.ts';
import { checked, day, detail, parts } from './schema.ts';

export const documentForms = object(
  {
    items: Type.Array(
      object(
        {
          id: Type.String(),
          title,
          type: Type.String({ description: 'act, quote, invoice' }),
          languages: Type.Array(Type.String()),
          inputs: Type.Array(Type.Record(Type.String(), Type.Unknown()), { description: 'As in the definition' }),
          signers: Type.Array(object({ role: Type.String(), title })),
          most: nullable(Type.Integer({ description: 'How many requests it takes; null for a form of one request' })),
          once: Type.Boolean({ description: 'A request stands in one document of the type alone' }),
          approval: Type.Boolean({ description: 'The client answers it' }),
        },
        { title: 'DocumentForm' },
      ),
    ),
  },
  { title: 'DocumentForms' },
);

export const candidateQuery = object({
  form: name('Id of a print form'),
  client: name('Uuid or code'),
  from: day('The first day'),
  to: day('The last day'),
  ...paging,
});
const refusals = Type.Array(detail, { description: 'Why no document can be made of it by the form' });
export const candidateList = object(
  {
    items: Type.Array(
      object(
        {
          uuid: uuid(),
          number: Type.String(),
          subject: Type.String(),
          contract: nullable(object({ uuid: uuid(), number: Type.String() })),
          site: nullable(Type.String()),
          endedAt: nullable(instant('Null while it is open')),
          lines: Type.Integer({ description: 'How many lines of works it has' }),
          days: nullable(object({ from: day(), to: day() }, { description: 'Of its works' })),
          ...checked,
          refusals,
        },
        { title: 'Candidate' },
      ),
    ),
    next: nullable(Type.String({ description: 'Cursor of the next page' })),
  },
  { title: 'CandidateList' },
);

export const askedDraft = object(
  {
    form: name('Id of a print form'),
    requests: Type.Array(name('Uuid or number'), { minItems: 1, maxItems: 1000, uniqueItems: true }),
    ...parts,
  },
  { title: 'AskedDraft' },
);
export const weighedDraft = object(
  {
    ...checked,
    gaps: Type.Array(detail, { description: 'Why it could not be issued yet' }),
    refusals: Type.Array(detail, { description: 'Why it cannot be made' }),
  },
  { title: 'WeighedDraft' },
);
