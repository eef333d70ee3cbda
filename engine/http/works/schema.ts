import { Type } from 'typebox';
import { instant, name, nullable, object, title, uuid, words } from '../api/schemas.ts';
import { changeParts, person } from '../requests/schema.ts';

type Kind = 'work' | 'part' | 'visit' | 'penalty' | 'other';
const kind = Type.Unsafe<Kind>({ type: 'string', enum: ['work', 'part', 'visit', 'penalty', 'other'] });
const day = Type.String({ format: 'date' });
const PRICE = { minimum: 0, maximum: 100_000_000_000 };

const line = object(
  {
    uuid: uuid(),
    item: nullable(Type.String({ description: 'Of the price list; null: in words of its own' })),
    priceList: nullable(Type.String()),
    title,
    kind,
    unit: Type.String(),
    quantity: Type.Integer({ description: 'Thousandths of the unit' }),
    price: nullable(Type.Integer({ description: 'Of a unit, in minor units of the currency' })),
    currency: nullable(Type.String({ description: 'ISO 4217' })),
    discount: nullable(Type.Integer({ description: 'Basis points: 250 is 2.5 %' })),
    amount: nullable(Type.Integer({ description: 'Minor units' })),
    equipment: nullable(object({ uuid: uuid(), name: Type.String() })),
    by: nullable(person),
    day,
    note: nullable(Type.String()),
    version: Type.Integer({ description: 'What If-Match expects' }),
    createdAt: instant(),
    leftOut: Type.Boolean({ description: 'Offered to the client and not chosen: it is counted nowhere' }),
    leftOutBy: nullable(
      object(
        { uuid: uuid(), number: Type.String() },
        { title: 'LeavingQuote', description: 'The quote of which it was not chosen, for who may read that' },
      ),
    ),
    mayChange: Type.Boolean(),
  },
  { title: 'WorkLine', description: 'Price, currency, discount and amount are null for who may not see prices.' },
);
export const workList = object(
  {
    items: Type.Array(line),
    next: nullable(Type.String({ description: 'Cursor of the next page' })),
    totals: object(
      {
        count: Type.Integer(),
        amounts: nullable(Type.Array(object({ currency: Type.String(), amount: Type.Integer() }))),
      },
      { title: 'WorkTotals', description: 'Of all lines; amounts are null for who may not see prices.' },
    ),
    mayAdd: Type.Boolean(),
    mayPrice: Type.Boolean({ description: 'May write lines in words and at a price of his own, and discounts' }),
  },
  { title: 'WorkList' },
);

const quantity = Type.Integer({ minimum: 1, maximum: 1_000_000_000, description: 'Thousandths of the unit' });
const parts = {
  title: Type.Optional(words(200)),
  kind: Type.Optional(kind),
  unit: Type.Optional(words(32)),
  price: Type.Optional(Type.Integer({ ...PRICE, description: 'Of a unit, in minor units' })),
  discount: Type.Optional(Type.Integer({ minimum: 0, maximum: 10_000, description: 'Basis points' })),
  equipment: Type.Optional(
    Type.Unsafe<string | null>({ type: ['string', 'null'], format: 'uuid', description: 'The machine it was done on' }),
  ),
  day: Type.Optional(day),
  note: Type.Optional(nullable(words(1000))),
};
export const newWork = object(
  { item: Type.Optional(name('Of the price list that holds; brings title, kind, unit and price')), quantity, ...parts },
  { title: 'NewWork' },
);
export const workChange = object({ quantity: Type.Optional(quantity), ...parts }, { title: 'WorkChange' });
export const worked = object({ ...changeParts, line: uuid('Of the line') }, { title: 'RequestWorked' });
export const workPath = object({ work: uuid() });

export const priceQuery = object({
  q: Type.Optional(Type.String({ maxLength: 100, description: 'Words of the title, the id or the heading' })),
  day: Type.Optional(day),
});
export const prices = object(
  {
    list: nullable(object({ id: Type.String(), title, currency: Type.String() })),
    items: Type.Array(
      object(
        {
          id: Type.String(),
          title,
          kind,
          unit: Type.String(),
          price: nullable(Type.Integer({ description: 'Minor units; null for who may not see prices' })),
          group: nullable(Type.String()),
          models: Type.Array(Type.String(), { description: 'Codes of equipment models; empty: for all' }),
        },
        { title: 'Price' },
      ),
      { description: 'At most 50' },
    ),
  },
  { title: 'Prices' },
);
