import { expect } from 'chai';
import { bindRequest, mergeRequest, sendEvent } from '../../../engine/commands/index.ts';
import type { Sql, Store, Tx } from '../../../engine/store/store.ts';
import { type Registers, registersOf } from '../../support/bound-things.ts';
import type { Acting } from '../../support/people.ts';
import { onEachDatabase, openWorld, type World } from '../../support/world.ts';
import { editPack, type Json, readPackFiles } from '../../support/world-pack.ts';
import { jobOf } from '../../support/world-upgrade.ts';

const v = (path: string): Json => ({ var: path });
const way = (id: string, target: string, rule: Json): Json => ({ id, target, guard: { type: 'rule', params: rule } });

/** The workshop, in which a place in the east, and the end of all parts, open ways of their own. */
const PACK = editPack(readPackFiles(), 'workflows/repair.json', (flow) => {
  const job = jobOf(flow);
  job.intake.always = [
    way('far', '#waiting', { '==': [v('site.area'), 'east'] }),
    way('parts-done', '#inspection-of', {
      and: [{ '==': [v('fields.note'), 'whole'] }, { '==': [v('request.openChildren'), 0] }],
    }),
  ];
});

/** Nothing but how often it is asked. */
function counting(store: Store): { store: Store; count: () => number } {
  let statements = 0;
  const counted = <Handle extends Sql>(handle: Handle): Handle =>
    new Proxy(handle, {
      get(target, name) {
        const value: unknown = Reflect.get(target, name);
        if (typeof value !== 'function') return value;
        return (...args: unknown[]): unknown => {
          if (name === 'all' || name === 'run') statements += 1;
          return Reflect.apply(value, target, args);
        };
      },
    });
  const transaction: Store['transaction'] = (work) => store.transaction((tx: Tx) => work(counted(tx)));
  const watched = Object.create(store, {
    transaction: { value: transaction },
    read: { value: counted(store.read) },
  }) as Store;
  return { store: watched, count: () => statements };
}

onEachDatabase('what a binding and the requests below open', (database) => {
  let world: World;
  let desk: Acting;
  let made: Registers;

  before(async () => {
    world = await openWorld({ database, pack: PACK });
    desk = await world.person('desk');
    made = registersOf(world.store);
    await made.client('north');
  });
  after(() => world.close());

  const bind = (uuid: string, site: string | null) =>
    bindRequest(world.ctx, desk, { request: uuid, site, contact: null, contract: null, objects: [] });
  const whole = () => world.file({ client: 'north', fields: { note: 'part' } });
  const last = async (request: { uuid: string }) => (await world.records(request)).journal.at(-1);

  it('a new place opens a way in the same step, and the journal tells what was read', async () => {
    const filed = await world.file({ client: 'north' });
    const view = await bind(filed.uuid, await made.site('north', { area: 'east' }));
    expect(view).to.include({ version: 2, status: 'waiting' });
    expect(await last(filed)).to.deep.include({ kind: 'bound', transitions: ['far'], status: 'waiting' });
    expect((await last(filed))?.reads).to.deep.include({ 'site.area': 'east' });
  });

  it('a place that opens nothing leaves the request where it stands', async () => {
    const filed = await world.file({ client: 'north' });
    const view = await bind(filed.uuid, await made.site('north', { area: 'west' }));
    expect(view.states).to.deep.equal(filed.states);
    expect(await last(filed)).to.deep.include({ kind: 'bound', transitions: [] });
  });

  /** A request that waits for two parts. */
  async function waiting(): Promise<{ above: { uuid: string }; parts: { uuid: string; number: string }[] }> {
    const above = await whole();
    const parts = [
      await world.file({ client: 'north', parent: above.uuid }),
      await world.file({ client: 'north', parent: above.uuid }),
    ];
    await world.store.read.run('UPDATE request SET fields = ? WHERE uuid = ?', ['{"note":"whole"}', above.uuid]);
    return { above, parts };
  }
  const end = (part: { uuid: string } | undefined) =>
    sendEvent(world.ctx, desk, { request: part?.uuid ?? '', event: 'cancel', comment: 'no' });

  it('the end of the last part moves the request above, by the system, and not that of the first', async () => {
    const { above, parts } = await waiting();
    await end(parts[0]);
    expect((await world.records(above)).journal).to.have.length(1);
    await end(parts[1]);
    const { request, journal } = await world.records(above);
    expect(request.status).to.equal('inspected');
    expect(journal.at(-1)).to.deep.include({ kind: 'sub-requests', transitions: ['parts-done'] });
    expect(journal.at(-1)?.reads).to.deep.include({ 'request.openChildren': 0 });
  });

  it('a part that was merged no longer holds the request above up', async () => {
    const { above, parts } = await waiting();
    const other = await world.file({ client: 'north' });
    await end(parts[0]);
    await mergeRequest(world.ctx, desk, { request: parts[1]?.uuid ?? '', into: other.uuid });
    expect(await last(above)).to.deep.include({ kind: 'sub-requests', transitions: ['parts-done'] });
  });

  it('a transition of a request that is bound costs not one statement more', async () => {
    const site = await made.site('north', { area: 'west' });
    const machine = await made.machine('north', { site });
    const contract = await made.contract('north');
    await made.period(contract, '2020-01-01', '2099-12-31', null);
    const costs: number[] = [];
    for (const more of [{}, { client: 'north', objects: [machine], site, contract }]) {
      const filed = await world.file(more);
      const { store, count } = counting(world.store);
      const ctx = { ...world.ctx, store };
      await ctx.catalog.current();
      await sendEvent(ctx, desk, { request: filed.uuid, event: 'weigh' });
      costs.push(count());
    }
    const [alone = 0, bound = 0] = costs;
    expect(bound).to.equal(alone);
    expect(alone).to.be.within(4, 9);
  });
});
