import { expect } from 'chai';
import { assignRequest, type RequestView } from '../../engine/commands/index.ts';
import { SYSTEM_PERSON_UUID } from '../../engine/store/index.ts';
import type { Acting } from '../support/people.ts';
import { onEachDatabase, openWorld, type World } from '../support/world.ts';
import { expectRefused } from '../support/world-refusal.ts';

onEachDatabase('assigning', (database) => {
  let world: World;
  let desk: Acting;
  let mechanic: Acting;
  let filed: RequestView;

  before(async () => {
    world = await openWorld({ database });
    desk = await world.person('desk');
    mechanic = await world.person({ roles: ['mechanic'], groups: ['workshop'] });
  });
  after(() => world.close());
  beforeEach(async () => {
    filed = await world.file();
  });

  const assign = (as: Acting, to: string | null, expectedVersion?: number): Promise<RequestView> =>
    assignRequest(world.ctx, as, {
      request: filed.uuid,
      to,
      ...(expectedVersion === undefined ? {} : { expectedVersion }),
    });
  const owner = async (): Promise<string | undefined> => (await world.records(filed)).request.assignee?.uuid;

  it('gives a request to a person, to another and to nobody, and journals from whom to whom', async () => {
    await assign(desk, mechanic.person);
    await assign(desk, desk.person);
    await assign(desk, null);
    expect(await owner()).to.equal(undefined);
    const { journal } = await world.records(filed);
    expect(journal.slice(1).map(({ kind, payload }) => [kind, payload])).to.deep.equal([
      ['assigned', { to: mechanic.person, from: null }],
      ['assigned', { to: desk.person, from: mechanic.person }],
      ['assigned', { to: null, from: desk.person }],
    ]);
  });

  it('lets a member of the group take what nobody has, and what a colleague has', async () => {
    await assign(mechanic, mechanic.person, 1);
    expect(await owner()).to.equal(mechanic.person);
    const colleague = await world.person({ roles: ['mechanic'], groups: ['workshop'] });
    await assign(colleague, colleague.person);
    expect(await owner()).to.equal(colleague.person);
  });

  it('gives the one who gets it the rights of an owner at once', async () => {
    const helper = await world.person('helper');
    await assign(desk, helper.person);
    const attempt = () => world.send(helper, filed, 'cancel', { comment: 'a' });
    await expectRefused(world, attempt, { code: 'EVENT_REFUSED', reasons: ['role'] });
  });

  it('refuses a person who may take but not give', async () => {
    const attempt = () => assign(mechanic, desk.person);
    await expectRefused(world, attempt, { code: 'ASSIGN_REFUSED', reasons: ['right'] });
    await expectRefused(world, () => assign(mechanic, null), { code: 'ASSIGN_REFUSED', reasons: ['right'] });
  });

  it('refuses everybody who is no active employee', async () => {
    const gone = await world.person({ roles: ['mechanic'], active: false });
    const rider = await world.person({ roles: ['rider'], client: 'north' });
    for (const to of [gone.person, rider.person, SYSTEM_PERSON_UUID, 'nobody', '']) {
      await expectRefused(world, () => assign(desk, to), { code: 'ASSIGN_REFUSED', reasons: ['person-unknown'] });
    }
  });

  it('refuses with every reason at once', async () => {
    await world.send(desk, filed, 'cancel', { comment: 'no' });
    const attempt = () => assign(mechanic, 'nobody');
    const reasons = ['ended', 'right', 'person-unknown'];
    await expectRefused(world, attempt, { code: 'ASSIGN_REFUSED', reasons });
  });

  it('refuses a stale version', async () => {
    await expectRefused(world, () => assign(desk, desk.person, 7), { code: 'SNAPSHOT_STALE' });
  });
});
