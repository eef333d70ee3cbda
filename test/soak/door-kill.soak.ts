import { expect } from 'chai';
import { killHolders } from '../support/door-pair.ts';
import { killShop } from '../support/door-killed-shop.ts';
import { killServer } from '../support/door-replay.ts';
import { hasMaria } from '../support/maria.ts';
import { onEachDatabase } from '../support/world.ts';
import { generateLog, logWorld } from '../support/world-log.ts';

const KILLS = 30;
const SHOP_KILLS = 10;
const PAIR_KILLS = 6;
/** Small: what counts is where the kills fall. */
const CASES = 200;

onEachDatabase('kill -9 of a server', (database) => {
  it(`${KILLS} times in the middle of a replay over HTTP: each acknowledged event is there once, with the same figures`, async function () {
    this.timeout(300_000);
    const report = await killServer(database, await logWorld(generateLog(CASES)), KILLS);
    console.log(`  ${database}: ${JSON.stringify(report)}`);
    expect(report.kills).to.equal(KILLS);
    expect(report.midway).to.be.at.least(KILLS / 3);
    expect(report.acknowledged).to.be.at.least(KILLS);
    expect(report.resumed).to.be.at.least(1);
  });

  it(`${SHOP_KILLS} times while timers and webhooks are due: all are fired once and told`, async function () {
    this.timeout(180_000);
    const report = await killShop(database, SHOP_KILLS);
    console.log(`  ${database}: ${JSON.stringify(report)}`);
    expect(report.repeats).to.be.at.least(1);
  });
});

describe('kill -9 of one of two servers', () => {
  before(function () {
    if (!hasMaria()) this.skip();
  });

  it(`${PAIR_KILLS} times while it holds leases of timers or deliveries: the other one finishes everything`, async function () {
    this.timeout(180_000);
    const held = await killHolders(PAIR_KILLS, 12);
    console.log(`  held by the killed ones: ${JSON.stringify(held)}`);
    expect(held.deliveries).to.be.at.least(PAIR_KILLS / 4);
    expect(held.timers).to.be.at.least(PAIR_KILLS / 4);
  });
});
