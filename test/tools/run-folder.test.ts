import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { tempFolder } from '../support/temp.ts';

const TOOL = fileURLToPath(new URL('../../tools/run-folder.ts', import.meta.url));

interface Run {
  readonly child: ChildProcess;
  readonly folder: string;
  readonly ended: Promise<unknown>;
}

describe('the folder of a run', () => {
  /** A run that goes on until its input ends, with temporary files in `disk` where `memory` has no room. */
  async function run(disk: string, memory = '/no/such/folder'): Promise<Run> {
    const code = `import { runFolder } from ${JSON.stringify(TOOL)}; console.log(runFolder(${JSON.stringify(memory)})); process.stdin.resume();`;
    const words = ['--input-type=module-typescript', '-e', code];
    const child = spawn(process.execPath, words, { env: { ...process.env, TMPDIR: disk } });
    const ended = once(child, 'exit');
    const [text] = (await once(child.stdout, 'data')) as [Buffer];
    return { child, folder: text.toString().trim(), ended };
  }

  function overAs(name: string): Promise<Run> {
    return run(tempFolder(name));
  }

  it('is removed with all that killed processes left in it when the run ends', async () => {
    const { child, folder, ended } = await overAs('ends');
    mkdirSync(join(folder, 'reglament-world-x'));
    writeFileSync(join(folder, 'reglament-world-x', 'world.sqlite'), 'x');
    child.stdin?.end();
    await ended;
    expect(readdirSync(dirname(folder))).to.deep.equal([]);
  });

  for (const [signal, code] of [
    ['SIGINT', 130],
    ['SIGHUP', 129],
  ] as const) {
    it(`is removed when the run ends by ${signal}`, async () => {
      const { child, folder, ended } = await overAs('signal');
      child.kill(signal);
      expect(await ended).to.deep.equal([code, null]);
      expect(existsSync(folder)).to.equal(false);
    });
  }

  it('is removed by the next run when its own was killed, and the folder of a living run is not', async () => {
    const disk = tempFolder('killed');
    const [killed, living] = [await run(disk), await run(disk)];
    killed.child.kill('SIGKILL');
    await killed.ended;
    expect(existsSync(killed.folder)).to.equal(true);
    const next = await run(disk);
    expect([killed, living, next].map(({ folder }) => existsSync(folder))).to.deep.equal([false, true, true]);
    for (const { child, ended } of [living, next]) {
      child.stdin?.end();
      await ended;
    }
    expect(readdirSync(disk)).to.deep.equal([]);
  });

  it("never removes what is not a run's", async () => {
    const disk = tempFolder('others');
    const names = ['reglament-run', 'reglament-run-x-1', 'other-run-1-x', 'reglament-world-1-x'];
    for (const name of names) mkdirSync(join(disk, name));
    const { child, ended } = await run(disk);
    child.stdin?.end();
    await ended;
    expect(readdirSync(disk).toSorted()).to.deep.equal(names.toSorted());
  });

  it('is on the disk where there is no memory for files, or none that may be written to', async () => {
    for (const memory of ['/no/such/folder', '/proc']) {
      const disk = tempFolder('disk');
      const { child, folder, ended } = await run(disk, memory);
      expect(dirname(folder)).to.equal(disk);
      child.stdin?.end();
      await ended;
    }
  });
});
