import { expect } from 'chai';
import type { Grant, RoleDefinition } from '../../engine/language/definitions.generated.ts';
import { mayTouchDefinitions, mayTouchRequest, readableRequests } from '../../engine/policies/index.ts';
import type { PolicyActor, PolicyRequest } from '../../engine/policies/index.ts';

const role = (id: string, ...grants: Grant[]): [string, RoleDefinition] => [
  id,
  { $schema: 'role.schema.json', id, title: { en: id }, kind: 'staff', grants },
];
const on = (where: Grant['where'], ...may: Grant['may']): Grant => ({ on: 'request', may, where });

const ROLES = new Map([
  role('all', on('all', 'read', 'send')),
  role('group', on('group', 'read', 'edit')),
  role('assigned', on('assigned', 'read', 'tick')),
  role('client', on('own-client', 'read', 'comment')),
  role('writer', on('all', 'edit')),
  role('author', { on: 'definition', may: ['read', 'draft'], where: 'all' }),
  role('publisher', { on: 'definition', may: ['publish'], where: 'all' }),
  role('nothing'),
]);

const actor = (roles: readonly string[], more: Partial<PolicyActor> = {}): PolicyActor => ({
  uuid: 'me',
  kind: 'staff',
  roles,
  teams: [],
  clientId: null,
  ...more,
});
const request = (more: Partial<PolicyRequest> = {}): PolicyRequest => ({
  assignee: null,
  team: null,
  clientId: null,
  ...more,
});
const SYSTEM = actor([], { kind: 'system' });

describe('policies on requests', () => {
  const may = mayTouchRequest.bind(null, ROLES);

  it('the system may do everything, and needs no role', () => {
    expect(may(SYSTEM, 'assign', request())).to.equal(true);
    expect(mayTouchDefinitions(new Map(), SYSTEM, 'publish')).to.equal(true);
  });

  it('all: any request', () => {
    expect(may(actor(['all']), 'send', request({ assignee: 'other', team: 'x', clientId: 4 }))).to.equal(true);
  });

  it("group: requests of one of the actor's teams, and his own", () => {
    const member = actor(['group'], { teams: ['a', 'b'] });
    expect(may(member, 'edit', request({ team: 'b' }))).to.equal(true);
    expect(may(member, 'edit', request({ team: 'b', assignee: 'other' }))).to.equal(true);
    expect(may(member, 'edit', request({ team: 'c', assignee: 'me' }))).to.equal(true);
  });

  it("group: no request of another team, or of nobody's", () => {
    const member = actor(['group'], { teams: ['a'] });
    expect(may(member, 'edit', request({ team: 'b' }))).to.equal(false);
    expect(may(member, 'edit', request())).to.equal(false);
    expect(may(actor(['group']), 'edit', request())).to.equal(false);
  });

  it('assigned: his own, and nothing of his team', () => {
    const person = actor(['assigned'], { teams: ['a'] });
    expect(may(person, 'tick', request({ assignee: 'me' }))).to.equal(true);
    expect(may(person, 'tick', request({ assignee: 'other', team: 'a' }))).to.equal(false);
  });

  it("own-client: requests of his company, no other's, and none without a company", () => {
    const contact = actor(['client'], { kind: 'client', clientId: 7 });
    expect(may(contact, 'comment', request({ clientId: 7 }))).to.equal(true);
    expect(may(contact, 'comment', request({ clientId: 77 }))).to.equal(false);
    expect(may(contact, 'comment', request())).to.equal(false);
    expect(may(actor(['client'], { kind: 'client' }), 'comment', request())).to.equal(false);
  });

  it('allows nothing that no grant allows: another right, no role, an unknown role', () => {
    expect(may(actor(['all']), 'edit', request())).to.equal(false);
    expect(may(actor([]), 'read', request())).to.equal(false);
    expect(may(actor(['nothing', 'dismissed', '__proto__', 'constructor']), 'read', request())).to.equal(false);
  });

  it('adds up the grants of several roles', () => {
    expect(may(actor(['all', 'writer']), 'edit', request())).to.equal(true);
  });

  it('mixes no rights on definitions into rights on requests, nor the other way round', () => {
    expect(may(actor(['author']), 'read', request())).to.equal(false);
    expect(mayTouchDefinitions(ROLES, actor(['all']), 'read')).to.equal(false);
  });
});

describe('policies on definitions', () => {
  it('drafting is no publishing, and publishing no drafting', () => {
    expect(mayTouchDefinitions(ROLES, actor(['author']), 'draft')).to.equal(true);
    expect(mayTouchDefinitions(ROLES, actor(['author']), 'publish')).to.equal(false);
    expect(mayTouchDefinitions(ROLES, actor(['publisher']), 'publish')).to.equal(true);
    expect(mayTouchDefinitions(ROLES, actor(['publisher']), 'draft')).to.equal(false);
  });
});

describe('requests that a person may read', () => {
  const readable = readableRequests.bind(null, ROLES);

  it('says the same as the policy of a single request, for every role and every kind of request', () => {
    const requests = [null, 'me', 'other'].flatMap((assignee) =>
      [null, 'a', 'b'].flatMap((team) => [null, 7, 8].map((clientId) => request({ assignee, team, clientId }))),
    );
    const people = [...ROLES.keys()].flatMap((id) => [
      actor([id]),
      actor([id], { teams: ['a'] }),
      actor([id], { kind: 'client', clientId: 7 }),
      actor([id, 'assigned'], { teams: ['a'] }),
    ]);
    for (const person of [...people, SYSTEM]) {
      const found = readable(person);
      for (const each of requests) {
        const listed =
          found.all ||
          (found.assigned && each.assignee === person.uuid) ||
          (found.group && each.team !== null && person.teams.includes(each.team)) ||
          (found.ownClient && each.clientId !== null && each.clientId === person.clientId);
        const allowed = mayTouchRequest(ROLES, person, 'read', each);
        expect(listed, JSON.stringify([person, each])).to.equal(allowed);
      }
    }
  });

  it('says nothing to people without a role that reads', () => {
    const none = { all: false, assigned: false, group: false, ownClient: false };
    for (const roles of [[], ['writer'], ['author'], ['dismissed']]) {
      expect(readable(actor(roles))).to.deep.equal(none);
    }
    expect(readable(actor(['client'], { kind: 'client' }))).to.deep.equal(none);
  });
});
