import { request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'chai';
import { hashSecret, insertToken } from '../../engine/store/people/index.ts';
import { uuidv7 } from '../../engine/store/index.ts';
import { tempFolder } from '../support/temp.ts';
import { onEachDatabase, openWorld } from '../support/world.ts';
import { start } from './started.ts';

const TOKEN = 'a-token-of-the-desk-that-files-requests';
const CALLERS = 12;

interface Answer {
  readonly status: number;
  readonly number: string;
}

/** Files a request over a connection of its own; undefined when none was to be had any more. */
function file(url: string, key: string): Promise<Answer | undefined> {
  const headers = { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json', 'idempotency-key': key };
  return new Promise((resolve) => {
    const call = request(`${url}/api/v1/requests`, { method: 'POST', headers, agent: false }, (response) => {
      let text = '';
      response.on('data', (piece: Buffer) => {
        text += piece.toString();
      });
      response.on('error', () => resolve(undefined));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, number: JSON.parse(text).number }));
    });
    call.on('error', () => resolve(undefined));
    call.end(JSON.stringify({ type: 'repair', subject: 'A flat tyre', fields: { note: 'flat' } }));
  });
}

onEachDatabase('a server that is told to stop', (database) => {
  it('answers every request it took, refuses the others, and loses nothing it acknowledged', async () => {
    const world = await openWorld({ database });
    const { read } = world.store;
    const desk = await world.person('desk');
    const [row] = await read.all<{ id: number }>('SELECT id FROM person WHERE uuid = ?', [desk.person]);
    await insertToken(read, {
      uuid: uuidv7(),
      name: 'desk',
      hash: hashSecret(TOKEN),
      personId: row?.id ?? 0,
      createdBy: row?.id ?? 0,
      scopes: ['read', 'write'],
      createdAt: 0,
      expiresAt: null,
    });
    const server = start(tempFolder('stop'), { DATABASE_URL: world.url, LOG_LEVEL: 'warn' });
    const url = await server.running;
    const acknowledged: Answer[] = [];
    let refused = 0;
    const caller = async (name: number): Promise<void> => {
      for (let turn = 0; refused < CALLERS; turn += 1) {
        const answer = await file(url, `${name}-${turn}-${'k'.repeat(20)}`);
        if (answer === undefined) refused += 1;
        else acknowledged.push(answer);
      }
    };
    const calling = Promise.all(Array.from({ length: CALLERS }, (_, name) => caller(name)));
    while (acknowledged.length < 40) await pause(5);
    const ended = server.stop('SIGTERM');
    await calling;
    expect(await ended, server.output()).to.equal(0);
    expect(new Set(acknowledged.map(({ status }) => status))).to.deep.equal(new Set([201]));
    const filed = await read.all<{ number: string }>('SELECT number FROM request ORDER BY number');
    // What was done was also told, and the other way round.
    expect(filed.map(({ number }) => number)).to.have.members(acknowledged.map(({ number }) => number));
    expect(server.output()).to.contain('Stopped.');
    await world.close();
  });
});

describe('a server that drains', () => {
  it('says on /readyz that it stops while it still takes connections, and ends at once when it is told twice', async function () {
    this.timeout(180_000);
    const server = start(tempFolder('stop'), { DRAIN_SECONDS: '60', REGLAMENT_DEMO: '0' });
    const url = await server.running;
    expect((await fetch(`${url}/readyz`)).status).to.equal(200);
    server.process.kill('SIGTERM');
    await server.says('Stopping');
    const answer = await fetch(`${url}/readyz`);
    expect(answer.status).to.equal(503);
    expect(await answer.json()).to.deep.equal({ status: 'not ready', reasons: ['it is stopping'] });
    expect(await server.stop('SIGTERM')).to.equal(143);
  });
});
