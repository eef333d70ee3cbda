import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { createSubscription } from '../../engine/commands/subscriptions/index.ts';
import { onEachDatabase, openWorld, type World } from '../support/world.ts';
import type { DelivererArguments } from './deliverer.ts';
import { queue } from './deliveries.ts';
import { openReceiver, type Receiver } from './receiver.ts';

const DELIVERER = fileURLToPath(new URL('./deliverer.ts', import.meta.url));
const COUNT = 60;

onEachDatabase('processes that deliver', (database) => {
  let world: World;
  let receiver: Receiver;
  const processes: ChildProcess[] = [];

  beforeEach(async () => {
    world = await openWorld({ database });
    world.clock.set(Date.now());
    receiver = await openReceiver();
    const wanted = { title: 'all', url: receiver.url, events: ['request.created'] };
    const subscriptions = await Promise.all([1, 2, 3].map(() => createSubscription(world.ctx, 'system', wanted)));
    const entries = Array.from({ length: COUNT }, (_, index) => {
      const subscription = subscriptions[index % 3]?.uuid ?? '';
      const key = `key-${index}`;
      return { key, kind: 'webhook', target: subscription, payload: { subscription, body: { id: key, event: 'x' } } };
    });
    await queue(world, ...entries);
  });
  afterEach(async () => {
    for (const each of processes.splice(0)) await kill(each);
    await receiver.close();
    await world.close();
  });

  async function start(node: string, ahead = 0): Promise<ChildProcess> {
    const given: DelivererArguments = { url: world.url, files: world.files, node, ahead };
    const child = spawn(process.execPath, [DELIVERER, JSON.stringify(given)], { stdio: ['ignore', 'pipe', 'inherit'] });
    processes.push(child);
    if (child.stdout !== null) await once(child.stdout, 'data');
    return child;
  }
  async function kill(child: ChildProcess): Promise<void> {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGKILL');
    await once(child, 'exit');
  }
  async function until(holds: () => Promise<boolean> | boolean): Promise<void> {
    while (!(await holds())) await pause(10);
  }
  const keys = () => receiver.calls.map(({ headers }) => String(headers['reglament-id']));
  const open = async () => (await world.rows('outbox')).outbox?.filter(({ done_at: done }) => done === null) ?? [];

  it('killed again and again, they lose no delivery, and what comes twice has the same id', async () => {
    receiver.answer = (response) => void setTimeout(() => response.writeHead(204).end(), 5);
    for (let round = 0; round < 3; round += 1) {
      const before = receiver.calls.length;
      const child = await start(`killed-${round}`, round * 60_000);
      await until(() => receiver.calls.length >= before + 10);
      await kill(child);
    }
    expect((await open()).length).to.be.greaterThan(0);
    await start('last', 240_000);
    await until(async () => (await open()).length === 0);
    expect(new Set(keys())).to.deep.equal(new Set(Array.from({ length: COUNT }, (_, index) => `key-${index}`)));
    // At most what was on its way when a process died came twice.
    expect(keys().length).to.be.lessThan(COUNT + 3 * 8 + 1);
  });

  // The embedded database is of one process.
  const shared = database === 'mysql' ? it : undefined;
  shared?.('two that live share the work, and nothing comes twice', async () => {
    receiver.answer = (response) => void setTimeout(() => response.writeHead(204).end(), 10);
    await Promise.all([start('one'), start('two')]);
    await until(async () => (await open()).length === 0);
    expect(keys().toSorted()).to.deep.equal(Array.from({ length: COUNT }, (_, index) => `key-${index}`).toSorted());
    const { attempt = [] } = await world.rows('attempt');
    expect(new Set(attempt.map(({ node }) => node))).to.deep.equal(new Set(['one', 'two']));
  });
});
