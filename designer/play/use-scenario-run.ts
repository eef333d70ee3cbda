import { createContext, useContext, useEffect, useSyncExternalStore } from 'react';
import { useFiles } from '../workspace/workspace-context.ts';
import { ScenarioRun, type ScenarioRunState } from './scenario-run.ts';

const RunContext = createContext(
  new ScenarioRun(() => new Worker(new URL('../worker/scenarios.worker.ts', import.meta.url), { type: 'module' })),
);

/** The last run of all scenarios on what stands here, and how to run them again. */
export function useScenarioRun(): ScenarioRunState & { readonly play: () => void } {
  const run = useContext(RunContext);
  const files = useFiles();
  const state = useSyncExternalStore(run.subscribe, () => run.state);
  useEffect(() => run.standing(files), [run, files]);
  return { ...state, play: () => run.play(files) };
}
