import { expect } from 'chai';
import { addComment, assignRequest } from '../../../engine/commands/index.ts';
import { deactivatePerson } from '../../../engine/commands/people/deactivate-person.ts';
import { endSubstitute, substitute } from '../../../engine/commands/people/substitutions.ts';
import { getRequest, listRequests, listStatuses } from '../../../engine/queries/index.ts';
import { readActor } from '../../../engine/store/index.ts';
import { refusal } from '../../support/failure.ts';
import type { Acting } from '../../support/people.ts';
import { onEachDatabase, openWorld, type World } from '../../support/world.ts';
import { staffedWorkshop } from '../../support/world-people.ts';

const DAY = 24 * 3_600_000;

onEachDatabase('a substitution', (database) => {
  let world: World;
  let head: Acting;
  let absent: Acting;
  let deputy: Acting;
  let own: string;
  let queued: string;
  before(async () => {
    world = await openWorld({ database, pack: staffedWorkshop() });
    head = await world.person('head');
  });
  after(() => world.close());
  beforeEach(async () => {
    absent = await world.person({ roles: ['mechanic'], groups: [`team-${world.clock.now().getTime()}`] });
    deputy = await world.person({ roles: ['mechanic'] });
    const desk = await world.person('desk');
    [own, queued] = [(await world.file()).uuid, (await world.file()).uuid];
    await assignRequest(world.ctx, desk, { request: own, to: absent.person });
    const team = (await readActor(world.store.read, absent.person))?.teamIds[0];
    await world.store.read.run('UPDATE request SET team_id = ? WHERE uuid = ?', [team, queued]);
    world.clock.pass('PT1H');
  });

  const at = (ms: number): number => world.clock.now().getTime() + ms;
  const stand = (as = absent, more: object = {}) =>
    substitute(world.ctx, as, { deputy: deputy.person, fromAt: at(DAY), untilAt: at(3 * DAY), ...more });
  const comment = (request: string) => addComment(world.ctx, deputy, { request, body: 'I see to it', isPublic: false });
  const seen = async (): Promise<string[]> => {
    const { items } = await listRequests(world.ctx, deputy, {});
    return items.map(({ uuid }) => uuid);
  };

  it('lets the deputy do with the requests of the absent and of his groups what he may with his own, while it lasts', async () => {
    await stand();
    await refusal('REQUEST_NOT_FOUND', comment(own));
    expect(await seen()).to.deep.equal([]);
    world.clock.pass('P1D');
    for (const request of [own, queued]) {
      await comment(request);
      expect((await getRequest(world.ctx, deputy, request)).uuid).to.equal(request);
    }
    expect(await seen()).to.have.members([own, queued]);
    expect((await listStatuses(world.ctx, deputy)).statuses.length).to.be.above(0);
    world.clock.pass('P2D');
    await refusal('REQUEST_NOT_FOUND', comment(own));
    expect(await seen()).to.deep.equal([]);
  });

  it('is told in the journal under the name of the deputy', async () => {
    await stand();
    world.clock.pass('P1D');
    await comment(own);
    const { journal } = await world.records({ uuid: own });
    expect(journal.at(-1)?.actorId).to.equal((await readActor(world.store.read, deputy.person))?.id);
  });

  it('gives the deputy no role of the absent', async () => {
    const robot = await world.person({ roles: [] });
    await substitute(world.ctx, absent, { deputy: robot.person, fromAt: at(0), untilAt: at(DAY) });
    await refusal('REQUEST_NOT_FOUND', getRequest(world.ctx, robot, own));
  });

  it('is read with the actor by one statement, with the groups of all for whom he stands in', async () => {
    const other = await world.person({ roles: ['mechanic'], groups: ['wheels', 'frames'] });
    for (const who of [absent, other, other])
      await substitute(world.ctx, who, { deputy: deputy.person, fromAt: at(0), untilAt: at(DAY) });
    const found = await readActor(world.store.read, deputy.person, at(0));
    expect(found?.standsFor.map(({ uuid }) => uuid)).to.have.members([absent.person, other.person]);
    expect(found?.standsFor.find(({ uuid }) => uuid === other.person)?.teams).to.deep.equal(['frames', 'wheels']);
    expect((await readActor(world.store.read, deputy.person))?.standsFor).to.deep.equal([]);
  });

  it('is ended by the absent, the deputy or who manages people, and by nobody else', async () => {
    for (const by of [absent, deputy, head]) {
      const { uuid } = await stand();
      await refusal('SUBSTITUTION_NOT_FOUND', endSubstitute(world.ctx, await world.person('desk'), uuid));
      await endSubstitute(world.ctx, by, uuid);
      await refusal('SUBSTITUTION_NOT_FOUND', endSubstitute(world.ctx, by, uuid));
    }
    world.clock.pass('P1D');
    expect(await seen()).to.deep.equal([]);
  });

  it('ends when one of the two is deactivated', async () => {
    await stand();
    world.clock.pass('P1D');
    await deactivatePerson(world.ctx, head, { person: absent.person, handOverTo: null });
    expect(await seen()).to.deep.equal([]);
  });

  it('is made for others by who manages people alone', async () => {
    await refusal('FORBIDDEN', stand(deputy, { absent: absent.person }));
    await stand(head, { absent: absent.person });
    world.clock.pass('P1D');
    expect(await seen()).to.have.members([own, queued]);
  });

  it('is refused with every reason', async () => {
    const rider = await world.person({ roles: ['rider'], client: 'acme' });
    const wrong = stand(rider, { deputy: 'nobody', untilAt: at(-1) });
    const { details } = await refusal('SUBSTITUTION_REFUSED', wrong);
    expect(details.map(({ path }) => path)).to.deep.equal(['/absent', '/deputy', '/until']);
    await refusal('SUBSTITUTION_REFUSED', stand(deputy));
    await refusal('SUBSTITUTION_REFUSED', stand(absent, { untilAt: at(400 * DAY) }));
  });
});
