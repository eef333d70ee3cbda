import type { Member } from '../people.ts';
import type { On, Row, Rows } from '../row.ts';
import { everybody, MANAGER, may } from '../row.ts';
import type { Belongings } from '../things.ts';
import { PASSWORD } from '../things.ts';

const CLIENT: readonly Member[] = ['client-contact'];
const TICKET = 'no-ticket-of-ours';

/** Whose thing it is: the caller's own, or that of a colleague. */
function thing({ here, who, side }: On, name: keyof Belongings): string {
  return here.things.of[side === 'own' ? who : 'colleague'][name];
}

const own = (row: Omit<Row, 'access'>): Row => ({ access: 'session', ...row });
const looking = (path: string): Row => own({ call: () => ['GET', path], own: everybody('200') });
const password = ({ side }: On): string => (side === 'own' ? PASSWORD : 'a lamp in the cellar');
/** Tries are counted. */
const tried = ['login_attempt'];
const ticket = ({ here, side }: On): string => (side === 'own' ? here.things.invitation : TICKET);

/** Log-in: the own side is right, the foreign one wrong. */
const LOG_IN: Rows = {
  logIn: {
    access: 'public',
    call: (on) => ['POST', '/log-in', { login: 'login-of-colleague', password: password(on) }],
    own: everybody('200'),
    foreign: everybody('401 LOGIN_FAILED'),
    leaves: tried,
  },
  confirmLogIn: {
    access: 'public',
    call: () => ['POST', '/log-in/second-factor', { ticket: TICKET, code: '000000' }],
    own: everybody('410 TICKET_INVALID'),
    leaves: tried,
  },
  askForReset: {
    access: 'public',
    call: ({ side }) => ['POST', '/forgotten-password', { login: side === 'own' ? 'login-of-colleague' : 'nobody' }],
    own: everybody('204'),
    foreign: everybody('204'),
  },
  readLink: {
    access: 'public',
    call: (on) => ['GET', `/links/invitation/${ticket(on)}`],
    own: everybody('200'),
    foreign: everybody('410 TICKET_INVALID'),
    tells: ['login-of-colleague'],
  },
  redeemLink: {
    access: 'public',
    call: (on) => ['POST', `/links/invitation/${ticket(on)}`, { password: 'seven green kettles' }],
    own: everybody('200'),
    foreign: everybody('410 TICKET_INVALID'),
  },
  setUp: {
    access: 'public',
    call: () => ['POST', `/set-up/${TICKET}`, { name: 'First', login: 'first', password: 'seven green kettles' }],
    own: everybody('410 TICKET_INVALID'),
  },
};

export const ACCOUNT: Rows = {
  ...LOG_IN,
  getMe: { access: 'read', call: () => ['GET', '/me'], own: everybody('200') },
  changeMe: own({ call: () => ['PATCH', '/me', { phone: '112', language: 'ru' }], own: everybody('204') }),
  changePassword: own({
    call: (on) => ['PUT', '/me/password', { old: password(on), password: 'seven green kettles' }],
    own: everybody('204'),
    foreign: everybody('422 PASSWORD_REFUSED'),
    leaves: tried,
  }),
  listMySubstitutions: looking('/me/substitutions'),
  substitute: own({
    call: ({ here, side }) => [
      'POST',
      '/substitutions',
      {
        ...(side === 'own' ? {} : { absent: here.uuid('east-engineer') }),
        deputy: here.uuid('stand-in'),
        from: '2026-03-03T08:00:00Z',
        until: '2026-03-05T08:00:00Z',
      },
    ],
    // People of clients have no deputies.
    own: { ...everybody('201'), ...may('422 SUBSTITUTION_REFUSED', CLIENT, '201') },
    foreign: may('201', MANAGER, '403 FORBIDDEN'),
  }),
  endSubstitution: own({
    call: (on) => ['DELETE', `/substitutions/${thing(on, 'substitution')}`],
    own: everybody('204'),
    foreign: may('204', MANAGER, '404 SUBSTITUTION_NOT_FOUND'),
  }),
  listMySessions: looking('/me/sessions'),
  endMySession: own({
    call: (on) => ['DELETE', `/me/sessions/${thing(on, 'session')}`],
    own: everybody('204'),
    foreign: everybody('404 SESSION_NOT_FOUND'),
  }),
  logOut: own({ call: () => ['POST', '/log-out'], own: everybody('204') }),
  logOutEverywhere: own({ call: () => ['POST', '/log-out/everywhere'], own: everybody('200') }),
  beginSecondFactor: own({ call: () => ['POST', '/me/second-factor'], own: everybody('200') }),
  confirmSecondFactor: own({
    call: () => ['PUT', '/me/second-factor', { code: '000000' }],
    own: everybody('409 SECOND_FACTOR_REFUSED'),
    leaves: tried,
  }),
  endSecondFactor: own({
    call: (on) => ['POST', '/me/second-factor/off', { password: password(on) }],
    own: everybody('204'),
    foreign: everybody('401 LOGIN_FAILED'),
    leaves: tried,
  }),
  listMyTokens: looking('/me/tokens'),
  createToken: own({ call: () => ['POST', '/me/tokens', { name: 'mine', scopes: ['read'] }], own: everybody('201') }),
  revokeMyToken: own({
    call: (on) => ['DELETE', `/me/tokens/${thing(on, 'token')}`],
    own: everybody('204'),
    foreign: everybody('404 TOKEN_NOT_FOUND'),
  }),
};
