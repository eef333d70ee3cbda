import { Type } from 'typebox';
import { LANGUAGE_SCHEMAS } from '../../queries/index.ts';
import { nullable, object } from '../api/schemas.ts';

/** JSON that somebody else describes. */
const anyObject = (description: string) => Type.Record(Type.String(), Type.Unknown(), { description });

const fact = Type.Union(
  [
    Type.Literal('text'),
    Type.Literal('number'),
    Type.Literal('boolean'),
    Type.Literal('instant'),
    Type.Literal('date'),
    Type.Literal('choice'),
    Type.Literal('list'),
  ],
  { description: 'What a rule reads of it' },
);

const limit = Type.Union([
  Type.Literal('options'),
  Type.Literal('min'),
  Type.Literal('max'),
  Type.Literal('unit'),
  Type.Literal('maxLength'),
  Type.Literal('place'),
  Type.Literal('fresh'),
]);

export const schemaName = object({
  kind: Type.Union(
    [...LANGUAGE_SCHEMAS.keys()].map((name) => Type.Literal(name)),
    { description: 'A kind of definition, or a schema that they share' },
  ),
});

export const schemaList = object({
  items: Type.Array(
    object({ kind: Type.String(), file: Type.String(), schema: anyObject('JSON Schema, draft 2020-12') }),
  ),
});

export const jsonSchema = anyObject(
  'JSON Schema, draft 2020-12; `$ref` leads to the others of the list by their file.',
);

export const languageKinds = object({
  languageVersion: Type.Integer({ description: 'What a pack may require' }),
  definitions: Type.Array(Type.String(), { description: 'Kinds of definitions' }),
  actions: Type.Array(
    object({
      type: Type.String(),
      class: Type.Union([Type.Literal('change'), Type.Literal('effect')], {
        description: 'A change is made in the transaction, an effect is delivered after it',
      }),
      params: anyObject('JSON Schema of `params`'),
    }),
  ),
  items: Type.Array(
    object({
      type: Type.String(),
      holds: Type.Union([Type.Literal('value'), Type.Literal('picture')], {
        description: 'A picture comes as a file and is kept as evidence',
      }),
      fact,
      limits: Type.Array(limit, { description: 'What an item of this kind may say beside its type' }),
      params: nullable(anyObject('JSON Schema of `params`; null: it has none')),
    }),
    { description: 'Kinds of checklist items' },
  ),
});
