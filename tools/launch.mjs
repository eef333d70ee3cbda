// Hands a script over to the project's own Node, after making sure that it is installed. Plain JavaScript, any Node >= 18.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, dirname, isAbsolute, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureInstalled } from './ensure.mjs';
import { areBuilt } from './web/sources.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const NEEDED = 26;

/**
 * Runs `script` (a path from the project's root) with `args` and ends this process as the script ended: with its exit
 * code, or with 128 + the number of the signal that ended it. `flags` are options for Node itself. Signals sent to us
 * reach the script. The current folder stays what the user's is. `web`: the web pages are built first when their sources
 * have changed; when that fails, nothing is started.
 */
export async function launch(script, args, flags = [], { web = false } = {}) {
  await ensureInstalled();
  const node = projectNode();
  if (web && !(await areBuilt(ROOT))) await runToEnd(node, [join(ROOT, 'tools', 'build-web.ts')]);
  const file = isAbsolute(script) ? script : join(ROOT, script);
  const path = `${dirname(node)}${delimiter}${process.env.PATH ?? ''}`;
  const child = spawn(node, [...flags, file, ...args], { stdio: 'inherit', env: { ...process.env, PATH: path } });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => forward(child, signal));
  child.on('error', (error) => {
    console.error(`${node} could not be started: ${error.message}`);
    process.exit(1);
  });
  child.on('exit', (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 0)));
}

/** What it says goes to standard error: what the script prints may be piped. */
async function runToEnd(node, words) {
  const child = spawn(node, words, { stdio: ['ignore', 2, 'inherit'] });
  const end = (signal) => forward(child, signal);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, end);
  const [code, signal] = await new Promise((resolve) => {
    child.on('error', () => resolve([1, null]));
    child.on('exit', (...how) => resolve(how));
  });
  for (const each of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.off(each, end);
  if (code !== 0) process.exit(code ?? 128 + (constants.signals[signal] ?? 0));
}

function forward(child, signal) {
  // A terminal sends Ctrl-C to the script too; a second one would mean "do not wait" to it.
  if (signal === 'SIGINT' && process.stdin.isTTY) return;
  child.kill(signal);
}

/**
 * The Node that came with the packages, found by its path: npm 10 drops node_modules/.bin/node when the packages of
 * other platforms, which share the name, are left out.
 */
function projectNode() {
  const { platform, arch, versions, execPath } = process;
  const system = platform === 'win32' ? 'win' : platform;
  const file = platform === 'win32' ? 'node.exe' : 'node';
  const bundled = [`node-${system}-${arch}`, `node-bin-${system}-${arch}`]
    .map((name) => join(ROOT, 'node_modules', name, 'bin', file))
    .find((path) => existsSync(path));
  if (bundled !== undefined) return bundled;
  if (Number(versions.node.split('.')[0]) >= NEEDED) return execPath;
  console.error(
    `Node ${NEEDED} or later is needed; this is ${versions.node}, and no package carries one for ${platform}-${arch}.`,
  );
  return process.exit(1);
}
