import { argon2Sync } from 'node:crypto';
import { expect } from 'chai';
import { logIn } from '../../../engine/commands/people/log-in.ts';
import { hashPassword } from '../../../engine/commands/people/password-hash.ts';
import { changePassword, redeemLink } from '../../../engine/commands/people/password.ts';
import { askForReset } from '../../../engine/commands/people/tickets.ts';
import { findSessionHolder } from '../../../engine/commands/people/find-caller.ts';
import { setLogin, setPasswordHash } from '../../../engine/store/people/index.ts';
import { readActor } from '../../../engine/store/index.ts';
import type { Acting } from '../../support/people.ts';
import { refusal } from '../../support/failure.ts';
import { onEachDatabase, openWorld, type World } from '../../support/world.ts';

const PASSWORD = 'a lamp on the window';
const OTHER = 'seven grey geese walk';

onEachDatabase('logIn', (database) => {
  let world: World;
  let desk: Acting;
  let hash: string;
  before(async () => {
    world = await openWorld({ database });
    hash = await hashPassword(PASSWORD);
  });
  after(() => world.close());
  beforeEach(async () => {
    world.clock.pass('P2D');
    desk = await somebody('desk@example.com');
  });
  afterEach(() => world.store.read.run('DELETE FROM credential'));

  async function somebody(login: string, email: string | null = login): Promise<Acting> {
    const acting = await world.person({ roles: ['desk'] });
    const { id } = (await readActor(world.store.read, acting.person)) as { id: number };
    await setLogin(world.store.read, id, login, 'ru');
    await setPasswordHash(world.store.read, id, hash, 0);
    await world.store.read.run('UPDATE person SET email = ? WHERE id = ?', [email, id]);
    return acting;
  }

  const from = { address: '10.0.0.1', agent: 'test' };
  const enter = (login: string, password: string, address = from.address) =>
    logIn(world.ctx, { login, password, ...from, address });

  it('begins a session, however the login is written', async () => {
    const { session } = await enter('  Desk@Example.COM ', PASSWORD);
    expect(await findSessionHolder(world.ctx, session?.secret ?? '')).to.include({ person: desk.person });
  });

  it('tells the same of a wrong password, an unknown login, a missing password and somebody deactivated', async () => {
    const said = [];
    said.push(await refusal('LOGIN_FAILED', enter('desk@example.com', 'wrong')));
    said.push(await refusal('LOGIN_FAILED', enter('nobody@example.com', PASSWORD)));
    await world.store.read.run('UPDATE credential SET password_hash = NULL');
    said.push(await refusal('LOGIN_FAILED', enter('desk@example.com', PASSWORD)));
    await world.store.read.run('UPDATE credential SET password_hash = ?', [hash]);
    await world.store.read.run('UPDATE person SET active = 0 WHERE uuid = ?', [desk.person]);
    said.push(await refusal('LOGIN_FAILED', enter('desk@example.com', PASSWORD)));
    expect(new Set(said.map(({ message }) => message)).size).to.equal(1);
  });

  it('blocks a login after five failures, also for the right password, and lets it in after the pause', async () => {
    for (let at = 0; at < 5; at += 1) await refusal('LOGIN_FAILED', enter('desk@example.com', 'wrong'));
    const { params } = await refusal('LOGIN_THROTTLED', enter('desk@example.com', PASSWORD));
    expect(params.seconds).to.equal(1);
    world.clock.pass('PT1S');
    expect((await enter('desk@example.com', PASSWORD)).session).not.to.equal(null);
    await refusal('LOGIN_FAILED', enter('desk@example.com', 'wrong'));
  });

  it('doubles the pause with each further failure', async () => {
    for (let at = 0; at < 5; at += 1) await refusal('LOGIN_FAILED', enter('desk@example.com', 'wrong'));
    const pauses = [];
    for (let at = 0; at < 4; at += 1) {
      const { params } = await refusal('LOGIN_THROTTLED', enter('desk@example.com', 'wrong'));
      pauses.push(params.seconds);
      world.clock.pass(`PT${params.seconds}S`);
      await refusal('LOGIN_FAILED', enter('desk@example.com', 'wrong'));
    }
    expect(pauses).to.deep.equal([1, 2, 4, 8]);
  });

  it('counts attempts that come at once, and from several nodes', async () => {
    const beside = await openWorld({ beside: world });
    const contexts = [world.ctx, beside.ctx];
    const work = Array.from({ length: 12 }, (_, at) =>
      logIn(contexts[at % 2] as typeof world.ctx, { ...from, login: 'desk@example.com', password: 'wrong' }).catch(
        (error: { code: string }) => error.code,
      ),
    );
    const codes = await Promise.all(work);
    await beside.close();
    expect(codes.filter((code) => code === 'LOGIN_FAILED')).to.have.length(5);
    expect(codes.filter((code) => code === 'LOGIN_THROTTLED')).to.have.length(7);
  });

  it('blocks an address that tries many logins, and not the others', async () => {
    const key = "`key` LIKE 'address:%'";
    await refusal('LOGIN_FAILED', enter('a@example.com', 'wrong', '10.9.9.9'));
    await world.store.read.run(`UPDATE login_attempt SET failures = 49 WHERE ${key}`);
    await refusal('LOGIN_FAILED', enter('b@example.com', 'wrong', '10.9.9.9'));
    await refusal('LOGIN_THROTTLED', enter('desk@example.com', PASSWORD, '10.9.9.9'));
    expect((await enter('desk@example.com', PASSWORD, '10.8.8.8')).session).not.to.equal(null);
  });

  it('blocks who changes his address within one network of IPv6, and not the network beside it', async () => {
    await refusal('LOGIN_FAILED', enter('a@example.com', 'wrong', '2001:db8:0:1::1'));
    await world.store.read.run("UPDATE login_attempt SET failures = 49 WHERE `key` LIKE 'address:%'");
    await refusal('LOGIN_FAILED', enter('b@example.com', 'wrong', '2001:db8:0:1:a::2'));
    await refusal('LOGIN_THROTTLED', enter('desk@example.com', PASSWORD, '2001:db8:0:1:ffff::3'));
    expect((await enter('desk@example.com', PASSWORD, '2001:db8:0:2::1')).session).not.to.equal(null);
  });

  it('makes a hash of another cost anew', async () => {
    const salt = Buffer.alloc(16, 7);
    const cost = { memory: 64, passes: 1, parallelism: 1, tagLength: 32 };
    const tag = argon2Sync('argon2id', { ...cost, message: PASSWORD, nonce: salt });
    const text = (bytes: Buffer): string => bytes.toString('base64').replace(/=+$/, '');
    const cheap = `$argon2id$v=19$m=64,t=1,p=1$${text(salt)}$${text(tag)}`;
    await world.store.read.run('UPDATE credential SET password_hash = ?', [cheap]);
    await enter('desk@example.com', PASSWORD);
    const [stored] = await world.store.read.all<{ hash: string }>('SELECT password_hash AS hash FROM credential');
    expect(stored?.hash).to.match(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect((await enter('desk@example.com', PASSWORD)).session).not.to.equal(null);
  });

  it('changes a password, and ends the other sessions', async () => {
    const [here, there] = [await enter('desk@example.com', PASSWORD), await enter('desk@example.com', PASSWORD)];
    await changePassword(world.ctx, desk, { old: PASSWORD, password: OTHER, session: here.session?.uuid ?? null });
    expect(await findSessionHolder(world.ctx, here.session?.secret ?? '')).to.include({ person: desk.person });
    await refusal('NOT_SIGNED_IN', findSessionHolder(world.ctx, there.session?.secret ?? ''));
    await refusal('LOGIN_FAILED', enter('desk@example.com', PASSWORD));
    expect((await enter('desk@example.com', OTHER)).session).not.to.equal(null);
  });

  it('refuses a new password without the old one, and tells every reason', async () => {
    const change = changePassword(world.ctx, desk, { old: 'wrong', password: 'short', session: null });
    const { details } = await refusal('PASSWORD_REFUSED', change);
    expect(details.map(({ rule }) => rule)).to.deep.equal(['password-wrong', 'password-too-short']);
    expect((await enter('desk@example.com', PASSWORD)).session).not.to.equal(null);
  });

  it('mails a link for a forgotten password, which works once and for an hour', async () => {
    const ticket = await resetTicket();
    const input = { kind: 'reset', ticket, password: OTHER, ...from } as const;
    await refusal('PASSWORD_REFUSED', redeemLink(world.ctx, { ...input, password: 'desk@example.com' }));
    expect((await redeemLink(world.ctx, input)).session?.person).to.equal(desk.person);
    await refusal('TICKET_INVALID', redeemLink(world.ctx, input));
    const late = await resetTicket();
    world.clock.pass('PT1H');
    await refusal('TICKET_INVALID', redeemLink(world.ctx, { ...input, ticket: late }));
  });

  it('answers a forgotten password the same for a stranger, and mails nothing', async () => {
    const before = (await world.rows('outbox')).outbox?.length;
    await askForReset(world.ctx, { login: 'stranger@example.com', address: '10.0.0.1' });
    expect((await world.rows('outbox')).outbox?.length).to.equal(before);
  });

  it('makes a link worthless when a newer one is asked for, and refuses one of another kind', async () => {
    const first = await resetTicket();
    const second = await resetTicket();
    const input = { kind: 'reset', password: OTHER, ...from } as const;
    await refusal('TICKET_INVALID', redeemLink(world.ctx, { ...input, ticket: first }));
    await refusal('TICKET_INVALID', redeemLink(world.ctx, { ...input, kind: 'invitation', ticket: second }));
    expect((await redeemLink(world.ctx, { ...input, ticket: second })).session).not.to.equal(null);
  });

  async function resetTicket(): Promise<string> {
    await askForReset(world.ctx, { login: 'desk@example.com', address: '10.0.0.1' });
    const [row] = await world.store.read.all<{ payload: string }>(
      "SELECT payload FROM outbox WHERE kind = 'mail' ORDER BY id DESC LIMIT 1",
    );
    const mail = JSON.parse(row?.payload ?? '{}') as { to: string; language: string; body: { ru: string } };
    expect(mail).to.include({ to: 'desk@example.com', language: 'ru' });
    return /\/reset\/(\S+)/.exec(mail.body.ru)?.[1] ?? '';
  }
});
