import type { WorkflowView } from '../model/workflow-view.ts';
import type { OutlineCells } from './cells-of.ts';
import type { Column } from './columns.ts';
import type { OutlineRow } from './rows-of.ts';

/** What rows say: each is put into words when somebody looks at it, so that a long outline costs what is in sight of it. */
export class SaidRows {
  readonly #rows: readonly OutlineRow[];
  readonly #say: (row: OutlineRow) => OutlineCells;
  readonly #said = new Map<number, OutlineCells>();

  constructor(rows: readonly OutlineRow[], say: (row: OutlineRow) => OutlineCells) {
    this.#rows = rows;
    this.#say = say;
  }

  at(index: number): OutlineCells {
    const known = this.#said.get(index);
    if (known !== undefined) return known;
    const cells = this.#say(this.#rows[index] as OutlineRow);
    this.#said.set(index, cells);
    return cells;
  }

  /** What each row is called. */
  titles(): string[] {
    return this.#rows.map((_, index) => this.at(index).title);
  }

  /** All that each row says, its id too: what is looked through for words. */
  texts(): string[] {
    return this.#rows.map(({ id }, index) => `${Object.values(this.at(index)).join(' ')} ${id}`);
  }
}

/** The columns that have something to say in some row of the whole workflow, opened or not. */
export function saidColumns(
  { states, transitions }: WorkflowView,
  requestsIn: ReadonlyMap<string, number> | null,
  problemsOf: ReadonlyMap<string, unknown>,
): ReadonlySet<Column> {
  const said = new Set<Column>();
  const some = (list: readonly string[] | undefined): boolean => list !== undefined && list.length > 0;
  if (
    states.some(({ config }) => some(config.meta?.checklists)) ||
    transitions.some(({ config }) => some(config.meta?.required?.checklists))
  )
    said.add('checklists');
  if ([...(requestsIn?.values() ?? [])].some((count) => count > 0)) said.add('requests');
  if (problemsOf.size > 0) said.add('problems');
  return said;
}
