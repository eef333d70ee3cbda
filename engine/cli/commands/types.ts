import { writeFile } from 'node:fs/promises';
import type { Command } from '../command.ts';
import { loadPack } from '../load-pack.ts';
import { writing } from '../output.ts';
import { declarationsOf } from '../types/declarations.ts';

/** TypeScript declarations of a pack's fields and facts, for the authors of plugins and tests. */
export const types: Command = {
  name: 'types',
  summary: "TypeScript declarations of a pack's fields and facts",
  positionals: [{ name: 'pack-dir', help: 'folder of the pack' }],
  options: { out: { type: 'text', value: 'FILE', help: 'write to a file instead of stdout' } },
  async run(input) {
    const { pack } = await loadPack(input.positional('pack-dir'));
    const declarations = declarationsOf(pack);
    const out = input.text('out');
    if (out !== undefined) await writing(out, () => writeFile(out, declarations));
    const json = {
      pack: pack.cover.definition.id,
      version: pack.cover.definition.version,
      ...(out === undefined ? { declarations } : { out }),
    };
    return { ok: true, json, lines: out === undefined ? [declarations.trimEnd()] : [`wrote ${out}`] };
  },
};
