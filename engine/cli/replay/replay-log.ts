import { createHash } from 'node:crypto';
import { type Detail, isReglamentError, ReglamentError } from '../../errors.ts';
import type { CompiledWorkflow } from '../../language/index.ts';
import { importedKey } from '../../queries/imported-log.ts';
import type { LogRow, ReadCase } from '../log/read-log.ts';
import { ActivityEvents } from './activity-events.ts';
import { refuseChangedRows } from './changed-rows.ts';
import { recoverRefusals } from './recover-refusals.ts';
import { type RefusedRow, RefusedRows, unknownActivity } from './refused-row.ts';
import type { BegunCase, ReplayTarget, StandsAt } from './replay-target.ts';

export interface ReplayPlan {
  readonly logId: string;
  readonly cases: readonly ReadCase[];
  readonly requestType: string;
  readonly workflow: CompiledWorkflow;
  readonly concurrency: number;
  /** Go on after the last row that each case's journal has. */
  readonly resume: boolean;
  readonly cancelled: AbortSignal;
  readonly progress: (done: { cases: number; sent: number }) => void;
  /** Called when a row has been committed: from then on it is there, whatever happens to this process. */
  readonly committed?: (row: number) => void;
}

export interface ReplayFigures {
  readonly cases: number;
  readonly events: number;
  readonly accepted: number;
  readonly refused: number;
  readonly refusals: readonly RefusedRow[];
  /** Status (null: none) -> how many cases stand there at the end. */
  readonly finalStatuses: ReadonlyMap<string | null, number>;
  readonly journalRows: number;
  /** Events that this run sent itself. */
  readonly sent: number;
  /** It was cancelled: the figures tell how far it came. */
  readonly interrupted: boolean;
}

/**
 * Replays cases through the real commands as imported history: several cases at once, the rows of each in their order.
 * A refused row is counted and the case goes on. When it is cancelled, the rows in flight end and the figures tell how
 * far it came. With `resume` the figures are those of an undisturbed run.
 *
 * Errors: LOG_PACK_MISMATCH when a case was imported from other rows; whatever a command throws that is no refusal. The
 * cases in flight come to rest first.
 */
export async function replayLog(target: ReplayTarget, plan: ReplayPlan): Promise<ReplayFigures> {
  const replay = new Replay(target, plan);
  const queue = plan.cases[Symbol.iterator]();
  let failed = false;
  const work = async (): Promise<void> => {
    for (const one of queue) {
      if (failed) return;
      plan.cancelled.throwIfAborted();
      await replay.case(one);
    }
  };
  const workers = Array.from({ length: plan.concurrency }, () =>
    work().catch((error: unknown) => {
      failed = true;
      throw error;
    }),
  );
  const ends = await Promise.allSettled(workers);
  const stops = ends.flatMap((end) => (end.status === 'rejected' ? [end.reason as unknown] : []));
  const broken = stops.find((reason) => reason !== plan.cancelled.reason);
  if (broken !== undefined) throw broken;
  return replay.figures(stops.length > 0);
}

class Replay {
  readonly #target: ReplayTarget;
  readonly #plan: ReplayPlan;
  readonly #events: ActivityEvents;
  readonly #refused = new RefusedRows();
  readonly #finalStatuses = new Map<string | null, number>();
  #cases = 0;
  #accepted = 0;
  #sent = 0;

  constructor(target: ReplayTarget, plan: ReplayPlan) {
    this.#target = target;
    this.#plan = plan;
    this.#events = new ActivityEvents(plan.workflow);
  }

