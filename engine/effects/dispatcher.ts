import type { CommandContext } from '../commands/index.ts';
import type { DeliveryServices } from '../extend/index.ts';
import { type Attempt, insertAttempts } from '../store/attempts/index.ts';
import {
  claimOutbox,
  failOutbox,
  finishOutbox,
  holdOutbox,
  type OutboxRow,
  postponeOutbox,
  releaseOutbox,
} from '../store/outbox/index.ts';
import { attemptDelivery, type EngineKind, type SentKind, type Tried, type WrittenKind } from './attempt-delivery.ts';
import { backoffMs, MOST_ATTEMPTS } from './backoff.ts';
import { deliverBatch } from './batch.ts';
import { Targets } from './targets.ts';

export interface DispatcherOptions {
  /** Name of this process among all that share the database. */
  readonly node: string;
  /** How each kind of effect is delivered, by its name. */
  readonly kinds: ReadonlyMap<string, EngineKind>;
  readonly services: Omit<DeliveryServices, 'signal' | 'now'>;
  readonly leaseMs?: number;
  /** How many deliveries are on their way at a time. */
  readonly concurrency?: number;
  /** How many of them to one target. */
  readonly perTarget?: number;
  /** How long a try may take where its kind does not say. */
  readonly timeoutMs?: number;
  /** A number from 0 up to 1, for the waits between tries. */
  readonly chance?: () => number;
}

/** What became of deliveries. `lost`: the lease ran out meanwhile, and another node has the delivery. */
export interface Delivered {
  readonly done: number;
  readonly retried: number;
  readonly dead: number;
  readonly lost: number;
}

/** A lease outlives the try by this much, for writing down what became of it. */
const MARGIN_MS = 10_000;
const LONGEST_NOTE = 1000;
/** After this time it is looked again whether what a delivery waits for is there. */
const WAITS_MS = 10_000;
/** As many as one statement writes. */
const LARGEST_BATCH = 50;

/**
 * Delivers outbox rows: claims them by leases, as many as it can begin at once, tries each, and writes down what became
 * of it. Several nodes share the work; after a crash the lease runs out and another one delivers again, by the same key.
 */
export class Dispatcher {
  readonly #ctx: CommandContext;
  readonly #options: Required<DispatcherOptions>;
  readonly #targets: Targets;
  readonly #running = new Set<Promise<void>>();
  readonly #sent = new Map<string, SentKind>();
  readonly #written = new Map<string, WrittenKind>();
  readonly #more = { written: false, sent: false };
  #batch: Promise<void> | undefined;
  readonly #counts = { done: 0, retried: 0, dead: 0, lost: 0 };

