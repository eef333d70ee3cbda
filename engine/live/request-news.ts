import { type JournalMark, placementsOf, type Placement } from '../store/index.ts';
import type { LiveContext, LiveServer } from './context.ts';
import { JournalTail } from './journal-tail.ts';
import { mayRead, type Roles, rolesInForce } from './member.ts';
import type { Members } from './members.ts';
import { Placements } from './placements.ts';
import { roomsOfRequest } from './rooms.ts';

interface Parts {
  readonly ctx: LiveContext;
  readonly io: LiveServer;
  readonly members: Members;
}

interface Move {
  readonly placement: Placement;
  readonly rooms: string[];
  /** Where it was and is no longer. */
  readonly left: string[];
}

/** When more requests than this have changed at one look, lists are read anew as a whole. */
const MANY = 200;

/** Follows the journal and tells those who may read a request that it has changed. */
export class RequestNews {
  readonly #ctx: LiveContext;
  readonly #io: LiveServer;
  readonly #members: Members;
  readonly #tail: JournalTail;
  readonly #placements = new Placements();
  /** What is still to be told, with the rooms that it was in besides: kept when telling fails. */
  readonly #untold = new Map<number, Set<string>>();

  constructor({ ctx, io, members }: Parts) {
    this.#ctx = ctx;
    this.#io = io;
    this.#members = members;
    this.#tail = new JournalTail(ctx.store.read);
  }

  /** Whoever connects later and then reads is told of everything that happens after he has read. */
  async start(): Promise<void> {
    await this.#tail.start();
    await this.#placements.load(this.#ctx.store.read);
  }

  /** Tells what has come since the last look. */
  async look(): Promise<void> {
    for (let more = true; more; ) {
      const looked = await this.#tail.look();
      for (const mark of looked.marks) this.#note(mark);
      await this.#tell();
      more = looked.more;
    }
  }

  #note({ requestId, takenFrom }: JournalMark): void {
    const rooms = this.#untold.get(requestId) ?? new Set();
    if (takenFrom !== null) rooms.add(roomsOfRequest({ assignee: takenFrom, team: null, clientId: null })[1] as string);
    this.#untold.set(requestId, rooms);
  }

  async #tell(): Promise<void> {
    if (this.#untold.size === 0) return;
    const placements = await placementsOf(this.#ctx.store.read, [...this.#untold.keys()]);
    const roles = await rolesInForce(this.#ctx);
    const moves = placements.map((placement) => this.#moved(placement));
    this.#untold.clear();
    if (moves.length <= MANY) for (const move of moves) this.#tellQueues(move);
    else this.#tellListsOf(moves);
    for (const placement of placements) this.#tellFollowers(placement, roles);
  }

  /** Where it was and is; from now on it is known to be there. */
  #moved(placement: Placement): Move {
    const { id, isOpen } = placement;
    const before = this.#placements.get(id);
    this.#placements.put(id, placement, isOpen === 1);
    const rooms = roomsOfRequest(placement);
    const was = [...(before === undefined ? [] : roomsOfRequest(before)), ...(this.#untold.get(id) ?? [])];
    return { placement, rooms, left: was.filter((room) => !rooms.includes(room)) };
  }

  #tellQueues({ placement: { uuid, version }, rooms, left }: Move): void {
    this.#io.to(rooms).emit('queue', { uuid, version });
    if (left.length > 0) this.#io.to(left).except(rooms).emit('queue', { uuid, version: null });
  }

  /** An import or a migration: one message instead of hundreds. */
  #tellListsOf(moves: readonly Move[]): void {
    this.#io.to([...new Set(moves.flatMap(({ rooms, left }) => [...rooms, ...left]))]).emit('lists', {});
  }

  #tellFollowers(placement: Placement, roles: Roles): void {
    const { uuid, version, seq } = placement;
    const subject = `request:${uuid}`;
    for (const member of this.#members.followersOf(subject)) {
      if (mayRead(roles, member.identity, placement)) member.socket.emit('request', { uuid, version, seq });
      else {
        this.#members.unfollow(member, subject);
        member.socket.emit('closed', { subject });
      }
    }
  }
}
