import { readPackFolder } from '../../engine/cli/read-pack-folder.ts';
import { checkPack, compile, type Pack, readPack, resolveEffective } from '../../engine/language/index.ts';
import { runScenario, type ScenarioResult } from '../../engine/run/index.ts';
import { fileURLToPath } from 'node:url';

/** Folder of the packs that docs/definitions.md shows, from the root. */
export const EXAMPLE = 'test/docs/example';

const folder = (name: string): string => fileURLToPath(new URL(`example/${name}`, import.meta.url));

/** The texts of an example pack by path. */
export function exampleFiles(name: string): Promise<Map<string, string>> {
  return readPackFolder(folder(name));
}

/** An example pack, and all that reading and checking it says. */
export async function examplePack(name: string): Promise<{ pack: Pack; problems: string[] }> {
  const { pack, problems } = readPack(await exampleFiles(name));
  if (pack === null) throw new Error(problems.map(({ file, message }) => `${file}: ${message}`).join('\n'));
  return { pack, problems: checkPack(pack).map(({ severity, rule }) => `${severity} ${rule}`) };
}

/** Plays all scenarios of a pack. */
export function playAll(pack: Pack): ScenarioResult[] {
  return [...pack.byKind.scenario.values()].map(({ definition }) =>
    runScenario(pack, definition, (type, client) => {
      const resolved = resolveEffective(pack, type, client);
      if ('problems' in resolved) throw new Error(resolved.problems.map(({ message }) => message).join('\n'));
      return compile(resolved.effective, `${type}/${client}`);
    }),
  );
}
