import { ApiError } from '../../ui/api/index.ts';
import { isFinalRefusal } from './final-refusal.ts';
import type { HeldDocument } from './held-document.ts';
import type { DraftApi } from './read-server.ts';
import type { Timing } from './timing.ts';

const AFTER_MS = 600;
const FIRST_PAUSE_MS = 1000;
const LONGEST_PAUSE_MS = 30_000;

interface SaverOptions {
  readonly api: DraftApi;
  readonly timing: Timing;
  /** Does something with the server when nothing else does. */
  readonly inTurn: <T>(work: () => Promise<T>) => Promise<T>;
  readonly changed: (held: HeldDocument) => void;
  /** Another window has saved it: reads that. */
  readonly stale: (held: HeldDocument) => Promise<void>;
  /** Something else is in force: reads that. */
  readonly moved: () => Promise<void>;
}

/** Sends drafts to the server soon after the last change, and again and again while it cannot be reached. */
export class Saver {
  /** Why the last save failed; null once one has worked. */
  trouble: ApiError | null = null;
  readonly #options: SaverOptions;
  readonly #due = new Map<HeldDocument, () => void>();
  readonly #failed = new Set<HeldDocument>();
  #again: (() => void) | null = null;
  #pause = FIRST_PAUSE_MS;
  #closed = false;

  constructor(options: SaverOptions) {
    this.#options = options;
  }

  /** Saves it 600 ms after the last call. */
  soon(held: HeldDocument): void {
    if (this.#closed) return;
    this.#due.get(held)?.();
    if (held.saving === 'saved') held.saving = 'waiting';
    this.#due.set(
      held,
      this.#options.timing.after(AFTER_MS, () => void this.save(held)),
    );
  }

  /** Saves it now; resolves when that has worked or failed, which `trouble` tells. */
  async save(held: HeldDocument): Promise<void> {
    this.#due.get(held)?.();
    this.#due.delete(held);
    await this.#options.inTurn(() => this.#save(held));
  }

  /** Saves everything that waits or has failed. */
  async flush(): Promise<void> {
    const all = new Set([...this.#due.keys(), ...this.#failed]);
    await Promise.all([...all].map((held) => this.save(held)));
    // What is under way already.
    await this.#options.inTurn(async () => undefined);
  }

  /** Tries what has failed again at once. */
  retry(): void {
    this.#again?.();
    this.#again = null;
    this.#pause = FIRST_PAUSE_MS;
    for (const held of this.#failed) void this.save(held);
  }

  close(): void {
    this.#closed = true;
    this.#again?.();
    for (const callOff of this.#due.values()) callOff();
    this.#due.clear();
  }

  async #save(held: HeldDocument): Promise<void> {
    const { api, changed } = this.#options;
    const wanted = held.toSend;
    if (wanted === null) {
      this.#settled(held);
      return;
    }
    const { value, discard, base } = wanted;
    held.saving = 'saving';
    changed(held);
    try {
      const path = held.key;
      if (discard) {
        if (held.revision > 0) await api.discardDraft({ path, ifMatch: held.tag });
        held.sent(value, 0, null);
      } else {
        const body = { definition: value as Record<string, unknown> | null, ...(base === undefined ? {} : { base }) };
        const { revision, draft } = await api.saveDraft({ path, ifMatch: held.tag, body });
        held.sent(value, revision, draft);
      }
      this.#works();
      this.#settled(held);
    } catch (error) {
      await this.#refused(held, asApiError(error));
    }
  }

  async #refused(held: HeldDocument, error: ApiError): Promise<void> {
    if (error.code === 'DRAFT_STALE' || error.code === 'DRAFT_NOT_FOUND' || error.code === 'DRAFT_BASE_MOVED') {
      try {
        if (error.code === 'DRAFT_BASE_MOVED') await this.#options.moved();
        else await this.#options.stale(held);
        this.#settled(held);
        return;
      } catch (second) {
        this.#failedWith(held, asApiError(second));
        return;
      }
    }
    this.#failedWith(held, error);
  }

  /** What has been done meanwhile is saved soon. */
  #settled(held: HeldDocument): void {
    this.#failed.delete(held);
    if (!held.unsaved) held.saving = 'saved';
    else if (held.toSend === null) held.saving = 'stale';
    else {
      held.saving = 'waiting';
      if (!this.#due.has(held)) this.soon(held);
    }
    this.#options.changed(held);
  }

  #works(): void {
    this.trouble = null;
    this.#pause = FIRST_PAUSE_MS;
  }

  #failedWith(held: HeldDocument, error: ApiError): void {
    this.trouble = error;
    this.#failed.add(held);
    held.saving = 'failed';
    this.#options.changed(held);
    if (this.#closed || isFinalRefusal(error.code) || this.#again !== null) return;
    const pause = Math.max(this.#pause, 1000 * (error.retryAfter ?? 0));
    this.#pause = Math.min(2 * this.#pause, LONGEST_PAUSE_MS);
    this.#again = this.#options.timing.after(pause, () => {
      this.#again = null;
      for (const each of this.#failed) void this.save(each);
    });
  }
}

function asApiError(error: unknown): ApiError {
  if (error instanceof ApiError) return error;
  const message = error instanceof Error ? error.message : String(error);
  return new ApiError({ status: 0, code: 'UNEXPECTED', message }, error);
}
