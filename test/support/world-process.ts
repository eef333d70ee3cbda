import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Answer, WriterArguments } from './world-writer.ts';

const SCRIPT = fileURLToPath(new URL('./world-writer.ts', import.meta.url));

/** A running `world-writer.ts`. */
export interface Writer {
  /** What it has answered so far. */
  readonly answers: readonly Answer[];
  /** Lets it begin. */
  go(): void;
  /** Ends it as a power cut would, and promises to have seen all that it had said. */
  kill(): Promise<void>;
  /** Promises the end of all its orders; rejects with what it said when it broke. */
  done(): Promise<readonly Answer[]>;
}

/** Starts a process that works on a database, and promises it when it has opened it. */
export async function startWriter(given: WriterArguments): Promise<Writer> {
  const child = spawn(process.execPath, [SCRIPT, JSON.stringify(given)], { stdio: ['pipe', 'pipe', 'pipe'] });
  const answers: Answer[] = [];
  let said = '';
  child.stderr.on('data', (piece: Buffer) => {
    said += piece.toString('utf8');
  });
  const lines = createInterface({ input: child.stdout });
  const closed = once(lines, 'close');
  const exited = once(child, 'exit') as Promise<[number | null]>;
  const ready = new Promise<void>((resolve, reject) => {
    lines.on('line', (line) => {
      if (line === 'ready') resolve();
      // A process that is killed may have written half a line: that answer was never given.
      else if (line.endsWith('}')) answers.push(JSON.parse(line) as Answer);
    });
    lines.once('close', () => reject(new Error(`the writer ended before it began: ${said}`)));
  });
  await ready;
  return {
    answers,
    go: () => void child.stdin.write('go\n'),
    async kill() {
      child.kill('SIGKILL');
      await Promise.all([closed, exited]);
    },
    async done() {
      const [[code]] = await Promise.all([exited, closed]);
      if (code !== 0) throw new Error(`the writer ended with ${code}: ${said}`);
      return answers;
    },
  };
}
