import { expect } from 'chai';
import { changeMe, changePerson } from '../../../engine/commands/people/change-person.ts';
import { deactivatePerson, reactivatePerson } from '../../../engine/commands/people/deactivate-person.ts';
import { findSessionHolder, findTokenHolder } from '../../../engine/commands/people/find-caller.ts';
import { changeEntry, createEntry } from '../../../engine/commands/registers/index.ts';
import { createGroup, renameGroup, setGroupMembers } from '../../../engine/commands/people/groups.ts';
import { inviteAgain, invitePerson } from '../../../engine/commands/people/invite-person.ts';
import { logIn } from '../../../engine/commands/people/log-in.ts';
import { redeemLink } from '../../../engine/commands/people/password.ts';
import { makeSetUpTicket, redeemSetUp } from '../../../engine/commands/people/set-up.ts';
import { readLink } from '../../../engine/commands/people/tickets.ts';
import { createToken, revokeOwnToken, revokeTokenOf } from '../../../engine/commands/people/tokens.ts';
import { assignRequest } from '../../../engine/commands/index.ts';
import { readActor } from '../../../engine/store/index.ts';
import { refusal } from '../../support/failure.ts';
import type { Acting } from '../../support/people.ts';
import { onEachDatabase, openWorld, type World } from '../../support/world.ts';
import { PASSWORD, staffedWorkshop, withLogin } from '../../support/world-people.ts';

const from = { address: '10.0.0.1', agent: 'test' };

