import { expect } from 'chai';
import { addComment } from '../../../engine/commands/index.ts';
import { deactivatePerson } from '../../../engine/commands/people/deactivate-person.ts';
import { erasePerson } from '../../../engine/commands/people/erase-person.ts';
import { changePerson } from '../../../engine/commands/people/change-person.ts';
import { askForReset } from '../../../engine/commands/people/tickets.ts';
import { createToken } from '../../../engine/commands/people/tokens.ts';
import { exportPerson, getJournal } from '../../../engine/queries/index.ts';
import { readActor } from '../../../engine/store/index.ts';
import { insertEvidence } from '../../../engine/store/evidence.ts';
import { insertNotices } from '../../../engine/store/notices/index.ts';
import { addOutbox } from '../../../engine/store/outbox/index.ts';
import { uuidv7 } from '../../../engine/store/uuidv7.ts';
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

  it('is erased also after mails were sent to an address of former times, and others are told no name of his', async () => {
    const { person } = await somebody();
    const login = 'quill@example.com';
    await changePerson(world.ctx, head, { person, email: login, login });
    // The first mail was sent, and the engine keeps of it what the server said.
    await world.store.read.run("UPDATE outbox SET payload = 'null', done_at = 1, error = ? WHERE kind = 'mail'", [
      'no Zacharias here',
    ]);
    await askForReset(world.ctx, { login, address: '10.0.0.1' });
    await changePerson(world.ctx, head, { person, email: 'z.quill@example.com' });
    const subject = { en: '17: Zacharias Quill mentions you', ru: 'Zacharias Quill упоминает вас' };
    const body = { en: 'by Zacharias Quill, not by Zacharias Quillings' };
    const { id } = (await readActor(world.store.read, head.person)) as { id: number };
    await world.store.transaction(async (tx) => {
      const notice = { uuid: uuidv7(), personId: id, key: 'told', topic: 'mentioned', requestId: null };
      await insertNotices(tx, [{ ...notice, subject, body, createdAt: 1 }]);
      const payload = { to: 'zacharias-fan@example.com', subject, body };
      await addOutbox(tx, [{ key: 'x:mail:other', requestId: null, kind: 'mail', payload, createdAt: 1, dueAt: 1 }]);
    });
    await deactivatePerson(world.ctx, head, { person, handOverTo: null });
    await erasePerson(world.ctx, head, person);
    const left = JSON.stringify(await world.rows());
    expect(left.replaceAll('Zacharias Quillings', '')).not.to.match(/zacharias(?!-fan)|quill/i);
    const [notice] = (await world.rows('notice'))['notice'] as { subject: string; body: string }[];
    expect(JSON.parse(notice?.subject ?? '')).to.deep.equal({
      en: '17: erased mentions you',
      ru: 'erased упоминает вас',
    });
    expect(JSON.parse(notice?.body ?? '')).to.deep.equal({ en: 'by erased, not by Zacharias Quillings' });
    const mails = ((await world.rows('outbox'))['outbox'] as { kind: string; payload: string }[])
      .filter(({ kind }) => kind === 'mail')
      .map(({ payload }) => JSON.parse(payload) as { to: string });
    expect(mails.map(({ to }) => to)).to.deep.equal(['zacharias-fan@example.com']);
  });

  const sign = async (request: string, personId: number, signedBy: string, name: string) => {
    const { id: requestId } = (await world.records({ uuid: request })).request;
    const uuid = uuidv7();
    const kept = { sha256: 'a'.repeat(64), type: 'image/png', size: 1, latitude: null, longitude: null, takenAt: null };
    const proof = { uuid, requestId, checklist: 'inspection', item: 'sign', ...kept, name, personId, createdAt: 1 };
    await world.store.transaction((tx) => insertEvidence(tx, { ...proof, signedBy, signerPosition: 'foreman' }));
    return async () => {
      const [row] = await world.store.read.all(
        'SELECT name, signed_by AS signedBy, signer_position AS position FROM evidence WHERE uuid = ?',
        [uuid],
      );
      return row;
    };
  };

  it('of a client is taken out of what he signed for his company, and out of names of files', async () => {
    const { id } = (await readActor(world.store.read, head.person)) as { id: number };
    const { person } = await world.person({ roles: ['rider'], client: 'north', kind: 'client' });
    await changePerson(world.ctx, head, { person, name: 'Иван Дратва' });
    await world.person({ roles: ['rider'], client: 'south', kind: 'client' });
    const own = await world.file({ client: 'north' });
    const other = await world.file({ client: 'south' });
    const signed = await sign(own.uuid, id, ' иван  ДРАТВА', 'акт_дратва-иван.png');
    const colleague = await sign(own.uuid, id, 'Иван Дратвин', 'Иван Дратвин.png');
    const namesake = await sign(other.uuid, id, 'Иван Дратва', 'ivan.png');
    await deactivatePerson(world.ctx, head, { person, handOverTo: null });
    await erasePerson(world.ctx, head, person);
    expect(await signed()).to.deep.equal({ name: 'акт_erased.png', signedBy: 'erased', position: null });
    expect(await colleague()).to.deep.equal({
      name: 'Иван Дратвин.png',
      signedBy: 'Иван Дратвин',
      position: 'foreman',
    });
    expect(await namesake()).to.deep.equal({ name: 'ivan.png', signedBy: 'Иван Дратва', position: 'foreman' });
  });

  it('of the company itself is taken out of whatever he signed, and of files that say his name', async () => {
    const { person } = await world.person({ roles: ['desk'], groups: ['field'] });
    await changePerson(world.ctx, head, { person, name: 'Zacharias Quill' });
    const { uuid: request } = await world.file({}, { person });
    const { id } = (await readActor(world.store.read, head.person)) as { id: number };
    const signed = await sign(request, id, 'Zacharias Quill', 'Act of Zacharias Quill.png');
    const other = await sign(request, id, 'Zacharias', 'quilled.png');
    await deactivatePerson(world.ctx, head, { person, handOverTo: null });
    await erasePerson(world.ctx, head, person);
    expect(await signed()).to.deep.equal({ name: 'Act of erased.png', signedBy: 'erased', position: null });
    expect(await other()).to.deep.equal({ name: 'quilled.png', signedBy: 'Zacharias', position: 'foreman' });
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
