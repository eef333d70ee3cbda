import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** `engine/main.ts` as a process of its own. */
export interface Started {
  readonly process: ChildProcess;
  /** Everything it has printed so far, on either stream. */
  output(): string;
  /** Resolves with its address when it says that it is running; rejects with its output when it ends before. */
  readonly running: Promise<string>;
  /** Resolves when it has printed `text`; rejects when it ends before. */
  says(text: string): Promise<void>;
  /** Its exit code, when it has ended. */
  readonly ended: Promise<number | null>;
  stop(signal?: NodeJS.Signals): Promise<number | null>;
}

const MAIN = fileURLToPath(new URL('../../engine/main.ts', import.meta.url));

/** Starts the server in `folder` with nothing set but `settings`, on a free port unless they name one. */
export function start(folder: string, settings: Readonly<Record<string, string>> = {}): Started {
  // Where a run of tests keeps what it makes: a server that is killed takes nothing away.
  const kept = Object.entries(process.env).filter(([name]) => name === 'TMPDIR' || name === 'NODE_COMPILE_CACHE');
  const env = { PATH: process.env.PATH ?? '', PORT: '0', DATA_DIR: 'data', ...Object.fromEntries(kept), ...settings };
  const child = spawn(process.execPath, [MAIN], { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let text = '';
  const ended = new Promise<number | null>((resolve) => child.once('close', (code) => resolve(code)));
  const printed = <T>(find: () => T | undefined): Promise<T> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        const found = find();
        if (found !== undefined) resolve(found);
      };
      child.stdout.on('data', look);
      child.stderr.on('data', look);
      void ended.then(() => reject(new Error(text)));
      look();
    });
  const read = (piece: Buffer): void => {
    text += piece.toString('utf8');
  };
  child.stdout.on('data', read);
  child.stderr.on('data', read);
  const running = printed(() => /API\s+(http:\S+)\/api\n[\s\S]*Ctrl\+C\n/.exec(text)?.[1]);
  // Whoever waits only for the end does not look at this.
  running.catch(() => {});
  return {
    process: child,
    output: () => text,
    running,
    async says(wanted) {
      await printed(() => (text.includes(wanted) ? true : undefined));
    },
    ended,
    stop(signal = 'SIGTERM') {
      child.kill(signal);
      return ended;
    },
  };
}
