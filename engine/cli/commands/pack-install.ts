import { enabledPlugins } from '../../app/enabled-plugins.ts';
import { installPack, type CommandContext } from '../../commands/index.ts';
import { isReglamentError } from '../../errors.ts';
import type { Pack } from '../../language/index.ts';
import type { Command } from '../command.ts';
import { DATABASE_OPTIONS, withApp } from '../database.ts';
import { loadCheckedPack } from '../load-pack.ts';

/** Publishes a pack as the next release of a database. */
export const packInstall: Command = {
  name: 'pack install',
  summary: 'publish a pack in a database',
  details: [
    'The pack is proved first: problems and red scenarios are printed, and nothing is changed.',
    'It takes the place of whatever was published; requests that run stay on the versions they run on.',
  ],
  positionals: [{ name: 'pack-dir', help: 'folder of the pack' }],
  options: { ...DATABASE_OPTIONS, note: { type: 'text', value: 'TEXT', help: 'kept with the release' } },
  async run(input, io) {
    const plugins = await enabledPlugins({ environment: io.env });
    const { pack, files } = await loadCheckedPack(input.positional('pack-dir'), plugins.kinds);
    const { id, version } = pack.cover.definition;
    return withApp(input, { ...io, plugins }, 'may be new', async ({ commands }) => {
      const same = await publishedAlready(commands, pack);
      if (same !== undefined) {
        const line = `${id} ${version} is published already: release ${same}`;
        return { ok: true, json: { pack: id, version, release: same, changed: false }, lines: [line] };
      }
      const note = input.text('note') ?? `${id} ${version} installed`;
      const { release } = await installPack(commands, 'system', { files, note });
      return {
        ok: true,
        json: { pack: id, version, release, changed: true },
        lines: [`published ${id} ${version} as release ${release}`],
      };
    });
  },
};

/** The current release when it holds exactly this pack. */
async function publishedAlready({ catalog }: CommandContext, pack: Pack): Promise<number | undefined> {
  try {
    const current = await catalog.current();
    const same =
      current.pack.texts.size === pack.texts.size &&
      [...pack.texts].every(([file, text]) => current.pack.texts.get(file) === text);
    return same ? current.number : undefined;
  } catch (error) {
    if (isReglamentError(error, 'RELEASE_EMPTY')) return undefined;
    throw error;
  }
}
