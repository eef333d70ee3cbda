import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { tempFolder } from '../../support/temp.ts';
import { cli } from '../run-in-process.ts';
import { discoverPack, writeLog } from './small-log.ts';

const DEFINITIONS = fileURLToPath(new URL('../../../definitions/', import.meta.url));
const shipped = readdirSync(DEFINITIONS, { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? [entry.name] : [],
);

/** A discovered pack with a scenario of ours. */
async function packWithScenario(expected: object): Promise<string> {
  const folder = await discoverPack(writeLog([['New', 'Closed']]));
  const scenario = {
    $schema: 'scenario.schema.json',
    id: 'straight',
    title: { en: 'Straight to the end', ru: 'Прямо к концу' },
    given: { type: 'help-desk', people: { anna: { roles: ['agent'] } }, as: 'anna', expect: { status: 'start' } },
    steps: [{ send: 'new' }, { send: 'closed', expect: expected }],
  };
  mkdirSync(join(folder, 'scenarios'));
  writeFileSync(join(folder, 'scenarios', 'straight.json'), JSON.stringify(scenario));
  return folder;
}

function breakStatus(folder: string): void {
  const file = join(folder, 'workflows', 'help-desk.json');
  writeFileSync(file, readFileSync(file, 'utf8').replace('"status": "closed"', '"status": "clozed"'));
}

describe('cli/check', () => {
  for (const name of shipped) {
    it(`finds no error in the shipped pack ${name}`, async () => {
      const { code, json } = await cli(['check', join(DEFINITIONS, name), '--json']);
      expect(json).to.include({ pack: name, ok: true, errors: 0 });
      expect(code).to.equal(0);
    });
  }

  it('finds an error with its file, place, name and remedy, and gives exit code 1', async () => {
    const folder = await discoverPack(writeLog([['New', 'Closed']]));
    breakStatus(folder);
    const { code, json } = await cli(['check', folder, '--json']);
    expect(code).to.equal(1);
    expect(json).to.include({ pack: 'help-desk', ok: false, errors: 1 });
    const error = json.problems.find((problem: { severity: string }) => problem.severity === 'error');
    expect(error).to.include({ file: 'workflows/help-desk.json', path: '/machine/states/closed/meta/status' });
    expect(error).to.include.keys('rule', 'message', 'remedy');
    const report = await cli(['check', folder]);
    expect(report.stdout)
      .to.include(error.message)
      .and.to.include(error.remedy)
      .and.to.match(/1 error, \d+ warnings?\n$/);
  });

  it('tells the problems of files that cannot be read, and no others', async () => {
    const folder = await discoverPack(writeLog([['New', 'Closed']]));
    writeFileSync(join(folder, 'roles', 'agent.json'), '{ "$schema": "role.schema.json", ');
    writeFileSync(join(folder, 'statuses.json'), '{ "$schema": "statuses.schema.json" }');
    const { code, json } = await cli(['check', folder, '--json']);
    expect([code, json.pack]).to.deep.equal([1, null]);
    expect(new Set(json.problems.map((problem: { file: string }) => problem.file))).to.deep.equal(
      new Set(['roles/agent.json', 'statuses.json']),
    );
  });

  it('refuses a folder without pack.json, a missing folder and a file', async () => {
    const empty = tempFolder('pack');
    writeFileSync(join(empty, 'other.json'), '{}');
    const says: Record<string, string> = {
      [empty]: 'it has no pack.json',
      [join(empty, 'none')]: 'there is no such folder',
      [join(empty, 'other.json')]: 'it is a file',
    };
    for (const [folder, reason] of Object.entries(says)) {
      const { code, stderr } = await cli(['check', folder]);
      expect(code).to.equal(1);
      expect(stderr).to.include('PACK_UNREADABLE').and.to.include(reason);
    }
  });

  const link = (target: string, path: string): void => symlinkSync(target, path);
  const unread: Record<string, [rule: string, file: string, says: string, spoil: (folder: string) => void]> = {
    'a file that is not UTF-8': [
      'bad-file',
      'x.json',
      'not UTF-8',
      (folder) => writeFileSync(join(folder, 'x.json'), Buffer.from('{"title":"caf\xe9"}', 'latin1')),
    ],
    'a huge file, without taking it into memory': [
      'file-too-large',
      'x.json',
      'has 17825792 bytes',
      (folder) => writeFileSync(join(folder, 'x.json'), Buffer.alloc(17 * 1024 * 1024, ' ')),
    ],
    'a link to a file': ['bad-file', 'x.json', 'symbolic link', (folder) => link('pack.json', join(folder, 'x.json'))],
    'a link that leads nowhere': [
      'bad-file',
      'x.json',
      'symbolic link',
      (folder) => link('no', join(folder, 'x.json')),
    ],
    'a link to a folder outside': [
      'bad-file',
      'more',
      'symbolic link',
      (folder) => link(DEFINITIONS, join(folder, 'more')),
    ],
    'a link of any name that leads nowhere': [
      'bad-file',
      'more',
      'symbolic link',
      (folder) => link('no', join(folder, 'more')),
    ],
    'a link in a circle': [
      'bad-file',
      'roles/loop',
      'symbolic link',
      (folder) => link('..', join(folder, 'roles', 'loop')),
    ],
    'a name that is not UTF-8': [
      'bad-file-name',
      'x\uFFFD.json',
      'not UTF-8',
      (folder) =>
        writeFileSync(Buffer.concat([Buffer.from(`${folder}/x`), Buffer.from([0xff]), Buffer.from('.json')]), '{}'),
    ],
  };
  for (const [name, [rule, file, says, spoil]] of Object.entries(unread)) {
    it(`tells ${name} among the problems of all other files, and refuses the pack`, async function () {
      if (name.includes('name') && process.platform !== 'linux') this.skip();
      const folder = await discoverPack(writeLog([['New', 'Closed']]));
      spoil(folder);
      const { code, json } = await cli(['check', folder, '--json']);
      expect(code).to.equal(1);
      const [problem, ...others] = json.problems.filter(({ severity }: { severity: string }) => severity === 'error');
      expect(problem).to.include({ rule, file, path: '' }).and.to.include.keys('remedy');
      expect([problem.message.includes(says), others]).to.deep.equal([true, []]);
      writeFileSync(join(folder, 'statuses.json'), '{ "$schema": "statuses.schema.json" }');
      const files = (await cli(['check', folder, '--json'])).json.problems.map((one: { file: string }) => one.file);
      expect(files).to.include(file).and.to.include('statuses.json');
      expect((await cli(['test', folder, '--json'])).json.error.code).to.equal('PACK_INVALID');
    });
  }

  it('tells the cover that cannot be read by its file', async () => {
    const folder = await discoverPack(writeLog([['New', 'Closed']]));
    writeFileSync(join(folder, 'pack.json'), Buffer.from([0xff]));
    const { stderr } = await cli(['types', folder]);
    expect(stderr).to.include('PACK_INVALID').and.to.include('pack.json: error [bad-file] The file is not UTF-8.');
  });

  it('passes over a link that is no part of the pack', async () => {
    const folder = await discoverPack(writeLog([['New', 'Closed']]));
    symlinkSync('pack.json', join(folder, 'README.md'));
    expect((await cli(['check', folder, '--json'])).json.errors).to.equal(0);
  });
});

describe('cli/test', () => {
  for (const name of shipped) {
    it(`plays the scenarios of the shipped pack ${name} without a red one`, async function () {
      this.timeout(30_000);
      const { code, json } = await cli(['test', join(DEFINITIONS, name), '--json']);
      expect([code, json.failed]).to.deep.equal([0, 0]);
      expect(json.passed).to.be.at.least(10);
    });
  }

  it('plays only the named scenarios', async () => {
    const folder = await packWithScenario({ status: 'closed' });
    const { code, json } = await cli(['test', folder, '--scenario', 'straight', '--json']);
    expect([code, json.passed, json.scenarios[0].title]).to.deep.equal([0, 1, 'Straight to the end']);
  });

  it('tells a red scenario by step, expectation and what came instead, and gives exit code 1', async () => {
    const folder = await packWithScenario({ status: 'new' });
    const { code, stdout } = await cli(['test', folder]);
    expect(code).to.equal(1);
    expect(stdout).to.match(
      /FAILED {2}straight[^]*step 2, status:[^]*expected "new"[^]*got +"closed"[^]*0 passed, 1 failed/,
    );
  });

  it('refuses an unknown scenario and lists those there are', async () => {
    const { code, stderr } = await cli(['test', await packWithScenario({ status: 'closed' }), '--scenario', 'crooked']);
    expect(code).to.equal(2);
    expect(stderr).to.include('no scenario "crooked"; it has: straight');
  });

  it('refuses to play a pack with errors, naming all of them', async () => {
    const folder = await packWithScenario({ status: 'closed' });
    breakStatus(folder);
    const { code, json } = await cli(['test', folder, '--json']);
    expect([code, json.error.code]).to.deep.equal([1, 'PACK_INVALID']);
    expect(json.error.details).to.have.length.of.at.least(1);
  });
});

describe('cli/types', () => {
  it('prints declarations, or writes them to a file', async () => {
    const folder = await discoverPack(writeLog([['New', 'Closed']]));
    const printed = await cli(['types', folder]);
    expect(printed.stdout).to.include("export type Status = 'start' | 'new' | 'closed' | 'ended';");
    const out = join(tempFolder('types'), 'pack.d.ts');
    expect((await cli(['types', folder, '--out', out])).stdout).to.equal(`wrote ${out}\n`);
    expect(readFileSync(out, 'utf8')).to.equal(printed.stdout);
    expect((await cli(['types', folder, '--json'])).json.declarations).to.equal(printed.stdout);
  });

  it('refuses a folder that is no pack', async () => {
    expect((await cli(['types', tempFolder('pack')])).code).to.equal(1);
  });
});
