import type { Server as HttpServer } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { ReglamentError } from '../errors.ts';
import { Admission, cut } from './admission.ts';
import { Beat } from './beat.ts';
import { Calls } from './calls.ts';
import type { Authenticate } from './caller.ts';
import type { LiveContext, LiveServer, LiveSocket, Log } from './context.ts';
import { openDoor, type Origins, refusedHandshake } from './door.ts';
import { DraftNews } from './draft-news.ts';
import type { Member } from './member.ts';
import { Members } from './members.ts';
import { NoticeNews } from './notice-news.ts';
import { PresenceBoard } from './presence.ts';
import { reasonOf } from './reason-of.ts';
import { ReleaseNews } from './release-news.ts';
import { RequestNews } from './request-news.ts';

/** How often what is done, in milliseconds. */
export interface Pace {
  /** Looks for news. */
  readonly beat: number;
  /** Looks whether each connection is still allowed. */
  readonly authorise: number;
  /** Renews presence. */
  readonly renew: number;
}

export interface AttachLive {
  readonly server: HttpServer;
  readonly ctx: LiveContext;
  readonly authenticate: Authenticate;
  readonly origins: Origins;
  readonly log: Log;
  /** Names this process among all on the database. */
  readonly node: string;
  readonly pace?: Partial<Pace>;
}

export interface Live {
  /** Resolves when connections are taken; they wait until then. */
  readonly ready: Promise<void>;
  /** This node has written something: look at once. */
  hint(): void;
  /** How many are connected to this process. */
  connections(): number;
  /** Ends all connections; to be called before the server and the store are closed. */
  close(): Promise<void>;
}

/** Half a second, so that news of another node are there within a second. */
const PACE: Pace = { beat: 500, authorise: 5000, renew: 20_000 };
const TRIES_AGAIN_MS = 1000;

/** Tells everybody who has connected at `/live` what has changed of what he may read. docs/live.md says how. */
export function attachLive({ server, ctx, authenticate, origins, log, node, pace = {} }: AttachLive): Live {
  const { beat, authorise, renew } = { ...PACE, ...pace };
  const closing = new AbortController();
  const io = openDoor(server, (origin, host) => !closing.signal.aborted && origins(origin, host));
  const members = new Members();
  const presence = new PresenceBoard(ctx, node);
  const calls: Calls = new Calls({ ctx, members, presence, log, place: (member) => admission.place(member) });
  const admission = new Admission({ ctx, authenticate, members, log, recheck: (member) => calls.recheck(member) });
  const requests = new RequestNews({ ctx, io, members });
  const releases = new ReleaseNews({ ctx, io, admission });
  const notices = new NoticeNews({ ctx, members });
  const drafts = new DraftNews({ ctx, io });
  let beats: readonly Beat[] = [];

  const start = async (): Promise<void> => {
    await requests.start();
    await releases.start();
    await drafts.start();
    if (closing.signal.aborted) return;
    beats = [
      new Beat(
        [
          // First: what follows is told by the roles of this release.
          { name: 'the release', everyMs: beat, urgent: true, run: () => releases.look() },
          { name: 'the journal', everyMs: beat, urgent: true, run: () => requests.look() },
          { name: 'the notices', everyMs: beat, urgent: true, run: () => notices.look() },
          { name: 'the drafts', everyMs: beat, run: () => drafts.look() },
          { name: 'presence', everyMs: beat, run: () => presence.tell() },
        ],
        log,
      ),
      // Beside it: news do not wait until all connections have been looked at.
      new Beat(
        [
          { name: 'the renewal of presence', everyMs: renew, run: () => presence.renew() },
          { name: 'the look at connections', everyMs: authorise, run: () => admission.sweep() },
        ],
        log,
      ),
    ];
  };
  const ready = untilDone(start, closing.signal, log);
  listen(io, { ready, admission, calls, members, presence, greet: (socket) => releases.greet(socket), log });
  return {
    ready,
    hint: () => beats[0]?.hint(),
    connections: () => io.engine.clientsCount,
    async close() {
      closing.abort();
      await ready;
      await Promise.all(beats.map((each) => each.close()));
      // Not io.close(): that would close the server too, which belongs to others.
      io.engine.close();
      await presence.close();
    },
  };
}

interface Listening {
  readonly ready: Promise<void>;
  readonly admission: Admission;
  readonly calls: Calls;
  readonly members: Members;
  readonly presence: PresenceBoard;
  readonly greet: (socket: LiveSocket) => void;
  readonly log: Log;
}

function listen(io: LiveServer, { ready, admission, calls, members, presence, greet, log }: Listening): void {
  const admitted = new WeakMap<LiveSocket, Member>();
  const admit = async (socket: LiveSocket): Promise<Error | undefined> => {
    try {
      await ready;
      admitted.set(socket, await admission.admit(socket, await admission.identify(socket)));
      return undefined;
    } catch (error) {
      return refusedHandshake(error);
    }
  };
  // It never rejects, and nobody waits for what comes after.
  // oxlint-disable-next-line promise/no-callback-in-promise
  io.use((socket, next) => void admit(socket).then(next));
  io.on('connection', (socket) => {
    const member = admitted.get(socket) as Member;
    members.add(member);
    greet(socket);
    socket.onAny((name: string, ...args: unknown[]) => {
      if (member.allowance.exhausted) cut(member, new ReglamentError('LIVE_LIMIT', { what: 'messages each second' }));
      else void calls.take(member, name, args);
    });
    socket.on('disconnect', () => {
      members.remove(member);
      for (const subject of member.watched) {
        presence
          .leave(member, subject)
          .catch((error: unknown) => log(`live updates: presence stays: ${reasonOf(error)}`));
      }
    });
  });
}

/** Tries again each second until it has worked or nobody wants it any more. */
async function untilDone(work: () => Promise<void>, stop: AbortSignal, log: Log): Promise<void> {
  while (!stop.aborted) {
    try {
      await work();
      return;
    } catch (error) {
      log(`live updates cannot start and try again: ${reasonOf(error)}`);
      await pause(TRIES_AGAIN_MS, undefined, { signal: stop }).catch(() => undefined);
    }
  }
}
