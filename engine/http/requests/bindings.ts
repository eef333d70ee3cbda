import {
  bindRequest,
  type CommandContext,
  linkRequests,
  mergeRequest,
  previewBinding,
  unlinkRequests,
} from '../../commands/index.ts';
import { type ApiRoute, route } from '../api/route.ts';
import { bindingPreview, linkPath, newBinding, newLink, newMerge } from './bindings-schema.ts';
import { requestPath } from './given-schema.ts';
import { change } from './schema.ts';
import { changeFor, keyed } from './writing.ts';

const common = { tag: 'Requests', access: 'write', idempotent: true, ifMatch: 'optional', answer: change } as const;

/** What a request is bound to, and how it hangs together with others. */
export function bindingRoutes(ctx: CommandContext): ApiRoute[] {
  return [
    route({
      ...common,
      method: 'put',
      path: '/requests/{request}/binding',
      operation: 'bindRequest',
      summary: 'Binds a request to a site, a contact, a contract and machines anew',
      params: requestPath,
      body: newBinding,
      status: 200,
      errors: ['REQUEST_NOT_FOUND', 'BINDING_REFUSED', 'CLIENT_NOT_FOUND'],
      handle: async (call) =>
        changeFor(call, await bindRequest(ctx, call.person, { ...call.path, ...call.body, ...keyed(call) })),
    }),
    route({
      method: 'post',
      path: '/requests/{request}/binding/preview',
      operation: 'previewBinding',
      tag: 'Requests',
      access: 'write',
      ifMatch: 'optional',
      summary: 'Tells what binding a request anew would change, and changes nothing',
      params: requestPath,
      body: newBinding,
      status: 200,
      answer: bindingPreview,
      errors: ['REQUEST_NOT_FOUND', 'BINDING_REFUSED', 'CLIENT_NOT_FOUND'],
      handle: (call) => previewBinding(ctx, call.person, { ...call.path, ...call.body, expectedVersion: call.version }),
    }),
    route({
      ...common,
      method: 'post',
      path: '/requests/{request}/links',
      operation: 'linkRequests',
      summary: 'Links a request with another',
      params: requestPath,
      body: newLink,
      status: 201,
      errors: ['REQUEST_NOT_FOUND', 'LINK_REFUSED'],
      handle: async (call) =>
        changeFor(call, await linkRequests(ctx, call.person, { ...call.path, ...call.body, ...keyed(call) })),
    }),
    route({
      ...common,
      method: 'delete',
      path: '/requests/{request}/links/{kind}/{to}',
      operation: 'unlinkRequests',
      summary: 'Takes a link between two requests back, in whichever direction it was made',
      params: linkPath,
      status: 200,
      errors: ['REQUEST_NOT_FOUND', 'LINK_REFUSED'],
      handle: async (call) => changeFor(call, await unlinkRequests(ctx, call.person, { ...call.path, ...keyed(call) })),
    }),
    route({
      ...common,
      method: 'post',
      path: '/requests/{request}/merge',
      operation: 'mergeRequest',
      summary: 'Merges a duplicate into the request that goes on in its place, or takes that back',
      params: requestPath,
      body: newMerge,
      status: 200,
      errors: ['REQUEST_NOT_FOUND', 'LINK_REFUSED'],
      handle: async (call) =>
        changeFor(call, await mergeRequest(ctx, call.person, { ...call.path, ...call.body, ...keyed(call) })),
    }),
  ];
}
