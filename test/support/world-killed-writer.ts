import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'chai';
import { Dice } from './mutations-dice.ts';
import { SEED } from './seed.ts';
import { type Database, openWorld, type World } from './world.ts';
import { expectWhole, type WholeRequest } from './world-check.ts';
import { startWriter } from './world-process.ts';
import type { Answer, Order } from './world-writer.ts';

const LONGEST_MS = 400;

/**
 * Lets a process file requests and send events, each answered on its output, and kills it at a random moment; so often.
 * Each answer that was given must be found exactly once, and nothing half done. Gives how many answers that were.
 */
export async function killWriter(url: string, database: Database, kills: number): Promise<number> {
  const world = await openWorld({ database, url });
  try {
    const { person } = await world.person('desk');
    const send = (event: string, fields = {}): Order => ({
      person,
      send: { request: 'last', event, fields, comment: 'a' },
    });
    const create = { type: 'repair', subject: 'A flat tyre', fields: { note: 'flat' } };
    const orders = [{ person, create }, send('estimate', { price: 9000 }), send('answer'), send('pay'), send('cancel')];
    const dice = new Dice(SEED);
    let acknowledged = 0;
    for (let killed = 0; killed < kills; killed += 1) {
      const writer = await startWriter({ url: world.url, files: world.files, orders, forever: true });
      writer.go();
      await pause(dice.below(LONGEST_MS));
      await writer.kill();
      acknowledged += writer.answers.length;
      await expectAcknowledged(world, writer.answers, orders);
    }
    return acknowledged;
  } finally {
    await world.close();
  }
}

async function expectAcknowledged(world: World, answers: readonly Answer[], orders: readonly Order[]): Promise<void> {
  const found = new Map<string | undefined, WholeRequest>((await expectWhole(world)).map((each) => [each.uuid, each]));
  for (const { order, uuid, version = 0, code } of answers) {
    expect(code, 'refused').to.equal(undefined);
    const entry = found.get(uuid)?.journal[version - 1];
    expect([entry?.seq, entry?.event], `answer ${order} of ${uuid}`).to.deep.equal([
      version,
      orders[order]?.send?.event ?? null,
    ]);
  }
}
