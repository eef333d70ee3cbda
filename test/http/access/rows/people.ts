import { FOREIGN_CLIENT, FOREIGN_GROUP, OWN_CLIENT, OWN_GROUP } from '../people.ts';
import type { On, Row, Rows, Sent } from '../row.ts';
import { everybody, FORBIDDEN, MANAGER, may } from '../row.ts';

/** Of the own company, or of another one. */
const person = ({ here, side }: On): string => here.uuid(side === 'own' ? 'colleague' : 'stranger');
const token = ({ here, side }: On): string => here.things.of[side === 'own' ? 'colleague' : 'stranger'].token;
const group = ({ side }: On): string => (side === 'own' ? OWN_GROUP : FOREIGN_GROUP);
const client = ({ side }: On): string => (side === 'own' ? OWN_CLIENT : FOREIGN_CLIENT);

const listing = (path: string): Row => ({ access: 'read', call: () => ['GET', path], own: everybody('200') });

/** Whoever manages people reaches everybody, and nobody else reaches anybody. */
const managing = (good: string, call: (on: On) => Sent, access: Row['access'] = 'people'): Row => ({
  access,
  call,
  own: may(good, MANAGER, FORBIDDEN),
  foreign: may(good, MANAGER, FORBIDDEN),
});

export const PEOPLE: Rows = {
  listPeople: listing('/people'),
  listRoles: listing('/roles'),
  listGroups: listing('/groups'),
  listAdminJournal: {
    access: 'operation',
    call: () => ['GET', '/admin-journal'],
    own: may('200', MANAGER, FORBIDDEN),
  },
  invitePerson: managing('201', (on) => [
    'POST',
    '/people',
    { name: 'New', email: 'new@example.org', roles: ['client-contact'], client: client(on) },
  ]),
  getPerson: managing('200', (on) => ['GET', `/people/${person(on)}`]),
  changePerson: managing('204', (on) => ['PATCH', `/people/${person(on)}`, { phone: '112' }]),
  inviteAgain: managing('201', (on) => ['POST', `/people/${person(on)}/invitation`], 'session'),
  deactivatePerson: managing('200', (on) => ['POST', `/people/${person(on)}/deactivation`, { handOverTo: null }]),
  reactivatePerson: managing('204', (on) => ['POST', `/people/${person(on)}/reactivation`]),
  resetSecondFactor: managing('204', (on) => ['DELETE', `/people/${person(on)}/second-factor`], 'session'),
  // Of oneself anybody, of others who manages people.
  exportPerson: {
    access: 'session',
    call: ({ here, side, who }) => ['GET', `/people/${here.uuid(side === 'own' ? who : 'colleague')}/export`],
    own: everybody('200'),
    foreign: may('200', MANAGER, FORBIDDEN),
  },
  // Nobody is erased who is still at work.
  erasePerson: managing('422 PERSON_REFUSED', (on) => ['POST', `/people/${person(on)}/erasure`], 'session'),
  listTokensOf: managing('200', (on) => ['GET', `/people/${person(on)}/tokens`]),
  revokeTokenOf: managing('204', (on) => ['DELETE', `/people/${person(on)}/tokens/${token(on)}`], 'session'),
  listSubstitutionsOf: managing('200', (on) => ['GET', `/people/${person(on)}/substitutions`]),
  createGroup: managing('204', () => ['POST', '/groups', { code: 'new', title: { en: 'New', ru: 'Новая' } }]),
  renameGroup: managing('204', (on) => ['PATCH', `/groups/${group(on)}`, { title: { en: 'New', ru: 'Новая' } }]),
  setGroupMembers: managing('204', (on) => ['PUT', `/groups/${group(on)}/members`, { people: [on.here.uuid('idle')] }]),
};
