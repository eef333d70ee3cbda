import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { COMMANDS } from '../../engine/cli/commands/index.ts';
import { Progress } from '../../engine/cli/progress.ts';
import { tempFolder } from '../support/temp.ts';
import { cli } from './run-in-process.ts';

const MAIN = fileURLToPath(new URL('../../engine/cli/main.ts', import.meta.url));

describe('cli', () => {
  it('shows every command on its first page', async () => {
    const { code, stdout, stderr } = await cli(['--help']);
    expect([code, stderr]).to.deep.equal([0, '']);
    for (const name of COMMANDS.keys()) expect(stdout).to.include(`  ${name} `);
  });

  for (const name of COMMANDS.keys()) {
    it(`shows the options of "${name}"`, async () => {
      const { code, stdout, stderr } = await cli([...name.split(' '), '--help']);
      expect([code, stderr]).to.deep.equal([0, '']);
      expect(stdout)
        .to.match(new RegExp(`^reglament ${name}: `))
        .and.to.include('usage: reglament')
        .and.to.include('--json');
    });
  }

  it('shows the first page and exit code 2 without any argument', async () => {
    const { code, stdout } = await cli([]);
    expect(code).to.equal(2);
    expect(stdout).to.include('usage: reglament <command>');
  });

  const wrong: Record<string, [args: string[], says: string]> = {
    'an unknown command, naming the nearest': [['chek', 'x'], 'there is no command "chek"; did you mean "check"?'],
    'an unknown command that is near to none': [['frobnicate'], 'there is no command "frobnicate"'],
    'half a command': [['pack'], '"pack" needs one of: pack install, pack export'],
    'a mistyped second word': [['pack', 'instal'], 'did you mean "pack install"?'],
    'an option before the command': [['--verbose', 'check'], 'the command comes first'],
    'an unknown option, naming the nearest': [
      ['check', 'x', '--jsn'],
      'there is no option --jsn; did you mean --json?',
    ],
    'an unknown option that is near to none': [['check', 'x', '--frobnicate'], 'there is no option --frobnicate'],
    'an unknown short option': [['check', 'x', '-v'], 'there is no option -v'],
    'an option named like an object property': [['check', 'x', '--constructor'], 'there is no option --constructor'],
    'an option without its value': [['import-log', 'x', '--case'], '--case needs a value: --case COL'],
    'a value for a flag': [['check', 'x', '--help=no'], '--help takes no value'],
    'an option that is given twice': [['import-log', 'x', '--case', 'a', '--case', 'b'], '--case is given twice'],
    'a missing argument': [['check'], 'missing: <pack-dir>'],
    'an argument too many': [['check', 'a', 'b'], 'argument "b" is one too many'],
    'missing options, naming all of them': [
      ['import-log', 'x'],
      'missing: --case COL, --activity COL, --time COL, --out DIR',
    ],
  };
  for (const [name, [args, says]] of Object.entries(wrong)) {
    it(`refuses ${name}, with exit code 2`, async () => {
      const { code, stdout, stderr } = await cli(args);
      expect(stderr).to.include(says);
      expect([code, stdout]).to.deep.equal([2, '']);
    });
  }

  it('refuses a count that is no whole number from 1', async () => {
    const args = ['replay', 'x', '--pack', 'p', '--case', 'c', '--activity', 'a', '--time', 't', '--limit'];
    for (const value of ['0', 'many', '1.5', '1e3', '9999999999']) {
      const { code, stderr } = await cli([...args, value]);
      expect([code, stderr.split('\n')[0]]).to.deep.equal([
        2,
        `option --limit takes a whole number from 1, not "${value}"`,
      ]);
    }
  });

  it('prints exactly one JSON document on stdout, also for an error', async () => {
    const usage = await cli(['check', '--json']);
    expect([usage.code, usage.stderr, usage.json.error.code]).to.deep.equal([2, '', 'COMMAND_INVALID']);
    const refused = await cli(['check', 'no-such-folder', '--json']);
    expect([refused.code, refused.stderr, refused.json.error.code]).to.deep.equal([1, '', 'PACK_UNREADABLE']);
    expect(refused.json.error.message).to.include('there is no such folder');
  });

  it('refuses a value for --json by a JSON document, and gives help as one', async () => {
    const { code, stderr, json } = await cli(['check', 'x', '--json=1']);
    expect([code, stderr, json.error.message]).to.deep.equal([2, '', 'option --json takes no value']);
    for (const args of [
      ['--help', '--json'],
      ['check', '--json', '--help'],
      ['check', '-h', '--json'],
    ]) {
      const page = await cli(args);
      expect([page.code, page.stderr]).to.deep.equal([0, '']);
      expect(page.json.help.join('\n')).to.match(/usage: reglament .*(command|check)/);
    }
  });

  it('prints an error of ours with its code and every detail', async () => {
    const folder = tempFolder('cli');
    writeFileSync(join(folder, 'pack.json'), '{"$schema":"pack.schema.json","id":"Bad Id","version":"1"}');
    const { code, stdout, stderr } = await cli(['test', folder]);
    expect([code, stdout]).to.deep.equal([1, '']);
    expect(stderr).to.match(/^PACK_INVALID: /);
    for (const place of ['/id', '/version', '"title"']) expect(stderr).to.include(place);
  });

  it('answers an interrupt by exit code 130', async () => {
    const { code, stderr } = await cli(['check', 'no-such-folder'], { cancelled: AbortSignal.abort() });
    expect([code, stderr]).to.deep.equal([130, 'interrupted\n']);
  });

  it('keeps stdout clean in a process of its own, and gives its exit code', function () {
    this.timeout(20_000);
    const run = (...args: string[]) => spawnSync(process.execPath, [MAIN, ...args], { encoding: 'utf8' });
    const refused = run('check', 'no-such-folder', '--json');
    expect([refused.status, refused.stderr, JSON.parse(refused.stdout).error.code]).to.deep.equal([
      1,
      '',
      'PACK_UNREADABLE',
    ]);
    expect(run('check', '--unknown').status).to.equal(2);
  });

  it('reports nothing wrong when its reader stops reading', async function () {
    this.timeout(20_000);
    const folder = tempFolder('cli');
    mkdirSync(join(folder, 'x'));
    const child = spawn(process.execPath, [MAIN, '--help'], { stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.destroy();
    let stderr = '';
    child.stderr.on('data', (text) => (stderr += text));
    const code = await new Promise((resolve) => child.on('exit', resolve));
    expect([code, stderr]).to.deep.equal([0, '']);
  });
});

describe('cli/progress', () => {
  function progress(isTTY: boolean) {
    let now = 0;
    let shown = '';
    const it = new Progress({ isTTY, write: (text) => (shown += text) }, () => now);
    return { it, shown: () => shown, at: (time: number) => (now = time) };
  }

  it('writes one line over and over on a terminal, and wipes it at the end', () => {
    const { it: line, shown, at } = progress(true);
    line.say(() => 'too early');
    at(150);
    line.say(() => 'one');
    at(160);
    line.say(() => 'too soon');
    at(300);
    line.say(() => 'two');
    line.clear();
    expect(shown()).to.equal('\r\u001b[2Kone\r\u001b[2Ktwo\r\u001b[2K');
  });

  it('writes a line every five seconds elsewhere, and nothing in a short run', () => {
    const { it: line, shown, at } = progress(false);
    at(4999);
    line.say(() => 'too early');
    line.clear();
    expect(shown()).to.equal('');
    at(5000);
    line.say(() => 'one');
    line.clear();
    expect(shown()).to.equal('one\n');
  });
});
