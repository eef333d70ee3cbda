import { backupSource } from '../../queries/backup-source.ts';
import { type BackupManifest, summaryOf } from '../backup/format.ts';
import { writeBackup } from '../backup/write-backup.ts';
import type { Command } from '../command.ts';
import { counted } from '../counted.ts';
import { DATABASE_OPTIONS, withApp } from '../database.ts';

/** Writes the whole database and its files into one archive. */
export const backup: Command = {
  name: 'backup',
  summary: 'write a database and its files into one .tar.gz',
  details: [
    'It shows one instant of the database; the program may run meanwhile. It restores into either kind of database.',
  ],
  positionals: [{ name: 'file', help: 'the archive to write; must not exist' }],
  options: DATABASE_OPTIONS,
  async run(input, io) {
    const file = input.positional('file');
    return withApp(input, io, 'must exist', async ({ store }) => {
      const manifest = await writeBackup(await backupSource(store), file, {
        now: io.now(),
        cancelled: io.cancelled,
        progress: (rows, files) => io.progress(() => `writing: ${rows} rows, ${files} files`),
      });
      return { ok: true, json: { file, ...summaryOf(manifest) }, lines: [`wrote ${file}`, ...sayBackup(manifest)] };
    });
  },
};

/** What a backup holds, as lines. */
export function sayBackup(manifest: BackupManifest): string[] {
  const { tables, rows, files, bytes } = summaryOf(manifest);
  return [
    `${counted(rows, 'row')} of ${counted(Object.keys(tables).length, 'table')} and ${counted(files, 'file')}, ${counted(bytes, 'byte')} unpacked, made ${manifest.createdAt}`,
    ...Object.entries(tables).map(([table, count]) => `  ${count}  ${table}`),
  ];
}
