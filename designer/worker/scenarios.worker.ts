/** Plays every scenario of a pack beside the page, which stays free meanwhile. */
import { all, readPack } from '../../engine/language/index.ts';
import { runScenario, type ScenarioResult, workflowsOf } from '../../engine/run/index.ts';
import type { PlayAll, PlayedSoFar } from './scenario-messages.ts';

/** After so many milliseconds it tells how far it is, and hears whether there is a newer pack. */
const PIECE_MS = 100;

let newest = 0;

addEventListener('message', ({ data }: MessageEvent<PlayAll>) => {
  newest = data.run;
  void playAll(data);
});

async function playAll({ run, files }: PlayAll): Promise<void> {
  const began = performance.now();
  const tell = (told: Omit<PlayedSoFar, 'run' | 'ms'>): void =>
    postMessage({ run, ms: performance.now() - began, ...told } satisfies PlayedSoFar);
  const { pack } = readPack(files);
  if (pack === null) return tell({ results: [], of: 0, done: true, unreadable: true });
  const scenarios = all(pack, 'scenario').map(({ definition }) => definition);
  const workflowOf = workflowsOf(pack);
  const results: ScenarioResult[] = [];
  let told = performance.now();
  for (const scenario of scenarios) {
    results.push(runScenario(pack, scenario, workflowOf));
    if (performance.now() - told < PIECE_MS) continue;
    tell({ results, of: scenarios.length, done: false, unreadable: false });
    await new Promise((resolve) => setTimeout(resolve));
    if (newest !== run) return;
    told = performance.now();
  }
  tell({ results, of: scenarios.length, done: true, unreadable: false });
}
