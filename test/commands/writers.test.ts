import { expect } from 'chai';
import type { RequestView } from '../../engine/commands/index.ts';
import { setFields } from '../../engine/commands/index.ts';
import type { Acting } from '../support/people.ts';
import { onEachDatabase, openWorld, type World } from '../support/world.ts';
import { expectWhole } from '../support/world-check.ts';
import { startWriter } from '../support/world-process.ts';

onEachDatabase('two writers on one request', (database) => {
  let world: World;
  let desk: Acting;

  before(async () => {
    world = await openWorld({ database });
    desk = await world.person('desk');
  });
  after(() => world.close());

  /** The codes of those who lost, `won` for those who did not. */
  const ends = async (attempts: readonly Promise<RequestView>[]): Promise<string[]> => {
    const settled = await Promise.allSettled(attempts);
    return settled.map((end) => (end.status === 'fulfilled' ? 'won' : (end.reason as { code: string }).code));
  };

  it('one takes the state with it, the other is refused with the reason', async () => {
    const filed = await world.file();
    const [dear, cheap] = [{ fields: { price: 9000 } }, { fields: { price: 1 } }];
    const both = [world.send(desk, filed, 'estimate', dear), world.send(desk, filed, 'estimate', cheap)];
    expect((await ends(both)).toSorted()).to.deep.equal(['EVENT_REFUSED', 'won']);
    expect((await world.records(filed)).request.version).to.equal(2);
  });

  it('one of twenty that expect the same version wins; the others are told that it is stale', async () => {
    const filed = await world.file();
    const all = Array.from({ length: 20 }, (_, price) =>
      setFields(world.ctx, desk, { request: filed.uuid, fields: { price }, expectedVersion: 1 }),
    );
    const told = await ends(all);
    expect(told.filter((each) => each === 'won')).to.have.length(1);
    expect(told.filter((each) => each === 'SNAPSHOT_STALE')).to.have.length(19);
  });

  it('loses no change of many that expect no version', async () => {
    const filed = await world.file();
    const people = await Promise.all(Array.from({ length: 4 }, () => world.person({ roles: ['desk'] })));
    const all = Array.from({ length: 40 }, (_, index) =>
      setFields(world.ctx, people[index % 4] as Acting, { request: filed.uuid, fields: { pieces: index } }),
    );
    expect(new Set(await ends(all))).to.deep.equal(new Set(['won']));
    const { request, journal } = await world.records(filed);
    expect([request.version, journal.length]).to.deep.equal([41, 41]);
    let before: unknown = null;
    for (const { payload } of journal.slice(1)) {
      const step = payload as { fields: { pieces: number }; before: { pieces: unknown } };
      expect(step.before.pieces).to.equal(before);
      before = step.fields.pieces;
    }
  });

  it('regions beside each other do not lose what the other did', async () => {
    const filed = await world.file();
    const both = [world.send(desk, filed, 'pay'), world.send(desk, filed, 'accept', { fields: { price: 1 } })];
    expect(await ends(both)).to.deep.equal(['won', 'won']);
    const { request } = await world.records(filed);
    expect([request.version, request.status, request.flags]).to.deep.equal([3, 'inspected', ['paid']]);
  });

  it('in two processes: one wins each round, the other is refused, nothing is half done', async () => {
    const views: RequestView[] = [];
    for (let count = 0; count < 12; count += 1) views.push(await world.file());
    const orders = views.map(({ uuid }, index) => ({
      person: desk.person,
      send: { request: uuid, event: 'estimate', fields: { price: 9000 }, ...(index % 2 ? { expectedVersion: 1 } : {}) },
    }));
    const given = { url: world.url, files: world.files, orders };
    const writers = await Promise.all([startWriter(given), startWriter(given)]);
    for (const writer of writers) writer.go();
    const answers = await Promise.all(writers.map((writer) => writer.done()));
    for (const [index, view] of views.entries()) {
      const codes = answers.map((each) => each[index]?.code ?? 'won').toSorted();
      expect(codes).to.deep.equal(index % 2 ? ['SNAPSHOT_STALE', 'won'] : ['EVENT_REFUSED', 'won']);
      const { request, outbox } = await world.records(view);
      expect([request.version, outbox.length]).to.deep.equal([2, 2]);
    }
  });

  it('leaves no request with a gap, a wrong timer or a delivery of nothing', async () => {
    expect(await expectWhole(world)).to.have.length(16);
  });
});
