import { type Candidate, findUnfinished, type Unfinished } from '../../../../store/batches/index.ts';
import { loadRequests } from '../../../../store/requests/load-request.ts';
import type { BatchScene } from '../check-group.ts';
import { heldBy, mayIssue } from '../issuable.ts';
import type { Warning } from './warning.ts';

type Candidates = Parameters<typeof findUnfinished>[1];

const MOST = 1000;
const AT_A_TIME = 100;

/**
 * Requests with works of the period that are in no document of it, as they ended before it, behind it or not yet: of those whose
 * documents this person issues, and that stand in none of the type. At most a thousand.
 */
export async function leftWorks(
  scene: BatchScene,
  of: Candidates,
  days: Parameters<typeof findUnfinished>[2],
): Promise<readonly Unfinished[]> {
  const sql = scene.ctx.store.read;
  const found = await findUnfinished(sql, of, days, MOST);
  const left: Unfinished[] = [];
  for (let at = 0; at < found.length; at += AT_A_TIME) {
    const chunk = found.slice(at, at + AT_A_TIME);
    const ids = chunk.map(({ id }) => id);
    const rows = new Map((await loadRequests(sql, ids, scene.now)).map((row) => [row.id, row]));
    const held = await heldBy(scene, ids);
    left.push(
      ...chunk.filter(({ id }) => {
        const row = rows.get(id);
        return row !== undefined && !held.has(id) && mayIssue(scene, row);
      }),
    );
  }
  return left;
}

/** That of a request. */
export function leftWarning({ number, endedAt }: Unfinished): Warning {
  const out = 'its works of the period stand in no document';
  return endedAt === null
    ? { rule: 'works-left-open', subject: number, message: `request ${number} has not ended: ${out}` }
    : { rule: 'works-left-ended', subject: number, message: `request ${number} ended on other days: ${out}` };
}

/** The currencies of a client's documents, when they are several: each has a document of its own. */
export function severalCurrencies(candidates: readonly Candidate[]): ReadonlyMap<number | null, readonly string[]> {
  const of = Map.groupBy(candidates, ({ clientId }) => clientId);
  const found = [...of].map(([client, own]): [number | null, readonly string[]] => [
    client,
    [...new Set(own.flatMap(({ currencies }) => currencies?.split(',') ?? []))].toSorted(),
  ]);
  return new Map(found.filter(([, currencies]) => currencies.length > 1));
}
