import { Type } from 'typebox';
import { detailFields, language, personFields } from '../account/schema.ts';
import { person as personName } from '../requests/schema.ts';
import { instant, name, nullable, object, page, paging, title, uuid, words } from '../api/schemas.ts';

export const personPage = page(object(personFields, { title: 'PersonItem' }));
export const personQuery = object({
  ...paging,
  active: Type.Optional(Type.Boolean({ description: 'False: those who were deactivated, for who may read people' })),
});
export const personDetail = object(detailFields, { title: 'PersonDetail' });
export const byUuid = object({ uuid: uuid() });
export const tokenPath = object({ uuid: uuid(), token: uuid() });

const email = Type.String({ minLength: 3, maxLength: 255 });
const fields = {
  email: Type.Optional(nullable(email)),
  phone: Type.Optional(nullable(words(64))),
  login: Type.Optional(nullable(words(190, 'The e-mail address unless given'))),
  language: Type.Optional(nullable(language)),
  groups: Type.Optional(Type.Array(name(), { maxItems: 100 })),
  position: Type.Optional(nullable(words(255))),
  skills: Type.Optional(Type.Array(name(), { maxItems: 200, description: 'Codes of terms' })),
  areas: Type.Optional(Type.Array(name(), { maxItems: 200, description: 'Codes of terms' })),
  client: Type.Optional(nullable(name("Code of the company of a client's person"))),
};
export const invitePerson = object({ name: words(255), roles: Type.Array(name(), { maxItems: 50 }), ...fields });
export const changePerson = object({
  name: Type.Optional(words(255)),
  roles: Type.Optional(Type.Array(name(), { maxItems: 50 })),
  ...fields,
});
export const invited = object(
  {
    uuid: uuid(),
    invitation: object({ url: Type.String({ description: 'Told this once' }), expiresAt: instant() }),
    mailed: Type.Boolean(),
  },
  { title: 'Invited' },
);
const list = Type.Array(Type.Record(Type.String(), Type.Unknown()));
export const personExport = object(
  {
    person: personDetail,
    sessions: list,
    tokens: list,
    substitutions: list,
    identities: list,
    filed: list,
    owned: list,
    comments: list,
    files: list,
    notices: list,
    changes: list,
  },
  { title: 'PersonExport' },
);
export const deactivate = object({
  handOverTo: nullable(uuid("Who gets the open requests; null puts each back into its group's queue")),
});
export const deactivated = object(
  {
    handedOver: Type.Integer(),
    left: Type.Array(object({ request: uuid(), code: Type.String() }), {
      description: 'Requests that could not be handed over; call again when the reason is gone',
    }),
  },
  { title: 'Deactivated' },
);

export const group = object(
  { code: Type.String(), title, members: Type.Array(personName) },
  { title: 'Group', description: 'With its active members.' },
);
export const groupList = object({ items: Type.Array(group) });
export const byCode = object({ code: Type.String({ minLength: 1, maxLength: 64 }) });
export const createGroup = object({ code: name('For ever: definitions name it'), title });
export const renameGroup = object({ title });
export const members = object({ people: Type.Array(uuid(), { maxItems: 1000 }) });

export const roleList = object({
  items: Type.Array(object({ id: Type.String(), title, kind: Type.String() }, { title: 'Role' })),
});

export const adminQuery = object({
  subjectKind: Type.Optional(Type.String({ minLength: 1, maxLength: 32 })),
  subject: Type.Optional(Type.String({ minLength: 1, maxLength: 190 })),
  ...paging,
});
export const adminPage = page(
  object(
    {
      createdAt: instant(),
      actor: nullable(personName),
      action: Type.String(),
      subjectKind: Type.String(),
      subject: nullable(Type.String()),
      details: Type.Record(Type.String(), Type.Unknown()),
    },
    { title: 'AdminJournalEntry' },
  ),
);
