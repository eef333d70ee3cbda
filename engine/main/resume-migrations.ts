import { type CommandContext, runMigration } from '../commands/index.ts';
import { migrationsIn } from '../store/index.ts';
import type { Output } from './output.ts';

export interface ResumedMigrations {
  /** Lets each job finish the request it is at; the rest waits for the next start. */
  stop(): Promise<void>;
}

/** Goes on with migrations that were running when a process ended. Requests are served meanwhile. */
export async function resumeMigrations(ctx: CommandContext, { say, log }: Output): Promise<ResumedMigrations> {
  let stopping = false;
  const jobs = await migrationsIn(ctx.store.read, 'running');
  const work = async (): Promise<void> => {
    for (const { uuid } of jobs) {
      if (stopping) return;
      try {
        const { status, moved, conflicts } = await runMigration(ctx, uuid, { stop: () => stopping });
        say(`Migration ${uuid}: ${status}, ${moved} requests moved, ${conflicts} conflicts.`);
      } catch (error) {
        log.error('a migration failed and waits for the next start', { migration: uuid, error });
      }
    }
  };
  const done = work();
  return {
    async stop() {
      stopping = true;
      await done;
    },
  };
}
