import { io, type Socket } from 'socket.io-client';
import type {
  Asked,
  DraftHint,
  PresenceHint,
  QueueHint,
  Refused,
  RequestHint,
  Told,
} from '../../engine/live/messages.ts';
import { type ReadRequest, RequestReader } from './request-reader.ts';
import { Subjects } from './subjects.ts';

/** `signed-out` is the end until somebody has logged in and `reconnect` is called. */
export type LiveState = 'connecting' | 'connected' | 'signed-out' | 'closed';

export interface LiveOptions {
  /** Address of the server; that of the page unless given. */
  readonly url?: string;
  /** An API token; a page is known by the cookie of its session. */
  readonly token?: string;
  /** Longest pause before what failed is tried again, in milliseconds; five seconds unless given. */
  readonly longestPause?: number;
}

/** Ends what was begun. */
export type Stop = () => void;

export interface LiveClient {
  readonly state: LiveState;
  onState(listener: (state: LiveState) => void): Stop;
  /** The number of the current release: at each connection, and when there is a new one. */
  onRelease(listener: (number: number) => void): Stop;
  /** How many notices are unread: at each connection, and when that changes. */
  onNotices(listener: (unread: number) => void): Stop;
  /**
   * Has a request read whenever a newer version is known of: by a hint, or because it changed while the connection was
   * away. `has` is the version that is shown. `ended` tells that it may no longer be read.
   */
  followRequest(uuid: string, has: number, read: ReadRequest, ended?: (refused: Refused | null) => void): Stop;
  /** Tells of each request in the queues that changed; null: read all lists anew, also at once. */
  followQueue(changed: (hint: QueueHint | null) => void): Stop;
  /** Tells of each draft that was saved or is gone; null: read all anew, also at once. */
  followDefinitions(changed: (hint: DraftHint | null) => void): Stop;
  /** Says that the page looks at a subject, and tells who else does. */
  watch(subject: string, seen: (people: PresenceHint['people']) => void): Stop;
  /** After a log-in: connects anew, and what was missed is read anew. Does nothing unless signed out. */
  reconnect(): void;
  close(): void;
}

const PATIENCE_MS = 10_000;
const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 5000;
const FINAL: readonly string[] = ['NOT_SIGNED_IN', 'SCOPE_MISSING'];

/** Connects to the live updates and stays connected; what was missed meanwhile is read anew. */
export function connectLive(options: LiveOptions = {}): LiveClient {
  return new Connection(options);
}

class Connection implements LiveClient {
  state: LiveState = 'connecting';
  readonly #socket: Socket<Told, Asked>;
  readonly #subjects: Subjects;
  readonly #states = new Set<(state: LiveState) => void>();
  readonly #watched = new Map<string, Set<(people: PresenceHint['people']) => void>>();
  readonly #longestPause: number;
  /** What was told last: whoever begins to listen later is told too. */
  #release: number | null = null;
  #unread: number | null = null;
  #retry: ReturnType<typeof setTimeout> | undefined;

  constructor({ url, token, longestPause = LONGEST_PAUSE_MS }: LiveOptions) {
    this.#longestPause = longestPause;
    const options = {
      path: '/live',
      forceNew: true,
      transports: ['websocket', 'polling'],
      reconnectionDelay: Math.min(FIRST_PAUSE_MS, longestPause),
      reconnectionDelayMax: longestPause,
      withCredentials: true,
      ...(token === undefined ? {} : { auth: { token } }),
    };
    this.#socket = url === undefined ? io(options) : io(url, options);
    this.#subjects = new Subjects((name, input) => this.#socket.timeout(PATIENCE_MS).emitWithAck(name, input) as never);
    this.#listen();
  }

  onState(listener: (state: LiveState) => void): Stop {
    this.#states.add(listener);
    return () => this.#states.delete(listener);
  }

