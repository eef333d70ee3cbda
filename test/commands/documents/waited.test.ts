import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'chai';
import type { RequestView } from '../../../engine/commands/index.ts';
import { decideDocument } from '../../../engine/commands/documents/index.ts';
import { getDocument } from '../../../engine/queries/documents/index.ts';
import { failureOf } from '../../support/world-refusal.ts';
import { onEachDatabase } from '../../support/world.ts';
import { type DocumentGround, openDocumentGround } from './ground.ts';

onEachDatabase('what waits for the lock of a request', (database) => {
  let on: DocumentGround;
  before(async () => {
    on = await openDocumentGround(database);
    await on.entity();
  });
  after(() => on.world.close());

  const isWaiting = async (): Promise<boolean> => {
    const sql = "SELECT COUNT(*) AS count FROM information_schema.INNODB_TRX WHERE trx_state = 'LOCK WAIT'";
    return Number((await on.world.store.read.all<{ count: number }>(sql, []))[0]?.count) > 0;
  };
  /** Gives the request to another company while `work` waits for its lock; on SQLite `work` comes after it. */
  const meanwhile = async <T>(request: RequestView, work: () => Promise<T>): Promise<T> => {
    let working: Promise<T> | undefined;
    await on.world.store.transaction(async (tx) => {
      if (tx.dialect === 'mysql') {
        await tx.all('SELECT id FROM request WHERE uuid = ? FOR UPDATE', [request.uuid]);
        working = work();
        working.catch(() => undefined);
        // The database tells anew only to who did not ask within the last tenth of a second.
        do await pause(150);
        while (!(await isWaiting()));
      }
      const other = "(SELECT c.id FROM client c WHERE c.code = 'other-haulage')";
      await tx.run(`UPDATE request SET client_id = ${other} WHERE uuid = ?`, [request.uuid]);
    });
    return working ?? work();
  };

  it('an answer to a quote is refused when its request has gone to another company', async () => {
    const request = await on.file();
    const { uuid: document } = await on.issue(request, { form: 'quote' });
    const { snapshotHash } = await getDocument(on.world.ctx, on.coordinator, document);
    const answer = { document, snapshotHash: snapshotHash ?? '', decision: 'approved' } as const;
    const error = await failureOf(() => meanwhile(request, () => decideDocument(on.world.ctx, on.coordinator, answer)));
    expect([error.code, error.details.map(({ rule }) => rule)]).to.deep.equal(['DOCUMENT_REFUSED', ['quote-moved']]);
  });

  it('a draft is of the company whose request it is by then', async () => {
    const request = await on.file();
    const { uuid } = await meanwhile(request, () => on.draft(request));
    expect((await getDocument(on.world.ctx, on.coordinator, uuid)).client?.code).to.equal('other-haulage');
  });
});
