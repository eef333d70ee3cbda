import { enabledPlugins } from '../../app/enabled-plugins.ts';
import { all, type Located, type ScenarioDefinition } from '../../language/index.ts';
import { runScenario, type ScenarioResult } from '../../run/index.ts';
import { type Command, UsageError } from '../command.ts';
import { compiledWorkflows } from '../compiled-workflows.ts';
import { loadCheckedPack } from '../load-pack.ts';

interface Played extends ScenarioResult {
  readonly file: string;
  readonly title: string;
  readonly proves: readonly number[];
}

/** Plays the scenarios of a pack on a fake clock. */
export const test: Command = {
  name: 'test',
  summary: "play a pack's scenarios on a fake clock",
  details: ['A pack with errors is not played: see "reglament check".'],
  positionals: [{ name: 'pack-dir', help: 'folder of the pack' }],
  options: {
    scenario: { type: 'text', value: 'ID', many: true, help: 'play only this scenario; may be given more than once' },
  },
  async run(input, io) {
    const { kinds } = await enabledPlugins({ environment: io.env });
    const { pack } = await loadCheckedPack(input.positional('pack-dir'), kinds);
    const chosen = choose(all(pack, 'scenario'), input.texts('scenario'));
    const workflowOf = compiledWorkflows(pack, kinds);
    const played = chosen.map(({ file, definition }, index): Played => {
      io.progress(() => `playing: ${index} of ${chosen.length} scenarios`);
      const { title, proves = [] } = definition;
      return {
        file,
        title: title.en ?? title.ru ?? definition.id,
        proves,
        ...runScenario(pack, definition, workflowOf),
      };
    });
    const failed = played.filter((one) => !one.ok);
    const { id, version } = pack.cover.definition;
    return {
      ok: failed.length === 0,
      json: {
        pack: id,
        version,
        ok: failed.length === 0,
        passed: played.length - failed.length,
        failed: failed.length,
        scenarios: played,
      },
      lines: [
        ...played.flatMap(sayPlayed),
        `${id} ${version}: ${played.length - failed.length} passed, ${failed.length} failed`,
      ],
    };
  },
};

function choose(
  scenarios: readonly Located<ScenarioDefinition>[],
  ids: readonly string[],
): readonly Located<ScenarioDefinition>[] {
  const known = new Set(scenarios.map(({ definition }) => definition.id));
  const unknown = ids.find((id) => !known.has(id));
  if (unknown !== undefined)
    throw new UsageError(`the pack has no scenario "${unknown}"; it has: ${[...known].join(', ')}`);
  return ids.length === 0 ? scenarios : scenarios.filter(({ definition }) => ids.includes(definition.id));
}

function sayPlayed({ ok, id, title, file, failures }: Played): string[] {
  if (ok) return [`  passed  ${id}: ${title}`];
  return [
    `  FAILED  ${id}: ${title} (${file})`,
    ...failures.flatMap(({ step, what, expected, actual }) => [
      `          ${step === 0 ? 'filing' : `step ${step}`}, ${what}:`,
      `            expected ${JSON.stringify(expected)}`,
      `            got      ${JSON.stringify(actual)}`,
    ]),
  ];
}
