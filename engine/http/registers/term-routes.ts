import { Type } from 'typebox';
import { changeTerm, type CommandContext, createTerm } from '../../commands/index.ts';
import { listRegisterFields, listTerms, REGISTERS, type RegisterKind } from '../../queries/index.ts';
import { type ApiRoute, route } from '../api/route.ts';
import { name, object, title } from '../api/schemas.ts';
import { field } from '../requests/schema.ts';

const REGISTER_KINDS = Object.keys(REGISTERS) as RegisterKind[];
const kind = Type.Enum(['skill', 'area']);
const term = object(
  { kind, code: Type.String(), title, active: Type.Boolean(), version: Type.Integer() },
  { title: 'Term', description: 'A word of a dictionary: a skill of people, an area of the map.' },
);
const written = object({ version: Type.Integer() }, { title: 'TermWritten' });
const common = { tag: 'Registers', status: 200 } as const;

/** The words of the dictionaries, and the custom fields of registers. */
export function termRoutes(ctx: CommandContext): ApiRoute[] {
  return [
    route({
      ...common,
      method: 'get',
      path: '/register-fields',
      operation: 'listRegisterFields',
      summary: 'The custom fields that entries of each register have',
      access: 'read',
      answer: object({
        items: Type.Array(
          object({ register: Type.Enum(REGISTER_KINDS), fields: Type.Array(field) }, { title: 'RegisterFields' }),
        ),
      }),
      errors: ['FORBIDDEN', 'RELEASE_EMPTY'],
      handle: async ({ person }) => ({ items: await listRegisterFields(ctx, person) }),
    }),
    route({
      ...common,
      method: 'get',
      path: '/terms',
      operation: 'listTerms',
      summary: 'Skills and areas; people of clients see none',
      access: 'read',
      query: object({ kind: Type.Optional(kind) }),
      answer: object({ items: Type.Array(term) }),
      errors: [],
      handle: async ({ person, query }) => ({ items: await listTerms(ctx, person, query.kind) }),
    }),
    route({
      ...common,
      method: 'post',
      path: '/terms',
      operation: 'createTerm',
      summary: 'Adds a skill or an area',
      access: 'write',
      status: 201,
      idempotent: true,
      body: object({ kind, code: name('For ever'), title }, { title: 'NewTerm' }),
      answer: written,
      errors: ['FORBIDDEN', 'REGISTER_REFUSED', 'IDEMPOTENCY_MISMATCH'],
      handle: ({ person, body, key }) => createTerm(ctx, person, { ...body, key }),
    }),
    route({
      ...common,
      method: 'patch',
      path: '/terms/{kind}/{code}',
      operation: 'changeTerm',
      summary: 'Calls a skill or an area otherwise, or retires it',
      access: 'write',
      ifMatch: 'required',
      params: object({ kind, code: name() }),
      body: object({ title: Type.Optional(title), active: Type.Optional(Type.Boolean()) }, { title: 'ChangedTerm' }),
      answer: written,
      errors: ['FORBIDDEN', 'REGISTER_NOT_FOUND', 'REGISTER_REFUSED', 'SNAPSHOT_STALE'],
      handle: ({ person, path, body, version }) => changeTerm(ctx, person, { ...path, ...body, version }),
    }),
  ];
}
