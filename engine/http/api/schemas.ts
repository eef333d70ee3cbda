import { type TObject, type TProperties, type TSchema, Type } from 'typebox';

/** An object that takes these properties and no others. */
export function object<Properties extends TProperties>(
  properties: Properties,
  options: { title?: string; description?: string } = {},
): TObject<Properties> {
  return Type.Object(properties, { additionalProperties: false, ...options });
}

export const uuid = (description?: string) => Type.String({ format: 'uuid', ...(description ? { description } : {}) });
export const instant = (description?: string) =>
  Type.String({ format: 'date-time', ...(description ? { description } : {}) });
/** The id of something that definitions or people name: a status, a role, a client's code. */
export const name = (description?: string) =>
  Type.String({ minLength: 1, maxLength: 64, ...(description ? { description } : {}) });
/** Words of people. */
export const words = (maxLength: number, description?: string) =>
  Type.String({ minLength: 1, maxLength, ...(description ? { description } : {}) });
export const nullable = <Schema extends TSchema>(schema: Schema) => Type.Union([schema, Type.Null()]);
/** A title in the languages it has. */
export const title = object(
  { en: Type.Optional(Type.String()), ru: Type.Optional(Type.String()) },
  { title: 'Title', description: 'A title in each language it has.' },
);

/** One page of a list: `next` is the cursor of the next one, null at the end. */
export const page = <Item extends TSchema>(item: Item) =>
  object({ items: Type.Array(item), next: nullable(Type.String({ description: 'Cursor of the next page' })) });

/** What a list takes besides its filters. */
export const paging = {
  cursor: Type.Optional(Type.String({ minLength: 1, maxLength: 500, description: '`next` of the page before' })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, description: 'Items of a page' })),
};
