import { expect } from 'chai';
import { Beat } from '../../engine/live/beat.ts';
import { assignRequest } from '../../engine/commands/index.ts';
import type { Sql } from '../../engine/store/index.ts';
import { openWorld, type World } from '../support/world.ts';
import { Gate, openGround, until } from './support/ground.ts';

describe('the beat of live updates', () => {
  let beat: Beat;
  afterEach(() => beat.close());

  it('a task that fails is logged once for each reason, and keeps no other from running', async () => {
    const log: string[] = [];
    let runs = 0;
    const fail = async (): Promise<void> => {
      throw new Error(runs < 3 ? 'away' : 'still away');
    };
    const tasks = [
      { name: 'the first', everyMs: 1, run: fail },
      {
        name: 'the second',
        everyMs: 1,
        run: async () => {
          runs += 1;
        },
      },
    ];
    beat = new Beat(tasks, (line) => log.push(line));
    await until(
      () => (runs > 6 ? true : undefined),
      () => 'seven runs',
    );
    expect(log).to.deep.equal([
      'live updates: the first failed and will be tried again: away',
      'live updates: the first failed and will be tried again: still away',
    ]);
  });

  it('a hint runs what is urgent and nothing else; nothing runs after the end', async () => {
    const ran: string[] = [];
    const task = (name: string, urgent: boolean) => ({
      name,
      urgent,
      everyMs: 60_000,
      run: async () => void ran.push(name),
    });
    beat = new Beat([task('urgent', true), task('calm', false)], () => {});
    await until(
      () => (ran.length === 2 ? true : undefined),
      () => 'the first run',
    );
    beat.hint();
    beat.hint();
    await until(
      () => (ran.length === 3 ? true : undefined),
      () => 'the hint',
    );
    await beat.close();
    beat.hint();
    expect(ran).to.deep.equal(['urgent', 'calm', 'urgent']);
  });
});

describe('live updates while the database fails', () => {
  let world: World;
  beforeEach(async () => {
    world = await openWorld();
  });
  afterEach(() => world.close());

  /** The world's context, whose reads fail while `fails` says so. */
  const shaky = (fails: (sql: string) => boolean): World => {
    const { read } = world.store;
    const all: Sql['all'] = async (sql, params) => {
      if (fails(sql)) throw new Error('the database is away');
      return read.all(sql, params);
    };
    const store = { ...world.store, read: { dialect: read.dialect, run: read.run.bind(read), all } };
    return { ...world, ctx: { ...world.ctx, store } };
  };

  it('no hint is lost, nor the one to whom a request was before', async () => {
    let away = 0;
    const isRead = (sql: string): boolean => sql.includes('LEFT JOIN person') && sql.includes('r.id IN');
    const ground = await openGround(shaky((sql) => away > 0 && isRead(sql) && (away -= 1) >= 0));
    const [desk, helper] = [await world.person('desk'), await world.person('helper')];
    const { uuid } = await world.file();
    const listener = await ground.connect(helper);
    await listener.call('subscribe', { subjects: ['queue'] });
    await assignRequest(world.ctx, desk, { request: uuid, to: helper.person });
    await listener.hears('queue', ({ version }) => version === 2);
    away = 3;
    await assignRequest(world.ctx, desk, { request: uuid, to: null });
    await listener.hears('queue', ({ version }) => version === null);
    expect(away).to.equal(0);
    expect(ground.log).to.deep.equal([
      'live updates: the journal failed and will be tried again: the database is away',
    ]);
    await ground.close();
  });

  it('connections wait while it cannot start, and are not refused', async () => {
    let away = true;
    const opening = openGround(shaky(() => away));
    const log: string[] = [];
    const started = opening.then(() => log.push('started'));
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(log).to.deep.equal([]);
    away = false;
    await started;
    const ground = await opening;
    expect(ground.log).to.deep.equal(['live updates cannot start and try again: the database is away']);
    const listener = await ground.connect(await world.person('desk'));
    await listener.hears('release');
    await ground.close();
  });

  it('after the end nobody is let in, and the server still answers what is not live', async () => {
    const ground = await openGround(world, new Gate());
    const listener = await ground.connect(await world.person('desk'), { reconnection: false });
    await ground.live.close();
    await until(
      () => (listener.socket.connected ? undefined : true),
      () => 'the end of the connection',
    );
    expect(await (await fetch(`${ground.url}/other`)).text()).to.equal('not live');
    expect((await fetch(`${ground.url}/live/?EIO=4&transport=polling`)).status).to.equal(403);
    await ground.close();
  });
});
