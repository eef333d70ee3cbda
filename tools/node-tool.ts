import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The project's root folder. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url));

export interface ToolResult {
  /** The exit code; 1 when a signal ended it. */
  readonly code: number;
  /** What it printed, on either stream; empty when `show` was true. */
  readonly output: string;
}

/**
 * Runs a script (a path from the project's root) on this Node and promises how it ended; it never throws for a failure.
 * With `show` it prints as it goes, else its output is kept. A signal to us ends it too.
 */
export function runNodeTool(script: string, args: readonly string[], show = false): Promise<ToolResult> {
  const child = spawn(process.execPath, [script, ...args], { cwd: ROOT, stdio: show ? 'inherit' : 'pipe' });
  const end = (): void => {
    child.kill('SIGTERM');
    process.exit(143);
  };
  process.once('SIGTERM', end);
  const pieces: Buffer[] = [];
  child.stdout?.on('data', (piece: Buffer) => pieces.push(piece));
  child.stderr?.on('data', (piece: Buffer) => pieces.push(piece));
  return new Promise((resolve) => {
    const finish = (code: number): void => {
      process.off('SIGTERM', end);
      resolve({ code, output: Buffer.concat(pieces).toString('utf8') });
    };
    child.on('error', (error) => {
      pieces.push(Buffer.from(error.message));
      finish(1);
    });
    child.on('close', (code) => finish(code ?? 1));
  });
}
