import { type CommandContext, createRequest, sendEvent } from '../../commands/index.ts';
import { countImportedJournal, importedCase } from '../../queries/imported-log.ts';
import { filedRecord } from './filed-record.ts';
import type { ReplayTarget } from './replay-target.ts';

/** Replays straight into a database, as the engine itself; with `effects` timers are armed and people told. */
export function databaseTarget(ctx: CommandContext, effects = false): ReplayTarget {
  const { read } = ctx.store;
  return {
    async begun(externalKey) {
      const found = await importedCase(read, externalKey);
      if (found === undefined) return undefined;
      const { uuid, version, status, createdAt, envelope, ...rest } = found.request;
      return {
        stands: { uuid, version, status, states: (envelope as { states: readonly string[] }).states },
        filed: filedRecord({ ...rest, createdAt: new Date(createdAt).toISOString() }),
        rows: new Map(found.rows.map(({ row, event }) => [row, event])),
      };
    },
    file: ({ at, ...input }) => createRequest(ctx, 'system', { ...input, history: { at, effects } }),
    send: ({ at, row, ...input }) => sendEvent(ctx, 'system', { ...input, history: { at, row, effects } }),
    journalRows: (externalKeys) => countImportedJournal(read, externalKeys),
  };
}
