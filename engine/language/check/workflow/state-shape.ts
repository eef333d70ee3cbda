import type { OutlineState } from '../../outline.ts';
import type { FaultName } from '../fault-names.ts';
import type { Report } from '../report.ts';
import type { WorkflowTarget } from '../workflow-target.ts';

const LEAVING = ['on', 'after', 'always', 'onDone'] as const;

/** What a state holds must fit its type; XState ignores most of what does not. */
export function checkStateShapes({ outline }: WorkflowTarget, report: Report): void {
  for (const state of outline.states) SHAPES[state.kind](state, report);
  for (const { id, kind, config, pointer } of outline.states) {
    if (kind === 'history') continue;
    for (const key of ['history', 'target'] as const) {
      if (config[key] === undefined) continue;
      const message = `"${key}" belongs to history states; "${id}" is none.`;
      report({
        path: `${pointer}/${key}`,
        rule: 'history-misplaced',
        message,
        remedy: `Remove it, or write "type": "history".`,
      });
    }
  }
}

const SHAPES: Record<OutlineState['kind'], (state: OutlineState, report: Report) => void> = {
  atomic({ id, config, pointer, children }, report) {
    if (children.length > 0) {
      const message = `State "${id}" says it is atomic and has states inside.`;
      report({
        path: `${pointer}/states`,
        rule: 'atomic-with-states',
        message,
        remedy: 'Remove "type", or the states.',
      });
      return;
    }
    if (config.initial !== undefined) initialMisplaced(id, pointer, 'has no states inside', report);
    if (config.onDone === undefined) return;
    const message = `State "${id}" has no states inside, so its "onDone" never happens.`;
    report({ path: `${pointer}/onDone`, rule: 'on-done-never', message, remedy: 'Use "always" or an event instead.' });
  },
  compound({ id, config, pointer, children }, report) {
    if (children.length === 0) {
      const message = `State "${id}" says it is compound and has no states inside.`;
      report({ path: pointer, rule: 'compound-without-states', message, remedy: 'Add states, or remove "type".' });
      return;
    }
    if (config.initial === undefined) {
      const message = `"${id}" does not say in which of its states it begins.`;
      const keys = children
        .map(({ key }) => `"${key}"`)
        .slice(0, 10)
        .join(', ');
      report({ path: pointer, rule: 'initial-missing', message, remedy: `Add "initial" with one of: ${keys}.` });
    } else checkInitial({ id, config, pointer, children }, config.initial, report);
    if (config.onDone === undefined || children.some(({ kind }) => kind === 'final')) return;
    const message = `"${id}" has no final state inside, so its "onDone" never happens.`;
    report({ path: `${pointer}/onDone`, rule: 'on-done-never', message, remedy: 'Make one of its states final.' });
  },
  parallel({ id, config, pointer, children }, report) {
    const regions = children.filter(({ kind }) => kind !== 'history');
    if (regions.length < 2) {
      const message = `Parallel "${id}" has ${regions.length === 1 ? 'only one region' : 'no regions'}.`;
      report({
        path: pointer,
        rule: 'parallel-regions',
        message,
        remedy: 'Give it two regions or more, or remove "type".',
      });
    }
    if (config.initial !== undefined) initialMisplaced(id, pointer, 'is parallel: all its regions begin', report);
  },
  final(state, report) {
    forbid(
      state,
      [...LEAVING, 'states', 'initial'],
      'final-not-empty',
      'A final state has no way out and no states inside',
      report,
    );
  },
  history(state, report) {
    const rest = ['states', 'initial', 'entry', 'exit', 'meta'] as const;
    forbid(state, [...LEAVING, ...rest], 'history-not-empty', 'A history state is only a place to return to', report);
    if (state.config.target !== undefined) return;
    const message = `History state "${state.id}" does not say where to go when there is no history yet.`;
    report({ path: state.pointer, rule: 'history-without-target', message, remedy: 'Add "target": "#…".' });
  },
};

function checkInitial(
  { id, pointer, children }: Pick<OutlineState, 'id' | 'config' | 'pointer' | 'children'>,
  initial: string,
  report: Report,
): void {
  const path = `${pointer}/initial`;
  const child = children.find(({ key }) => key === initial);
  if (child === undefined) {
    const keys = children
      .map(({ key }) => `"${key}"`)
      .slice(0, 10)
      .join(', ');
    const message = `"${id}" begins in "${initial}", which is none of its states.`;
    report({ path, rule: 'initial-unknown', message, remedy: `Use one of: ${keys}.` });
  } else if (child.kind === 'history') {
    const message = `"${id}" begins in "${initial}", which is a history state.`;
    report({ path, rule: 'initial-unknown', message, remedy: 'Begin in an ordinary state.' });
  }
}

function initialMisplaced(id: string, pointer: string, why: string, report: Report): void {
  const message = `"initial" of "${id}" means nothing: it ${why}.`;
  report({ path: `${pointer}/initial`, rule: 'initial-misplaced', message, remedy: 'Remove it.' });
}

function forbid(
  { id, config, pointer }: OutlineState,
  keys: readonly (keyof OutlineState['config'])[],
  rule: FaultName,
  why: string,
  report: Report,
): void {
  for (const key of keys) {
    if (config[key] === undefined) continue;
    report({ path: `${pointer}/${key}`, rule, message: `${why}; "${id}" has "${key}".`, remedy: `Remove "${key}".` });
  }
}
