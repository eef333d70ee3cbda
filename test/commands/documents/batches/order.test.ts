import { expect } from 'chai';
import * as fc from 'fast-check';
import { groupRequests } from '../../../../engine/commands/documents/batches/group-requests.ts';
import { dayStart, isTimeZone } from '../../../../engine/commands/documents/batches/period-of.ts';
import { cancelBatch, issueBatches, resumeBatch } from '../../../../engine/commands/documents/index.ts';
import { ACT } from '../ground.ts';
import { type Month, openMonth } from './month.ts';

describe('a month whatever happens while it is issued', () => {
  let on: Month;
  beforeEach(async () => {
    on = await openMonth('sqlite', { ...ACT, group: undefined });
    await on.entity();
  });
  afterEach(() => on.world.close());

  it('has numbers without a gap, in the order of the plan, and no request twice', async function () {
    this.timeout(120_000);
    const event = fc.constantFrom('taken', 'no requisite', 'called off', 'no paper', 'halted', 'nothing');
    await fc.assert(
      fc.asyncProperty(fc.array(event, { minLength: 1, maxLength: 4 }), async (events) => {
        await play(on, events);
      }),
      { numRuns: 12 },
    );
  });
});

/** What the documents that come next lack. */
async function innOf({ world }: Month, inn: string | null): Promise<void> {
  await world.store.read.run('UPDATE legal_entity SET inn = ? WHERE client_id IS NULL', [inn]);
}

async function play(on: Month, events: readonly string[]): Promise<void> {
  for (let at = 0; at < 5; at += 1) await on.ended();
  const batch = await on.plan();
  await on.start(batch);
  const { ctx } = on.world;
  const plain = { ...on.renderer };
  const waiting = [...events];
  on.renderer.render = async (job) => {
    const event = waiting.shift() ?? 'nothing';
    if (event === 'no paper') throw Object.assign(new Error('no browser'), { code: 'RENDER_UNAVAILABLE' });
    if (event === 'called off') await cancelBatch(ctx, on.coordinator, batch).catch(() => undefined);
    if (event === 'halted') halt.abort();
    if (event === 'no requisite') await innOf(on, null);
    return plain.render(job);
  };
  const halt = new AbortController();
  if (events.includes('taken')) {
    const [, second] = await on.items(batch);
    const noisy = { ...on.renderer };
    on.renderer.render = (job) => plain.render(job);
    await on.issue({ uuid: second?.requests[0]?.uuid } as never, { day: '2026-03-31' });
    on.renderer.render = (job) => noisy.render(job);
  }
  await issueBatches(ctx, halt.signal);
  await innOf(on, '7707083893');
  on.renderer.render = (job) => plain.render(job);
  if ((await on.look(batch)).status === 'cancelled') {
    await resumeBatch(ctx, on.coordinator, { batch, again: false }).catch(() => undefined);
  }
  await on.run();
  const numbers = (await on.acts()).map(({ seriesNumber }) => seriesNumber);
  expect(numbers).to.deep.equal(numbers.map((_, at) => at + 1));
  const inPlan = (await on.items(batch)).flatMap(({ document }) => (document === null ? [] : Number(document.number)));
  expect(inPlan).to.deep.equal(inPlan.toSorted((a, b) => a - b));
  const [held] = await on.world.store.read.all<{ rows: number; requests: number }>(
    'SELECT COUNT(*) AS `rows`, COUNT(DISTINCT request_id) AS requests FROM document_request',
  );
  expect(held?.rows).to.equal(held?.requests);
}

describe('requests of a month put together', () => {
  const candidate = fc.record({
    id: fc.nat(),
    number: fc.constant('1'),
    clientId: fc.constantFrom(1, 2, null),
    contractId: fc.constantFrom(7, null),
    currencies: fc.constantFrom('RUB', 'EUR', 'EUR,RUB', 'RUB,EUR', null),
  });
  const list = fc.uniqueArray(candidate, { selector: ({ id }) => id, maxLength: 40 });

  it('are each in one document, in their order, none larger than the form takes', () => {
    fc.assert(
      fc.property(list, fc.integer({ min: 1, max: 5 }), (candidates, most) => {
        const groups = groupRequests({ group: { sections: 'request', most } }, candidates);
        expect(groups.flatMap(({ requestIds }) => requestIds).toSorted((a, b) => a - b)).to.deep.equal(
          candidates.map(({ id }) => id).toSorted((a, b) => a - b),
        );
        const place = new Map(candidates.map(({ id }, at) => [id, at]));
        for (const { requestIds } of groups) {
          expect(requestIds.length).to.be.within(1, most);
          const places = requestIds.map((id) => place.get(id) ?? -1);
          expect(places).to.deep.equal(places.toSorted((a, b) => a - b));
        }
      }),
    );
  });

  it('of several clients, contracts or currencies never share one', () => {
    fc.assert(
      fc.property(list, (candidates) => {
        const of = new Map(candidates.map((each) => [each.id, each]));
        const sorted = (codes: string | null | undefined): string => (codes ?? '').split(',').toSorted().join();
        for (const { requestIds } of groupRequests({ group: { sections: 'request' } }, candidates)) {
          const keys = requestIds.map((id) => {
            const { clientId, contractId, currencies } = of.get(id) ?? {};
            return [clientId, contractId, sorted(currencies)].join('/');
          });
          expect(new Set(keys).size).to.equal(1);
        }
      }),
    );
  });

  it('stand alone where the form takes one only, in the order in which they came', () => {
    fc.assert(
      fc.property(list, (candidates) => {
        const groups = groupRequests({ group: undefined }, candidates);
        expect(groups.map(({ requestIds }) => requestIds)).to.deep.equal(candidates.map(({ id }) => [id]));
      }),
    );
  });
});

describe('the beginning of a day', () => {
  const iso = (day: string, zone: string): string => new Date(dayStart(day, zone)).toISOString();

  it('is that of the clocks of the zone, on both sides of a change of theirs', () => {
    expect(iso('2026-04-01', 'Europe/Moscow')).to.equal('2026-03-31T21:00:00.000Z');
    expect(iso('2026-03-29', 'Europe/Berlin')).to.equal('2026-03-28T23:00:00.000Z');
    expect(iso('2026-03-30', 'Europe/Berlin')).to.equal('2026-03-29T22:00:00.000Z');
    expect(iso('2026-10-26', 'Europe/Berlin')).to.equal('2026-10-25T23:00:00.000Z');
    expect(iso('2026-03-01', 'Asia/Kathmandu')).to.equal('2026-02-28T18:15:00.000Z');
  });

  it('is of no zone that is unknown', () => {
    expect(isTimeZone('Asia/Almaty')).to.equal(true);
    expect(isTimeZone('Mars/Olympus')).to.equal(false);
    expect(isTimeZone('')).to.equal(false);
  });
});