  async case(one: ReadCase): Promise<void> {
    const key = keyOf(this.#plan.logId, one.case);
    const before = this.#plan.resume ? await this.#target.begun(key) : undefined;
    const status = before === undefined ? await this.#begin(one, key) : await this.#goOn(one, before);
    this.#finalStatuses.set(status, (this.#finalStatuses.get(status) ?? 0) + 1);
    this.#cases += 1;
    this.#plan.progress({ cases: this.#cases, sent: this.#sent });
  }

  async figures(interrupted: boolean): Promise<ReplayFigures> {
    const { cases, logId } = this.#plan;
    return {
      cases: this.#cases,
      events: this.#accepted + this.#refused.count,
      accepted: this.#accepted,
      refused: this.#refused.count,
      refusals: this.#refused.first,
      finalStatuses: this.#finalStatuses,
      journalRows: await this.#target.journalRows(cases.map((one) => keyOf(logId, one.case))),
      sent: this.#sent,
      interrupted,
    };
  }

  async #begin(one: ReadCase, externalKey: string): Promise<string | null> {
    let view: StandsAt;
    try {
      const subject = one.case.slice(0, 300);
      view = await this.#target.file({
        type: this.#plan.requestType,
        subject,
        externalKey,
        at: one.events[0]!.time,
      });
    } catch (error) {
      // A request that is not filed takes no event: each row of the case is refused for that reason.
      const reasons = refusalOf(error);
      for (const row of one.events) this.#refuse(one, row, reasons);
      return null;
    }
    return this.#send(one, one.events, view);
  }

  async #goOn(one: ReadCase, { stands, filed, rows: accepted }: BegunCase): Promise<string | null> {
    refuseChangedRows(one, accepted, this.#events);
    const last = [...accepted.keys()].at(-1) ?? 0;
    const done = one.events.filter((event) => event.row <= last);
    if (done.length > accepted.size) {
      for (const { row, reasons } of recoverRefusals(this.#plan.workflow, this.#events, filed, done, accepted)) {
        this.#refuse(one, row, reasons);
      }
    }
    this.#accepted += done.filter((event) => accepted.has(event.row)).length;
    const rest = one.events.filter((event) => event.row > last);
    return this.#send(one, rest, stands);
  }

  /** Sends rows to a request and gives its last status. */
  async #send(one: ReadCase, rows: readonly LogRow[], from: StandsAt): Promise<string | null> {
    let { version, status, states } = from;
    for (const row of rows) {
      this.#plan.cancelled.throwIfAborted();
      const event = this.#events.pick(row.activity, states);
      if (event === undefined) {
        this.#refuse(one, row, [unknownActivity(row.activity)]);
        continue;
      }
      this.#sent += 1;
      try {
        ({ version, status, states } = await this.#target.send({
          request: from.uuid,
          event,
          // Another replay of this log at the same moment would send every row again.
          expectedVersion: version,
          at: row.time,
          row: row.row,
        }));
        this.#accepted += 1;
        this.#plan.committed?.(row.row);
      } catch (error) {
        this.#refuse(one, row, refusalOf(error));
      }
    }
    return status;
  }

  #refuse(one: ReadCase, { row, activity }: LogRow, reasons: readonly Detail[]): void {
    this.#refused.add({ case: one.case, row, activity, reasons });
  }
}

/** What the pack had against it. Anything else, such as a lost database, is thrown on. */
function refusalOf(error: unknown): readonly Detail[] {
  if (isReglamentError(error, 'EVENT_REFUSED') || isReglamentError(error, 'REQUEST_REFUSED')) return error.details;
  if (isReglamentError(error, 'RULE_FAILED') || isReglamentError(error, 'MACHINE_FAILED')) {
    return [{ rule: error.code, path: '', message: error.message }];
  }
  throw error;
}

/** Longest external key that the database takes. */
const LONGEST_KEY = 190;

function keyOf(logId: string, name: string): string {
  const key = importedKey(logId, name);
  if (key.length <= LONGEST_KEY) return key;
  return importedKey(logId, `#${createHash('sha256').update(name).digest('hex')}`);
}

/** Refuses a log of which the workflow knows nothing at all: it is the wrong pack, or the wrong column. */
export function refuseForeignLog(workflow: CompiledWorkflow, cases: readonly ReadCase[]): void {
  const events = new ActivityEvents(workflow);
  const activities = new Set(cases.flatMap((one) => one.events.map((event) => event.activity)));
  if (activities.size === 0 || [...activities].some((activity) => events.knows(activity))) return;
  const sample = [...activities]
    .slice(0, 3)
    .map((activity) => `"${activity}"`)
    .join(', ');
  throw new ReglamentError('LOG_PACK_MISMATCH', {
    reason: `it has no event for any of its ${activities.size} activities (${sample} …)`,
  });
}
