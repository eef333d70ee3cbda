import {
  addComment,
  assignRequest,
  type CommandContext,
  createRequest,
  type RequestView,
  sendEvent,
  setFields,
} from '../../commands/index.ts';
import { presentChange, type WireChange } from '../../presenters/index.ts';
import { type ApiRoute, type Call, route } from '../api/route.ts';
import { newAssignee, newComment, newEvent, newFields, newRequest, requestPath } from './given-schema.ts';
import { change, commented, filed } from './schema.ts';

const common = { tag: 'Requests', access: 'write', idempotent: true } as const;

/** What the caller may see of a request that he has changed. */
export function changeFor({ caller }: Pick<Call<unknown, unknown, unknown>, 'caller'>, view: RequestView): WireChange {
  // A person whose kind is not known sees no more than a client.
  return presentChange(view, { kind: caller?.kind ?? 'client' });
}

/** When something happened elsewhere, as commands want it. */
function happened(history: { readonly at: string; readonly row?: number; readonly effects?: boolean } | undefined) {
  return history && { ...history, at: new Date(history.at) };
}

/** A due time as commands want it; left out where it is not spoken of. */
function dueIn(dueAt: string | null | undefined): { dueAt?: Date | null } {
  return dueAt === undefined ? {} : { dueAt: dueAt === null ? null : new Date(dueAt) };
}

/** Filing requests and everything that changes them, but for their checklists. */
export function writingRoutes(ctx: CommandContext): ApiRoute[] {
  return [
    route({
      ...common,
      method: 'post',
      path: '/requests',
      operation: 'createRequest',
      summary: 'Files a request',
      body: newRequest,
      status: 201,
      answer: filed,
      errors: [
        'REQUEST_REFUSED',
        'REQUEST_TYPE_NOT_FOUND',
        'CLIENT_NOT_FOUND',
        'FORBIDDEN',
        'STORE_UNIQUE',
        'RELEASE_EMPTY',
      ],
      handle: async (call) => {
        const { history, dueAt, ...body } = call.body;
        const input = { ...body, ...dueIn(dueAt), history: happened(history), idempotencyKey: call.key };
        const view = await createRequest(ctx, call.person, input);
        call.header('Location', `/api/v1/requests/${view.uuid}`);
        return { ...changeFor(call, view), secret: view.secret };
      },
    }),
    route({
      ...common,
      method: 'post',
      path: '/requests/{request}/events',
      operation: 'sendEvent',
      summary: 'Sends an event to a request, with the fields of its form',
      params: requestPath,
      body: newEvent,
      ifMatch: 'optional',
      status: 200,
      answer: change,
      errors: ['REQUEST_NOT_FOUND', 'EVENT_REFUSED', 'FORBIDDEN'],
      handle: async (call) => {
        const { history, ...body } = call.body;
        const input = { ...call.path, ...body, history: happened(history), ...keyed(call) };
        return changeFor(call, await sendEvent(ctx, call.person, input));
      },
    }),
    route({
      ...common,
      method: 'patch',
      path: '/requests/{request}',
      operation: 'setFields',
      summary: 'Sets custom fields, subject, priority and due time; what is not named stays',
      params: requestPath,
      body: newFields,
      ifMatch: 'required',
      status: 200,
      answer: change,
      errors: ['REQUEST_NOT_FOUND', 'FIELDS_REFUSED'],
      handle: async (call) => {
        const { dueAt, ...body } = call.body;
        const input = { ...call.path, ...body, ...dueIn(dueAt), ...keyed(call) };
        return changeFor(call, await setFields(ctx, call.person, input));
      },
    }),
    route({
      ...common,
      method: 'post',
      path: '/requests/{request}/comments',
      operation: 'addComment',
      summary: 'Adds a comment, public or internal',
      params: requestPath,
      body: newComment,
      ifMatch: 'optional',
      status: 201,
      answer: commented,
      errors: ['REQUEST_NOT_FOUND', 'COMMENT_REFUSED'],
      handle: async (call) => {
        const view = await addComment(ctx, call.person, { ...call.path, ...call.body, ...keyed(call) });
        call.header('Location', `/api/v1/requests/${view.uuid}/comments`);
        return { ...changeFor(call, view), comment: view.comment };
      },
    }),
    route({
      ...common,
      method: 'put',
      path: '/requests/{request}/assignee',
      operation: 'assignRequest',
      summary: 'Gives a request to a person, or to nobody',
      params: requestPath,
      body: newAssignee,
      ifMatch: 'optional',
      status: 200,
      answer: change,
      errors: ['REQUEST_NOT_FOUND', 'ASSIGN_REFUSED'],
      handle: async (call) => {
        const to = call.body.to?.toLowerCase() ?? null;
        return changeFor(call, await assignRequest(ctx, call.person, { ...call.path, to, ...keyed(call) }));
      },
    }),
    route({
      ...common,
      method: 'post',
      path: '/requests/{request}/take',
      operation: 'takeRequest',
      summary: 'Gives a request to the caller',
      params: requestPath,
      ifMatch: 'optional',
      status: 200,
      answer: change,
      errors: ['REQUEST_NOT_FOUND', 'ASSIGN_REFUSED'],
      handle: async (call) => {
        const to = call.person.person;
        return changeFor(call, await assignRequest(ctx, call.person, { ...call.path, to, ...keyed(call) }));
      },
    }),
  ];
}

/** The headers of a call as commands want them. */
export function keyed({ key, version }: Pick<Call<unknown, unknown, unknown>, 'key' | 'version'>) {
  return { idempotencyKey: key, expectedVersion: version };
}
