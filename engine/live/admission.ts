import { isReglamentError, ReglamentError } from '../errors.ts';
import { Allowance } from './allowance.ts';
import { refusalOf } from './calls.ts';
import type { Authenticate } from './caller.ts';
import type { LiveContext, LiveSocket, Log } from './context.ts';
import { credentialsOf } from './door.ts';
import {
  identify,
  type Identity,
  type Member,
  mayReadDefinitions,
  queueRooms,
  rightsOf,
  type Roles,
  rolesInForce,
} from './member.ts';
import type { Members } from './members.ts';
import { reasonOf } from './reason-of.ts';
import { DEFINITIONS_ROOM } from './rooms.ts';

interface Parts {
  readonly ctx: LiveContext;
  readonly authenticate: Authenticate;
  readonly members: Members;
  readonly log: Log;
  /** Ends what the member may no longer read. */
  readonly recheck: (member: Member) => Promise<void>;
}

/** Of one person to one node: windows of browsers, devices, programs. */
const MOST_CONNECTIONS = 200;
const MESSAGES_AT_ONCE = 40;
const MESSAGES_EACH_SECOND = 20;
/** How many connections are looked at side by side. */
const AT_ONCE = 8;

/** Who is connected, what he may, and whether he still may. */
export class Admission {
  readonly #parts: Parts;
  /** What each member might when it was looked at last. */
  readonly #rights = new WeakMap<Member, string>();

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Fails with NOT_SIGNED_IN, SCOPE_MISSING, or as the store does. */
  identify(socket: LiveSocket): Promise<Identity> {
    return identify(this.#parts.ctx, this.#parts.authenticate, credentialsOf(socket));
  }

  /** Fails with LIVE_LIMIT when the person has too many connections to this node. */
  async admit(socket: LiveSocket, identity: Identity): Promise<Member> {
    if (this.#parts.members.countOf(identity.person.id) >= MOST_CONNECTIONS) {
      throw new ReglamentError('LIVE_LIMIT', { what: 'connections of one person' });
    }
    const allowance = new Allowance(MESSAGES_AT_ONCE, MESSAGES_EACH_SECOND, () => performance.now());
    const credentials = credentialsOf(socket);
    const member: Member = { socket, credentials, allowance, identity, followed: new Set(), watched: new Set() };
    this.#rights.set(member, rightsOf(await rolesInForce(this.#parts.ctx), identity));
    return member;
  }

  /** Puts the member into the rooms that follow from what it wants and may hear, and out of all others. */
  async place(member: Member): Promise<void> {
    const roles = await rolesInForce(this.#parts.ctx);
    const { socket, identity, followed } = member;
    const rooms = new Set([
      socket.id,
      ...(followed.has('queue') ? queueRooms(roles, identity) : []),
      ...(followed.has('definitions') && mayReadDefinitions(roles, identity) ? [DEFINITIONS_ROOM] : []),
    ]);
    if (!socket.connected) return;
    for (const room of socket.rooms) if (!rooms.has(room)) await socket.leave(room);
    await socket.join([...rooms]);
  }

  /** Looks anew who everybody is; whoever may not any more is cut off. A database that is away cuts nobody off. */
  async sweep(): Promise<void> {
    const roles = await rolesInForce(this.#parts.ctx);
    const waiting = this.#parts.members.all();
    const work = async (): Promise<void> => {
      for (let member = waiting.pop(); member !== undefined; member = waiting.pop()) await this.#lookAt(member, roles);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
  }

  /** Other roles are in force: what that changes is changed at once, by what is known of everybody. */
  async rolesChanged(): Promise<void> {
    const roles = await rolesInForce(this.#parts.ctx);
    for (const member of this.#parts.members.all()) await this.#apply(member, roles);
  }

  async #lookAt(member: Member, roles: Roles): Promise<void> {
    const { ctx, authenticate, log } = this.#parts;
    try {
      member.identity = await identify(ctx, authenticate, member.credentials);
      await this.#apply(member, roles);
    } catch (error) {
      if (isReglamentError(error) && error.status < 500) cut(member, error);
      else log(`live updates: a connection could not be looked at: ${reasonOf(error)}`);
    }
  }

  async #apply(member: Member, roles: Roles): Promise<void> {
    const rights = rightsOf(roles, member.identity);
    if (this.#rights.get(member) === rights) return;
    await this.place(member);
    await this.#parts.recheck(member);
    this.#rights.set(member, rights);
    member.socket.emit('lists', {});
  }
}

/** Ends a connection and says why. */
export function cut(member: Member, error: ReglamentError): void {
  member.socket.emit('cut', refusalOf(error));
  member.socket.disconnect(true);
}
