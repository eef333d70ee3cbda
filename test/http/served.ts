import { type AppOptions, createApp, type Listening, listen } from '../../engine/http/index.ts';
import type { Log, LogFacts } from '../../engine/log.ts';
import type { CommandContext } from '../../engine/commands/index.ts';
import type { QueryContext } from '../../engine/queries/index.ts';

/** A server of its own for a test, with what it logged. */
export interface Served {
  readonly url: string;
  readonly log: readonly string[];
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  json(path: string, headers?: Record<string, string>): Promise<{ status: number; body: Body }>;
  text(path: string, headers?: Record<string, string>): Promise<string>;
  close(): Promise<void>;
}

/** JSON as the tests look at it. */
// oxlint-disable-next-line typescript/no-explicit-any
type Body = any;

export async function serve(ctx: CommandContext, options: Partial<AppOptions> = {}): Promise<Served> {
  const log: string[] = [];
  const listening: Listening = await listen(0, '127.0.0.1');
  listening.serve(createApp(ctx, { log: logInto(log), checkAnswers: true, ...options }));
  const get = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
    fetch(listening.url + path, { headers, redirect: 'manual' });
  return {
    url: listening.url,
    log,
    get,
    async json(path, headers) {
      const response = await get(path, headers);
      return { status: response.status, body: await response.json() };
    },
    text: async (path, headers) => (await get(path, headers)).text(),
    close: () => listening.close(),
  };
}

/** Each line as level, message, facts and the text of the error. */
function logInto(lines: string[]): Log {
  const at =
    (level: string) =>
    (message: string, { error, ...facts }: LogFacts = {}): void => {
      lines.push(`${level} ${message} ${JSON.stringify(facts)}${error instanceof Error ? ` ${error.stack}` : ''}`);
    };
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
}

/** A context whose database always fails. */
export function brokenContext(failure: Error): QueryContext {
  const fail = async (): Promise<never> => {
    throw failure;
  };
  const catalog = { current: fail, roles: fail, workflow: fail };
  return { store: { read: { all: fail, run: fail } }, catalog, now: () => new Date(0) } as unknown as QueryContext;
}
