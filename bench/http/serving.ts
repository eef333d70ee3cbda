import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import manifest from '../../package.json' with { type: 'json' };

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** How `npm start` starts it: options of Node, and the program. What the launcher itself heeds is left out. */
const START = manifest.scripts.start
  .split(' ')
  .slice(3)
  .filter((word) => word !== '--web');

/** A server in a process of its own. */
export interface Serving {
  readonly url: string;
  /** From the start of the process to its first answer. */
  readonly startMilliseconds: number;
  megabytes(): Promise<number>;
  stop(): Promise<void>;
}

/** Starts the product as its users do, and waits until it answers. */
export async function startProduct(settings: Readonly<Record<string, string>>): Promise<Serving> {
  const begun = performance.now();
  const child = spawn(process.execPath, START, {
    cwd: ROOT,
    env: { PATH: process.env['PATH'], LOG_LEVEL: 'warn', PORT: '0', REGLAMENT_DEMO: '0', ...settings },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await found(child, /(http:\/\/127\.0\.0\.1:\d+)/);
  const answer = await fetch(`${url}/healthz`);
  if (!answer.ok) throw new Error(`the server is not healthy: ${answer.status}`);
  return serving(child, url, performance.now() - begun);
}

/** Starts the bare echo. */
export async function startEcho(): Promise<Serving> {
  const begun = performance.now();
  const child = spawn(process.execPath, ['bench/http/echo.ts'], { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'] });
  return serving(child, await found(child, /(http:\S+)/), performance.now() - begun);
}

function serving(child: ChildProcess, url: string, startMilliseconds: number): Serving {
  return {
    url,
    startMilliseconds,
    async megabytes() {
      const status = await readFile(`/proc/${child.pid}/status`, 'utf8');
      return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) / 1024;
    },
    async stop() {
      const closed = once(child, 'close');
      child.kill('SIGTERM');
      await closed;
    },
  };
}

/** The first match in what the process writes, which is read to its end so that it never has to wait. */
function found(child: ChildProcess, pattern: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    const seen: string[] = [];
    createInterface({ input: child.stdout! }).on('line', (line) => {
      seen.push(line);
      const [, match] = pattern.exec(line) ?? [];
      if (match !== undefined) resolve(match);
    });
    child.once('close', (code) => reject(new Error(`it ended with ${code}: ${seen.join('\n')}`)));
  });
}
