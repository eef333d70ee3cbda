// Installs what package-lock.json says, when it is not installed yet. Plain JavaScript without packages on purpose:
// it runs on whatever Node the machine has (18 or later), before anything is there.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withLock } from './install-lock.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const MODULES = join(ROOT, 'node_modules');
/** Holds the hash of what was installed. It lies inside, so that a removed node_modules takes it along. */
const STAMP = join(MODULES, '.installed-from');
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Promises that the packages of the lock file are installed; prints only when there is something to do.
 * Any number of processes may call it at once: one installs, the others wait. Ends the process when npm fails.
 */
export async function ensureInstalled() {
  if (isInstalled()) return;
  await withLock(join(ROOT, '.install-lock'), async (hold) => {
    if (isInstalled()) return;
    console.error(`Installing packages (Node ${process.versions.node}) ...`);
    // `npm ci` refuses a lock file that lacks the binaries of a platform its registry did not carry;
    // `npm install --no-save` takes the same file and leaves it as it is.
    const status = (await npm(['ci'], hold)) === 0 ? 0 : await npm(['install', '--no-save'], hold);
    if (status !== 0) {
      console.error('The packages could not be installed: see the message of npm above, then start again.');
      process.exit(status);
    }
    writeFileSync(STAMP, wanted());
  });
}

function isInstalled() {
  return existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted();
}

/** Only what decides the packages: a changed script needs no new installation. */
function wanted() {
  const { dependencies, devDependencies, optionalDependencies, overrides } = JSON.parse(
    readFileSync(join(ROOT, 'package.json'), 'utf8'),
  );
  return createHash('sha256')
    .update(readFileSync(join(ROOT, 'package-lock.json')))
    .update(JSON.stringify([dependencies, devDependencies, optionalDependencies, overrides]))
    .digest('hex');
}

/** Runs npm and promises its exit code. A signal to us ends npm first, so that none goes on behind our back. */
async function npm(args, hold) {
  rmSync(STAMP, { force: true });
  const [command, first] = npmCommand();
  const quiet = args[0] === 'ci' ? 'ignore' : 'inherit';
  const child = spawn(
    command,
    [...first, ...args, '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'],
    // On standard error: what the command itself prints may be piped.
    { cwd: ROOT, stdio: ['ignore', quiet === 'ignore' ? 'ignore' : 2, quiet], shell: command === 'npm.cmd' },
  );
  hold(child.pid);
  let signalled;
  const forward = (signal) => {
    signalled = signal;
    child.kill(signal);
  };
  for (const signal of SIGNALS) process.on(signal, forward);
  const status = await new Promise((resolve) => {
    child.on('error', (error) => {
      console.error(`npm could not be started: ${error.message}`);
      resolve(1);
    });
    child.on('exit', (code) => resolve(code ?? 1));
  });
  for (const signal of SIGNALS) process.off(signal, forward);
  if (signalled !== undefined) process.exit(128 + constants.signals[signalled]);
  return status;
}

/** The npm that started us, else the one on PATH. */
function npmCommand() {
  const cli = process.env.npm_execpath;
  if (cli !== undefined && /npm-cli\.c?js$/.test(cli) && existsSync(cli)) return [machineNode(), [cli]];
  return [process.platform === 'win32' ? 'npm.cmd' : 'npm', []];
}

/** npm must not run on the Node inside node_modules, which it may be about to replace. */
function machineNode() {
  if (!process.execPath.startsWith(MODULES)) return process.execPath;
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => !folder.includes('node_modules'));
  return folders.map((folder) => join(folder, name)).find((file) => existsSync(file)) ?? process.execPath;
}
