import type { Input, PersonDetail } from '../../../ui/api/index.ts';

/** What a form of a person holds. */
export interface PersonDraft {
  readonly kind: 'staff' | 'client';
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly login: string;
  readonly position: string;
  readonly language: '' | 'en' | 'ru';
  readonly client: string;
  readonly roles: readonly string[];
  readonly groups: readonly string[];
  readonly skills: readonly string[];
  readonly areas: readonly string[];
}

export const NEW_PERSON: PersonDraft = {
  kind: 'staff',
  name: '',
  email: '',
  phone: '',
  login: '',
  position: '',
  language: '',
  client: '',
  roles: [],
  groups: [],
  skills: [],
  areas: [],
};

export function draftOf(person: PersonDetail): PersonDraft {
  const { kind, name, email, phone, login, position, language, client, roles, groups, skills, areas } = person;
  return {
    kind,
    name,
    email: email ?? '',
    phone: phone ?? '',
    login: login ?? '',
    position: position ?? '',
    language: language === 'en' || language === 'ru' ? language : '',
    client: client?.code ?? '',
    roles: roles.map(({ id }) => id),
    groups: groups.map(({ code }) => code),
    skills,
    areas,
  };
}

type Body = Input<'invitePerson'>['body'];

/** What is sent of a form: whoever is of a company is in no group. */
export function bodyOf(draft: PersonDraft): Body {
  const { kind, name, roles, groups, skills, areas, client, language } = draft;
  const isStaff = kind === 'staff';
  const given = (text: string): string | null => (text.trim() === '' ? null : text.trim());
  return {
    name: name.trim(),
    email: given(draft.email),
    phone: given(draft.phone),
    login: given(draft.login),
    position: given(draft.position),
    language: language === '' ? null : language,
    client: isStaff ? null : given(client),
    roles: [...roles],
    groups: isStaff ? [...groups] : [],
    skills: isStaff ? [...skills] : [],
    areas: isStaff ? [...areas] : [],
  };
}

/** Only what differs from before: what somebody else has changed meanwhile stays as it is. */
export function changesOf(before: PersonDraft, after: PersonDraft): Partial<Body> {
  const old = new Map<string, unknown>(Object.entries(bodyOf(before)));
  const changed = Object.entries(bodyOf(after)).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(old.get(name)),
  );
  return Object.fromEntries(changed);
}
