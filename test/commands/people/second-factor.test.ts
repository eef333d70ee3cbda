import { expect } from 'chai';
import { generateSync } from 'otplib';
import { logIn } from '../../../engine/commands/people/log-in.ts';
import { hashPassword } from '../../../engine/commands/people/password-hash.ts';
import {
  beginSecondFactor,
  begunSecondFactor,
  confirmLogIn,
  confirmSecondFactor,
  endSecondFactor,
  resetSecondFactor,
} from '../../../engine/commands/people/second-factor.ts';
import { readActor } from '../../../engine/store/index.ts';
import { setLogin, setPasswordHash } from '../../../engine/store/people/index.ts';
import { findSessionHolder } from '../../../engine/commands/people/find-caller.ts';
import { sessionFor } from '../../support/signed-in.ts';
import { staffedWorkshop } from '../../support/world-people.ts';
import { refusal } from '../../support/failure.ts';
import type { Acting } from '../../support/people.ts';
import { onEachDatabase, openWorld, type World } from '../../support/world.ts';

const PASSWORD = 'a lamp on the window';
const from = { address: '10.0.0.1', agent: 'test' };

onEachDatabase('the second factor', (database) => {
  let world: World;
  let desk: Acting;
  let hash: string;
  before(async () => {
    world = await openWorld({ database, pack: staffedWorkshop() });
    hash = await hashPassword(PASSWORD);
  });
  after(() => world.close());
  beforeEach(async () => {
    world.clock.pass('P2D');
    desk = await world.person({ roles: ['desk'] });
    const { id } = (await readActor(world.store.read, desk.person)) as { id: number };
    await setLogin(world.store.read, id, desk.person, null);
    await setPasswordHash(world.store.read, id, hash, 0);
  });

  const codeOf = (secret: string): string => generateSync({ secret, epoch: world.clock.now().getTime() / 1000 });
  const enter = () => logIn(world.ctx, { login: desk.person, password: PASSWORD, ...from });
  const confirm = (ticket: string | undefined, code: string) =>
    confirmLogIn(world.ctx, { ticket: ticket ?? '', code, ...from });

  /** Turns it on and lets the step pass. */
  async function turnOn(): Promise<{ secret: string; codes: string[] }> {
    const { secret } = await beginSecondFactor(world.ctx, desk);
    const codes = await confirmSecondFactor(world.ctx, desk, codeOf(secret));
    world.clock.pass('PT60S');
    return { secret, codes };
  }

  it('is not in force before its first code', async () => {
    const { secret, uri } = await beginSecondFactor(world.ctx, desk);
    expect(uri).to.include('otpauth://totp/').and.to.include(secret);
    expect((await enter()).session).not.to.equal(null);
    expect(await begunSecondFactor(world.ctx, desk)).to.deep.equal({ secret, uri });
    await refusal('SECOND_FACTOR_FAILED', confirmSecondFactor(world.ctx, desk, '000000'));
    expect((await enter()).session).not.to.equal(null);
  });

  it('is asked for after the password, and lets in by a code', async () => {
    const { secret } = await turnOn();
    const { session, secondFactor } = await enter();
    expect(session).to.equal(null);
    expect((await confirm(secondFactor?.ticket, codeOf(secret))).person).to.equal(desk.person);
  });

  it('takes each code once, and each ticket once', async () => {
    const { secret } = await turnOn();
    const [one, other] = [(await enter()).secondFactor?.ticket, (await enter()).secondFactor?.ticket];
    await confirm(one, codeOf(secret));
    await refusal('SECOND_FACTOR_FAILED', confirm(other, codeOf(secret)));
    world.clock.pass('PT30S');
    await refusal('TICKET_INVALID', confirm(one, codeOf(secret)));
    expect((await confirm(other, codeOf(secret))).person).to.equal(desk.person);
  });

  it('takes a code of a clock that is half a minute off, and no older one', async () => {
    const { secret } = await turnOn();
    const code = codeOf(secret);
    world.clock.pass('PT90S');
    const { secondFactor } = await enter();
    await refusal('SECOND_FACTOR_FAILED', confirm(secondFactor?.ticket, code));
    const late = codeOf(secret);
    world.clock.pass('PT30S');
    expect((await confirm(secondFactor?.ticket, late)).person).to.equal(desk.person);
  });

  it('gives ten recovery codes, each good once', async () => {
    const { codes } = await turnOn();
    expect(new Set(codes).size).to.equal(10);
    const code = (codes[3] ?? '').toUpperCase().replaceAll('-', ' ');
    await confirm((await enter()).secondFactor?.ticket, code);
    await refusal('SECOND_FACTOR_FAILED', confirm((await enter()).secondFactor?.ticket, code));
  });

  it('stops whoever guesses codes, whatever the ticket', async () => {
    const { secret } = await turnOn();
    for (let at = 0; at < 5; at += 1) {
      await refusal('SECOND_FACTOR_FAILED', confirm((await enter()).secondFactor?.ticket, '000000'));
    }
    await refusal('LOGIN_THROTTLED', confirm((await enter()).secondFactor?.ticket, codeOf(secret)));
  });

  it('refuses a ticket after ten minutes', async () => {
    const { secret } = await turnOn();
    const { secondFactor } = await enter();
    world.clock.pass('PT10M');
    await refusal('TICKET_INVALID', confirm(secondFactor?.ticket, codeOf(secret)));
  });

  it('is taken off by the password alone', async () => {
    await turnOn();
    await refusal('SECOND_FACTOR_REFUSED', beginSecondFactor(world.ctx, desk));
    await refusal('LOGIN_FAILED', endSecondFactor(world.ctx, desk, 'wrong'));
    await endSecondFactor(world.ctx, desk, PASSWORD);
    expect((await enter()).session).not.to.equal(null);
  });

  it('is taken off by who manages people, and ends the sessions then', async () => {
    await turnOn();
    const head = await world.person('head');
    const { cookie } = await sessionFor(world, desk);
    await refusal('FORBIDDEN', resetSecondFactor(world.ctx, desk, desk.person));
    await resetSecondFactor(world.ctx, head, desk.person);
    await refusal('NOT_SIGNED_IN', findSessionHolder(world.ctx, cookie.split('=')[1] ?? ''));
    expect((await enter()).session).not.to.equal(null);
  });

  it('keeps secret and recovery codes sealed or hashed', async () => {
    const { secret, codes } = await turnOn();
    const text = JSON.stringify(await world.rows('credential', 'recovery_code', 'admin_journal', 'ticket'));
    for (const told of [secret, ...codes]) expect(text).not.to.include(told);
  });
});
