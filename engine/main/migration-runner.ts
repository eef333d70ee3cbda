import { type CommandContext, type MigrationReport, runMigration } from '../commands/index.ts';
import { isReglamentError } from '../errors.ts';
import type { Log } from '../log.ts';
import { dropJob } from '../store/jobs/drop-job.ts';
import { claimJob, ensureJob, finishJob, renewJob } from '../store/jobs/index.ts';
import { migrationsIn } from '../store/index.ts';
import { migrationJobName } from '../store/migration-job-name.ts';

export interface MigrationRunnerOptions {
  /** Name of this process among all on the database. */
  readonly node: string;
  readonly log: Log;
  /** Told of each migration that has ended. */
  readonly ended?: (report: MigrationReport) => void;
  /** How long a node that has died keeps others from going on. */
  readonly leaseMs?: number;
  /** After this time a migration is looked at again whose requests wait until their move is safe. */
  readonly waitingMs?: number;
}

const LEASE_MS = 30_000;
/** A migration that failed is tried again after this time. */
const AGAIN_MS = 30_000;
const WAITING_MS = 10_000;

/**
 * Runs the migrations that are under way, one after the other, each on one node at a time: a node holds a migration by a
 * lease, and when it dies another one goes on where it ended. A lease that is lost stops the run between two requests;
 * two nodes at once would do no harm, since each request is moved once, but do the same work.
 */
export class MigrationRunner {
  readonly #ctx: CommandContext;
  readonly #options: MigrationRunnerOptions;
  #stopping = false;

  constructor(ctx: CommandContext, options: MigrationRunnerOptions) {
    this.#ctx = ctx;
    this.#options = options;
  }

  /** Lets the migration that runs end at the request it is at; it is resumed by the next start, or by another node. */
  stop(): void {
    this.#stopping = true;
  }

  /** Runs what is under way and held by nobody else; gives the uuids of what it ran. */
  async look(): Promise<string[]> {
    const { read } = this.#ctx.store;
    const ran: string[] = [];
    for (const { uuid } of await migrationsIn(read, 'running')) {
      if (this.#stopping) break;
      await ensureJob(read, migrationJobName(uuid), this.#now());
      if (!(await claimJob(read, this.#claim(uuid)))) continue;
      ran.push(uuid);
      await this.#run(uuid);
    }
    return ran;
  }

  async #run(uuid: string): Promise<void> {
    const { log, leaseMs = LEASE_MS, ended } = this.#options;
    let lost = false;
    const renew = async (): Promise<void> => {
      try {
        if (!(await renewJob(this.#ctx.store.read, this.#claim(uuid)))) lost = true;
      } catch (failure) {
        log.warn('a migration could not be held for longer', { migration: uuid, error: failure });
      }
    };
    const renewing = setInterval(() => void renew(), leaseMs / 3);
    let error: string | null = null;
    let report: MigrationReport | undefined;
    try {
      report = await runMigration(this.#ctx, uuid, { stop: () => this.#stopping || lost });
    } catch (failure) {
      error = isReglamentError(failure) ? failure.code : 'UNEXPECTED';
      log.error('a migration failed and will be tried again', { migration: uuid, error: failure });
    } finally {
      clearInterval(renewing);
    }
    await this.#letGo(uuid, report, error);
    if (report !== undefined && report.status !== 'running') ended?.(report);
  }

  async #letGo(uuid: string, report: MigrationReport | undefined, error: string | null): Promise<void> {
    const { read } = this.#ctx.store;
    const name = migrationJobName(uuid);
    if (report?.status === 'done' || report?.status === 'superseded') return dropJob(read, name);
    const waits = report?.status === 'running' && report.waiting > 0 && !this.#stopping;
    const { waitingMs = WAITING_MS } = this.#options;
    const dueAt = this.#now() + (error !== null ? AGAIN_MS : waits ? waitingMs : 0);
    await finishJob(read, { name, node: this.#options.node, now: this.#now() }, { dueAt, error });
  }

  #claim(uuid: string): Parameters<typeof claimJob>[1] {
    const { node, leaseMs = LEASE_MS } = this.#options;
    return { name: migrationJobName(uuid), node, now: this.#now(), leaseMs };
  }

  #now(): number {
    return this.#ctx.now().getTime();
  }
}
