/** Two server processes on one MariaDB. */
import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'chai';
import type { Started } from '../main/started.ts';
import { freePort } from './door.ts';
import { openShop, type Shop } from './door-shop.ts';

export interface Pair {
  readonly shop: Shop;
  readonly servers: readonly [Started, Started];
  readonly urls: readonly [string, string];
  /** Starts a server that was killed again, at its own address. */
  again(index: 0 | 1): Promise<void>;
}

/** Two servers on one database; `pace` and the two limits as of a shop. Close the shop. */
export async function openPair(limits: { remind: string; giveUp: string; pace?: number }): Promise<Pair> {
  const shop = await openShop({ database: 'mysql', ...limits });
  const second = await freePort();
  const ports = [undefined, second] as const;
  const servers: [Started, Started] = [shop.door.start(), shop.door.start(second)];
  const urls = await Promise.all([servers[0].running, servers[1].running]);
  return {
    shop,
    servers,
    urls,
    async again(index) {
      servers[index] = shop.door.start(ports[index]);
      await servers[index].running;
    },
  };
}

/** How many timers a process has fired, by its own figures. */
export async function firedBy(url: string): Promise<number> {
  const text = await (await fetch(`${url}/metrics`)).text();
  return Number(/^reglament_timers_total\{outcome="fired"\} (\d+)$/m.exec(text)?.[1] ?? 0);
}

/** Deliveries of any kind, tries of them, and how many processes made these. */
export async function triesOf({ door }: Shop): Promise<{ deliveries: number; tries: number; nodes: number }> {
  const [row] = await door.look(({ read }) =>
    read.all<{ deliveries: number; tries: number; nodes: number }>(
      `SELECT (SELECT COUNT(*) FROM outbox) AS deliveries, COUNT(*) AS tries, COUNT(DISTINCT node) AS nodes FROM attempt`,
    ),
  );
  return { deliveries: Number(row?.deliveries), tries: Number(row?.tries), nodes: Number(row?.nodes) };
}

const LOOK_EVERY_MS = 3;
const LONGEST_MS = 20_000;
/** While a delivery is not answered, whoever makes it holds its lease. */
const ANSWERED_AFTER_MS = 60;

/**
 * Kills the servers by turns, each at a moment when it holds leases of deliveries or of timers; the other one finishes
 * everything. Gives how many leases of each kind the killed ones held.
 */
export async function killHolders(kills: number, perKill: number): Promise<{ deliveries: number; timers: number }> {
  const pair = await openPair({ remind: 'PT30S', giveUp: 'PT1M', pace: 20 });
  const { shop, servers, urls } = pair;
  const heldInAll = { deliveries: 0, timers: 0 };
  shop.receiver.answer = (response) => void setTimeout(() => response.writeHead(204).end(), ANSWERED_AFTER_MS);
  try {
    for (let killed = 0; killed < kills; killed += 1) {
      const index = killed % 2 === 0 ? 0 : 1;
      const table = killed % 4 < 2 ? 'outbox' : 'timer';
      const filing = shop.file(perKill, urls);
      await holds(shop, servers[index], table);
      await servers[index].stop('SIGKILL');
      const left = await leases(shop, servers[index]);
      heldInAll.deliveries += left.outbox;
      heldInAll.timers += left.timer;
      // Who calls the one that is away comes again when it is back: the other one must finish without it.
      const other = urls[1 - index] as string;
      await shop.file(2, [other]);
      if (killed === kills - 1) await finished(shop);
      await pair.again(index);
      await filing;
    }
    await shop.settled();
    await shop.expectWhole();
    await shop.expectAll();
    return heldInAll;
  } finally {
    await shop.close();
  }
}

/** Resolves when what the killed one held is done by the other. */
async function finished({ door }: Shop): Promise<void> {
  const until = performance.now() + LONGEST_MS;
  await door.look(async ({ read }) => {
    for (;;) {
      const [row] = await read.all<{ n: number }>(
        `SELECT (SELECT COUNT(*) FROM timer WHERE claimed_by IS NOT NULL)
         + (SELECT COUNT(*) FROM outbox WHERE claimed_by IS NOT NULL) AS n`,
      );
      if (Number(row?.n) === 0) return;
      expect(performance.now(), `${row?.n} leases are left`).to.be.below(until);
      await pause(LOOK_EVERY_MS);
    }
  });
}

async function holds(shop: Shop, { process }: Started, table: 'outbox' | 'timer'): Promise<void> {
  const until = performance.now() + LONGEST_MS;
  await shop.door.look(async ({ read }) => {
    for (;;) {
      const [row] = await read.all(`SELECT id FROM ${table} WHERE claimed_by LIKE ? LIMIT 1`, [`%-${process.pid}-%`]);
      if (row !== undefined) return;
      expect(performance.now(), `no lease of a ${table} in sight`).to.be.below(until);
      await pause(LOOK_EVERY_MS);
    }
  });
}

async function leases({ door }: Shop, { process }: Started): Promise<{ outbox: number; timer: number }> {
  const [row] = await door.look(({ read }) =>
    read.all<{ outbox: number; timer: number }>(
      `SELECT (SELECT COUNT(*) FROM outbox WHERE claimed_by LIKE ?) AS outbox,
       (SELECT COUNT(*) FROM timer WHERE claimed_by LIKE ?) AS timer`,
      [`%-${process.pid}-%`, `%-${process.pid}-%`],
    ),
  );
  return { outbox: Number(row?.outbox), timer: Number(row?.timer) };
}
