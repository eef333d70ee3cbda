import { Type } from 'typebox';
import { type CommandContext, type EntryInput, importRegister } from '../../commands/index.ts';
import { REGISTERS, type RegisterKind } from '../../queries/index.ts';
import { type ApiRoute, route } from '../api/route.ts';
import { object } from '../api/schemas.ts';
import { value } from '../requests/schema.ts';

/** Bytes of a body: some 20,000 rows. */
const LIMIT = 16 * 1024 * 1024;
const kinds = Object.keys(REGISTERS) as RegisterKind[];
const texts = Type.Array(Type.String({ maxLength: 64 }), { maxItems: 1000 });
const row = Type.Record(Type.String(), Type.Union([value(), texts, Type.Record(Type.String(), value())]));
const body = object(
  {
    register: Type.Enum(kinds),
    rows: Type.Optional(Type.Array(row, { minItems: 1, maxItems: 50_000, description: 'As in POST of the register' })),
    file: Type.Optional(
      Type.String({
        minLength: 1,
        maxLength: LIMIT,
        contentEncoding: 'base64',
        description: 'A CSV file in base64, instead of `rows`',
      }),
    ),
  },
  { title: 'RegisterImport' },
);
const answer = object(
  {
    rows: Type.Integer(),
    created: Type.Integer(),
    changed: Type.Integer(),
    unchanged: Type.Integer(),
    dry: Type.Boolean(),
  },
  { title: 'RegisterImported' },
);

/** Brings tables of other systems in. */
export function importRoutes(ctx: CommandContext): ApiRoute[] {
  return [
    route({
      tag: 'Registers',
      method: 'post',
      path: '/registers/import',
      operation: 'importRegister',
      summary: 'Makes or changes entries of a register by the keys of another system, all rows or none',
      description: 'With `dry` nothing is written: the answer says what would be.',
      access: 'write',
      status: 200,
      query: object({ dry: Type.Optional(Type.Boolean()) }),
      body,
      limit: LIMIT,
      answer,
      errors: ['FORBIDDEN', 'IMPORT_REFUSED'],
      handle: ({ person, query, body: { register, rows = [], file } }) => {
        const from = file === undefined ? (rows as EntryInput[]) : new Uint8Array(Buffer.from(file, 'base64'));
        return importRegister(ctx, person, { kind: register, from, dry: query.dry });
      },
    }),
  ];
}
