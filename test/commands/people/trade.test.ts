import { expect } from 'chai';
import { changePerson, createTerm, invitePerson } from '../../../engine/commands/index.ts';
import { getPerson } from '../../../engine/queries/index.ts';
import type { Acting } from '../../support/people.ts';
import { staffedWorkshop } from '../../support/world-people.ts';
import { onEachDatabase, openWorld, type World } from '../../support/world.ts';
import { expectRefused } from '../../support/world-refusal.ts';

onEachDatabase('what a person does for a living', (database) => {
  let world: World;
  let head: Acting;
  before(async () => {
    world = await openWorld({ database, pack: staffedWorkshop() });
    head = await world.person('head');
    await createTerm(world.ctx, 'system', { kind: 'skill', code: 'welding', title: { en: 'Welding' } });
    await createTerm(world.ctx, 'system', { kind: 'area', code: 'north', title: { en: 'North' } });
  });
  after(() => world.close());

  const invite = (more: object) =>
    invitePerson(world.ctx, head, {
      name: 'Ann',
      email: `a${Math.trunc(world.clock.now().getTime())}@example.org`,
      roles: ['mechanic'],
      ...more,
    });

  it('is kept with the person, and told in the admin journal by name alone', async () => {
    const { uuid } = await invite({
      position: 'fitter',
      phone: '8 912 000 00 01',
      skills: ['welding'],
      areas: ['north'],
    });
    expect(await getPerson(world.ctx, head, uuid)).to.deep.include({
      position: 'fitter',
      skills: ['welding'],
      areas: ['north'],
    });
    await changePerson(world.ctx, head, { person: uuid, skills: [], position: null });
    expect(await getPerson(world.ctx, head, uuid)).to.deep.include({ position: null, skills: [], areas: ['north'] });
    const phones = await world.store.read.all('SELECT digits FROM person_phone');
    expect(phones).to.deep.include({ digits: '79120000001' });
    const [told] = await world.store.read.all<{ details: string }>(
      "SELECT details FROM admin_journal WHERE subject = ? AND action = 'person-changed'",
      [uuid],
    );
    expect(JSON.parse(told?.details ?? '{}')).to.deep.equal({ changed: ['position', 'skills'] });
  });

  it('a skill or area that no dictionary has is refused, also one of the other dictionary', async () => {
    world.clock.pass('PT1S');
    const reasons = ['term-unknown', 'term-unknown'];
    await expectRefused(world, () => invite({ skills: ['north'], areas: ['south'] }), {
      code: 'PERSON_REFUSED',
      reasons,
    });
  });
});
