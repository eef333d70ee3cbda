import {
  changePerson,
  type CommandContext,
  createClient,
  createGroup,
  deactivatePerson,
  inviteAgain,
  invitePerson,
  reactivatePerson,
  renameClient,
  renameGroup,
  revokeTokenOf,
  setGroupMembers,
} from '../../commands/index.ts';
import { present } from '../../presenters/index.ts';
import {
  getPerson,
  listAdminJournal,
  listClients,
  listGroups,
  listPeople,
  listRoles,
  listSubstitutions,
  listTokens,
} from '../../queries/index.ts';
import { substitutionList, tokenList } from '../account/schema.ts';
import { type ApiRoute, route } from '../api/route.ts';
import * as schema from './schema.ts';

const people = { tag: 'People', access: 'people', status: 200 } as const;

/** People, groups, clients and roles, and the admin journal of who changed what of them. */
export function peopleRoutes(ctx: CommandContext): ApiRoute[] {
  return [...listRoutes(ctx), ...personRoutes(ctx), ...groupRoutes(ctx), ...clientRoutes(ctx)];
}

function listRoutes(ctx: CommandContext): ApiRoute[] {
  return [
    route({
      ...people,
      method: 'get',
      path: '/people',
      operation: 'listPeople',
      summary: 'The active people whom the caller may see: people of a client those of their company',
      access: 'read',
      query: schema.personQuery,
      answer: schema.personPage,
      errors: ['QUERY_INVALID'],
      handle: async ({ person, query }) => present(await listPeople(ctx, person, query)),
    }),
    route({
      ...people,
      method: 'get',
      path: '/roles',
      operation: 'listRoles',
      summary: 'The roles of the current release',
      access: 'read',
      answer: schema.roleList,
      errors: ['RELEASE_EMPTY'],
      handle: async ({ person }) => ({ items: await listRoles(ctx, person) }),
    }),
    route({
      ...people,
      method: 'get',
      path: '/groups',
      operation: 'listGroups',
      summary: 'All groups with their members; people of clients see none',
      access: 'read',
      answer: schema.groupList,
      errors: [],
      handle: async ({ person }) => ({ items: await listGroups(ctx, person) }),
    }),
    route({
      ...people,
      method: 'get',
      path: '/clients',
      operation: 'listClients',
      summary: 'All client companies; people of a client see their own',
      access: 'read',
      answer: schema.clientList,
      errors: [],
      handle: async ({ person }) => ({ items: await listClients(ctx, person) }),
    }),
    route({
      ...people,
      method: 'get',
      path: '/admin-journal',
      operation: 'listAdminJournal',
      summary: 'Who changed what of people, rights, tokens and definitions, the newest first',
      access: 'operation',
      query: schema.adminQuery,
      answer: schema.adminPage,
      errors: ['FORBIDDEN', 'QUERY_INVALID'],
      handle: async ({ person, query }) => present(await listAdminJournal(ctx, person, query)),
    }),
  ];
}

