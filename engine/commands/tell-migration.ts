import { appendAdminJournal } from '../store/people/index.ts';
import type { Tx } from '../store/store.ts';
import type { CommandContext } from './context.ts';

/** Who did what. Of publishing and taking back too, which begin jobs of their own. */
export interface MigrationNews {
  readonly actorId: number;
  readonly action: 'migration-started' | 'migration-stopped' | 'migration-resumed' | 'migration-undone';
  /** Uuid of the job; of one that is undone, not of the job that does it. */
  readonly migration: string;
  readonly details?: Readonly<Record<string, unknown>>;
}

/** Writes into the admin journal what somebody did with a migration, in the transaction in which he did it. */
export async function tellMigration(ctx: CommandContext, tx: Tx, news: MigrationNews): Promise<void> {
  const { actorId, action, migration, details = {} } = news;
  await appendAdminJournal(tx, {
    at: ctx.now().getTime(),
    actorId,
    action,
    subjectKind: 'migration',
    subject: migration,
    details,
  });
}
