import { Type } from 'typebox';
import { instant, nullable, object, uuid, words } from '../api/schemas.ts';
import { changeParts, person } from '../requests/schema.ts';

const kind = Type.Unsafe<'gate' | 'site'>({
  type: 'string',
  enum: ['gate', 'site'],
  description: 'At the gate, waiting for a pass; or on the site',
});

const position = object(
  {
    latitude: nullable(Type.Number({ description: 'Degrees; for the person himself and who manages the operation' })),
    longitude: nullable(Type.Number()),
    accuracyM: nullable(Type.Integer({ description: 'Metres of doubt' })),
    distanceM: nullable(Type.Integer({ description: 'Metres to the site' })),
    refused: nullable(Type.String({ description: 'Why there is none' })),
    outside: nullable(Type.Boolean({ description: 'Farther from the site than its radius; null: not known' })),
  },
  { title: 'StayPosition', description: 'Degrees are forgotten after some time; the distance stays.' },
);
const stay = object(
  {
    uuid: uuid(),
    kind,
    person: nullable(person),
    startedAt: instant(),
    endedAt: nullable(instant()),
    consentAt: nullable(instant('When he agreed to tell his position')),
    consentText: nullable(Type.String({ description: 'Version of the words that he was shown' })),
    radiusM: nullable(Type.Integer()),
    start: position,
    stop: nullable(position),
  },
  { title: 'Stay' },
);
export const stayList = object(
  {
    items: Type.Array(stay),
    next: nullable(Type.String({ description: 'Cursor of the next page' })),
    open: nullable(
      object(
        { uuid: uuid(), kind, request: object({ uuid: uuid(), number: Type.String() }), startedAt: instant() },
        { title: 'OpenStay', description: 'Where the caller is now, on whatever request.' },
      ),
    ),
    mayStart: Type.Boolean(),
  },
  { title: 'StayList' },
);

const given = object(
  {
    latitude: Type.Optional(Type.Number({ minimum: -90, maximum: 90 })),
    longitude: Type.Optional(Type.Number({ minimum: -180, maximum: 180 })),
    accuracyM: Type.Optional(Type.Number({ minimum: 0, maximum: 10_000_000 })),
    refused: Type.Optional(words(200, 'Why there is no position')),
  },
  { title: 'GivenPosition', description: 'A place, or why there is none.' },
);
export const stayStart = object(
  {
    kind,
    position: given,
    consent: Type.Optional(
      object({ at: instant(), text: words(64, 'Version of the words that were shown') }, { title: 'Consent' }),
    ),
  },
  { title: 'StayStart' },
);
export const stayStop = object({ position: given }, { title: 'StayStop' });
export const staying = object({ ...changeParts, stay: uuid('Of the stay') }, { title: 'RequestStaying' });
