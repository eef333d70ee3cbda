import { expect } from 'chai';
import { currentRelease, pageJournal, timersOf } from '../../engine/store/index.ts';
import type { LoadedRequest } from '../../engine/store/index.ts';
import { loadRequest } from '../../engine/store/requests/load-request.ts';
import type { World } from './world.ts';

interface StoredEnvelope {
  readonly instance: {
    readonly hash: string;
    readonly timers: Readonly<Record<string, number>>;
    readonly status: string;
  };
  readonly states: readonly string[];
}

/**
 * Expects nothing to be half done in the whole database: each request's journal is 1, 2, 3 … up to its version, its
 * states exist in the workflow it is pinned to, its timers are those of its instance, and each delivery belongs to an
 * entry of the journal. Gives how many requests were looked at.
 */
export async function expectWhole({ store, ctx }: World): Promise<number> {
  const ids = await store.read.all<{ id: number }>('SELECT id FROM request ORDER BY id');
  for (const { id } of ids) {
    const row = (await loadRequest(store.read, 'r.id = ?', [id])) as LoadedRequest;
    const { instance, states } = row.envelope as StoredEnvelope;
    const journal = await pageJournal(store.read, id, 0, 100_000);
    const name = `request ${row.number}`;
    expect(
      journal.map(({ seq }) => seq),
      name,
    ).to.deep.equal(Array.from({ length: row.journalSeq }, (_, index) => index + 1));
    expect(row.version, name).to.equal(row.journalSeq);
    const last = journal.at(-1);
    expect([last?.status, last?.stage, last?.effectiveHash], name).to.deep.equal([
      row.status,
      row.stage,
      row.effectiveHash,
    ]);
    expect(instance.hash, name).to.equal(row.effectiveHash);
    const workflow = await ctx.catalog.workflow(store.read, row.effectiveHash);
    for (const state of states) expect(workflow.states.has(state), `${name} in ${state}`).to.equal(true);
    const timers = await timersOf(store.read, id);
    const armed = Object.fromEntries(timers.map(({ state, delay, entry }) => [`${state}/${delay}`, entry]));
    expect(armed, `timers of ${name}`).to.deep.equal(row.endedAt === null ? instance.timers : {});
    for (const key of Object.keys(armed)) expect(workflow.states.has(key.split('/')[0] as string), key).to.equal(true);
  }
  const orphans = `SELECT o.\`key\` FROM outbox o JOIN request r ON r.id = o.request_id WHERE NOT EXISTS (
    SELECT 1 FROM journal j WHERE j.request_id = r.id AND o.\`key\` LIKE CONCAT(r.uuid, ':', j.seq, ':%'))`;
  if (ids.length <= 2000) expect(await store.read.all(orphans)).to.deep.equal([]);
  expect(await currentRelease(store.read)).not.to.equal(undefined);
  return ids.length;
}
