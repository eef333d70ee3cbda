import { type DraftMark, draftMarks } from '../store/index.ts';
import type { LiveContext, LiveServer } from './context.ts';
import type { Members } from './members.ts';
import { DEFINITIONS_ROOM } from './rooms.ts';

interface Parts {
  readonly ctx: LiveContext;
  readonly io: LiveServer;
  readonly members: Members;
}

/** Tells those who follow `definitions` which drafts were saved, and which are gone. */
export class DraftNews {
  readonly #parts: Parts;
  /** Null until somebody listens: what was there before is no news. */
  #known: ReadonlyMap<string, DraftMark> | null = null;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  async look(): Promise<void> {
    const { ctx, io, members } = this.#parts;
    if (members.followersOf('definitions').length === 0) {
      this.#known = null;
      return;
    }
    const now = new Map((await draftMarks(ctx.store.read)).map((draft) => [draft.uuid, draft]));
    const before = this.#known ?? now;
    this.#known = now;
    const room = io.to(DEFINITIONS_ROOM);
    for (const draft of now.values()) {
      if (before.get(draft.uuid)?.revision !== draft.revision) room.emit('draft', draft);
    }
    for (const draft of before.values()) {
      if (!now.has(draft.uuid)) room.emit('draft', { ...draft, revision: null });
    }
  }
}
