import { type CommandContext, setVatRegimes } from '../../commands/index.ts';
import { listVatRegimes } from '../../queries/documents/index.ts';
import { type ApiRoute, route } from '../api/route.ts';
import { object, uuid } from '../api/schemas.ts';
import { written } from '../registers/entry-schema.ts';
import { regimes } from './schema.ts';

const params = object({ entity: uuid() });

/** How legal entities of ours charge VAT. */
export function vatRoutes(ctx: CommandContext): ApiRoute[] {
  return [
    route({
      method: 'get',
      path: '/legal-entities/{entity}/vat',
      operation: 'listVatRegimes',
      tag: 'Registers',
      summary: 'How a legal entity of ours charges VAT, from which day to which',
      access: 'read',
      params,
      status: 200,
      answer: regimes,
      errors: ['FORBIDDEN', 'REGISTER_NOT_FOUND'],
      handle: async ({ person, path }) => listVatRegimes(ctx, person, path.entity.toLowerCase()),
    }),
    route({
      method: 'put',
      path: '/legal-entities/{entity}/vat',
      operation: 'setVatRegimes',
      tag: 'Registers',
      summary: 'Says how a legal entity of ours charges VAT; documents that were issued keep their rates',
      access: 'write',
      params,
      body: regimes,
      ifMatch: 'optional',
      status: 200,
      answer: written,
      errors: ['FORBIDDEN', 'REGISTER_NOT_FOUND', 'REGISTER_REFUSED', 'SNAPSHOT_STALE'],
      handle: ({ person, path, body, version }) =>
        setVatRegimes(ctx, person, { entity: path.entity.toLowerCase(), regimes: body.regimes, version }),
    }),
  ];
}
