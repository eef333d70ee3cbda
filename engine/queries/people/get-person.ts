import { ReglamentError } from '../../errors.ts';
import { mayTouchDefinitions, mostOnDocuments, reachOn, readableRequests } from '../../policies/index.ts';
import { countRecoveryCodes, findCredential, readPersons } from '../../store/people/index.ts';
import { termsOfPerson } from '../../store/registers/index.ts';
import type { QueryContext, Viewer } from '../context.ts';
import { type PersonItem, personItems } from '../list-people.ts';
import { readViewer } from '../read-viewer.ts';
import { needPeopleReader } from './people-right.ts';

/** All that is kept of a person and may be shown to who manages people, and to himself. */
export interface PersonDetail extends PersonItem {
  readonly email: string | null;
  readonly phone: string | null;
  readonly position: string | null;
  /** Codes of terms. */
  readonly skills: readonly string[];
  readonly areas: readonly string[];
  readonly active: boolean;
  readonly login: string | null;
  readonly language: string | null;
  /** False until he has chosen one. */
  readonly hasPassword: boolean;
  readonly secondFactor: boolean;
}

/** A person, active or not. Fails with PERSON_NOT_FOUND, and with FORBIDDEN without the right to read people. */
export async function getPerson(ctx: QueryContext, viewer: Viewer, uuid: string): Promise<PersonDetail> {
  await needPeopleReader(ctx, viewer);
  return personDetail(ctx, uuid);
}

/** What somebody is told of himself. */
export interface Me extends PersonDetail {
  readonly passwordAt: number | null;
  readonly recoveryCodes: number;
  /** Which areas are open to him: a screen shows no others. */
  readonly may: {
    readonly definitions: boolean;
    /** He may publish them, and move requests to them. */
    readonly publish: boolean;
    readonly people: 'manage' | 'read' | null;
    readonly registers: 'manage' | 'read' | null;
    readonly operation: 'manage' | 'read' | null;
    readonly subscriptions: boolean;
    /** The most that is open to him with documents on paper. */
    readonly documents: 'issue' | 'draft' | 'read' | null;
    /** Every request is open to him, or only those of his own: his, of his groups, of his company. */
    readonly requests: 'all' | 'own';
  };
}

/** The viewer himself. */
export async function getMe(ctx: QueryContext, viewer: { readonly person: string }): Promise<Me> {
  const roles = await ctx.catalog.roles();
  const { row, policy } = await readViewer(ctx, viewer);
  const credential = await findCredential(ctx.store.read, { personId: row.id });
  const area = (on: 'people' | 'register' | 'operation'): 'manage' | 'read' | null =>
    reachOn(roles, policy, on, 'manage') !== null ? 'manage' : reachOn(roles, policy, on, 'read') && 'read';
  return {
    ...(await personDetail(ctx, row.uuid)),
    passwordAt: credential?.passwordAt ?? null,
    recoveryCodes: await countRecoveryCodes(ctx.store.read, row.id),
    may: {
      definitions: mayTouchDefinitions(roles, policy, 'read'),
      publish: mayTouchDefinitions(roles, policy, 'publish'),
      people: area('people'),
      registers: area('register'),
      operation: area('operation'),
      subscriptions: reachOn(roles, policy, 'subscription', 'manage') !== null,
      documents: mostOnDocuments(roles, policy),
      requests: readableRequests(roles, policy).all ? 'all' : 'own',
    },
  };
}

/** All that is shown of a person; whoever calls has asked whether it may be. */
export async function personDetail(ctx: QueryContext, uuid: string): Promise<PersonDetail> {
  const [row] = await readPersons(ctx.store.read, "p.uuid = ? AND p.kind <> 'system'", [uuid]);
  const [item] = row === undefined ? [] : await personItems(ctx, 'p.id = ?', [row.id, 1]);
  if (row === undefined || item === undefined) throw new ReglamentError('PERSON_NOT_FOUND', { person: uuid });
  const credential = await findCredential(ctx.store.read, { personId: row.id });
  const terms = await termsOfPerson(ctx.store.read, row.id);
  return {
    ...item,
    email: row.email,
    phone: row.phone,
    position: row.position,
    skills: terms.skill,
    areas: terms.area,
    active: row.active,
    login: credential?.login ?? null,
    language: credential?.language ?? null,
    hasPassword: (credential?.passwordHash ?? null) !== null,
    secondFactor: (credential?.totpAt ?? null) !== null,
  };
}
