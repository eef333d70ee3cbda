import { isReglamentError, ReglamentError } from '../errors.ts';
import type { RoleDefinition } from '../language/index.ts';
import { mayTouchDefinitions, mayTouchRequest, type PolicyActor, readableRequests } from '../policies/index.ts';
import { type ActorRow, type Placement, readActor } from '../store/index.ts';
import type { Allowance } from './allowance.ts';
import type { Authenticate } from './caller.ts';
import type { LiveContext, LiveSocket } from './context.ts';
import { roomsOfReader } from './rooms.ts';

/** What a connection called with. */
export type Credentials = Parameters<Authenticate>[0];

/** Who has connected, as of the last time that it was looked at. */
export interface Identity {
  readonly person: ActorRow;
  readonly scopes: readonly string[] | null;
}

export type Roles = ReadonlyMap<string, RoleDefinition>;

/** One connection. */
export interface Member {
  readonly socket: LiveSocket;
  readonly credentials: Credentials;
  readonly allowance: Allowance;
  identity: Identity;
  /** What it follows. */
  readonly followed: Set<string>;
  /** What it says that it looks at. */
  readonly watched: Set<string>;
}

const READS = 'read';
const READS_DEFINITIONS = 'definitions';

/** Finds out who calls and what he may. Fails with NOT_SIGNED_IN, SCOPE_MISSING, or as the store does. */
export async function identify(
  ctx: LiveContext,
  authenticate: Authenticate,
  credentials: Credentials,
): Promise<Identity> {
  const caller = await authenticate(credentials);
  if (caller === null) throw new ReglamentError('NOT_SIGNED_IN');
  if (caller.scopes?.includes(READS) === false) throw new ReglamentError('SCOPE_MISSING', { scope: READS });
  const person = await readActor(ctx.store.read, caller.person, ctx.now().getTime());
  if (person === undefined || !person.active || person.kind === 'system') throw new ReglamentError('NOT_SIGNED_IN');
  return { person, scopes: caller.scopes };
}

/** The roles in force; none while nothing is published. */
export async function rolesInForce(ctx: LiveContext): Promise<Roles> {
  try {
    return await ctx.catalog.roles();
  } catch (error) {
    if (isReglamentError(error, 'RELEASE_EMPTY')) return new Map();
    throw error;
  }
}

/** Rooms in which he hears of his queues. */
export function queueRooms(roles: Roles, { person }: Identity): string[] {
  return roomsOfReader(readableRequests(roles, actorOf(person)), person);
}

export function mayRead(roles: Roles, { person }: Identity, placement: Placement): boolean {
  const { assignee, team, clientId } = placement;
  return mayTouchRequest(roles, actorOf(person), 'read', { assignee, team, clientId });
}

export function mayReadDefinitions(roles: Roles, { person, scopes }: Identity): boolean {
  return scopes?.includes(READS_DEFINITIONS) !== false && mayTouchDefinitions(roles, actorOf(person), 'read');
}

/** All that decides what he may read, as one text: when it differs, everything is looked at again. */
export function rightsOf(roles: Roles, identity: Identity): string {
  const { kind, roles: own } = identity.person;
  const grants = own.map((id) => roles.get(id)?.grants ?? null);
  return JSON.stringify([kind, queueRooms(roles, identity), mayReadDefinitions(roles, identity), grants]);
}

function actorOf({ uuid, kind, roles, teams, clientId, standsFor }: ActorRow): PolicyActor {
  return { uuid, kind, roles, teams, clientId, standsFor };
}
