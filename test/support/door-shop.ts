/** A workshop with short timers behind the door, and a receiver that is told of everything. */
import { createHmac } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'chai';
import { createSubscription, type NewSecret } from '../../engine/commands/subscriptions/index.ts';
import type { SqlRow } from '../../engine/store/index.ts';
import { openReceiver, type Received, type Receiver } from '../effects/receiver.ts';
import { type Answer, type Door, openDoor } from './door.ts';
import { type Database, openWorld } from './world.ts';
import { expectWhole } from './world-check.ts';
import { editPack, type PackFiles, readPackFiles } from './world-pack.ts';

/** How long requests wait before they are reminded and given up, by the clock of the servers. */
export interface ShopOptions {
  readonly database: Database;
  readonly remind: string;
  readonly giveUp: string;
  readonly pace?: number;
}

export interface Shop {
  readonly door: Door;
  readonly receiver: Receiver;
  /** Requests that were filed and now wait, with a timer that reminds and one that gives up. */
  readonly filed: readonly string[];
  /**
   * Files requests and has them wait, each call under a key of its own and sent again until it is answered, by turns at
   * each of the addresses.
   */
  file(count: number, urls?: readonly string[]): Promise<void>;
  /** Resolves when nothing is due or on its way any more. */
  settled(): Promise<void>;
  /** Expects nothing to be half done in the database. */
  expectWhole(): Promise<void>;
  /** Expects every timer to have fired once, every change to be told, and nothing else. Gives the calls that were repeats. */
  expectAll(): Promise<number>;
  close(): Promise<void>;
}

const WANTED = [['request.created'], ['request.created', 'request.status-changed', 'request.ended']];
const AGAIN_AFTER_MS = 100;
const LOOK_EVERY_MS = 100;
const LONGEST_MS = 45_000;

/** Opens it without a server. Close it. */
export async function openShop({ database, remind, giveUp, pace = 1 }: ShopOptions): Promise<Shop> {
  const receiver = await openReceiver();
  const subscriptions: NewSecret[] = [];
  const door = await openDoor({
    database,
    pack: packOf(remind, giveUp),
    role: 'desk',
    pace,
    async prepare({ commands }) {
      for (const events of WANTED)
        subscriptions.push(await createSubscription(commands, 'system', { title: 'door', url: receiver.url, events }));
    },
  });
  const filed: string[] = [];
  const open = { yes: true };
  let calls = 0;

  async function insist(path: string, body: object, url: string): Promise<Answer> {
    const key = `door-shop-${(calls += 1)}-of-this-database`;
    for (;;) {
      const answer = await door.call('POST', path, body, { 'idempotency-key': key }, url).catch(() => undefined);
      if (answer !== undefined && answer.status !== 503) return answer;
      if (!open.yes) throw new Error('the test is over');
      await pause(AGAIN_AFTER_MS);
    }
  }
  async function fileOne(url: string): Promise<void> {
    const created = await insist(
      '/requests',
      { type: 'repair', subject: 'A flat tyre', fields: { note: 'flat' } },
      url,
    );
    expect(created.status, created.text).to.equal(201);
    const { uuid } = created.body as { uuid: string };
    filed.push(uuid);
    const sent = await insist(`/requests/${uuid}/events`, { event: 'estimate', fields: { price: 9000 } }, url);
    expect(sent.status, sent.text).to.equal(200);
    expect(sent.body).to.include({ version: 2 });
  }
  return {
    door,
    receiver,
    filed,
    async file(count, urls = [door.url]) {
      await Promise.all(Array.from({ length: count }, (_, index) => fileOne(urls[index % urls.length] ?? door.url)));
    },
    async settled() {
      const until = performance.now() + LONGEST_MS;
      await door.look(async ({ read }) => {
        for (;;) {
          const [left] = await read.all<{ n: number }>(
            `SELECT (SELECT COUNT(*) FROM timer WHERE state = 'waiting')
             + (SELECT COUNT(*) FROM outbox WHERE done_at IS NULL) AS n`,
          );
          if (Number(left?.n) === 0) return;
          if (performance.now() > until) throw new Error(`${left?.n} timers and deliveries are left`);
          await pause(LOOK_EVERY_MS);
        }
      });
    },
    async expectWhole() {
      const world = await openWorld({ url: door.database, pack: null });
      try {
        await expectWhole(world);
      } finally {
        await world.close();
      }
    },
    async expectAll() {
      expectFired(await journalOf(door), filed);
      return expectTold(await journalOf(door), receiver.calls, subscriptions);
    },
    async close() {
      open.yes = false;
      await door.end();
      await receiver.close();
    },
  };
}

function packOf(remind: string, giveUp: string): PackFiles {
  return editPack(readPackFiles(), 'workflows/repair.json', ({ delays }) => {
    delays['remind-after'].duration = remind;
    delays['give-up-after'].duration = giveUp;
  });
}

interface Entry extends SqlRow {
  readonly uuid: string;
  readonly seq: number;
  readonly kind: string;
  readonly status: string;
  readonly payload: string;
}

function journalOf(door: Door): Promise<Entry[]> {
  return door.look(({ read }) =>
    read.all<Entry>(
      `SELECT r.uuid, j.seq, j.kind, j.status, j.payload FROM journal j JOIN request r ON r.id = j.request_id
       ORDER BY r.uuid, j.seq`,
    ),
  );
}

/** Each request was filed once, sent once, reminded once and then given up once. */
function expectFired(journal: readonly Entry[], filed: readonly string[]): void {
  const story = Map.groupBy(journal, ({ uuid }) => uuid);
  expect([...story.keys()]).to.have.members(filed);
  for (const [uuid, entries] of story) {
    const said = entries.map(({ kind, payload }) => (kind === 'timer' ? JSON.parse(payload).delay : kind));
    expect(said, uuid).to.deep.equal(['created', 'event', 'remind-after', 'give-up-after']);
  }
}

/**
 * Each key that follows from the journal was received, and no other; each time with the same body and a good signature.
 */
function expectTold(
  journal: readonly Entry[],
  calls: readonly Received[],
  subscriptions: readonly NewSecret[],
): number {
  const [first, all] = subscriptions as [NewSecret, NewSecret];
  const secrets = new Map(subscriptions.map(({ uuid, secret }) => [uuid, secret]));
  const keys = journal.flatMap(({ uuid, seq, status }, index) => {
    const told = seq === 1 ? [first, all] : journal[index - 1]?.status === status ? [] : [all];
    return told.map((subscription) => `${uuid}:${seq}:webhook:${subscription.uuid}`);
  });
  const bodies = new Map<string, string>();
  for (const { headers, body } of calls) {
    const id = String(headers['reglament-id']);
    const secret = secrets.get(id.split(':').at(-1) ?? '') ?? '';
    const signed = `${id}.${String(headers['reglament-timestamp'])}.${body}`;
    const signature = `v1=${createHmac('sha256', secret).update(signed).digest('hex')}`;
    expect(headers['reglament-signature'], id).to.equal(signature);
    expect(bodies.get(id) ?? body, id).to.equal(body);
    bodies.set(id, body);
  }
  expect([...bodies.keys()]).to.have.members(keys);
  return calls.length - bodies.size;
}
