import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { renderWaiting } from '../../../../engine/commands/documents/index.ts';
import { createRenderer } from '../../../../print-forms/render/index.ts';
import type { Database } from '../../../support/world.ts';
import { ACT } from '../ground.ts';
import { type Month, openMonth } from './month.ts';

const CHILD = fileURLToPath(new URL('../../../support/world-month-child.ts', import.meta.url));

export interface KilledMonth {
  readonly database: Database;
  readonly acts: number;
  /** After how many acts more the process is killed, and how many milliseconds later. */
  readonly kills: readonly (readonly [acts: number, later: number])[];
  /** Papers are made by the browser, and not by what stands in for it. */
  readonly real?: boolean;
}

/**
 * Issues a month by processes that are killed one after another; the last one comes to the end. After each death and at the
 * end: numbers without a gap, in the order of the plan, each request in one act, nothing half done.
 */
export async function killedMonth({ database, acts, kills, real = false }: KilledMonth): Promise<void> {
  const on = await openMonth(database, { ...ACT, group: undefined });
  try {
    await on.entity();
    for (let at = 0; at < acts; at += 1) await on.ended();
    const batch = await on.plan();
    await on.start(batch);
    for (const [more, later] of kills) {
      const child = begin(on, real);
      const closed = once(child, 'close');
      const until = (await on.look(batch)).counts.issued + more;
      while (child.exitCode === null && (await on.look(batch)).counts.issued < until) await pause(2);
      await pause(later);
      child.kill('SIGKILL');
      await closed;
      await expectInOrder(on, batch);
    }
    expect((await on.look(batch)).status, 'it was killed midway').to.equal('running');
    const [code] = await once(begin(on, real), 'close');
    expect(code).to.equal(0);
    expect(await expectInOrder(on, batch)).to.equal(acts);
    expect((await on.look(batch)).status).to.equal('done');
    // The leases of papers that were under way run out.
    on.world.clock.set(Date.now() + 3_600_000);
    const renderer = real ? createRenderer() : on.renderer;
    await renderWaiting({ ...on.world.ctx, renderer }, new AbortController().signal);
    if ('close' in renderer) await renderer.close();
    expect((await on.look(batch)).counts.unrendered).to.equal(0);
    for (const { pdfSha256 } of await on.acts()) {
      expect(await on.world.store.files.has(pdfSha256 ?? '')).to.equal(true);
    }
  } finally {
    await on.world.close();
  }
}

function begin({ world }: Month, real: boolean): ChildProcess {
  const args = [CHILD, world.url, world.files, real ? 'real' : 'paper'];
  return spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] });
}

/** Gives how many acts there are. */
async function expectInOrder(on: Month, batch: string): Promise<number> {
  const { read } = on.world.store;
  const rows = await read.all<{ position: number; status: string; number: number | null; requests: number }>(
    `SELECT i.position, i.status, d.series_number AS number,
     (SELECT COUNT(*) FROM document_request x WHERE x.document_id = d.id AND x.active_key IS NOT NULL) AS requests
     FROM document_batch_item i JOIN document_batch b ON b.id = i.batch_id LEFT JOIN document d ON d.id = i.document_id
     WHERE b.uuid = ? ORDER BY i.position`,
    [batch],
  );
  const issued = rows.filter(({ status }) => status === 'issued');
  expect(issued.map(({ number }) => number)).to.deep.equal(issued.map((_, at) => at + 1));
  expect(issued.map(({ position }) => position)).to.deep.equal(issued.map((_, at) => at + 1));
  expect(issued.filter(({ requests }) => requests !== 1)).to.deep.equal([]);
  expect(rows.filter(({ status, number }) => status !== 'issued' && number !== null)).to.deep.equal([]);
  const [all] = await read.all<{ documents: number; held: number }>(
    `SELECT (SELECT COUNT(*) FROM document) AS documents,
     (SELECT COUNT(DISTINCT x.request_id) FROM document_request x) AS held`,
  );
  expect(all).to.deep.equal({ documents: issued.length, held: issued.length });
  return issued.length;
}
