import type { Sql } from '../store.ts';

/** How much waits, for the figures. */
export interface QueueFigures {
  /** Deliveries: on their way or waiting for their turn; waiting for a person. */
  readonly outbox: { readonly waiting: number; readonly dead: number; readonly oldestAt: number | null };
  /** Timers: not yet due; due for longer than the clock may take; waiting for a person. */
  readonly timers: { readonly waiting: number; readonly late: number; readonly parked: number };
}

/** A clock that looks each second has fired a timer by then. */
const LATE_MS = 10_000;

/** Counts by indexes what waits at the instant `now`. */
export async function queueFigures(sql: Sql, now: number): Promise<QueueFigures> {
  const [outbox] = await sql.all<{ waiting: number; oldest: number | null }>(
    'SELECT COUNT(*) AS waiting, MIN(created_at) AS oldest FROM outbox WHERE done_at IS NULL AND due_at IS NOT NULL',
  );
  const [dead] = await sql.all<{ n: number }>(
    'SELECT COUNT(*) AS n FROM outbox WHERE done_at IS NULL AND due_at IS NULL',
  );
  const [timers] = await sql.all<{ all: number; late: number | string | null }>(
    'SELECT COUNT(*) AS `all`, SUM(CASE WHEN due_at < ? THEN 1 ELSE 0 END) AS late FROM timer WHERE parked = 0',
    [now - LATE_MS],
  );
  const [parked] = await sql.all<{ n: number }>('SELECT COUNT(*) AS n FROM timer WHERE parked = 1');
  const late = Number(timers?.late ?? 0);
  return {
    outbox: { waiting: Number(outbox?.waiting), dead: Number(dead?.n), oldestAt: outbox?.oldest ?? null },
    timers: { waiting: Number(timers?.all) - late, late, parked: Number(parked?.n) },
  };
}
