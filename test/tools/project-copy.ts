import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { tempFolder } from '../support/temp.ts';

const TOOLS = fileURLToPath(new URL('../../tools/', import.meta.url));

/** A stand-in for npm: it writes down how it was called, waits as told, and "installs" a folder. */
const NPM = `
import { appendFileSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
appendFileSync('npm.log', process.argv[2] + '\\n');
if (existsSync('busy')) throw new Error('two at once');
writeFileSync('busy', '');
for (const until = Date.now() + Number(process.env.NPM_TAKES ?? 0); Date.now() < until; ) await new Promise((go) => setTimeout(go, 5));
rmSync('busy');
if (process.argv[2] === process.env.NPM_REFUSES || process.env.NPM_REFUSES === 'all') process.exit(7);
mkdirSync('node_modules', { recursive: true });
`;

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** A copy of the launcher in a project of its own, in a folder whose name has spaces, with a stand-in for npm. */
export class ProjectCopy {
  readonly folder = join(tempFolder('launch'), 'a project with spaces');

  constructor(script: string) {
    mkdirSync(this.folder, { recursive: true });
    for (const name of ['ensure', 'install-lock', 'launch', 'run', 'web/sources']) {
      cpSync(join(TOOLS, `${name}.mjs`), join(this.folder, 'tools', `${name}.mjs`));
    }
    this.write('package.json', '{ "type": "module", "dependencies": {} }');
    this.write('package-lock.json', '{}');
    this.write('npm-cli.js', NPM);
    this.write('script.ts', script);
  }

  write(name: string, text: string): void {
    mkdirSync(dirname(join(this.folder, name)), { recursive: true });
    writeFileSync(join(this.folder, name), text);
  }

  has(name: string): boolean {
    return existsSync(join(this.folder, name));
  }

  /** The commands that the stand-in for npm got, in order. */
  installs(): string[] {
    return this.has('npm.log') ? readFileSync(join(this.folder, 'npm.log'), 'utf8').trim().split('\n') : [];
  }

  /** Starts the script through the launcher, `flags` before it; `ended` is how it came out. */
  start(
    words: readonly string[] = [],
    env: NodeJS.ProcessEnv = {},
    flags: readonly string[] = [],
  ): { child: ChildProcess; ended: Promise<Ended> } {
    const child = spawn(process.execPath, ['tools/run.mjs', ...flags, 'script.ts', ...words], {
      cwd: this.folder,
      env: { ...process.env, npm_execpath: join(this.folder, 'npm-cli.js'), ...env },
    });
    let [out, err] = ['', ''];
    child.stdout.on('data', (piece: Buffer) => {
      out += piece.toString();
    });
    child.stderr.on('data', (piece: Buffer) => {
      err += piece.toString();
    });
    const ended = new Promise<Ended>((resolve) => child.once('close', (code) => resolve({ code, out, err })));
    return { child, ended };
  }
}
