import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'chai';
import type { Door } from '../support/door.ts';
import { firedBy, openPair, type Pair, triesOf } from '../support/door-pair.ts';
import { hasMaria } from '../support/maria.ts';

const BATCHES = 5;
const MOST_BATCHES = 40;
const PER_BATCH = 5;
const CALLS = 50;
const BODY = { type: 'repair', subject: 'A flat tyre', fields: { note: 'flat' } };

function uuids(door: Door): Promise<string[]> {
  return door.look(async ({ read }) => {
    const rows = await read.all<{ uuid: string }>('SELECT uuid FROM request');
    return rows.map(({ uuid }) => uuid);
  });
}

describe('two servers on one MariaDB', function () {
  this.timeout(180_000);
  this.slow(15_000);
  let pair: Pair | undefined;

  before(async function () {
    if (!hasMaria()) this.skip();
    pair = await openPair({ remind: 'PT1S', giveUp: 'PT2S' });
  });
  after(() => pair?.shop.close());

  it('share timers and webhooks: each does some of it, and nothing is done twice', async () => {
    const { shop, urls } = pair as Pair;
    // Who takes a batch is chance; that the same process takes all of very many is not.
    const shared = async (): Promise<boolean> =>
      (await Promise.all(urls.map(firedBy))).every((count) => count > 0) && (await triesOf(shop)).nodes === 2;
    let batches = 0;
    while (batches < BATCHES || (batches < MOST_BATCHES && !(await shared()))) {
      await shop.file(PER_BATCH, urls);
      await pause(300);
      batches += 1;
    }
    await shop.settled();
    expect(await shop.expectAll(), 'repeats').to.equal(0);
    const fired = await Promise.all(urls.map(firedBy));
    expect(fired[0]! + fired[1]!).to.equal(batches * PER_BATCH * 2);
    expect(Math.min(...fired), `fired ${fired.join(' and ')}`).to.be.at.least(1);
    const { deliveries, tries, nodes } = await triesOf(shop);
    expect([tries, nodes]).to.deep.equal([deliveries, 2]);
  });

  it('take 50 calls under one key at once: one request, 50 equal answers; another body under it is refused', async () => {
    const { shop, urls } = pair as Pair;
    const { door } = shop;
    const before = await uuids(door);
    const headers = { 'idempotency-key': randomUUID() };
    const answers = await Promise.all(
      Array.from({ length: CALLS }, (_, index) => door.call('POST', '/requests', BODY, headers, urls[index % 2])),
    );
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`))).to.have.lengthOf(1);
    expect(answers[0]).to.include({ status: 201 });
    const other = await door.call('POST', '/requests', { ...BODY, subject: 'Another' }, headers, urls[1]);
    expect([other.status, other.body.error.code]).to.deep.equal([422, 'IDEMPOTENCY_MISMATCH']);
    expect(await uuids(door)).to.have.members([...before, answers[0]?.body.uuid]);
  });

  it('refuse what was decided on an older version, at whichever of them it arrives, and change nothing', async () => {
    const { shop, urls, servers } = pair as Pair;
    const { door } = shop;
    const path = `/requests/${(await door.call('POST', '/requests', BODY)).body.uuid}`;
    expect((await door.call('POST', `${path}/events`, { event: 'weigh' })).body).to.include({ version: 2 });
    const before = await door.call('GET', path);
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        door.call('POST', `${path}/events`, { event: 'stop-weighing' }, { 'if-match': '"1"' }, urls[index % 2]),
      ),
    );
    expect(new Set(answers.map(({ status, body }) => `${status} ${body.error.code}`))).to.deep.equal(
      new Set(['409 SNAPSHOT_STALE']),
    );
    expect((await door.call('GET', path)).text).to.equal(before.text);
    await shop.expectWhole();
    expect(await Promise.all(servers.map((server) => server.stop()))).to.deep.equal([0, 0]);
  });
});
