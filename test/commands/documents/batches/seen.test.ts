import { expect } from 'chai';
import { createBatch, refreshBatch } from '../../../../engine/commands/documents/index.ts';
import { installPack } from '../../../../engine/commands/index.ts';
import { isReglamentError } from '../../../../engine/errors.ts';
import { getBatch, listBatches } from '../../../../engine/queries/documents/batches/index.ts';
import type { Store } from '../../../../engine/store/index.ts';
import type { Acting } from '../../../support/people.ts';
import { onEachDatabase } from '../../../support/world.ts';
import { editPack } from '../../../support/world-pack.ts';
import { documentPack } from '../ground.ts';
import { MARCH, type Month, openMonth } from './month.ts';

const FEBRUARY = { from: '2026-02-01', to: '2026-02-28' };

async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
  } catch (error) {
    if (isReglamentError(error)) return error.code;
    throw error;
  }
  return 'done';
}

onEachDatabase('who sees a month', (database) => {
  let on: Month;
  before(async () => {
    on = await openMonth(database);
    await on.entity();
    // From now on the keeper has documents of his own group alone.
    const files = editPack(documentPack(), 'roles/warehouse-keeper.json', (role) => {
      role.grants = role.grants.filter(({ on: what }: { on: string }) => what !== 'document');
      role.grants.push({ on: 'document', may: ['read', 'draft', 'issue'], where: 'group' });
    });
    await installPack(on.world.ctx, 'system', { files });
  });
  after(() => on.world.close());

  const listed = async (who: Acting) => (await listBatches(on.world.ctx, who)).items.map(({ uuid }) => uuid);
  const seen = (who: Acting, batch: string) => codeOf(getBatch(on.world.ctx, who, batch));

  it('in which there is nothing is its maker, and who may read the documents of everybody', async () => {
    const { uuid: empty } = await createBatch(on.world.ctx, on.keeper, { ...MARCH, ...FEBRUARY, form: 'order' });
    expect([await seen(on.keeper, empty), await seen(on.dispatcher, empty)]).to.deep.equal(['done', 'done']);
    expect(await listed(on.keeper)).to.include(empty);
    expect(await listed(on.coordinator)).to.include(empty);
    expect(await codeOf(refreshBatch(on.world.ctx, on.keeper, empty))).to.equal('done');
  });

  it('is nobody else of ours when there is nothing in it, nor may he order it', async () => {
    const empty = await on.plan({ ...FEBRUARY, form: 'order' });
    expect(await seen(on.keeper, empty)).to.equal('BATCH_NOT_FOUND');
    expect(await listed(on.keeper)).not.to.include(empty);
    expect(await codeOf(refreshBatch(on.world.ctx, on.keeper, empty))).to.equal('BATCH_NOT_FOUND');
  });

  it('is not its maker when there are requests in it whose documents he may not read any more', async () => {
    await on.ended();
    const full = await on.plan({ form: 'order' });
    const { read } = on.world.store;
    await read.run('UPDATE document_batch SET created_by = (SELECT id FROM person WHERE uuid = ?) WHERE uuid = ?', [
      on.keeper.person,
      full,
    ]);
    expect(await seen(on.keeper, full)).to.equal('BATCH_NOT_FOUND');
    expect(await listed(on.keeper)).not.to.include(full);
  });

  it('a list of many months costs no more statements than that of one', async () => {
    const { read } = on.world.store;
    let statements = 0;
    const counted: Store['read'] = {
      dialect: read.dialect,
      run: (sql, params) => read.run(sql, params),
      all: (sql, params) => {
        statements += 1;
        return read.all(sql, params);
      },
    };
    const store = Object.create(on.world.store, { read: { value: counted } }) as Store;
    const cost = async (limit: number): Promise<number> => {
      statements = 0;
      const { items } = await listBatches({ ...on.world.ctx, store }, on.coordinator, { limit });
      expect(items).to.have.lengthOf(limit);
      return statements;
    };
    const [client] = await read.all<{ uuid: string }>('SELECT uuid FROM client LIMIT 1');
    for (let at = 0; at < 6; at += 1) await on.plan({ clients: [client?.uuid ?? ''] });
    const [of1, of9] = [await cost(1), await cost(9)];
    expect(of9).to.equal(of1);
    expect(of1).to.be.within(5, 12);
  });
});