function personRoutes(ctx: CommandContext): ApiRoute[] {
  return [
    route({
      ...people,
      method: 'post',
      path: '/people',
      operation: 'invitePerson',
      summary: 'Adds a person, who chooses a password by a one-time link',
      status: 201,
      body: schema.invitePerson,
      answer: schema.invited,
      errors: ['FORBIDDEN', 'PERSON_REFUSED'],
      handle: async ({ person, body }) => present(await invitePerson(ctx, person, body)),
    }),
    route({
      ...people,
      method: 'get',
      path: '/people/{uuid}',
      operation: 'getPerson',
      summary: 'All that is kept of a person, active or not',
      params: schema.byUuid,
      answer: schema.personDetail,
      errors: ['FORBIDDEN', 'PERSON_NOT_FOUND'],
      handle: async ({ person, path }) => present(await getPerson(ctx, person, path.uuid)),
    }),
    route({
      ...people,
      method: 'patch',
      path: '/people/{uuid}',
      operation: 'changePerson',
      summary: 'Changes what is given; null takes it away',
      status: 204,
      params: schema.byUuid,
      body: schema.changePerson,
      errors: ['FORBIDDEN', 'PERSON_NOT_FOUND', 'PERSON_REFUSED', 'PEOPLE_LAST_MANAGER'],
      handle: ({ person, path, body }) => changePerson(ctx, person, { person: path.uuid, ...body }),
    }),
    route({
      ...people,
      method: 'post',
      path: '/people/{uuid}/invitation',
      operation: 'inviteAgain',
      summary: 'Makes a new invitation; the former link is worth nothing from now on',
      // The link lets in as this person: a program must not make itself one.
      access: 'session',
      status: 201,
      params: schema.byUuid,
      answer: schema.invited,
      errors: ['FORBIDDEN', 'PERSON_NOT_FOUND'],
      handle: async ({ person, path }) => present(await inviteAgain(ctx, person, path.uuid)),
    }),
    route({
      ...people,
      method: 'post',
      path: '/people/{uuid}/deactivation',
      operation: 'deactivatePerson',
      summary: 'Lets nobody in any more as this person, and hands over the open requests',
      params: schema.byUuid,
      body: schema.deactivate,
      answer: schema.deactivated,
      errors: ['FORBIDDEN', 'PERSON_NOT_FOUND', 'PERSON_REFUSED', 'PEOPLE_LAST_MANAGER'],
      handle: ({ person, path, body }) => deactivatePerson(ctx, person, { person: path.uuid, ...body }),
    }),
    route({
      ...people,
      method: 'post',
      path: '/people/{uuid}/reactivation',
      operation: 'reactivatePerson',
      summary: 'Lets a person in again, with the roles and the password he had',
      status: 204,
      params: schema.byUuid,
      errors: ['FORBIDDEN', 'PERSON_NOT_FOUND'],
      handle: ({ person, path }) => reactivatePerson(ctx, person, path.uuid),
    }),
    route({
      ...people,
      method: 'get',
      path: '/people/{uuid}/tokens',
      operation: 'listTokensOf',
      summary: "A person's API tokens",
      params: schema.byUuid,
      answer: tokenList,
      errors: ['FORBIDDEN', 'PERSON_NOT_FOUND'],
      handle: async ({ person, path }) => ({ items: present(await listTokens(ctx, person, path.uuid)) }),
    }),
    route({
      ...people,
      method: 'delete',
      path: '/people/{uuid}/tokens/{token}',
      operation: 'revokeTokenOf',
      summary: "Ends a person's API token",
      access: 'session',
      status: 204,
      params: schema.tokenPath,
      errors: ['FORBIDDEN', 'PERSON_NOT_FOUND', 'TOKEN_NOT_FOUND'],
      handle: ({ person, path: { uuid, token } }) => revokeTokenOf(ctx, person, { person: uuid, token }),
    }),
    route({
      ...people,
      method: 'get',
      path: '/people/{uuid}/substitutions',
      operation: 'listSubstitutionsOf',
      summary: 'Who stands in for a person, and for whom he does',
      params: schema.byUuid,
      answer: substitutionList,
      errors: ['FORBIDDEN', 'PERSON_NOT_FOUND'],
      handle: async ({ person, path }) => ({ items: present(await listSubstitutions(ctx, person, path.uuid)) }),
    }),
  ];
}

function groupRoutes(ctx: CommandContext): ApiRoute[] {
  return [
    route({
      ...people,
      method: 'post',
      path: '/groups',
      operation: 'createGroup',
      summary: 'Makes a group',
      status: 204,
      body: schema.createGroup,
      errors: ['FORBIDDEN', 'GROUP_REFUSED'],
      handle: ({ person, body }) => createGroup(ctx, person, body),
    }),
    route({
      ...people,
      method: 'patch',
      path: '/groups/{code}',
      operation: 'renameGroup',
      summary: 'Calls a group otherwise',
      status: 204,
      params: schema.byCode,
      body: schema.renameGroup,
      errors: ['FORBIDDEN', 'GROUP_NOT_FOUND', 'GROUP_REFUSED'],
      handle: ({ person, path, body }) => renameGroup(ctx, person, { ...path, ...body }),
    }),
    route({
      ...people,
      method: 'put',
      path: '/groups/{code}/members',
      operation: 'setGroupMembers',
      summary: 'Puts exactly these people into a group',
      status: 204,
      params: schema.byCode,
      body: schema.members,
      errors: ['FORBIDDEN', 'GROUP_NOT_FOUND', 'GROUP_REFUSED'],
      handle: ({ person, path, body }) => setGroupMembers(ctx, person, { ...path, ...body }),
    }),
  ];
}

function clientRoutes(ctx: CommandContext): ApiRoute[] {
  return [
    route({
      ...people,
      method: 'post',
      path: '/clients',
      operation: 'createClient',
      summary: 'Adds a client company',
      status: 204,
      body: schema.createClient,
      errors: ['FORBIDDEN', 'CLIENT_REFUSED'],
      handle: ({ person, body }) => createClient(ctx, person, body),
    }),
    route({
      ...people,
      method: 'patch',
      path: '/clients/{code}',
      operation: 'renameClient',
      summary: 'Calls a client company otherwise',
      status: 204,
      params: schema.byCode,
      body: schema.renameClient,
      errors: ['FORBIDDEN', 'CLIENT_NOT_FOUND', 'CLIENT_REFUSED'],
      handle: ({ person, path, body }) => renameClient(ctx, person, { ...path, ...body }),
    }),
  ];
}
