import { Type } from 'typebox';
import { instant, nullable, object, uuid, words } from '../api/schemas.ts';
import { changeParts, person } from '../requests/schema.ts';

type Kind = 'work' | 'remote' | 'travel' | 'waiting';
const kind = Type.Unsafe<Kind>({
  type: 'string',
  enum: ['work', 'remote', 'travel', 'waiting'],
  description: 'Waiting is that for a pass at the gate',
});
const day = Type.String({ format: 'date' });
const minutes = Type.Integer({ minimum: 1, maximum: 1440 });
const points = Type.Integer({ minimum: 0, maximum: 1_000_000_000, description: 'Thousandths of a point' });

const byKind = object(
  { work: Type.Integer(), remote: Type.Integer(), travel: Type.Integer(), waiting: Type.Integer() },
  { title: 'KindMinutes' },
);
const timeEntry = object(
  {
    uuid: uuid(),
    kind,
    person: nullable(person),
    day,
    minutes: Type.Integer(),
    startedAt: nullable(instant()),
    endedAt: nullable(instant()),
    note: nullable(Type.String()),
    billable: Type.Boolean({ description: 'Charged to the client' }),
    points: nullable(Type.Integer({ description: 'Thousandths of a point' })),
    onSite: Type.Boolean({ description: 'It came from a stay on site' }),
    version: Type.Integer({ description: 'What If-Match expects' }),
    createdAt: instant(),
    mayChange: Type.Boolean(),
  },
  { title: 'TimeEntry' },
);
export const timeList = object(
  {
    items: Type.Array(timeEntry),
    next: nullable(Type.String({ description: 'Cursor of the next page' })),
    totals: object(
      {
        minutes: Type.Integer(),
        byKind,
        billable: Type.Integer({ description: 'Minutes that are charged' }),
        points: Type.Integer({ description: 'Thousandths of a point' }),
        byPerson: Type.Array(object({ person: nullable(person), minutes: Type.Integer(), byKind })),
      },
      { title: 'TimeTotals', description: 'Of all time of the request, whatever the page.' },
    ),
    mayAdd: Type.Boolean(),
  },
  { title: 'TimeList' },
);

const parts = {
  day: Type.Optional(day),
  minutes: Type.Optional(minutes),
  startedAt: Type.Optional(nullable(instant())),
  endedAt: Type.Optional(nullable(instant())),
  note: Type.Optional(nullable(words(1000))),
  billable: Type.Optional(Type.Boolean({ description: 'Work and remote work are, unless said otherwise' })),
  points: Type.Optional(nullable(points)),
};
export const newTime = object(
  { kind, ...parts, person: Type.Optional(uuid('Whose time; another’s is for who manages the operation')) },
  { title: 'NewTime', description: 'Minutes, or from when until when; begun minutes count whole.' },
);
export const timeChange = object({ kind: Type.Optional(kind), ...parts }, { title: 'TimeChange' });
export const timed = object({ ...changeParts, entry: uuid('Of the time') }, { title: 'RequestTimed' });
export const timePath = object({ time: uuid() });
