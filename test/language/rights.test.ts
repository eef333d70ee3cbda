import { expect } from 'chai';
import {
  mayOnDefinitions,
  mayOnRequest,
  requestGrants,
  type RequestRight,
  type RightsSubject,
  type RoleDefinition,
} from '../../engine/language/index.ts';

const role = (...grants: object[]): RoleDefinition =>
  ({ id: 'r', kind: 'staff', title: { en: 'R' }, grants }) as unknown as RoleDefinition;
const on = (where: string, may: string[] = ['send']) => role({ on: 'request', may, where });

const ACTOR = { id: 'ann', kind: 'staff', groups: ['north'], client: null };
const REQUEST = { assignee: null, group: null, client: null };
const subject = (request: object = {}, actor: object = {}): RightsSubject => ({
  actor: { ...ACTOR, ...actor },
  request: { ...REQUEST, ...request },
});
const may = (given: RoleDefinition, about: RightsSubject, right: RequestRight = 'send') =>
  mayOnRequest([given], right, about);

describe('rights on requests', () => {
  it('hold everywhere where a grant says all', () => {
    expect(may(on('all'), subject())).to.equal(true);
  });

  it("hold for one's own request where it says assigned", () => {
    expect(may(on('assigned'), subject({ assignee: 'ann' }))).to.equal(true);
  });

  it("hold for the queues of one's groups, and for one's own request of another queue", () => {
    expect(may(on('group'), subject({ group: 'north' }))).to.equal(true);
    expect(may(on('group'), subject({ group: 'south', assignee: 'ann' }))).to.equal(true);
  });

  it("hold for requests of one's company where it says own-client", () => {
    expect(may(on('own-client'), subject({ client: 'acme' }, { client: 'acme' }))).to.equal(true);
  });

  it('add up over roles and grants', () => {
    const both = [on('assigned', ['edit']), on('group')];
    expect(mayOnRequest(both, 'edit', subject({ assignee: 'ann' }))).to.equal(true);
    expect(requestGrants(both, 'send')).to.have.length(1);
  });

  it('the system has all of them without any role', () => {
    expect(mayOnRequest([], 'send', subject({}, { kind: 'system' }))).to.equal(true);
  });
});

describe('rights that are missing', () => {
  it('nobody without a role may do anything', () => {
    expect(mayOnRequest([], 'read', subject())).to.equal(false);
  });

  it('a grant gives no other right than it names', () => {
    expect(may(on('all', ['read']), subject(), 'send')).to.equal(false);
  });

  it('assigned does not reach the request of another, or of nobody', () => {
    expect(may(on('assigned'), subject({ assignee: 'bob' }))).to.equal(false);
    expect(may(on('assigned'), subject())).to.equal(false);
  });

  it('group does not reach another queue, or a request in none', () => {
    expect(may(on('group'), subject({ group: 'south' }))).to.equal(false);
    expect(may(on('group'), subject())).to.equal(false);
  });

  it('own-client does not reach another company, and nobody without a company has what belongs to none', () => {
    expect(may(on('own-client'), subject({ client: 'other' }, { client: 'acme' }))).to.equal(false);
    expect(may(on('own-client'), subject())).to.equal(false);
  });

  it('a right on definitions is none on requests, and the other way round', () => {
    const author = role({ on: 'definition', may: ['read', 'draft'], where: 'all' });
    expect(may(author, subject(), 'read')).to.equal(false);
    expect(mayOnDefinitions([author], 'draft')).to.equal(true);
    expect(mayOnDefinitions([author], 'publish')).to.equal(false);
    expect(mayOnDefinitions([on('all', ['read'])], 'read')).to.equal(false);
  });
});