  constructor(ctx: CommandContext, options: DispatcherOptions) {
    this.#ctx = ctx;
    this.#options = {
      leaseMs: 30_000,
      concurrency: 8,
      perTarget: 2,
      timeoutMs: 15_000,
      chance: Math.random,
      ...options,
    };
    this.#targets = new Targets(this.#options.perTarget);
    for (const [type, kind] of this.#options.kinds) {
      if ('compose' in kind) this.#written.set(type, kind);
      else this.#sent.set(type, kind);
    }
  }

  /** How many are on their way. */
  get running(): number {
    return this.#running.size;
  }

  /** Of what the last look found all that it had room for, so that there is most likely more. */
  get more(): { readonly written: boolean; readonly sent: boolean } {
    return this.#more;
  }

  get counts(): Delivered {
    return { ...this.#counts };
  }

  /** Begins what is due and has room, at most `most`; gives how many it began. They go on by themselves. */
  async begin(most = Number.POSITIVE_INFINITY): Promise<number> {
    const written = await this.#beginBatch(most);
    return written + (await this.#beginSent(most - written));
  }

  /** One batch at a time: what comes meanwhile is the next one. */
  async #beginBatch(most: number): Promise<number> {
    const only = [...this.#written.keys()];
    const limit = Math.min(LARGEST_BATCH, most);
    if (this.#batch !== undefined || only.length === 0 || limit <= 0) return 0;
    const { node, leaseMs } = this.#options;
    const now = this.#ctx.now().getTime();
    const rows = await claimOutbox(this.#ctx.store, { now, node, leaseMs, limit, kinds: { only } });
    this.#more.written = rows.length === limit;
    if (rows.length === 0) return 0;
    this.#batch = this.#keep(this.#write(rows)).finally(() => {
      this.#batch = undefined;
    });
    return rows.length;
  }

  async #beginSent(most: number): Promise<number> {
    const { node, leaseMs, concurrency } = this.#options;
    const kinds = { except: [...this.#written.keys()] };
    let begun = 0;
    for (;;) {
      const busy = this.#running.size - (this.#batch === undefined ? 0 : 1);
      const limit = Math.min(concurrency - busy, most - begun);
      if (limit <= 0) {
        this.#more.sent = true;
        return begun;
      }
      const now = this.#ctx.now().getTime();
      const without = this.#targets.full();
      const rows = await claimOutbox(this.#ctx.store, { now, node, leaseMs, limit, without, kinds });
      this.#more.sent = rows.length === limit;
      const taken = rows.filter((row) => this.#targets.enter(row.target));
      const crowded = rows.filter((row) => !taken.includes(row)).map(({ id }) => id);
      await releaseOutbox(this.#ctx.store.read, crowded, node);
      for (const row of taken) void this.#keep(this.#deliver(row).finally(() => this.#targets.leave(row.target)));
      begun += taken.length;
      // Those of a crowded target may have kept out others, which come next.
      if (crowded.length === 0) return begun;
    }
  }

  /** Resolves when a delivery has ended, or at once when none is on its way. */
  async next(): Promise<void> {
    if (this.#running.size > 0) await Promise.race(this.#running);
  }

  /** Resolves when nothing is on its way. */
  async idle(): Promise<void> {
    while (this.#running.size > 0) await Promise.all(this.#running);
  }

  #keep(work: Promise<void>): Promise<void> {
    const running = work
      // The lease runs out, and it is made again.
      .catch((error: unknown) => this.#options.services.log.error('a delivery could not be recorded', { error }))
      .finally(() => this.#running.delete(running));
    this.#running.add(running);
    return running;
  }

  async #write(rows: readonly OutboxRow[]): Promise<void> {
    const { node } = this.#options;
    const composeOf = (kind: string) => (this.#written.get(kind) as WrittenKind).compose;
    const batch = (some: readonly OutboxRow[]) => deliverBatch(this.#ctx, some, { node, composeOf });
    const ends = await batch(rows).then(
      (end) => [end],
      // Nothing was written. Each by itself, so that one that cannot be written holds up no other.
      () =>
        Promise.all(
          rows.map((row) => batch([row]).catch((error: unknown) => ({ done: 0, lost: 0, failed: [{ row, error }] }))),
        ),
    );
    for (const { done, lost, failed } of ends) {
      this.#counts.done += done;
      this.#counts.lost += lost;
      for (const { row, error } of failed) await this.#fail(row, error);
    }
  }

  async #fail(row: OutboxRow, cause: unknown): Promise<void> {
    const error = (cause instanceof Error ? cause.message : String(cause)).slice(0, LONGEST_NOTE);
    const at = this.#ctx.now().getTime();
    const attempt = { outboxId: row.id, at, node: this.#options.node, ms: 0, ok: false, status: null, note: error };
    await this.#record(row, { done: false, retry: true, error }, attempt);
  }

  async #deliver(row: OutboxRow): Promise<void> {
    const { node, services, leaseMs } = this.#options;
    const at = this.#ctx.now().getTime();
    const began = performance.now();
    const kind = this.#sent.get(row.kind);
    const timeoutMs = kind?.timeoutMs ?? this.#options.timeoutMs;
    if (timeoutMs + MARGIN_MS > leaseMs) {
      const held = await holdOutbox(this.#ctx.store.read, row.id, node, at + timeoutMs + MARGIN_MS);
      if (!held) return void (this.#counts.lost += 1);
    }
    const { key, requestId, payload, attempts, createdAt } = row;
    const delivery = { key, kind: row.kind, requestId, payload, attempts, createdAt };
    const tried =
      kind === undefined
        ? unknownKind(row.kind)
        : await attemptDelivery({ kind, delivery, services: { ...services, now: this.#ctx.now }, timeoutMs });
    if (!tried.done && tried.waits === true) return this.#postpone(row, tried);
    const said = tried.done ? tried.note : tried.error;
    const note = (said ?? '').slice(0, LONGEST_NOTE);
    const ms = Math.round(performance.now() - began);
    await this.#record(row, tried, {
      outboxId: row.id,
      at,
      node,
      ms,
      ok: tried.done && tried.skipped !== true,
      status: tried.status ?? null,
      note,
    });
  }

  /** Nobody was asked for anything: it is no try, and is not counted. */
  async #postpone(row: OutboxRow, { retryAfterMs = WAITS_MS }: Tried & { done: false }): Promise<void> {
    const until = this.#ctx.now().getTime() + retryAfterMs;
    const held = await postponeOutbox(this.#ctx.store.read, row.id, this.#options.node, until);
    this.#counts[held ? 'retried' : 'lost'] += 1;
  }

  /** The try and what follows from it, together. */
  async #record(row: OutboxRow, tried: Tried, attempt: Attempt): Promise<void> {
    const { node, services } = this.#options;
    const retryAt = tried.done ? null : this.#retryAt(row, tried);
    const held = await this.#ctx.store.transaction(async (tx) => {
      await insertAttempts(tx, [attempt]);
      if (!tried.done) return failOutbox(tx, row.id, { node, error: attempt.note, retryAt });
      return finishOutbox(tx, row.id, {
        node,
        now: this.#ctx.now().getTime(),
        skipped: tried.skipped === true ? attempt.note : null,
        forget: this.#sent.get(row.kind)?.forgets === true,
      });
    });
    const became = !held ? 'lost' : tried.done ? 'done' : retryAt === null ? 'dead' : 'retried';
    this.#counts[became] += 1;
    if (became === 'dead') {
      services.log.error('a delivery became a dead letter', { key: row.key, kind: row.kind, reason: attempt.note });
    }
  }

  #retryAt({ attempts }: OutboxRow, tried: Tried & { done: false }): number | null {
    if (!tried.retry || attempts + 1 >= MOST_ATTEMPTS) return null;
    return this.#ctx.now().getTime() + (tried.retryAfterMs ?? backoffMs(attempts + 1, this.#options.chance));
  }
}

function unknownKind(kind: string): Tried {
  const error = `no effect kind "${kind}" is registered: the plugin that brings it is missing; install it and retry`;
  return { done: false, retry: false, error };
}
