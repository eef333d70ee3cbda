import { Type } from 'typebox';
import {
  DOCUMENT_STATUSES,
  type DocumentStatus,
  PILE_REASONS,
  type PileReason,
  SCAN_SOURCES,
  type ScanSource,
} from '../../queries/documents/index.ts';
import { instant, nullable, object, page, paging, title, uuid } from '../api/schemas.ts';
import { person, pictureSize } from '../requests/schema.ts';
import { documentChanged } from './schema.ts';

const texts = <T extends string>(values: readonly T[], description?: string) =>
  Type.Unsafe<T>({ type: 'string', enum: [...values], ...(description === undefined ? {} : { description }) });

const detail = object({ rule: Type.String(), path: Type.String(), message: Type.String() });
const scanned = object(
  { uuid: uuid(), title, number: nullable(Type.String()), status: texts<DocumentStatus>(DOCUMENT_STATUSES) },
  { title: 'ScannedDocument' },
);
const returned = {
  received: Type.Optional(Type.Boolean({ description: 'The paper itself has come back' })),
  signed: Type.Optional(Type.Boolean({ description: 'All have signed it on paper who have to' })),
};
const noted = {
  received: Type.Boolean(),
  signed: Type.Boolean(),
  refusals: Type.Array(detail, { description: 'Why something of what was asked could not be done' }),
};

export const scanPath = object({ scan: uuid() });
export const scanSize = object({ size: Type.Optional(pictureSize) });
export const newScans = object(returned);
export const scanQuery = object({
  ...paging,
  state: Type.Optional(texts(['unmatched'], 'The pile, which is told anyway unless a document is named')),
  document: Type.Optional(uuid('The scans of this document instead of the pile')),
});
export const matching = object({ document: uuid('Whose page it is'), ...returned });
export const matched = object({ ...documentChanged.properties, ...noted }, { title: 'MatchedScan' });

export const takenScans = object(
  {
    pages: Type.Array(
      object(
        {
          file: Type.String(),
          page: nullable(Type.Integer({ description: 'From 1; null for a file that cannot be read' })),
          scan: nullable(uuid('Null when nothing is kept of it')),
          document: nullable(scanned),
          why: nullable(
            Type.String({
              description: `Why it is with no document: ${PILE_REASONS.join(', ')}; unread; or what is wrong with the file`,
            }),
          ),
          repeated: Type.Boolean({ description: 'It had been sent before' }),
          ...noted,
        },
        { title: 'TakenPage' },
      ),
    ),
  },
  { title: 'TakenScans' },
);

export const scanList = page(
  object(
    {
      uuid: uuid(),
      file: nullable(Type.String({ description: 'In which it came; null for the other side' })),
      page: Type.Integer(),
      pages: Type.Integer({ description: 'Of the file' }),
      source: texts<ScanSource>(SCAN_SOURCES),
      byCode: Type.Boolean({ description: 'Found by the code on the paper, not by a person' }),
      why: nullable(texts<PileReason>(PILE_REASONS, 'Why it waits in the pile')),
      width: Type.Integer(),
      height: Type.Integer(),
      createdAt: instant(),
      by: nullable(person),
      document: nullable(scanned),
      guess: nullable(scanned),
    },
    { title: 'Scan' },
  ),
);
