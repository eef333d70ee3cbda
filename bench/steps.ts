import { type CompiledWorkflow, compile, readPack, resolveEffective } from '../engine/language/index.ts';
import { factsOf, start, step } from '../engine/run/index.ts';
import { median } from './statistics.ts';
import { ringPack } from './pack.ts';

export interface StepFigure {
  readonly states: number;
  /** Median over rounds of the mean of one step, in microseconds. */
  readonly microsecondsPerStep: number;
  readonly compileMilliseconds: number;
}

const ROUNDS = 9;
const STEPS = 4000;

/** What one pure step costs at different sizes of workflow. */
export function measureSteps(): StepFigure[] {
  return [10, 50, 200].map((states) => {
    const begun = performance.now();
    const workflow = compiled(states);
    const compileMilliseconds = performance.now() - begun;
    const rounds = Array.from({ length: ROUNDS }, () => round(workflow));
    return { states, microsecondsPerStep: median(rounds), compileMilliseconds };
  });
}

function compiled(states: number): CompiledWorkflow {
  const { pack } = readPack(ringPack(states));
  const resolved = pack && resolveEffective(pack, 'work', null);
  if (!resolved || 'problems' in resolved) throw new Error('the pack of the benchmark is not right');
  return compile(resolved.effective, 'bench');
}

function round(workflow: CompiledWorkflow): number {
  const now = new Date(0);
  const actor = { id: 'a', kind: 'staff', roles: ['agent'], groups: [] } as const;
  const record = {
    number: '1',
    type: 'work',
    subject: 'bench',
    status: 'open',
    stage: null,
    priority: 'normal',
    created: now.toISOString(),
    fields: { amount: 5 },
    checklists: {},
    client: null,
    assignee: null,
    group: null,
  } as const;
  const facts = factsOf(workflow, record, actor, now);
  const first = start(workflow, facts, now);
  if (!first.ok) throw new Error('the request of the benchmark was refused');
  let instance = first.instance;
  const begun = performance.now();
  for (let index = 0; index < STEPS; index += 1) {
    const result = step(workflow, instance, { type: 'next' }, facts, now);
    if (!result.ok) throw new Error('a step of the benchmark was refused');
    instance = result.instance;
  }
  return ((performance.now() - begun) / STEPS) * 1000;
}
