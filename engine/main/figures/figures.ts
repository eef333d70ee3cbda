import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Answered } from '../../http/index.ts';
import type { PoolFigures, QueueFigures } from '../../store/operation/index.ts';

/** What is asked each time that somebody wants the figures. */
export interface Sources {
  readonly queues: () => Promise<QueueFigures>;
  readonly pool: () => PoolFigures | null;
  /** Connections of people who watch live. */
  readonly sockets: () => number;
  /** Deliveries of this process so far, by what became of them. */
  readonly deliveries: () => Readonly<Record<string, number>>;
  readonly now: () => number;
}

/** The figures of one server process. Labels have few values: routes by pattern, never an address, person or request. */
export class Figures {
  readonly #registry = new Registry();
  readonly #answers: Histogram<'method' | 'route' | 'status'>;
  readonly #commits: Histogram<'outcome'>;
  readonly #commands: Counter<'command' | 'outcome'>;
  readonly #timers: Counter<'outcome'>;
  readonly #papers: Counter<'way'>;
  readonly #gauges: Gauges;
  #sources: Sources | undefined;

  constructor() {
    const registers = [this.#registry];
    collectDefaultMetrics({ register: this.#registry });
    this.#answers = new Histogram({
      name: 'reglament_http_answers_seconds',
      help: 'Answers over HTTP and how long they took, by pattern of the route.',
      labelNames: ['method', 'route', 'status'],
      buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
      registers,
    });
    this.#commits = new Histogram({
      name: 'reglament_transactions_seconds',
      help: 'Transactions of commands and how long they took: committed, refused, failed.',
      labelNames: ['outcome'],
      buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5],
      registers,
    });
    this.#commands = new Counter({
      name: 'reglament_commands_total',
      help: 'What was to be done, by the name of the operation, and what became of it: done, refused, failed.',
      labelNames: ['command', 'outcome'],
      registers,
    });
    this.#timers = new Counter({
      name: 'reglament_timers_total',
      help: 'Timers that this process has taken: fired, stale (overtaken by a step), failed.',
      labelNames: ['outcome'],
      registers,
    });
    this.#papers = new Counter({
      name: 'reglament_papers_opened_total',
      help: 'PDFs of documents that were given out: screen, file, archive, print, link.',
      labelNames: ['way'],
      registers,
    });
    this.#gauges = gaugesIn(this.#registry);
  }

  answered({ method, route, command, status, seconds }: Answered): void {
    this.#answers.observe({ method, route, status }, seconds);
    if (command !== null) this.#commands.inc({ command, outcome: outcomeOf(status) });
  }

  committed(outcome: 'committed' | 'refused' | 'failed', seconds: number): void {
    this.#commits.observe({ outcome }, seconds);
  }

  opened(way: string, papers: number): void {
    this.#papers.inc({ way }, papers);
  }

  timers(outcomes: Readonly<Record<string, number>>): void {
    for (const [outcome, count] of Object.entries(outcomes)) {
      if (count === 0) continue;
      this.#timers.inc({ outcome }, count);
      this.#commands.inc({ command: 'fireTimer', outcome: OF_TIMERS[outcome] ?? outcome }, count);
    }
  }

  /** From now on the figures tell of these too. */
  tellOf(sources: Sources): void {
    this.#sources = sources;
  }

  async text(): Promise<{ type: string; text: string }> {
    await this.#ask();
    return { type: this.#registry.contentType, text: await this.#registry.metrics() };
  }

  /** Of a database that is away nothing is told that was true before. */
  async #ask(): Promise<void> {
    const { up, outbox, oldest, timers, pool, sockets, deliveries } = this.#gauges;
    for (const gauge of [outbox, oldest, timers, pool]) gauge.reset();
    up.set(0);
    const sources = this.#sources;
    if (sources === undefined) return;
    sockets.set(sources.sockets());
    for (const [outcome, count] of Object.entries(sources.deliveries())) deliveries.set({ outcome }, count);
    for (const [state, count] of Object.entries(sources.pool() ?? {})) pool.set({ state }, count);
    try {
      const queues = await sources.queues();
      const { oldestAt, ...counts } = queues.outbox;
      for (const [state, count] of Object.entries(counts)) outbox.set({ state }, count);
      for (const [state, count] of Object.entries(queues.timers)) timers.set({ state }, count);
      oldest.set(oldestAt === null ? 0 : Math.max(0, sources.now() - oldestAt) / 1000);
      up.set(1);
    } catch {
      up.set(0);
    }
  }
}

/** The clock sends commands as well: a timer that a step has overtaken is refused. */
const OF_TIMERS: Readonly<Record<string, string>> = { fired: 'done', stale: 'refused' };

function outcomeOf(status: number): 'done' | 'refused' | 'failed' {
  if (status < 400) return 'done';
  return status < 500 ? 'refused' : 'failed';
}

type Gauges = Readonly<Record<'up' | 'outbox' | 'oldest' | 'timers' | 'pool' | 'sockets' | 'deliveries', Gauge>>;

function gaugesIn(registry: Registry): Gauges {
  const gauge = (name: string, help: string, ...labelNames: string[]): Gauge =>
    new Gauge({ name, help, labelNames, registers: [registry] });
  return {
    up: gauge('reglament_database_up', '1 when the database answers; otherwise the figures of what waits are missing.'),
    outbox: gauge('reglament_outbox', 'Deliveries: waiting; dead, until a person looks at them.', 'state'),
    oldest: gauge('reglament_outbox_oldest_seconds', 'Age of the oldest delivery that waits.'),
    timers: gauge('reglament_timers', 'Timers: waiting; late (10 s over due); parked, until a person looks.', 'state'),
    pool: gauge('reglament_database_connections', 'Connections to the database server; callers waiting.', 'state'),
    sockets: gauge('reglament_live_connections', 'Connections of people who watch live.'),
    deliveries: gauge(
      'reglament_deliveries',
      'Tries of this process since its start: done, retried, dead, lost.',
      'outcome',
    ),
  };
}
