import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'chai';
import { firedBy, killHolders, openPair, type Pair, triesOf } from '../support/door-pair.ts';
import { hasMaria } from '../support/maria.ts';

const BATCHES = 6;
const PER_BATCH = 5;
const CALLS = 50;

describe('two servers on one MariaDB', function () {
  this.timeout(60_000);
  this.slow(15_000);
  let pair: Pair | undefined;

  before(function () {
    if (!hasMaria()) this.skip();
  });
  afterEach(async () => {
    await pair?.shop.close();
    pair = undefined;
  });

  it('share timers and webhooks: each does some of it, and nothing is done twice', async () => {
    pair = await openPair({ remind: 'PT1S', giveUp: 'PT2S' });
    const { shop, urls, servers } = pair;
    for (let batch = 0; batch < BATCHES; batch += 1) {
      await shop.file(PER_BATCH, urls);
      await pause(300);
    }
    await shop.settled();
    expect(await shop.expectAll(), 'repeats').to.equal(0);
    const fired = await Promise.all(urls.map(firedBy));
    expect(fired[0]! + fired[1]!).to.equal(BATCHES * PER_BATCH * 2);
    expect(Math.min(...fired), `fired ${fired.join(' and ')}`).to.be.at.least(1);
    const { deliveries, tries, nodes } = await triesOf(shop);
    expect([tries, nodes]).to.deep.equal([deliveries, 2]);
    expect(await Promise.all(servers.map((server) => server.stop()))).to.deep.equal([0, 0]);
  });

  it('take 50 calls under one key at once: one request, 50 equal answers; another body under it is refused', async () => {
    pair = await openPair({ remind: 'PT1H', giveUp: 'PT2H' });
    const { shop, urls } = pair;
    const { door } = shop;
    const headers = { 'idempotency-key': randomUUID() };
    const body = { type: 'repair', subject: 'A flat tyre', fields: { note: 'flat' } };
    const answers = await Promise.all(
      Array.from({ length: CALLS }, (_, index) => door.call('POST', '/requests', body, headers, urls[index % 2])),
    );
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`))).to.have.lengthOf(1);
    expect(answers[0]).to.include({ status: 201 });
    const other = await door.call('POST', '/requests', { ...body, subject: 'Another' }, headers, urls[1]);
    expect([other.status, other.body.error.code]).to.deep.equal([422, 'IDEMPOTENCY_MISMATCH']);
    const rows = await door.look(({ read }) => read.all<{ uuid: string }>('SELECT uuid FROM request'));
    expect(rows).to.deep.equal([{ uuid: answers[0]?.body.uuid }]);
  });

  it('refuse what was decided on an older version, at whichever of them it arrives, and change nothing', async () => {
    pair = await openPair({ remind: 'PT1H', giveUp: 'PT2H' });
    const { shop, urls } = pair;
    const { door } = shop;
    await shop.file(1);
    const path = `/requests/${shop.filed[0]}`;
    const before = await door.call('GET', path);
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        door.call('POST', `${path}/events`, { event: 'answer', comment: 'a' }, { 'if-match': '"1"' }, urls[index % 2]),
      ),
    );
    expect(new Set(answers.map(({ status, body }) => `${status} ${body.error.code}`))).to.deep.equal(
      new Set(['409 SNAPSHOT_STALE']),
    );
    expect((await door.call('GET', path)).text).to.equal(before.text);
    await shop.expectWhole();
  });

  it('one of them is killed while it holds leases: the other finishes everything', async () => {
    const held = await killHolders(1, 10);
    expect(held.deliveries).to.be.at.least(1);
  });
});
