import { expect } from 'chai';
import {
  lookAtMailing,
  mailBatch,
  mailBatches,
  sendDocument,
  stopMailing,
  voidDocument,
} from '../../engine/commands/documents/index.ts';
import { documentMailKind } from '../../engine/effects/mail/document-mail-kind.ts';
import { openMonth, type Month } from '../commands/documents/batches/month.ts';
import { ACT, CLIENT } from '../commands/documents/ground.ts';
import { type MailServer, openMailServer } from '../support/mail-server.ts';
import { onEachDatabase } from '../support/world.ts';
import { expectRefused } from '../support/world-refusal.ts';
import { deliver } from './deliveries.ts';

const DOOR = { publicUrl: 'https://desk.example', demo: false, provider: null, mail: true };

onEachDatabase('a batch that is mailed', (database) => {
  let on: Month;
  let server: MailServer;
  let batch: string;
  beforeEach(async () => {
    on = await openMonth(database, { ...ACT, group: undefined });
    Object.assign(on.world.ctx, { door: DOOR });
    await on.entity();
    server = await openMailServer();
    for (const client of [CLIENT, CLIENT, 'other-haulage']) await on.ended(client);
    await on.world.store.read.run("UPDATE client SET email = 'office@northern.example' WHERE code = ?", [CLIENT]);
    await on.world.store.read.run("UPDATE client SET email = NULL WHERE code = 'other-haulage'", []);
    await on.world.store.read.run('UPDATE person SET email = NULL', []);
    batch = await on.plan();
    await on.start(batch);
    await on.run();
  });
  afterEach(async () => {
    await server.close();
    await on.world.close();
  });

  const ctx = () => on.world.ctx;
  const look = (as = on.coordinator) => lookAtMailing(ctx(), as, batch);
  const order = (as = on.coordinator) => mailBatch(ctx(), as, batch);
  const run = (signal = new AbortController().signal) => mailBatches(ctx(), signal);
  const post = async () => {
    await on.world.store.read.run(
      "UPDATE outbox SET done_at = 1 WHERE kind <> 'document-mail' AND done_at IS NULL",
      [],
    );
    return deliver(on.world, [
      documentMailKind(ctx(), { url: `smtp://127.0.0.1:${server.port}`, from: 'a@b.example' }),
    ]);
  };
  const refused = (reasons: readonly string[], attempt: () => Promise<unknown>) =>
    expectRefused(on.world, attempt, { code: 'BATCH_REFUSED', reasons });
  const letters = async () => (await on.world.rows('document_delivery'))['document_delivery'] ?? [];

  it('tells beforehand how many would go out and who has no address, with the place', async () => {
    const { state, counts, problems } = await look();
    expect([state, counts]).to.deep.equal([
      null,
      { documents: 3, ready: 2, queued: 0, sent: 0, failed: 0, addressless: 1, unrendered: 0 },
    ]);
    expect(
      problems.map(({ client, gaps }) => [client?.code, gaps[0]?.place?.kind, gaps[0]?.place?.path]),
    ).to.deep.equal([['other-haulage', 'client', 'email']]);
  });

  it('sends each document once, lists whom it could not, and goes on with those alone when they are mended', async () => {
    await order();
    await refused(['mail-running'], order);
    expect(await run()).to.equal(2);
    expect((await look()).counts).to.include({ queued: 2, sent: 0, addressless: 1, ready: 0 });
    expect(await post()).to.include({ done: 2 });
    const { state, counts, problems } = await look();
    expect([state, counts.sent, problems.length]).to.deep.equal(['done', 2, 1]);
    await on.world.store.read.run("UPDATE client SET email = 'x@other.example' WHERE code = 'other-haulage'", []);
    on.world.clock.pass('PT1M');
    await order();
    expect(await run()).to.equal(1);
    await post();
    expect((await look()).counts).to.include({ sent: 3, ready: 0, addressless: 0 });
    expect(server.mails.map(({ to }) => to[0])).to.deep.equal([
      'office@northern.example',
      'office@northern.example',
      'x@other.example',
    ]);
    await refused(['mail-nothing'], order);
  });

  it('leaves out what was sent by hand, what is void, and never orders one twice when a process was stopped midway', async () => {
    const [one, two] = await on.acts();
    await sendDocument(ctx(), on.coordinator, { document: one?.uuid ?? '', channel: 'hand' });
    await order();
    const stopped = new AbortController();
    stopped.abort();
    expect(await run(stopped.signal)).to.equal(0);
    expect((await look()).state).to.equal('running');
    await Promise.all([run(), run()]);
    expect((await letters()).filter(({ mail }) => mail !== null).map(({ document_id: id }) => id)).to.deep.equal([
      two?.id,
    ]);
    await voidDocument(ctx(), on.coordinator, { document: two?.uuid ?? '', reason: 'wrong' });
    expect((await look()).counts.documents).to.equal(2);
  });

  it('stops between two letters when it is told to, and what was not ordered stays', async () => {
    await refused(['mail-idle'], () => stopMailing(ctx(), on.coordinator, batch));
    await order();
    await stopMailing(ctx(), on.coordinator, batch);
    expect(await run()).to.equal(0);
    expect([(await look()).state, (await letters()).length]).to.deep.equal(['stopped', 0]);
  });

  it('stops when who ordered it is here no more, and says why', async () => {
    await order();
    await on.world.store.read.run('UPDATE person SET active = 0 WHERE uuid = ?', [on.coordinator.person]);
    expect(await run()).to.equal(0);
    await on.world.store.read.run('UPDATE person SET active = 1 WHERE uuid = ?', [on.coordinator.person]);
    const { state, reason } = await look();
    expect([state, reason?.rule]).to.deep.equal(['stopped', 'mail-nobody']);
  });

  it('lists a letter that the server refused, and mails it again when it is ordered again', async () => {
    server.refuse = () => ({ code: 550, text: 'no such user' });
    await order();
    await run();
    await post();
    const { counts, problems } = await look();
    expect([counts.failed, problems.length]).to.deep.equal([2, 3]);
    expect(problems.flatMap(({ gaps }) => gaps.map(({ message }) => message)).join()).to.include('no such user');
    server.refuse = () => null;
    on.world.clock.pass('PT1M');
    await order();
    expect(await run()).to.equal(2);
    await post();
    expect((await look()).counts).to.include({ failed: 0, sent: 2 });
  });

  it('is mailed by nobody who may not issue all of it, and not without a mail server', async () => {
    await refused(['right', 'prices-unseen'], () => order(on.dispatcher));
    await refused(['right', 'prices-unseen'], () => look(on.dispatcher));
    for (const as of [on.client, on.stranger]) {
      await expectRefused(on.world, () => order(as), { code: 'BATCH_NOT_FOUND' });
      await expectRefused(on.world, () => look(as), { code: 'BATCH_NOT_FOUND' });
    }
    Object.assign(ctx(), { door: { ...DOOR, mail: false } });
    expect((await look()).off).to.equal(true);
    await refused(['mail-off'], order);
  });
});
