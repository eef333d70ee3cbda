import { expect } from 'chai';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Served, serve } from '../../http/served.ts';
import { tokenFor } from '../../support/signed-in.ts';
import { openWorld, type World } from '../../support/world.ts';
import { cli, type CliRun } from '../run-in-process.ts';
import { COLUMNS, discoverPack, writeLog } from './small-log.ts';

const CASES = [
  ['New', 'In work', 'In work', 'Closed'],
  ['New', 'Closed'],
  ['New', 'In work', 'Wait', 'In work', 'Closed'],
];

describe('cli/replay over HTTP', function () {
  this.timeout(20_000);
  let world: World;
  let http: Served;
  let log: string;
  let pack: string;
  let token: string;

  const replay = (file: string, ...more: string[]): Promise<CliRun> =>
    cli(['replay', file, '--pack', pack, ...COLUMNS, '--url', http.url, ...more, '--json']);

  beforeEach(async () => {
    log = writeLog(CASES);
    pack = await discoverPack(log);
    world = await openWorld({ pack });
    http = await serve(world.ctx);
    const { authorization } = await tokenFor(world, await world.person('agent'), ['read', 'write', 'operation']);
    token = authorization.slice('Bearer '.length);
  });
  afterEach(async () => {
    await http.close();
    await world.close();
  });

  it('comes to the figures of a replay into a database, as the person of the token', async () => {
    const into = await cli(['replay', log, '--pack', pack, ...COLUMNS, '--json']);
    const over = await replay(log, '--token', token);
    const { seconds: _, eventsPerSecond: __, ...figures } = into.json;
    expect(over.json).to.deep.include(figures);
    expect(over.code).to.equal(0);
    const { journal } = await world.rows('journal');
    const { id } = (await world.rows('person')).person?.find(({ kind }) => kind === 'staff') ?? {};
    expect(journal?.map((row) => row['actor_id'])).to.deep.equal(journal?.map(() => id));
    expect((await world.rows('outbox')).outbox).to.deep.equal([]);
  });

  it('goes on where it stopped, each row once', async () => {
    await replay(writeLog([CASES[0]?.slice(0, 2) ?? []]), '--token', token);
    const first = await replay(log, '--token', token, '--limit', '2', '--resume');
    expect(first.json).to.include({ cases: 2, accepted: 6 });
    const whole = await replay(log, '--token', token, '--resume');
    expect(whole.json).to.include({ cases: 3, events: 11, accepted: 11, refused: 0, journalRows: 14 });
    const again = await replay(log, '--token', token, '--resume');
    expect(again.json).to.include({ accepted: 11, journalRows: 14 });
  });

  it('refuses a log that was imported before', async () => {
    await replay(log, '--token', token);
    const { code, json } = await replay(log, '--token', token);
    expect([code, json.error.message]).to.deep.equal([
      1,
      'cases of this log are there already: go on with --resume, or replay it into another database',
    ]);
  });

  it('refuses a server on which something else is published', async () => {
    const other = await discoverPack(writeLog([['New', 'Other']]));
    const args = ['replay', log, '--pack', other, ...COLUMNS, '--url', http.url, '--token', token, '--json'];
    expect((await cli(args)).json.error.code).to.equal('LOG_PACK_MISMATCH');
    expect((await world.rows('request')).request).to.deep.equal([]);
  });

  it('tells what the server says against the token', async () => {
    const wrong = await replay(log, '--token', 'rgl_wrong');
    expect(wrong.json.error).to.include({ code: 'REMOTE_FAILED' });
    expect(wrong.json.error.message).to.include('401 NOT_SIGNED_IN');
    const { authorization } = await tokenFor(world, await world.person('agent'), ['read', 'write']);
    const narrow = await replay(log, '--token', authorization.slice('Bearer '.length));
    expect(narrow.json.error.message).to.include('403 SCOPE_MISSING');
    expect(JSON.stringify(narrow.json)).not.to.include(authorization.slice('Bearer '.length));
  });

  it('refuses to be used without a token, with an address that is none, and with a database besides', async () => {
    expect((await replay(log)).code).to.equal(2);
    const args = ['replay', log, '--pack', pack, ...COLUMNS];
    expect((await cli([...args, '--url', 'desk', '--token', 'x'])).code).to.equal(2);
    expect((await cli([...args, '--url', http.url, '--token', 'x', '--database', 'sqlite:x.db'])).code).to.equal(2);
  });

  it('sends a row again to a server that answers none, and it is taken once', async () => {
    // given a server in between that loses every third answer
    let calls = 0;
    const between = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      const pass = async (): Promise<void> => {
        const headers = { ...(request.headers as Record<string, string>) };
        delete headers['host'];
        delete headers['connection'];
        delete headers['content-length'];
        delete headers['transfer-encoding'];
        const body = request.method === 'GET' ? {} : { body: Buffer.concat(chunks) };
        const answer = await fetch(http.url + request.url, { method: request.method ?? 'GET', headers, ...body });
        const text = await answer.text();
        calls += 1;
        if (calls % 3 === 0) request.socket.destroy();
        else response.writeHead(answer.status, { 'content-type': 'application/json' }).end(text);
      };
      request.on('end', () => void pass());
    });
    await new Promise<void>((listening) => void between.listen(0, '127.0.0.1', listening));
    const url = `http://127.0.0.1:${(between.address() as AddressInfo).port}`;
    const args = ['replay', log, '--pack', pack, ...COLUMNS, '--url', url, '--token', token, '--json'];
    // when
    const run = await cli(args);
    between.close();
    // then
    expect(run.json).to.include({ accepted: 11, refused: 0, journalRows: 14 });
    expect((await world.rows('journal')).journal).to.have.length(14);
  });
});
