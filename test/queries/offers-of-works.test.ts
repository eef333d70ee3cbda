import { expect } from 'chai';
import type { RequestView } from '../../engine/commands/index.ts';
import { addWork } from '../../engine/commands/works/index.ts';
import { getOffers, type OfferView } from '../../engine/queries/index.ts';
import { refusalName } from '../../engine/run/index.ts';
import type { Acting } from '../support/people.ts';
import { onEachDatabase, openWorld, type World } from '../support/world.ts';
import { editPack, type PackFiles, readPackFiles } from '../support/world-pack.ts';
import { expectRefused } from '../support/world-refusal.ts';
import { jobOf } from '../support/world-upgrade.ts';

/** The workshop, in which what has cost 500 and more is billed, and a chief who sees prices. */
function billing(): PackFiles {
  const priced = editPack(readPackFiles(), 'roles/chief.json', (role) => {
    role.grants.push({ on: 'request', may: ['read', 'send', 'see-prices'], where: 'all' });
  });
  return editPack(priced, 'workflows/repair.json', (flow) => {
    const guard = { type: 'rule', params: { '>=': [{ var: 'works.total' }, 50_000] } };
    const meta = { title: { en: 'Bill' }, roles: ['desk', 'chief'] };
    jobOf(flow).intake.on.bill = [{ id: 'bill', target: '#ready', guard, meta }];
  });
}

onEachDatabase('an event that waits for what works cost', (database) => {
  let world: World;
  let desk: Acting;
  let chief: Acting;
  let request: RequestView;

  before(async () => {
    world = await openWorld({ database, pack: billing() });
    [desk, chief] = [await world.person('desk'), await world.person('chief')];
  });
  beforeEach(async () => {
    request = await world.file();
  });
  after(() => world.close());

  const bill = async (who: Acting): Promise<OfferView | undefined> =>
    (await getOffers(world.ctx, who, request.uuid)).offers.find(({ event }) => event === 'bill');
  const worth = (price: number) =>
    addWork(world.ctx, 'system', {
      request: request.uuid,
      title: 'Oil',
      kind: 'part',
      unit: 'piece',
      quantity: 1000,
      price,
    });

  it('is offered as soon as they cost it, and is taken then', async () => {
    await worth(49_999);
    expect((await bill(desk))?.allowed).to.equal(false);
    await worth(1);
    expect(await bill(desk)).to.deep.include({ allowed: true, reasons: [] });
    expect(await world.send(desk, request, 'bill')).to.include({ status: 'ready' });
  });

  it('is refused with its rule to who sees prices', async () => {
    expect((await bill(chief))?.reasons.map(refusalName)).to.deep.equal(['guard:bill']);
    await expectRefused(world, () => world.send(chief, request, 'bill'), {
      code: 'EVENT_REFUSED',
      reasons: ['guard:bill'],
    });
  });

  it('is refused without a word about them to who does not', async () => {
    await worth(100);
    expect((await bill(desk))?.reasons.map(refusalName)).to.deep.equal(['not-available']);
    await expectRefused(world, () => world.send(desk, request, 'bill'), {
      code: 'EVENT_REFUSED',
      reasons: ['not-available'],
    });
  });
});
