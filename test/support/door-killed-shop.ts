/** Servers killed while timers come due and webhooks are on their way. */
import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'chai';
import { openShop, type Shop } from './door-shop.ts';
import { Dice } from './mutations-dice.ts';
import { SEED } from './seed.ts';
import type { Database } from './world.ts';

export interface ShopReport {
  readonly kills: number;
  readonly requests: number;
  /** Calls of the receiver. */
  readonly calls: number;
  /** Of them such as came before; at least one delivery was on its way at many a kill. */
  readonly repeats: number;
  /** Timers that somebody who was killed had claimed. */
  readonly heldTimers: number;
}

/** A minute of the servers: three seconds. Leases run out in one and a half and in three. */
const PACE = 20;
const PER_KILL = 12;
const MOST_CALLS = 20;
const LONGEST_WAIT_MS = 2500;

/**
 * Files requests whose timers come due while servers are killed: each time after some calls of the receiver, before or
 * after the last of them is answered. In the end every timer has fired once and every change was told, nothing else.
 */
export async function killShop(database: Database, kills: number): Promise<ShopReport> {
  const dice = new Dice(SEED);
  const shop = await openShop({ database, remind: 'PT30S', giveUp: 'PT1M', pace: PACE });
  const filing: Promise<void>[] = [];
  let heldTimers = 0;
  try {
    for (let killed = 0; killed < kills; killed += 1) {
      const server = shop.door.start();
      await server.running;
      const wanted = shop.receiver.calls.length + 1 + dice.below(MOST_CALLS);
      const reached = callNumber(shop, wanted, dice.chance(50));
      filing.push(shop.file(PER_KILL));
      await Promise.race([reached, pause(LONGEST_WAIT_MS)]);
      await server.stop('SIGKILL');
      shop.receiver.answer = answerAtOnce;
      heldTimers += await held(shop);
      await shop.expectWhole();
    }
    const server = shop.door.start();
    await server.running;
    await Promise.all(filing);
    await shop.settled();
    expect(await server.stop(), server.output()).to.equal(0);
    await shop.expectWhole();
    const repeats = await shop.expectAll();
    return { kills, requests: shop.filed.length, calls: shop.receiver.calls.length, repeats, heldTimers };
  } finally {
    await shop.close();
    await Promise.allSettled(filing);
  }
}

const answerAtOnce: Shop['receiver']['answer'] = (response) => void response.writeHead(204).end();

/** Resolves at the call with this number, or later; from then on none is answered unless `answered`. */
function callNumber({ receiver }: Shop, wanted: number, answered: boolean): Promise<void> {
  return new Promise((resolve) => {
    receiver.answer = (response, call) => {
      const reached = receiver.calls.length >= wanted;
      if (!reached || answered) answerAtOnce(response, call);
      if (reached) resolve();
    };
  });
}

async function held({ door }: Shop): Promise<number> {
  const [row] = await door.look(({ read }) =>
    read.all<{ n: number }>('SELECT COUNT(*) AS n FROM timer WHERE claimed_by IS NOT NULL'),
  );
  return Number(row?.n);
}
