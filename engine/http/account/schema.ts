import { Type } from 'typebox';
import { instant, nullable, object, title, uuid, words } from '../api/schemas.ts';
import { SCOPES } from '../auth/caller.ts';
import { person, titled } from '../requests/schema.ts';

export const language = Type.Union([Type.Literal('en'), Type.Literal('ru')]);
const password = Type.String({ minLength: 1, maxLength: 1000 });
const secret = Type.String({ minLength: 1, maxLength: 200 });
const areaRight = nullable(Type.Union([Type.Literal('manage'), Type.Literal('read')]));

/** What is shown of a person to himself and to who manages people. */
export const personFields = {
  uuid: uuid(),
  name: Type.String(),
  kind: Type.Union([Type.Literal('staff'), Type.Literal('client')]),
  roles: Type.Array(titled),
  groups: Type.Array(object({ code: Type.String(), title }, { title: 'GroupRef' })),
  client: nullable(object({ code: Type.String(), name: Type.String() }, { title: 'ClientName' })),
};
export const detailFields = {
  ...personFields,
  email: nullable(Type.String()),
  phone: nullable(Type.String()),
  position: nullable(Type.String()),
  skills: Type.Array(Type.String(), { description: 'Codes of terms' }),
  areas: Type.Array(Type.String(), { description: 'Codes of terms' }),
  active: Type.Boolean(),
  login: nullable(Type.String()),
  language: nullable(Type.String()),
  hasPassword: Type.Boolean(),
  secondFactor: Type.Boolean(),
};

export const me = object(
  {
    ...detailFields,
    passwordAt: nullable(instant()),
    recoveryCodes: Type.Integer({ description: 'How many were not used yet' }),
    may: object({
      definitions: Type.Boolean(),
      publish: Type.Boolean(),
      people: areaRight,
      registers: areaRight,
      operation: areaRight,
      subscriptions: Type.Boolean(),
      documents: nullable(
        Type.Union([Type.Literal('issue'), Type.Literal('draft'), Type.Literal('read')], {
          description: 'The most that is open to the person with documents on paper',
        }),
      ),
      requests: Type.Union([Type.Literal('all'), Type.Literal('own')], {
        description: 'Which requests can be read: all, or only those of the person, the own groups, the own company',
      }),
    }),
  },
  { title: 'Me' },
);
export const changeMe = object({
  phone: Type.Optional(nullable(words(64))),
  language: Type.Optional(nullable(language)),
});

export const logIn = object({ login: words(190), password });
export const loggedIn = object(
  {
    person: nullable(uuid('Null: a code is asked for first')),
    expiresAt: instant(),
    secondFactor: nullable(Type.String({ description: 'Ticket for `confirmLogIn`' })),
  },
  { title: 'LoggedIn', description: 'The session itself is in the cookie of the answer.' },
);
export const confirmLogIn = object({ ticket: secret, code: words(40) });
export const forgotten = object({ login: words(190) });
export const linkPath = object({
  kind: Type.Union([Type.Literal('invitation'), Type.Literal('reset')]),
  ticket: secret,
});
export const linkFor = object(
  { name: Type.String(), login: Type.String(), expiresAt: instant() },
  { title: 'LinkFor' },
);
export const choosePassword = object({ password });
export const setUpPath = object({ ticket: secret });
export const setUp = object({
  name: words(255),
  login: words(190),
  password,
  language: Type.Optional(nullable(language)),
});

export const changePassword = object({ old: password, password });
export const session = object(
  {
    uuid: uuid(),
    agent: Type.String(),
    address: Type.String(),
    createdAt: instant(),
    seenAt: instant(),
    expiresAt: instant(),
    current: Type.Boolean({ description: 'The one that asks' }),
  },
  { title: 'Session' },
);
export const sessionList = object({ items: Type.Array(session) });
export const byUuid = object({ uuid: uuid() });
export const ended = object({ ended: Type.Integer() });

export const secondFactorOffer = object(
  { secret: Type.String(), uri: Type.String({ description: 'For a QR code' }) },
  { title: 'SecondFactorOffer' },
);
export const code = object({ code: words(40) });
export const recoveryCodes = object({ recoveryCodes: Type.Array(Type.String()) });
export const withPassword = object({ password });

const scope = Type.Union(SCOPES.map((each) => Type.Literal(each)));
export const token = object(
  {
    uuid: uuid(),
    name: Type.String(),
    scopes: Type.Array(Type.String()),
    createdAt: instant(),
    seenAt: nullable(instant()),
    expiresAt: nullable(instant()),
    revokedAt: nullable(instant()),
  },
  { title: 'Token' },
);
export const tokenList = object({ items: Type.Array(token) });
export const createToken = object({
  name: words(100),
  scopes: Type.Array(scope, { maxItems: 10 }),
  expires: Type.Optional(nullable(instant('Null: it lasts until it is revoked'))),
});
export const newToken = object(
  { uuid: uuid(), secret: Type.String({ description: 'Told this once' }) },
  { title: 'NewToken' },
);

export const substitution = object(
  { uuid: uuid(), absent: nullable(person), deputy: nullable(person), fromAt: instant(), untilAt: instant() },
  { title: 'Substitution' },
);
export const substitutionList = object({ items: Type.Array(substitution) });
export const substitute = object({
  absent: Type.Optional(uuid('Oneself unless given')),
  deputy: uuid(),
  from: instant(),
  until: instant('From then on it is over'),
});
export const made = object({ uuid: uuid() });