  onRelease(listener: (number: number) => void): Stop {
    if (this.#release !== null) listener(this.#release);
    return this.#on('release', ({ number }) => listener(number));
  }

  onNotices(listener: (unread: number) => void): Stop {
    if (this.#unread !== null) listener(this.#unread);
    return this.#on('notice', ({ unread }) => listener(unread));
  }

  followRequest(uuid: string, has: number, read: ReadRequest, ended?: (refused: Refused | null) => void): Stop {
    const reader = new RequestReader(read, has, this.#longestPause);
    const off = this.#on('request', (hint: RequestHint) => {
      if (hint.uuid === uuid) reader.told(hint.version);
    });
    const unfollow = this.#subjects.follow(`request:${uuid}`, {
      began: ({ version = 0 }) => reader.told(version),
      ended: (refused) => ended?.(refused),
    });
    return () => {
      reader.stop();
      off();
      unfollow();
    };
  }

  followQueue(changed: (hint: QueueHint | null) => void): Stop {
    return this.#followAll('queue', this.#on('queue', changed), () => changed(null));
  }

  followDefinitions(changed: (hint: DraftHint | null) => void): Stop {
    return this.#followAll('definitions', this.#on('draft', changed), () => changed(null));
  }

  watch(subject: string, seen: (people: PresenceHint['people']) => void): Stop {
    const watchers = this.#watched.get(subject) ?? new Set();
    this.#watched.set(subject, watchers.add(seen));
    if (this.#socket.connected) this.#say('watch', subject);
    return () => {
      watchers.delete(seen);
      if (watchers.size > 0) return;
      this.#watched.delete(subject);
      if (this.#socket.connected) this.#say('unwatch', subject);
    };
  }

  reconnect(): void {
    if (this.state !== 'signed-out') return;
    this.#become('connecting');
    this.#socket.connect();
  }

  close(): void {
    clearTimeout(this.#retry);
    this.#become('closed');
    this.#socket.disconnect();
  }

  #listen(): void {
    const socket = this.#socket;
    socket.on('connect', () => {
      this.#become('connected');
      this.#subjects.connected();
      for (const subject of this.#watched.keys()) this.#say('watch', subject);
    });
    socket.on('disconnect', () => {
      this.#subjects.disconnected();
      this.#lost();
    });
    socket.on('connect_error', (error) => {
      this.#end((error as { data?: Refused }).data?.code);
      this.#lost();
    });
    socket.on('cut', ({ code }) => this.#end(code));
    socket.on('closed', ({ subject }) => {
      this.#subjects.ended(subject, null);
      this.#seen({ subject, people: [] });
    });
    socket.on('release', ({ number }) => {
      this.#release = number;
    });
    socket.on('notice', ({ unread }) => {
      this.#unread = unread;
    });
    socket.on('presence', (hint) => this.#seen(hint));
  }

  #seen({ subject, people }: PresenceHint): void {
    for (const seen of this.#watched.get(subject) ?? []) seen(people);
  }

  /** What Socket.IO does not try again by itself: the server has refused or ended the connection. */
  #lost(): void {
    if (this.state === 'closed' || this.state === 'signed-out') return;
    this.#become('connecting');
    if (this.#socket.active) return;
    clearTimeout(this.#retry);
    this.#retry = setTimeout(() => this.#socket.connect(), this.#longestPause * (0.5 + Math.random() / 2));
  }

  #end(code: string | undefined): void {
    if (code === undefined || !FINAL.includes(code) || this.state === 'closed') return;
    this.#become('signed-out');
    this.#socket.disconnect();
  }

  /** A list is read whenever something may have been missed: after each connection, and when the server says so. */
  #followAll(subject: string, off: Stop, readAll: () => void): Stop {
    const unfollow = this.#subjects.follow(subject, { began: readAll, ended: readAll });
    const offLists = this.#on('lists', readAll);
    return () => {
      off();
      offLists();
      unfollow();
    };
  }

  #say(name: 'watch' | 'unwatch', subject: string): void {
    this.#socket.emit(name, { subject }, () => undefined);
  }

  #on<Name extends keyof Told>(name: Name, listener: Told[Name]): Stop {
    this.#socket.on(name, listener as never);
    return () => void this.#socket.off(name, listener as never);
  }

  #become(state: LiveState): void {
    if (this.state === state) return;
    this.state = state;
    for (const listener of this.#states) listener(state);
  }
}
