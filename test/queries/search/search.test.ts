import { expect } from 'chai';
import { addComment, setFields } from '../../../engine/commands/index.ts';
import { search } from '../../../engine/queries/index.ts';
import { bulkInsert } from '../../../engine/store/bulk/bulk-insert.ts';
import { findRequest } from '../../../engine/store/index.ts';
import { findByWords, SEEN } from '../../../engine/store/search/index.ts';
import type { Acting } from '../../support/people.ts';
import { onEachDatabase, openWorld, type World } from '../../support/world.ts';

onEachDatabase('searching requests', (database) => {
  let world: World;
  let desk: Acting;

  before(async () => {
    world = await openWorld({ database });
    desk = await world.person('desk');
  });
  after(() => world.close());

  const numbers = async (q: string, as: Acting = desk): Promise<string[]> =>
    (await search(world.ctx, as, { q })).requests.map(({ number }) => number);

  it('finds by words of the subject, whatever their endings, case and ё', async () => {
    const { number } = await world.file({ subject: 'Сломан Счётчик топлива' });
    for (const q of ['счётчика', 'СЧЕТЧИК', 'топливо счетчики', 'счетч']) expect(await numbers(q)).to.include(number);
  });

  it('finds the newest first, and only where every word stands', async () => {
    const first = await world.file({ subject: 'Pump hums' });
    const second = await world.file({ subject: 'Pump leaks' });
    expect(await numbers('pump')).to.deep.equal([second.number, first.number]);
    expect(await numbers('pump hums')).to.deep.equal([first.number]);
    expect(await numbers('pump sings')).to.deep.equal([]);
  });

  it('finds by the number, from its beginning, before what words find', async () => {
    const { number } = await world.file({ subject: 'Anything' });
    await world.file({ subject: `About ${number}` });
    expect((await numbers(number))[0]).to.equal(number);
    expect((await numbers(`№ ${number}`))[0]).to.equal(number);
  });

  it('finds by fields, and no more by what was written over', async () => {
    const request = await world.file({ subject: 'Gearbox', fields: { note: 'zebra' } });
    expect(await numbers('zebra')).to.deep.equal([request.number]);
    await setFields(world.ctx, desk, { request: request.uuid, fields: { note: 'giraffe' } });
    expect(await numbers('zebra')).to.deep.equal([]);
    expect(await numbers('giraffe')).to.deep.equal([request.number]);
  });

  it('an internal comment is found by staff and by no client, a public one by both', async () => {
    const client = await world.person({ roles: ['rider'], client: 'acme' });
    const request = await world.file({ subject: 'Brakes', client: 'acme' });
    await addComment(world.ctx, desk, { request: request.uuid, body: 'secretword', isPublic: false });
    await addComment(world.ctx, desk, { request: request.uuid, body: 'openword', isPublic: true });
    expect(await numbers('secretword')).to.deep.equal([request.number]);
    expect(await numbers('secretword', client)).to.deep.equal([]);
    expect(await numbers('openword', client)).to.deep.equal([request.number]);
  });

  it('finds nothing of other companies, by words or by number', async () => {
    const stranger = await world.person({ roles: ['rider'], client: 'globex' });
    const request = await world.file({ subject: 'Quietword', client: 'acme' });
    expect(await numbers('quietword', stranger)).to.deep.equal([]);
    expect(await numbers(request.number, stranger)).to.deep.equal([]);
  });

  it('goes on where it stopped, without doubles and gaps', async () => {
    const filed: string[] = [];
    for (let at = 0; at < 7; at++) filed.push((await world.file({ subject: `Row ${at} of harvest` })).number);
    const seen: string[] = [];
    for (let cursor: string | undefined; ; ) {
      const page = await search(world.ctx, desk, { q: 'harvest', limit: 3, cursor });
      seen.push(...page.requests.map(({ number }) => number));
      if (page.next === null) break;
      cursor = page.next;
    }
    expect(seen).to.deep.equal(filed.toReversed());
  });

  it('does not read on and on in a word that stands thousands of times where the person may not read', async () => {
    const request = await world.file({ subject: 'Umbrella' });
    const { id } = (await findRequest(world.store.read, { uuid: request.uuid })) ?? { id: 0 };
    const rows = Array.from({ length: 5000 }, (_, at) => ['umbrella', id + 1_000_000 + at, SEEN.internal]);
    await bulkInsert(world.store, [{ table: 'search_word', columns: ['word', 'request_id', 'seen'], rows }]);
    const page = (after: number | null) => findByWords(world.store.read, 'umbrella', SEEN.outside, [{}], after, 20);
    const first = await page(null);
    expect(first.ids).to.deep.equal([]);
    expect(first.next).to.be.greaterThan(id + 1_000_000);
    expect(await page(first.next)).to.deep.equal({ ids: [id], next: null });
  });

  it('finds nothing for signs and spaces alone', async () => {
    for (const q of ['   ', '%%%', '-- ;', '"']) expect(await numbers(q)).to.deep.equal([]);
  });
});
