import { randomUUID } from 'node:crypto';
import type { CommandContext } from '../commands/index.ts';
import { MigrationRunner } from './migration-runner.ts';
import type { Output } from './output.ts';

export interface ResumedMigrations {
  /** Lets a job finish the request it is at; the rest waits for another node or the next start. */
  stop(): Promise<void>;
}

/** Whoever is connected is offered what was published within a second, on requests that move too. */
const EACH_MS = 200;

/**
 * Looks five times a second for migrations that nobody runs, and runs them: those that somebody has begun, and those of a process
 * that ended. Requests are served meanwhile. A look that fails is logged, once for the same failure.
 */
export async function resumeMigrations(
  ctx: CommandContext,
  { say, log }: Output,
  node: string = randomUUID(),
): Promise<ResumedMigrations> {
  const runner = new MigrationRunner(ctx, {
    node,
    log,
    ended: ({ migration, status, moved, conflicts }) =>
      say(`Migration ${migration}: ${status}, ${moved} requests moved, ${conflicts} conflicts.`),
  });
  let stopping = false;
  let waiting: NodeJS.Timeout | undefined;
  let lastFailure = '';
  const beat = async (): Promise<void> => {
    try {
      await runner.look();
      lastFailure = '';
    } catch (error) {
      const failure = error instanceof Error ? error.message : String(error);
      if (failure !== lastFailure) log.error('migrations could not be looked for', { error });
      lastFailure = failure;
    }
    if (!stopping) {
      waiting = setTimeout(() => {
        running = beat();
      }, EACH_MS);
    }
  };
  let running = beat();
  return {
    async stop() {
      stopping = true;
      runner.stop();
      clearTimeout(waiting);
      await running;
    },
  };
}
