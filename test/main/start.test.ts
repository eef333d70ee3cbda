import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'chai';
import { listen } from '../../engine/http/index.ts';
import { openStore } from '../../engine/store/index.ts';
import { hasMaria, sharedMaria } from '../support/maria.ts';
import { tempFolder } from '../support/temp.ts';
import { openWorld } from '../support/world.ts';
import { publishEdit } from '../support/world-drafts.ts';
import { MOVE, upgrade } from '../support/world-upgrade.ts';
import { start } from './started.ts';

/** How many requests a database has. */
async function count(url: string): Promise<number> {
  const store = await openStore({ url, files: tempFolder('files'), migrate: false });
  const [row] = await store.read.all<{ n: number }>('SELECT COUNT(*) AS n FROM request');
  await store.close();
  return Number(row?.n);
}
const embedded = (folder: string): string => `sqlite:${join(folder, 'data', 'reglament.db')}`;

describe('npm start', function () {
  this.timeout(180_000);
  this.slow(10_000);

  it('fills a new embedded database with pack and demo, serves it, and finds it at the second start', async () => {
    const folder = tempFolder('start');
    const first = start(folder);
    const url = await first.running;
    expect(first.output())
      .to.match(/new, with a demo: 316 requests/)
      .and.contain('vending-service 1.0.0, release 1');
    const example = /Look at\s+(\S+)/.exec(first.output())?.[1] ?? '';
    expect((await fetch(example)).status).to.equal(200);
    expect(example).to.contain('/desk/requests/');
    // The call that the page shows can be made as it stands.
    expect(await (await fetch(`${url}/api`)).text()).to.contain(`${url}/api/v1/requests</code>`);
    expect(await count(embedded(folder))).to.equal(316);
    expect(url).to.match(/^http:/);
    expect(await first.stop()).to.equal(0);
    expect(first.output()).to.contain('Stopped.');
    expect(readdirSync(join(folder, 'data')).toSorted()).to.deep.equal(['files', 'reglament.db']);

    const second = start(folder);
    await second.running;
    expect(second.output()).to.contain('found from an earlier start').and.not.to.contain('empty');
    expect(await count(embedded(folder))).to.equal(316);
    expect(await second.stop('SIGINT')).to.equal(0);
  });

  it('a first start that is killed leaves nothing half: the next one begins anew', async () => {
    const folder = tempFolder('start');
    const killed = start(folder);
    await killed.says('Loading the demo');
    await killed.stop('SIGKILL');
    expect(readdirSync(join(folder, 'data'))).not.to.include('reglament.db');
    const next = start(folder);
    await next.running;
    expect(await count(embedded(folder))).to.equal(316);
    await next.stop();
  });

  it('names to each log-in of the demo a request that he sees, and no program', async () => {
    const server = start(tempFolder('start'));
    const url = await server.running;
    await server.says('Client contact (look at');
    const example = /Look at\s+(\S+)/.exec(server.output())?.[1] ?? '';
    const rows = [...server.output().matchAll(/^ {2}(\S+@demo\.example)\s+.*?(?:\(look at (\S+)\))?$/gm)];
    expect(rows.map(([, login]) => login))
      .to.include('vera@demo.example')
      .and.not.include('mail-robot@demo.example');
    expect(rows.filter(([, , own]) => own !== undefined)).to.have.lengthOf(2);
    for (const [, login, own] of rows) {
      const entered = await fetch(`${url}/api/v1/log-in`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ login, password: 'reglament' }),
      });
      const cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? '';
      // The pages are the same for everybody; what they read is not.
      const statusOf = async (page: string): Promise<number> => {
        const call = page.replace(/\/desk\/(?:portal\/)?/, '/api/v1/');
        return (await fetch(call, { headers: { cookie } })).status;
      };
      expect(await statusOf(own ?? example), login).to.equal(200);
      if (own !== undefined) expect(await statusOf(example), login).to.equal(404);
    }
    await server.stop();
  });

  it('brings no demo where others reach it, unless it is asked for', async () => {
    const PUBLIC_URL = 'http://desk.example';
    const folder = tempFolder('start');
    const plain = start(folder, { PUBLIC_URL });
    await plain.running;
    await plain.says('/set-up/');
    expect(plain.output()).to.contain('new, without requests').and.not.contain('demo.example');
    expect(await count(embedded(folder))).to.equal(0);
    await plain.stop();
    const asked = tempFolder('start');
    const demo = start(asked, { PUBLIC_URL, REGLAMENT_DEMO: '1' });
    await demo.running;
    expect(await count(embedded(asked))).to.equal(316);
    await demo.says('a password that everybody knows');
    await demo.stop();
  });

  it('takes settings from .env; what the environment says wins', async () => {
    const folder = tempFolder('start');
    writeFileSync(join(folder, '.env'), 'REGLAMENT_DEMO=0\nPACK=no-such-pack\n');
    const server = start(folder, { PACK: 'fleet-telematics' });
    await server.running;
    expect(server.output()).to.contain('new, without requests').and.contain('fleet-telematics');
    expect(await count(embedded(folder))).to.equal(0);
    await server.stop();
  });

  it('a timer that came due while nothing ran fires soon after the start', async () => {
    const folder = tempFolder('start');
    const server = start(folder);
    const url = await server.running;
    await server.stop();
    const { DatabaseSync } = await import('node:sqlite');
    const database = new DatabaseSync(join(folder, 'data', 'reglament.db'));
    const timers = (): number => Number(database.prepare('SELECT COUNT(*) AS n FROM timer WHERE due_at = 1').get()?.n);
    database.exec('UPDATE timer SET due_at = 1');
    expect(timers()).to.be.greaterThan(0);
    const again = start(folder);
    await again.running;
    while (timers() > 0) await pause(20);
    database.close();
    expect(url).to.match(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(await again.stop()).to.equal(0);
  });

  it('a migration that was running when a process ended goes on to its end', async () => {
    const world = await openWorld();
    for (const note of ['a', 'b', 'c']) await world.file({ fields: { note } });
    const { migration } = await publishEdit(world, 'workflows/repair.json', upgrade, MOVE);
    await world.close();
    const server = start(tempFolder('start'), { DATABASE_URL: world.url });
    await server.running;
    await server.says(`Migration ${migration}: done, 3 requests moved, 0 conflicts.`);
    expect(await server.stop()).to.equal(0);
  });

  it('refuses a port that is taken, says so, and makes nothing', async () => {
    const folder = tempFolder('start');
    const other = await listen(0, '127.0.0.1');
    const port = new URL(other.url).port;
    const server = start(folder, { PORT: port });
    expect(await server.ended).to.equal(1);
    expect(server.output()).to.contain(`Port ${port} of 127.0.0.1 is taken`).and.contain('PORT=');
    expect(readdirSync(folder)).to.deep.equal([]);
    await other.close();
  });

  it('refuses a database that cannot be reached, without its password', async () => {
    const other = await listen(0, '127.0.0.1');
    const { port } = new URL(other.url);
    await other.close();
    const server = start(tempFolder('start'), { DATABASE_URL: `mysql://reglament:secret@127.0.0.1:${port}/desk` });
    expect(await server.ended).to.equal(1);
    expect(server.output()).to.contain('STORE_UNAVAILABLE').and.contain('DATABASE_URL').and.not.to.contain('secret');
  });

  it('refuses wrong settings, all at once', async () => {
    const server = start(tempFolder('start'), { PORT: 'x', HOST: '0.0.0.0' });
    expect(await server.ended).to.equal(1);
    expect(server.output()).to.contain('PORT:').and.contain('PUBLIC_URL:').and.contain('.env.example');
  });

  it('refuses a pack that does not exist, and leaves no database behind', async () => {
    const folder = tempFolder('start');
    const server = start(folder, { PACK: 'no-such-pack' });
    expect(await server.ended).to.equal(1);
    expect(server.output()).to.contain('PACK_UNREADABLE');
    expect(readdirSync(join(folder, 'data')).filter((name) => name.includes('.db'))).to.deep.equal([]);
  });

  it('on MariaDB it installs the pack; the demo comes only when it is asked for', async function () {
    if (!hasMaria()) this.skip();
    const url = await (await sharedMaria()).database('start');
    const folder = tempFolder('start');
    const plain = start(folder, { DATABASE_URL: url });
    await plain.running;
    expect(await count(url)).to.equal(0);
    expect(plain.output()).to.contain('new, without requests');
    await plain.stop();
    const demo = start(folder, { DATABASE_URL: url, REGLAMENT_DEMO: '1' });
    await demo.running;
    expect(await count(url)).to.equal(316);
    await demo.stop();
    const again = start(folder, { DATABASE_URL: url, REGLAMENT_DEMO: '1' });
    await again.running;
    expect(await count(url)).to.equal(316);
    expect(await again.stop()).to.equal(0);
  });

  it('without people it prints the link of the first one, which lets him in once', async () => {
    const server = start(tempFolder('start'), { REGLAMENT_DEMO: '0' });
    const url = await server.running;
    await server.says('/set-up/');
    const page = /^ {2}(\S+\/set-up\/\S+)$/m.exec(server.output())?.[1] ?? '';
    expect((await fetch(page)).status).to.equal(200);
    const link = page.replace(url, `${url}/api/v1`);
    const setUp = (): Promise<Response> =>
      fetch(link, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ name: 'Ada', login: 'ada@example.org', password: 'zebra-lantern-quarry-4417' }),
      });
    const first = await setUp();
    expect(first.status, await first.clone().text()).to.equal(200);
    expect(first.headers.get('set-cookie')).to.match(/HttpOnly/i);
    expect((await setUp()).status).to.be.within(400, 499);
    // What lets somebody in is said to who started the server, and written nowhere else.
    const secret = link.split('/').at(-1) ?? '?';
    expect(
      server
        .output()
        .split('\n')
        .filter((line) => line.startsWith('{') && line.includes(secret)),
    ).to.deep.equal([]);
    expect(await server.stop()).to.equal(0);
  });
});
