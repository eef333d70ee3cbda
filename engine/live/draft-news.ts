import { type DraftMark, draftMarks } from '../store/index.ts';
import type { LiveContext, LiveServer } from './context.ts';
import { DEFINITIONS_ROOM } from './rooms.ts';

interface Parts {
  readonly ctx: LiveContext;
  readonly io: LiveServer;
}

/** Tells those who follow `definitions` which drafts were saved, and which are gone. */
export class DraftNews {
  readonly #parts: Parts;
  #known: ReadonlyMap<string, DraftMark> = new Map();

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  async start(): Promise<void> {
    this.#known = await this.#read();
  }

  /** Looks also while nobody listens: whoever begins to is told of everything from then on. */
  async look(): Promise<void> {
    const [before, now] = [this.#known, await this.#read()];
    this.#known = now;
    const room = this.#parts.io.to(DEFINITIONS_ROOM);
    for (const draft of now.values()) {
      if (before.get(draft.uuid)?.revision !== draft.revision) room.emit('draft', draft);
    }
    for (const draft of before.values()) {
      if (!now.has(draft.uuid)) room.emit('draft', { ...draft, revision: null });
    }
  }

  async #read(): Promise<ReadonlyMap<string, DraftMark>> {
    const drafts = await draftMarks(this.#parts.ctx.store.read);
    return new Map(drafts.map((draft) => [draft.uuid, draft]));
  }
}
