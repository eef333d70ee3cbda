import { runCli } from '../../engine/cli/run-cli.ts';

export interface CliRun {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  /** What `--json` printed, as a test wants to look into it. */
  readonly json: ReturnType<typeof JSON.parse>;
}

export interface CliRunOptions {
  readonly env?: Record<string, string>;
  readonly cancelled?: AbortSignal;
  readonly isTTY?: boolean;
  readonly now?: () => Date;
}

/** Runs the program inside the test's process; its clock is the real one unless given. */
export async function cli(args: readonly string[], options: CliRunOptions = {}): Promise<CliRun> {
  let [stdout, stderr] = ['', ''];
  const code = await runCli(args, {
    stdout: { write: (text) => (stdout += text) },
    stderr: { isTTY: options.isTTY ?? false, write: (text) => (stderr += text) },
    env: options.env ?? {},
    cancelled: options.cancelled ?? new AbortController().signal,
    now: options.now ?? (() => new Date()),
  });
  return {
    code,
    stdout,
    stderr,
    get json() {
      return JSON.parse(stdout);
    },
  };
}
