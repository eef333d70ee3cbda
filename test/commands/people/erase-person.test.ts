import { expect } from 'chai';
import { addComment } from '../../../engine/commands/index.ts';
import { deactivatePerson } from '../../../engine/commands/people/deactivate-person.ts';
import { erasePerson } from '../../../engine/commands/people/erase-person.ts';
import { changePerson } from '../../../engine/commands/people/change-person.ts';
import { askForReset } from '../../../engine/commands/people/tickets.ts';
import { createToken } from '../../../engine/commands/people/tokens.ts';
import { exportPerson, getJournal } from '../../../engine/queries/index.ts';
import { refusal } from '../../support/failure.ts';
import type { Acting } from '../../support/people.ts';
import { sessionFor } from '../../support/signed-in.ts';
import { onEachDatabase, openWorld, type World } from '../../support/world.ts';
import { staffedWorkshop, withLogin } from '../../support/world-people.ts';

onEachDatabase('a person who is erased', (database) => {
  let world: World;
  let head: Acting;
  before(async () => {
    world = await openWorld({ database, pack: staffedWorkshop() });
    head = await world.person('head');
  });
  after(() => world.close());

  /** Somebody who has left traces everywhere. */
  async function somebody(): Promise<{ person: string; request: string }> {
    const { person } = await withLogin(world, 'zacharias@example.com', { roles: ['desk'], groups: ['field'] });
    const acting = { person };
    await changePerson(world.ctx, head, { person, name: 'Zacharias Quill', phone: '+371 555' });
    await sessionFor(world, acting);
    await createToken(world.ctx, acting, { name: 'of Zacharias', scopes: ['read'], expiresAt: null });
    await askForReset(world.ctx, { login: 'zacharias@example.com', address: '10.0.0.1' });
    const { uuid: request } = await world.file({}, acting);
    await addComment(world.ctx, acting, { request, body: 'free text stays', isPublic: false, idempotencyKey: 'once' });
    return { person, request };
  }

  it('leaves no name, address or login anywhere, and the journal whole', async () => {
    const { person, request } = await somebody();
    await refusal('PERSON_REFUSED', erasePerson(world.ctx, head, person));
    await deactivatePerson(world.ctx, head, { person, handOverTo: null });
    const { journal } = await world.records({ uuid: request });
    await refusal('FORBIDDEN', erasePerson(world.ctx, await world.person('desk'), person));
    expect(JSON.stringify(await world.rows())).to.match(/zacharias/i);
    await erasePerson(world.ctx, head, person);
    const left = JSON.stringify(await world.rows());
    expect(left).not.to.match(/zacharias|quill|\+371 555/i);
    expect(left).to.contain('free text stays').and.to.contain(person).and.to.contain('person-erased');
    expect((await world.records({ uuid: request })).journal).to.deep.equal(journal);
    const { items } = await getJournal(world.ctx, await world.person('desk'), request, {});
    expect(items.length).to.equal(journal.length);
  });

  it('is told before what is held about him, by himself and who manages people', async () => {
    const { person } = await somebody();
    for (const viewer of [{ person }, head]) {
      const told = await exportPerson(world.ctx, viewer, person);
      expect(told.person).to.include({ name: 'Zacharias Quill', email: 'zacharias@example.com', phone: '+371 555' });
      // Who manages people reads no requests here, and is told none of their words.
      const body = viewer === head ? null : 'free text stays';
      expect(told.comments.map((comment) => comment.body)).to.deep.equal([body]);
      expect([told.filed.length, told.tokens.length, told.sessions.length]).to.deep.equal([1, 1, 1]);
    }
    const text = JSON.stringify(await exportPerson(world.ctx, head, person));
    expect(text).not.to.match(/argon2|token_hash|tokenHash/);
    await refusal('FORBIDDEN', exportPerson(world.ctx, await world.person('desk'), person));
  });
});
