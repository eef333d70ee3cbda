import type { ActionConfig, StateConfig } from '../../definitions.generated.ts';
import { all, find } from '../../pack.ts';
import type { PackTarget } from '../pack-target.ts';
import type { FileReport } from '../report.ts';

/** A request that files another as soon as it is there, which files it again: there would be no end to it. */
export function checkFilingCircles({ pack }: PackTarget, report: FileReport): void {
  const filedBy = new Map(
    all(pack, 'request-type').map(({ definition: { id, workflow } }) => {
      const machine = find(pack, 'workflow', workflow)?.machine;
      return [id, machine === undefined ? [] : filedAtOnce(machine)];
    }),
  );
  for (const { file, definition } of all(pack, 'request-type')) {
    if (!leadsTo(definition.id, filedBy)) continue;
    report({
      file,
      path: '/workflow',
      rule: 'sub-request-endless',
      message: `A request of type "${definition.id}" files another of its own type as soon as it is filed, without end.`,
      remedy: 'File it later, by a transition.',
    });
  }
}

/** Types of what is filed when a machine begins, whatever the facts are. */
function filedAtOnce(state: StateConfig): string[] {
  const own = (state.entry ?? []).flatMap(typeFiled);
  const { states = {}, initial } = state;
  const entered =
    state.type === 'parallel' ? Object.values(states) : [initial === undefined ? undefined : states[initial]];
  return [...own, ...entered.flatMap((each) => (each === undefined ? [] : filedAtOnce(each)))];
}

function typeFiled({ type, params }: ActionConfig): string[] {
  const of: unknown = type === 'sub-request' && params !== undefined && 'type' in params ? params.type : undefined;
  return typeof of === 'string' ? [of] : [];
}

function leadsTo(start: string, filedBy: ReadonlyMap<string, readonly string[]>): boolean {
  const seen = new Set<string>();
  const open = [...(filedBy.get(start) ?? [])];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (id === start) return true;
    if (seen.has(id)) continue;
    seen.add(id);
    open.push(...(filedBy.get(id) ?? []));
  }
  return false;
}
