import {
  addExtension,
  addPeriod,
  changePeriod,
  type CommandContext,
  removeExtension,
  removePeriod,
} from '../../commands/index.ts';
import { type ApiRoute, route } from '../api/route.ts';
import { object, uuid } from '../api/schemas.ts';
import { changedPeriod, newExtension, newPeriod, written } from './entry-schema.ts';

const common = {
  tag: 'Registers',
  access: 'write',
  status: 200,
  answer: written,
  errors: ['FORBIDDEN', 'REGISTER_NOT_FOUND', 'REGISTER_REFUSED'],
} as const;
const ofContract = object({ contract: uuid() });
const onePeriod = object({ contract: uuid(), period: uuid() });
const ofEquipment = object({ equipment: uuid() });
const oneExtension = object({ equipment: uuid(), extension: uuid() });

/** What is paid for under contracts, and longer warranties; each change gives the whole its next version. */
export function partRoutes(ctx: CommandContext): ApiRoute[] {
  return [
    route({
      ...common,
      method: 'post',
      path: '/contracts/{contract}/periods',
      operation: 'addServicePeriod',
      summary: 'Adds a service period; `version` is that of the contract',
      status: 201,
      idempotent: true,
      params: ofContract,
      body: newPeriod,
      errors: [...common.errors, 'IDEMPOTENCY_MISMATCH'],
      handle: ({ person, path, key, body: { startsOn, endsOn, dueOn, paidOn, amount, currency = 'RUB' } }) => {
        const paid = { dueOn: dueOn ?? null, paidOn: paidOn ?? null, amount: amount ?? null, currency };
        return addPeriod(ctx, person, { ...path, key, period: { startsOn, endsOn, ...paid } });
      },
    }),
    route({
      ...common,
      method: 'patch',
      path: '/contracts/{contract}/periods/{period}',
      operation: 'changeServicePeriod',
      summary: 'Changes a service period, such as that it was paid; If-Match is the version of the contract',
      ifMatch: 'required',
      params: onePeriod,
      body: changedPeriod,
      errors: [...common.errors, 'SNAPSHOT_STALE'],
      handle: ({ person, path, version, body }) => changePeriod(ctx, person, { ...path, version, change: body }),
    }),
    route({
      ...common,
      method: 'delete',
      path: '/contracts/{contract}/periods/{period}',
      operation: 'removeServicePeriod',
      summary: 'Takes away a service period that was entered by mistake',
      ifMatch: 'required',
      params: onePeriod,
      errors: [...common.errors, 'SNAPSHOT_STALE'],
      handle: ({ person, path, version }) => removePeriod(ctx, person, { ...path, version }),
    }),
    route({
      ...common,
      method: 'post',
      path: '/equipment/{equipment}/extensions',
      operation: 'addWarrantyExtension',
      summary: 'Writes down a longer warranty; `version` is that of the machine',
      status: 201,
      idempotent: true,
      params: ofEquipment,
      body: newExtension,
      errors: [...common.errors, 'IDEMPOTENCY_MISMATCH'],
      handle: ({ person, path, key, body: { number = null, ...extension } }) =>
        addExtension(ctx, person, { ...path, key, extension: { number, ...extension } }),
    }),
    route({
      ...common,
      method: 'delete',
      path: '/equipment/{equipment}/extensions/{extension}',
      operation: 'removeWarrantyExtension',
      summary: 'Takes away an extension that was entered by mistake; If-Match is the version of the machine',
      ifMatch: 'required',
      params: oneExtension,
      errors: [...common.errors, 'SNAPSHOT_STALE'],
      handle: ({ person, path, version }) => removeExtension(ctx, person, { ...path, version }),
    }),
  ];
}
