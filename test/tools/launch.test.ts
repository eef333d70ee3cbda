import { once } from 'node:events';
import { utimesSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { ProjectCopy } from './project-copy.ts';

const LOCK = '.install-lock';
const PRINT = 'console.log(JSON.stringify(process.argv.slice(2)));';
/** Does of a build what the launcher looks at: it leaves the hash of their sources beside all pages. */
const BUILD = `import { mkdirSync, writeFileSync } from 'node:fs';
import { FRONT_ENDS, sourcesOf, STAMP } from './web/sources.mjs';
for (const name of FRONT_ENDS) {
  mkdirSync('dist/' + name, { recursive: true });
  writeFileSync('dist/' + name + '/' + STAMP, await sourcesOf(process.cwd(), name));
}
console.log('built');`;
const WAIT = "process.on('SIGTERM', () => process.exit(5)); setInterval(() => {}, 1000); console.log('ready');";

describe('the launcher of every npm script', () => {
  it('installs once, then starts the script with its arguments as they are', async () => {
    const project = new ProjectCopy(PRINT);
    const words = ['--flag', 'two words', '"quoted"', ''];
    expect(await project.start(words).ended).to.include({ code: 0, out: `${JSON.stringify(words)}\n` });
    expect((await project.start().ended).err).to.equal('');
    expect(project.installs()).to.deep.equal(['ci']);
  });

  it('installs again when the lock file changed, but not when only a script did', async () => {
    const project = new ProjectCopy(PRINT);
    await project.start().ended;
    project.write('package.json', '{ "type": "module", "scripts": { "x": "y" }, "dependencies": {} }');
    await project.start().ended;
    expect(project.installs()).to.have.length(1);
    project.write('package-lock.json', '{ "packages": {} }');
    await project.start().ended;
    expect(project.installs()).to.have.length(2);
  });

  it('takes `npm install --no-save` when `npm ci` refuses the lock file', async () => {
    const project = new ProjectCopy(PRINT);
    expect(await project.start([], { NPM_REFUSES: 'ci' }).ended).to.include({ code: 0, out: '[]\n' });
    expect(project.installs()).to.deep.equal(['ci', 'install']);
  });

  it('never starts the script when nothing could be installed, and tries again next time', async () => {
    const project = new ProjectCopy(PRINT);
    const { code, out, err } = await project.start([], { NPM_REFUSES: 'all' }).ended;
    expect({ code, out }).to.deep.equal({ code: 7, out: '' });
    expect(err).to.contain('could not be installed');
    expect(project.has(LOCK)).to.equal(false);
    expect((await project.start().ended).code).to.equal(0);
  });

  it('installs only once for four starts at the same moment, never two at a time', async () => {
    const project = new ProjectCopy(PRINT);
    const starts = [1, 2, 3, 4].map(() => project.start([], { NPM_TAKES: '300' }).ended);
    for (const { code, out } of await Promise.all(starts))
      expect({ code, out }).to.deep.equal({ code: 0, out: '[]\n' });
    expect(project.installs()).to.deep.equal(['ci']);
    expect(project.has(LOCK)).to.equal(false);
  });

  it('takes over a lock whose holder is dead, and removes it afterwards', async () => {
    const project = new ProjectCopy(PRINT);
    project.write(LOCK, '');
    const longAgo = new Date(Date.now() - 60_000);
    utimesSync(join(project.folder, LOCK), longAgo, longAgo);
    expect((await project.start().ended).code).to.equal(0);
    expect(project.has(LOCK)).to.equal(false);
  });

  it('never takes over from an npm that still runs, though the process that started it is dead', async () => {
    const project = new ProjectCopy(PRINT);
    project.write(LOCK, String(process.pid));
    const longAgo = new Date(Date.now() - 60_000);
    utimesSync(join(project.folder, LOCK), longAgo, longAgo);
    const { child, ended } = project.start();
    const [said] = (await once(child.stderr as NonNullable<typeof child.stderr>, 'data')) as [Buffer];
    expect(said.toString()).to.contain('Another process is installing');
    expect(project.installs()).to.deep.equal([]);
    child.kill('SIGKILL');
    await ended;
  });

  it('builds the web pages before a start that wants them, and only when their sources changed', async () => {
    const project = new ProjectCopy(PRINT);
    project.write('tools/build-web.ts', BUILD);
    project.write('designer/main.tsx', 'one');
    const start = async (): Promise<string> => (await project.start([], {}, ['--web']).ended).err;
    expect(await start()).to.contain('built');
    expect(await start()).to.equal('');
    for (const name of ['designer', 'desk']) {
      project.write(`${name}/main.tsx`, 'two');
      expect(await start(), name).to.contain('built');
      expect(await start(), name).to.equal('');
    }
  });

  it('builds nothing for a start without them', async () => {
    const project = new ProjectCopy(PRINT);
    project.write('tools/build-web.ts', BUILD);
    expect((await project.start().ended).err).to.not.contain('built');
  });

  it('starts nothing when the web pages cannot be built', async () => {
    const project = new ProjectCopy(PRINT);
    project.write('tools/build-web.ts', "console.error('a page is wrong'); process.exit(9);");
    const { code, out, err } = await project.start([], {}, ['--web']).ended;
    expect({ code, out }).to.deep.equal({ code: 9, out: '' });
    expect(err).to.contain('a page is wrong');
  });

  it('passes a signal on and ends as the script ended', async () => {
    const { child, ended } = new ProjectCopy(WAIT).start();
    await once(child.stdout as NonNullable<typeof child.stdout>, 'data');
    child.kill('SIGTERM');
    expect((await ended).code).to.equal(5);
  });

  it('reports a failing exit code and a script that died of a signal', async () => {
    expect((await new ProjectCopy('process.exit(3);').start().ended).code).to.equal(3);
    expect((await new ProjectCopy("process.kill(process.pid, 'SIGKILL');").start().ended).code).to.equal(137);
  });

  it('ends npm when it is interrupted while installing, and leaves no lock', async () => {
    const project = new ProjectCopy(PRINT);
    const { child, ended } = project.start([], { NPM_TAKES: '60000' });
    await once(child.stderr as NonNullable<typeof child.stderr>, 'data');
    while (!project.has('busy')) await new Promise((resolve) => setImmediate(resolve));
    child.kill('SIGTERM');
    expect(await ended).to.include({ code: 143, out: '' });
    expect(project.has(LOCK)).to.equal(false);
  });
});
