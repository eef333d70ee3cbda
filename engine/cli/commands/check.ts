import { enabledPlugins } from '../../app/enabled-plugins.ts';
import { checkTexts } from '../../language/index.ts';
import type { Command } from '../command.ts';
import { counted } from '../counted.ts';
import { placeInParts } from '../place-in-parts.ts';
import { openPackFolder, withUnread } from '../read-pack-folder.ts';
import { sayDetail } from '../say-error.ts';

/** Proves a pack: everything that would block publishing it, and what looks wrong. */
export const check: Command = {
  name: 'check',
  summary: 'prove a pack: all problems at once',
  details: [
    'Errors block publishing and give exit code 1; warnings do not.',
    'The kinds of the plugins that PLUGINS names are known.',
  ],
  positionals: [{ name: 'pack-dir', help: 'folder of the pack' }],
  options: {},
  async run(input, io) {
    const folder = input.positional('pack-dir');
    const { kinds } = await enabledPlugins({ environment: io.env });
    const opened = await openPackFolder(folder);
    const { pack, problems: found } = checkTexts(opened.files, kinds);
    const problems = placeInParts(withUnread(opened, found), opened.files);
    const errors = problems.filter((problem) => problem.severity === 'error').length;
    const warnings = problems.length - errors;
    const cover = pack?.cover.definition;
    return {
      ok: errors === 0,
      json: { pack: cover?.id ?? null, version: cover?.version ?? null, ok: errors === 0, errors, warnings, problems },
      lines: [
        ...problems.flatMap((problem) => [
          ...sayDetail(problem),
          ...(problem.example === undefined ? [] : [`      example: ${JSON.stringify(problem.example)}`]),
        ]),
        `${cover === undefined ? folder : `${cover.id} ${cover.version}`}: ${counted(errors, 'error')}, ${counted(warnings, 'warning')}`,
      ],
    };
  },
};
