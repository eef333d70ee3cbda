import { ReglamentError } from '../errors.ts';
import type { BoundRoute, RouteAccess } from '../extend/index.ts';
import { reachOn } from '../policies/index.ts';
import { policyActor, readActing } from './acting.ts';
import type { CommandContext } from './context.ts';

export type { BoundRoute } from '../extend/index.ts';
export type PluginCall = Parameters<BoundRoute['handle']>[0];

/**
 * Calls a route of a plugin for somebody who may. Fails with FORBIDDEN, PERSON_NOT_FOUND, PLUGIN_CALL_REFUSED or
 * PLUGIN_CALL_NOT_FOUND.
 */
export async function callPlugin(ctx: CommandContext, route: BoundRoute, call: PluginCall): Promise<unknown> {
  if (!(await mayCall(ctx, route.access, call.caller))) {
    throw new ReglamentError('FORBIDDEN', { action: `use ${route.path}` });
  }
  return route.handle(call);
}

async function mayCall(ctx: CommandContext, access: RouteAccess, caller: PluginCall['caller']): Promise<boolean> {
  if (access === 'public') return true;
  if (caller === null) return false;
  const person = await readActing(ctx.store.read, { person: caller.person });
  if (access === 'signed-in') return true;
  return reachOn(await ctx.catalog.roles(), policyActor(person), access.on, access.may) === 'all';
}
