import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { type Detail, type ErrorCode, isReglamentError, ReglamentError } from '../../errors.ts';
import { filedRecord } from './filed-record.ts';
import type { ReplayTarget, StandsAt } from './replay-target.ts';

export interface HttpTargetOptions {
  /** Where the server is reached: `https://desk.example`. */
  readonly url: string;
  /** An API token with the scopes read, write and operation, of somebody who manages the operation. */
  readonly token: string;
  readonly cancelled: AbortSignal;
  /** What the log happens to: also arms timers and tells people and subscribers. */
  readonly effects: boolean;
  /** How long a server that is away is waited for, in milliseconds. */
  readonly patienceMs?: number;
}

/** What a server says about a log before it is replayed. */
export interface RemoteState {
  readonly imported: boolean;
  readonly workflow: string;
}

interface ErrorBody {
  readonly error?: { readonly code?: unknown; readonly message?: unknown; readonly details?: unknown };
}

interface ImportedCase {
  readonly request:
    | (StandsAt & { number: string; type: string; subject: string; priority: string; createdAt: string })
    | null;
  readonly rows: readonly { row: number; event: string }[];
}

const PATIENCE_MS = 60_000;
const PAUSE_MS = 250;
const KEYS_AT_ONCE = 200;
/** What the pack has against a row. */
const REFUSALS: readonly unknown[] = ['REQUEST_REFUSED', 'EVENT_REFUSED'] satisfies ErrorCode[];

/**
 * Replays through the interface of a running server. Every write has a key of its own and is sent again under it while
 * the server is away, so that a server that is killed and started again takes each row once.
 *
 * Errors: REMOTE_FAILED with what the server said, or that it stayed away.
 */
export class HttpTarget implements ReplayTarget {
  readonly #base: string;
  readonly #options: HttpTargetOptions;

  constructor(options: HttpTargetOptions) {
    this.#base = `${options.url.replace(/\/+$/, '')}/api/v1`;
    this.#options = options;
  }

  state(log: string, type: string): Promise<RemoteState> {
    return this.#get(`/imports/${encodeURIComponent(log)}?type=${encodeURIComponent(type)}`);
  }

  async begun(externalKey: string): ReturnType<ReplayTarget['begun']> {
    const { request, rows } = await this.#get<ImportedCase>(
      `/imported-case?externalKey=${encodeURIComponent(externalKey)}`,
    );
    if (request === null) return undefined;
    const { uuid, version, status, states } = request;
    return {
      stands: { uuid, version, status, states },
      filed: filedRecord(request),
      rows: new Map(rows.map(({ row, event }) => [row, event])),
    };
  }

  file({ at, ...input }: Parameters<ReplayTarget['file']>[0]): Promise<StandsAt> {
    return this.#post('/requests', { ...input, history: this.#history(at) }, input.externalKey);
  }

  send({ request, event, expectedVersion, at, row }: Parameters<ReplayTarget['send']>[0]): Promise<StandsAt> {
    const headers = { 'if-match': `"${expectedVersion}"` };
    const body = { event, history: { ...this.#history(at), row } };
    return this.#post(`/requests/${request}/events`, body, `${request}#${row}`, headers);
  }

  async journalRows(externalKeys: readonly string[]): Promise<number> {
    let count = 0;
    for (let from = 0; from < externalKeys.length; from += KEYS_AT_ONCE) {
      const body = { externalKeys: externalKeys.slice(from, from + KEYS_AT_ONCE) };
      count += (await this.#post<{ journalRows: number }>('/imported-journal', body)).journalRows;
    }
    return count;
  }

  #history(at: Date): object {
    return { at: at.toISOString(), ...(this.#options.effects ? { effects: true } : {}) };
  }

  #get<T>(path: string): Promise<T> {
    return this.#call('GET', path, undefined, {});
  }

  #post<T>(path: string, body: object, identity?: string, headers: Record<string, string> = {}): Promise<T> {
    const key = identity && createHash('sha256').update(identity).digest('hex');
    return this.#call('POST', path, JSON.stringify(body), {
      'content-type': 'application/json',
      ...headers,
      ...(key === undefined ? {} : { 'idempotency-key': `replay-${key}` }),
    });
  }

  async #call<T>(method: string, path: string, body: string | undefined, headers: Record<string, string>): Promise<T> {
    const { token, cancelled, patienceMs = PATIENCE_MS } = this.#options;
    const until = performance.now() + patienceMs;
    for (;;) {
      try {
        const response = await fetch(this.#base + path, {
          method,
          headers: { ...headers, authorization: `Bearer ${token}` },
          redirect: 'error',
          ...(body === undefined ? {} : { body }),
        });
        if (response.ok) return (await response.json()) as T;
        if (response.status !== 503) throw await failureOf(response, path);
        await response.arrayBuffer();
      } catch (error) {
        if (isReglamentError(error)) throw error;
        if (performance.now() > until)
          throw new ReglamentError('REMOTE_FAILED', { reason: reasonOf(error) }, { cause: error });
      }
      // The server is away or busy: the same call under the same key comes to one effect, however often it is made.
      cancelled.throwIfAborted();
      if (performance.now() > until) throw new ReglamentError('REMOTE_FAILED', { reason: 'it stayed busy (503)' });
      await pause(PAUSE_MS);
    }
  }
}

async function failureOf(response: Response, path: string): Promise<ReglamentError> {
  const { error } = (await response.json().catch(() => ({}))) as ErrorBody;
  const message = typeof error?.message === 'string' ? error.message : 'no reason given';
  const details = Array.isArray(error?.details) ? (error.details as Detail[]) : [];
  if (REFUSALS.includes(error?.code)) {
    return new ReglamentError(error?.code as ErrorCode, { event: path, reasons: message }, { details });
  }
  const code = typeof error?.code === 'string' ? `${error.code} ` : '';
  const told = `${response.status} ${code}${message}`;
  return new ReglamentError('REMOTE_FAILED', { reason: told }, { details });
}

function reasonOf(error: unknown): string {
  const { cause, message } = error as { cause?: { message?: string }; message?: string };
  return cause?.message ?? message ?? String(error);
}
