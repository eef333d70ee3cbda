import { changeEntry, type CommandContext, createEntry } from '../../commands/index.ts';
import type { ErrorCode } from '../../errors.ts';
import { getEntry, listEntries, type RegisterKind } from '../../queries/index.ts';
import { type ApiRoute, route } from '../api/route.ts';
import { name, object, page, uuid } from '../api/schemas.ts';
import { importRoutes } from './import-route.ts';
import { partRoutes } from './part-routes.ts';
import { changedEntry, entrySchema, listQuery, newEntry, written } from './entry-schema.ts';
import { termRoutes } from './term-routes.ts';

interface Noun {
  readonly path: string;
  /** Of the operations: `listSites`, `createSite`, `getSite`, `changeSite`. */
  readonly one: string;
  readonly many: string;
  /** In sentences. */
  readonly said: string;
}

const NOUNS: Readonly<Record<Exclude<RegisterKind, 'client'>, Noun>> = {
  'legal-entity': { path: '/legal-entities', one: 'LegalEntity', many: 'LegalEntities', said: 'legal entity' },
  site: { path: '/sites', one: 'Site', many: 'Sites', said: 'site' },
  contact: { path: '/contacts', one: 'Contact', many: 'Contacts', said: 'contact, who gets no log-in' },
  contract: { path: '/contracts', one: 'Contract', many: 'Contracts', said: 'contract' },
  'equipment-model': { path: '/equipment-models', one: 'EquipmentModel', many: 'EquipmentModels', said: 'model' },
  equipment: { path: '/equipment', one: 'Equipment', many: 'AllEquipment', said: 'machine' },
};

/** Whom and what the company serves. */
export function registerRoutes(ctx: CommandContext): ApiRoute[] {
  const kinds = Object.keys(NOUNS) as (keyof typeof NOUNS)[];
  return [
    ...entryRoutes(ctx, 'client', { path: '/clients', one: 'Client', many: 'Clients', said: 'client company' }),
    ...kinds.flatMap((kind) => entryRoutes(ctx, kind, NOUNS[kind])),
    ...partRoutes(ctx),
    ...termRoutes(ctx),
    ...importRoutes(ctx),
  ];
}

function entryRoutes(ctx: CommandContext, kind: RegisterKind, { path, one, many, said }: Noun): ApiRoute[] {
  const common = { tag: 'Registers', status: 200 } as const;
  const coded = kind === 'client' || kind === 'equipment-model';
  const params = object({ entry: coded ? name('Uuid or code') : uuid() });
  const [missing, refused]: ErrorCode[] =
    kind === 'client' ? ['CLIENT_NOT_FOUND', 'CLIENT_REFUSED'] : ['REGISTER_NOT_FOUND', 'REGISTER_REFUSED'];
  const errors = [missing ?? 'REGISTER_NOT_FOUND', refused ?? 'REGISTER_REFUSED'] as const;
  return [
    route({
      ...common,
      method: 'get',
      path,
      operation: `list${many}`,
      summary: `The register of each ${said}, by name; people of a client see what is of their company`,
      access: 'read',
      query: listQuery(kind),
      answer: page(entrySchema(kind)),
      errors: ['FORBIDDEN', 'QUERY_INVALID'],
      handle: ({ person, query }) => listEntries(ctx, person, { kind, ...query }),
    }),
    route({
      ...common,
      method: 'post',
      path,
      operation: `create${one}`,
      summary: `Adds a ${said}`,
      access: 'write',
      status: 201,
      idempotent: true,
      body: newEntry(kind),
      answer: written,
      errors: ['FORBIDDEN', errors[1], 'IDEMPOTENCY_MISMATCH'],
      handle: ({ person, body, key }) => createEntry(ctx, person, { kind, entry: { ...(body as object) }, key }),
    }),
    route({
      ...common,
      method: 'get',
      path: `${path}/{entry}`,
      operation: `get${one}`,
      summary: `One ${said}`,
      access: 'read',
      params,
      answer: entrySchema(kind),
      errors: ['FORBIDDEN', errors[0]],
      handle: ({ person, path: { entry } }) => getEntry(ctx, person, kind, entry),
    }),
    route({
      ...common,
      method: 'patch',
      path: `${path}/{entry}`,
      operation: `change${one}`,
      summary: `Changes what is given of a ${said}, or retires it`,
      access: 'write',
      ifMatch: 'required',
      params,
      body: changedEntry(kind),
      answer: written,
      errors: ['FORBIDDEN', errors[0], errors[1], 'SNAPSHOT_STALE'],
      handle: ({ person, path: { entry }, body, version }) =>
        changeEntry(ctx, person, { kind, entry, version, change: { ...(body as object) } }),
    }),
  ];
}
