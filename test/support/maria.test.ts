import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { connect } from 'node:net';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import mysql from 'mysql2/promise';
import { hasMaria, sharedMaria, startMaria } from './maria.ts';

const FOLDER = dirname(fileURLToPath(import.meta.url));

function listens(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => socket.destroy());
    socket.once('error', () => resolve(false));
    socket.once('close', (failed) => resolve(!failed));
  });
}

describe('the private MariaDB of the tests', function () {
  this.timeout(60_000);

  before(function () {
    if (!hasMaria()) this.skip();
  });

  it('gives each suite an empty database of its own, though two ask for the same name', async () => {
    const maria = await sharedMaria();
    const [first, second] = [await maria.database('of a-suite'), await maria.database('of a-suite')];
    expect(first).not.to.equal(second);
    const connection = await mysql.createConnection(first);
    const [rows] = await connection.query('SHOW TABLES');
    await connection.end();
    expect(rows).to.deep.equal([]);
  });

  it('is one server for all that share it', async () => {
    expect(await sharedMaria()).to.equal(await sharedMaria());
  });

  it('refuses connections after stop and leaves nothing behind; a second stop does nothing', async () => {
    const maria = await startMaria();
    await maria.stop();
    await maria.stop();
    expect(await listens(maria.port)).to.equal(false);
    expect(existsSync(dirname(maria.socket))).to.equal(false);
  });

  it('fails with the log of the server when it cannot start', async () => {
    const failure = await startMaria({ extra: ['--no-such-option'] }).catch((error: unknown) => error);
    expect(failure).to.be.instanceOf(Error);
    expect((failure as Error).message).to.contain('no-such-option');
  });

  it('never outlives the process that started it, even when that is killed', async () => {
    const code =
      "import { startMaria } from './maria.ts'; console.log((await startMaria()).port); setInterval(() => {}, 1000);";
    const child = spawn(process.execPath, ['--input-type=module-typescript', '-e', code], { cwd: FOLDER });
    const [port] = (await once(child.stdout, 'data')) as [Buffer];
    expect(await listens(Number(port.toString()))).to.equal(true);
    child.kill('SIGKILL');
    await once(child, 'exit');
    while (await listens(Number(port.toString()))) await new Promise((resolve) => setImmediate(resolve));
    expect(await listens(Number(port.toString()))).to.equal(false);
  });

  it('says durable to the server only when it is asked to', async () => {
    const maria = await startMaria({ durable: true });
    const connection = await mysql.createConnection({ socketPath: maria.socket, user: 'root' });
    const [rows] = await connection.query("SHOW VARIABLES LIKE 'innodb_flush_log_at_trx_commit'");
    await connection.end();
    await maria.stop();
    expect(rows).to.deep.equal([{ Variable_name: 'innodb_flush_log_at_trx_commit', Value: '1' }]);
  });
});
