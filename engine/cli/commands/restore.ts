import { restoreRows } from '../../commands/restore-rows.ts';
import { backupSource } from '../../queries/backup-source.ts';
import { summaryOf } from '../backup/format.ts';
import { restoreBackup } from '../backup/restore-backup.ts';
import type { Command } from '../command.ts';
import { DATABASE_OPTIONS, withApp } from '../database.ts';
import { writing } from '../output.ts';
import { sayBackup } from './backup.ts';

/** Brings a backup into an empty database. */
export const restore: Command = {
  name: 'restore',
  summary: 'restore a backup into an empty database',
  details: ['The archive is proved from end to end first. A refused one, or a database with data, changes nothing.'],
  positionals: [{ name: 'file', help: 'the archive' }],
  options: DATABASE_OPTIONS,
  async run(input, io) {
    const file = input.positional('file');
    return withApp(input, io, 'may be new', async ({ store, commands }) => {
      const { schema } = await backupSource(store);
      const put = (bytes: Uint8Array) => writing('the folder of stored files', () => store.files.put(bytes));
      const target = { schema, importRows: restoreRows.bind(null, commands), files: { put } };
      const manifest = await restoreBackup(file, target, {
        cancelled: io.cancelled,
        progress: (rows, files) => io.progress(() => `restoring: ${rows} rows, ${files} files`),
      });
      return { ok: true, json: { file, ...summaryOf(manifest) }, lines: [`restored ${file}`, ...sayBackup(manifest)] };
    });
  },
};
