import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { tempFolder } from '../../support/temp.ts';
import type { Ground } from '../store.contract.ts';

const TIMES = 150;

const INCREMENTS = import.meta.resolve('./increments.ts');
const DYING = import.meta.resolve('./dying.ts');

function start(script: string, ...args: string[]): ChildProcess {
  return spawn(process.execPath, [fileURLToPath(script), ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
}

export function processContract(ground: Ground): void {
  describe('several processes', () => {
    it('add up exactly: no update is lost between two that read, then write', async () => {
      const url = await ground.address();
      const { read } = await ground.open(url);
      await read.run("INSERT INTO counter (name, value) VALUES ('sum', 0)");
      const files = tempFolder('files');
      const children = [1, 2].map(() => start(INCREMENTS, url, files, String(TIMES)));
      const codes = await Promise.all(children.map((child) => once(child, 'exit')));
      expect(codes.map(([code]) => code)).to.deep.equal([0, 0]);
      expect(await read.all("SELECT value FROM counter WHERE name = 'sum'")).to.deep.equal([{ value: 2 * TIMES }]);
    });

    it('leave nothing behind and hold nobody up when one is killed in a transaction', async () => {
      const url = await ground.address();
      const store = await ground.open(url);
      await store.read.run("INSERT INTO counter (name, value) VALUES ('sum', 0)");
      const child = start(DYING, url, tempFolder('files'));
      if (child.stdout) await once(child.stdout, 'data');
      child.kill('SIGKILL');
      await once(child, 'exit');
      await store.transaction((tx) => tx.run("UPDATE counter SET value = value + 1 WHERE name = 'sum'"));
      expect(await store.read.all("SELECT value FROM counter WHERE name = 'sum'")).to.deep.equal([{ value: 1 }]);
    });
  });
}
