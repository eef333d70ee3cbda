import { splitFormFiles } from '../../language/index.ts';
import type { Command } from '../command.ts';
import { counted } from '../counted.ts';
import { DATABASE_OPTIONS, withApp } from '../database.ts';
import { refuseFilled, writePackFiles } from '../pack-files.ts';

/** Writes a published release as a pack. */
export const packExport: Command = {
  name: 'pack export',
  summary: 'write what is published in a database as a pack',
  positionals: [{ name: 'pack-dir', help: 'folder for the pack; new or empty' }],
  options: {
    ...DATABASE_OPTIONS,
    release: { type: 'count', value: 'N', help: 'an older release; the current one when absent' },
  },
  async run(input, io) {
    const folder = input.positional('pack-dir');
    await refuseFilled(folder);
    return withApp(input, io, 'must exist', async ({ commands: { catalog } }) => {
      const wanted = input.count('release');
      const { number, pack } = wanted === undefined ? await catalog.current() : await catalog.release(wanted);
      const files = new Map(
        [...splitFormFiles(pack.texts)].map(([file, text]): [string, unknown] => [
          file,
          file.endsWith('.json') ? JSON.parse(text) : text,
        ]),
      );
      await writePackFiles(folder, files);
      const { id, version } = pack.cover.definition;
      const json = { pack: id, version, release: number, files: [...files.keys()] };
      return {
        ok: true,
        json,
        lines: [`wrote ${counted(files.size, 'file')} of release ${number} (${id} ${version}) to ${folder}`],
      };
    });
  },
};