onEachDatabase('people', (database) => {
  let world: World;
  let head: Acting;
  before(async () => {
    world = await openWorld({ database, pack: staffedWorkshop() });
    head = await world.person('head');
    await createEntry(world.ctx, head, { kind: 'client', entry: { code: 'acme', name: 'Acme' } });
    await createGroup(world.ctx, head, { code: 'field', title: { en: 'Field' } });
  });
  after(() => world.close());

  const secretOf = (url: string): string => url.split('/').at(-1) ?? '';
  const journal = async (subject: string): Promise<unknown[]> =>
    (await world.rows('admin_journal')).admin_journal
      ?.filter((row) => row['subject'] === subject)
      .map(({ action }) => action) ?? [];

  it('invites a person, who chooses a password by the link and is in', async () => {
    const anna = { name: 'Anna', email: 'anna@example.com', roles: ['desk'], groups: ['field'], language: 'ru' };
    const invited = await invitePerson(world.ctx, head, anna);
    expect(invited.mailed).to.equal(true);
    const ticket = secretOf(invited.invitation.url);
    const input = { kind: 'invitation', ticket, password: 'seven grey geese walk', ...from } as const;
    expect((await redeemLink(world.ctx, input)).session?.person).to.equal(invited.uuid);
    const again = await logIn(world.ctx, { login: 'Anna@example.com', password: 'seven grey geese walk', ...from });
    expect(again.session?.person).to.equal(invited.uuid);
    expect(await readActor(world.store.read, invited.uuid)).to.deep.include({ roles: ['desk'], teams: ['field'] });
    expect(await journal(invited.uuid)).to.deep.equal(['person-invited', 'invitation-taken']);
  });

  it('lets an invitation run out after 7 days, and invites again', async () => {
    const { uuid, invitation } = await invitePerson(world.ctx, head, { name: 'Late', login: 'late', roles: [] });
    world.clock.pass('P7D');
    const input = { kind: 'invitation', password: 'seven grey geese walk', ...from } as const;
    await refusal('TICKET_INVALID', redeemLink(world.ctx, { ...input, ticket: secretOf(invitation.url) }));
    const again = await inviteAgain(world.ctx, head, uuid);
    expect(again.mailed).to.equal(false);
    const { session } = await redeemLink(world.ctx, { ...input, ticket: secretOf(again.invitation.url) });
    expect(session?.person).to.equal(uuid);
  });

  it('makes links to a former mail address worth nothing, and leaves them when something else is changed', async () => {
    const asked = { name: 'Moved', email: 'mistyped@example.com', roles: ['desk'] };
    const { uuid: person, invitation } = await invitePerson(world.ctx, head, asked);
    const ticket = secretOf(invitation.url);
    await changePerson(world.ctx, head, { person, name: 'Moved Away', email: 'mistyped@example.com' });
    expect((await readLink(world.ctx, 'invitation', ticket)).name).to.equal('Moved Away');
    await changePerson(world.ctx, head, { person, email: 'right@example.com' });
    await refusal('TICKET_INVALID', readLink(world.ctx, 'invitation', ticket));
  });

  it('refuses a person who does not fit together, and tells every reason', async () => {
    await withLogin(world, 'taken@example.com', { roles: ['desk'] });
    const input = { name: ' ', email: 'taken@example.com', client: 'nobody', roles: ['desk', 'gone'], groups: ['x'] };
    const { details } = await refusal('PERSON_REFUSED', invitePerson(world.ctx, head, input));
    expect(details.map(({ rule }) => rule)).to.deep.equal([
      'name-missing',
      'login-taken',
      'role-kind',
      'role-unknown',
      'group-unknown',
      'group-for-staff',
      'client-unknown',
    ]);
    const staff = invitePerson(world.ctx, head, { name: 'B', email: 'no address', roles: ['rider'] });
    const rules = (await refusal('PERSON_REFUSED', staff)).details.map(({ rule }) => rule);
    expect(rules).to.deep.equal(['email-invalid', 'role-kind']);
  });

  it('refuses whoever may not manage people, and changes nothing', async () => {
    const desk = await world.person('desk');
    const before = await world.rows('person', 'team', 'client', 'admin_journal', 'ticket');
    const { ctx } = world;
    const { person } = desk;
    await refusal('FORBIDDEN', invitePerson(ctx, desk, { name: 'X', login: 'x', roles: [] }));
    await refusal('FORBIDDEN', inviteAgain(ctx, desk, head.person));
    await refusal('FORBIDDEN', changePerson(ctx, desk, { person, roles: ['head'] }));
    await refusal('FORBIDDEN', deactivatePerson(ctx, desk, { person: head.person, handOverTo: null }));
    await refusal('FORBIDDEN', reactivatePerson(ctx, desk, person));
    await refusal('FORBIDDEN', createGroup(ctx, desk, { code: 'x', title: { en: 'X' } }));
    await refusal('FORBIDDEN', renameGroup(ctx, desk, { code: 'field', title: { en: 'X' } }));
    await refusal('FORBIDDEN', setGroupMembers(ctx, desk, { code: 'field', people: [] }));
    await refusal('FORBIDDEN', createEntry(ctx, desk, { kind: 'client', entry: { code: 'x', name: 'X' } }));
    await refusal('FORBIDDEN', changeEntry(ctx, desk, { kind: 'client', entry: 'acme', change: { name: 'X' } }));
    await refusal('FORBIDDEN', revokeTokenOf(ctx, desk, { person, token: person }));
    expect(await world.rows('person', 'team', 'client', 'admin_journal', 'ticket')).to.deep.equal(before);
  });

  it('changes what is given and leaves the rest', async () => {
    const { person, id } = await withLogin(world, 'bob@example.com', { roles: ['desk'], groups: ['field'] });
    await changePerson(world.ctx, head, { person, name: 'Robert', phone: '+371 1', roles: ['desk', 'courier'] });
    const [row] = await world.store.read.all('SELECT name, email, phone FROM person WHERE id = ?', [id]);
    expect(row).to.deep.equal({ name: 'Robert', email: 'bob@example.com', phone: '+371 1' });
    expect(await readActor(world.store.read, person)).to.deep.include({ roles: ['desk', 'courier'], teams: ['field'] });
    await changePerson(world.ctx, head, { person, login: 'Bobby', groups: [], phone: null });
    expect((await logIn(world.ctx, { login: 'bobby', password: PASSWORD, ...from })).session?.person).to.equal(person);
    expect(await journal(person)).to.deep.equal([
      'roles-changed',
      'person-changed',
      'groups-changed',
      'person-changed',
    ]);
  });

  it('lets everybody change phone and language of himself alone', async () => {
    const { person, id } = await withLogin(world, 'self@example.com', { roles: ['desk'] });
    await changeMe(world.ctx, { person }, { phone: '5', language: 'ru' });
    const [row] = await world.store.read.all(
      'SELECT p.phone, c.language FROM person p JOIN credential c ON c.person_id = p.id WHERE p.id = ?',
      [id],
    );
    expect(row).to.deep.equal({ phone: '5', language: 'ru' });
  });

  it('never lets the last one who manages people be taken out or down', async () => {
    const { person } = head;
    const out = (who: string) => deactivatePerson(world.ctx, head, { person: who, handOverTo: null });
    await refusal('PEOPLE_LAST_MANAGER', changePerson(world.ctx, head, { person, roles: ['desk'] }));
    await refusal('PEOPLE_LAST_MANAGER', out(person));
    const second = await world.person({ roles: ['head'] });
    const results = await Promise.allSettled([
      changePerson(world.ctx, second, { person, roles: [] }),
      changePerson(world.ctx, head, { person: second.person, roles: [] }),
    ]);
    expect(results.filter(({ status }) => status === 'fulfilled')).to.have.length(1);
    await world.store.read.run('UPDATE person SET roles = \'["head"]\' WHERE uuid = ?', [person]);
    await world.store.read.run("UPDATE person SET roles = '[]' WHERE uuid = ?", [second.person]);
  });

  it('deactivates at once, and hands open requests over under the name of who did it', async () => {
    const gone = await withLogin(world, 'gone@example.com', { roles: ['desk'] });
    const next = await world.person({ roles: ['desk'] });
    const { session } = await logIn(world.ctx, { login: 'gone@example.com', password: PASSWORD, ...from });
    const token = await createToken(world.ctx, gone, { name: 't', scopes: ['read'], expiresAt: null });
    const requests = [await world.file(), await world.file()];
    for (const { uuid } of requests) await assignRequest(world.ctx, gone, { request: uuid, to: gone.person });
    const done = await deactivatePerson(world.ctx, head, { person: gone.person, handOverTo: next.person });
    expect(done).to.deep.equal({ handedOver: 2, left: [] });
    await refusal('NOT_SIGNED_IN', findSessionHolder(world.ctx, session?.secret ?? ''));
    await refusal('NOT_SIGNED_IN', findTokenHolder(world.ctx, token.secret));
    await refusal('LOGIN_FAILED', logIn(world.ctx, { login: 'gone@example.com', password: PASSWORD, ...from }));
    for (const request of requests) {
      const { request: row, journal: entries } = await world.records(request);
      expect(row.assignee?.uuid).to.equal(next.person);
      const last = entries.at(-1);
      expect(last?.payload).to.deep.equal({ to: next.person, from: gone.person, because: 'deactivated' });
      expect(last?.actorId).to.equal((await readActor(world.store.read, head.person))?.id);
    }
    await reactivatePerson(world.ctx, head, gone.person);
    const { session: back } = await logIn(world.ctx, { login: 'gone@example.com', password: PASSWORD, ...from });
    expect(back?.person).to.equal(gone.person);
    await refusal('NOT_SIGNED_IN', findTokenHolder(world.ctx, token.secret));
  });

  it('puts open requests back into their queue when nobody takes them over', async () => {
    const gone = await world.person({ roles: ['desk'] });
    const request = await world.file();
    await assignRequest(world.ctx, gone, { request: request.uuid, to: gone.person });
    await deactivatePerson(world.ctx, head, { person: gone.person, handOverTo: null });
    expect((await world.records(request)).request.assignee).to.equal(null);
    const { details } = await refusal(
      'PERSON_REFUSED',
      deactivatePerson(world.ctx, head, { person: head.person, handOverTo: gone.person }),
    );
    expect(details.map(({ path }) => path)).to.deep.equal(['/handOverTo']);
  });

  it('fills groups with active employees only', async () => {
    const [one, other] = [await world.person({ roles: ['desk'] }), await world.person({ roles: ['desk'] })];
    const rider = await world.person({ roles: ['rider'], client: 'acme' });
    await setGroupMembers(world.ctx, head, { code: 'field', people: [one.person, other.person] });
    expect((await readActor(world.store.read, other.person))?.teams).to.deep.equal(['field']);
    await setGroupMembers(world.ctx, head, { code: 'field', people: [one.person] });
    expect((await readActor(world.store.read, other.person))?.teams).to.deep.equal([]);
    await refusal('GROUP_REFUSED', setGroupMembers(world.ctx, head, { code: 'field', people: [rider.person] }));
    await refusal('GROUP_NOT_FOUND', setGroupMembers(world.ctx, head, { code: 'none', people: [] }));
    expect((await readActor(world.store.read, one.person))?.teams).to.deep.equal(['field']);
  });

  it('keeps codes of groups and clients unique and plain', async () => {
    const { ctx } = world;
    await refusal('GROUP_REFUSED', createGroup(ctx, head, { code: 'field', title: { en: 'Again' } }));
    await refusal('GROUP_REFUSED', createGroup(ctx, head, { code: 'a,b', title: {} }));
    await refusal('CLIENT_REFUSED', createEntry(ctx, head, { kind: 'client', entry: { code: 'acme', name: 'Again' } }));
    await refusal('CLIENT_REFUSED', createEntry(ctx, head, { kind: 'client', entry: { code: 'Größe', name: '' } }));
    await changeEntry(ctx, head, { kind: 'client', entry: 'acme', change: { name: 'Acme Ltd' } });
    await refusal('CLIENT_NOT_FOUND', changeEntry(ctx, head, { kind: 'client', entry: 'none', change: { name: 'X' } }));
    await renameGroup(ctx, head, { code: 'field', title: { en: 'Fields' } });
    await refusal('GROUP_NOT_FOUND', renameGroup(ctx, head, { code: 'none', title: { en: 'X' } }));
  });

  it('makes tokens that their owner and who manages people can revoke', async () => {
    const desk = await world.person({ roles: ['desk'] });
    const make = () => createToken(world.ctx, desk, { name: 'robot', scopes: ['read', 'read'], expiresAt: null });
    const [one, other] = [await make(), await make()];
    expect(await findTokenHolder(world.ctx, one.secret)).to.deep.include({ person: desk.person, scopes: ['read'] });
    await revokeOwnToken(world.ctx, desk, one.uuid);
    await refusal('NOT_SIGNED_IN', findTokenHolder(world.ctx, one.secret));
    await refusal('TOKEN_NOT_FOUND', revokeOwnToken(world.ctx, head, other.uuid));
    await revokeTokenOf(world.ctx, head, { person: desk.person, token: other.uuid });
    await refusal('NOT_SIGNED_IN', findTokenHolder(world.ctx, other.secret));
    expect(await journal(other.uuid)).to.deep.equal(['token-created', 'token-revoked']);
  });

  it('refuses tokens without a name or scope, with an unknown one, and for an instant that has passed', async () => {
    const input = { name: '', scopes: ['root'], expiresAt: 5 };
    const { details } = await refusal('TOKEN_REFUSED', createToken(world.ctx, head, input));
    expect(details.map(({ rule }) => rule)).to.deep.equal(['name-missing', 'scope-unknown', 'instant-past']);
  });
});

