import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'chai';
import { sendEvent } from '../../engine/commands/index.ts';
import { tempFolder } from '../support/temp.ts';
import { onEachDatabase, openWorld, type World } from '../support/world.ts';
import { expectWhole } from '../support/world-check.ts';
import { publishEdit } from '../support/world-drafts.ts';
import { upgrade } from '../support/world-upgrade.ts';
import { type Started, start } from './started.ts';

const REQUESTS = 150;

onEachDatabase('a server that is killed while it moves requests when it is safe', (database) => {
  let world: World;
  let server: Started | undefined;

  beforeEach(async () => {
    world = await openWorld({ database });
  });
  afterEach(async () => {
    await server?.stop('SIGKILL');
    await world.close();
  });

  const moved = async (): Promise<number> => {
    const [row] = await world.store.read.all<{ count: number }>(
      "SELECT COUNT(*) AS count FROM journal WHERE kind = 'migrated'",
    );
    return row?.count ?? 0;
  };
  const run = (): Started => {
    const settings = { DATABASE_URL: world.url, LOG_LEVEL: 'warn', REGLAMENT_DEMO: '0' };
    return start(tempFolder('killed'), settings);
  };

  it('the next one goes on where it ended: each is moved once, and none before it is safe', async () => {
    const desk = await world.person('desk');
    for (let index = 0; index < REQUESTS; index += 1) {
      const { uuid } = await world.file();
      if (index % 3 === 0) await sendEvent(world.ctx, desk, { request: uuid, event: 'weigh' });
    }
    await publishEdit(world, 'workflows/repair.json', upgrade, { running: 'when-safe' });
    // No timer brings anybody to where his move is safe.
    await world.store.read.run('UPDATE timer SET due_at = ?', [Date.now() + 3_600_000_000]);
    const safe = REQUESTS - REQUESTS / 3;
    server = run();
    while ((await moved()) < 5) await pause(2);
    await server.stop('SIGKILL');
    expect(await moved(), 'it was killed midway').to.be.within(5, safe - 1);
    // As if the half minute had passed for which a dead server holds what it was at.
    await world.store.read.run('UPDATE job SET claimed_until = 0');
    server = run();
    await server.running;
    while ((await moved()) < safe) await pause(20);
    await pause(300);
    const after = await expectWhole(world);
    const moves = after.map(({ journal }) => journal.filter(({ kind }) => kind === 'migrated').length);
    expect(moves.filter((count) => count === 1)).to.have.lengthOf(safe);
    expect(moves.filter((count) => count > 1)).to.deep.equal([]);
    const [job] = await world.store.read.all<{ status: string }>('SELECT status FROM migration');
    expect(job?.status).to.equal('running');
  });
});
