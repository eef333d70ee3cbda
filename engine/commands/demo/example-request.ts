import { all, type Pack } from '../../language/index.ts';
import { checklistFacts, type StartedChecklist } from '../../run/index.ts';
import type { LoadedRequest } from '../../store/requests/index.ts';

/** A request of the demo as it was in the end, and how many steps it took. */
export interface PlayedRequest {
  readonly row: LoadedRequest;
  readonly steps: number;
}

/** Number of a good request to look at first: at work, a checklist still open, and as much history as possible. */
export function exampleRequest(pack: Pack, played: readonly PlayedRequest[]): string | null {
  const statuses = all(pack, 'statuses').flatMap(({ definition }) => definition.statuses);
  const atWork = new Set(
    statuses.filter(({ category }) => category === 'active' || category === 'waiting').map(({ id }) => id),
  );
  const open = played.filter(({ row }) => row.endedAt === null && row.status !== null && atWork.has(row.status));
  const interest = ({ row, steps }: PlayedRequest): number => steps + (hasWork(row) ? WORK_COUNTS : 0);
  return open.toSorted((a, b) => interest(b) - interest(a))[0]?.row.number ?? null;
}

/** More than any number of steps. */
const WORK_COUNTS = 1000;

function hasWork({ checklists }: LoadedRequest): boolean {
  const started = Object.values(checklists as Readonly<Record<string, StartedChecklist>>);
  return started.some((checklist) => !checklistFacts(checklist).complete);
}