onEachDatabase('the set-up link', (database) => {
  let world: World;
  beforeEach(async () => {
    world = await openWorld({ database, pack: staffedWorkshop() });
  });
  afterEach(() => world.close());
  const input = {
    name: 'First',
    login: 'first@example.com',
    password: 'seven grey geese walk',
    language: 'ru',
    ...from,
  };
  const ticketOf = async (): Promise<string> => (await makeSetUpTicket(world.ctx))?.url.split('/').at(-1) ?? '';

  it('makes the first person, who manages people, once', async () => {
    const ticket = await ticketOf();
    const session = await redeemSetUp(world.ctx, { ...input, ticket });
    expect(await readActor(world.store.read, session.person)).to.deep.include({ roles: ['head'], kind: 'staff' });
    await refusal('TICKET_INVALID', redeemSetUp(world.ctx, { ...input, ticket, login: 'second' }));
    expect(await makeSetUpTicket(world.ctx)).to.equal(null);
  });

  it('is worth nothing when a newer one was made, after a day, or when there are people', async () => {
    const old = await ticketOf();
    const ticket = await ticketOf();
    await refusal('TICKET_INVALID', redeemSetUp(world.ctx, { ...input, ticket: old }));
    await refusal('PASSWORD_REFUSED', redeemSetUp(world.ctx, { ...input, ticket, password: 'First' }));
    const late = await ticketOf();
    world.clock.pass('P1D');
    await refusal('TICKET_INVALID', redeemSetUp(world.ctx, { ...input, ticket: late }));
    const good = await ticketOf();
    await world.person('desk');
    await refusal('PEOPLE_EXIST', redeemSetUp(world.ctx, { ...input, ticket: good }));
  });

  it('makes one person when it is used twice at once', async () => {
    const ticket = await ticketOf();
    const made = await Promise.allSettled([
      redeemSetUp(world.ctx, { ...input, ticket }),
      redeemSetUp(world.ctx, { ...input, ticket, login: 'other@example.com' }),
    ]);
    expect(made.filter(({ status }) => status === 'fulfilled')).to.have.length(1);
  });
});
