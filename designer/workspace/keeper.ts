import type { Kind } from '../../engine/language/kinds.ts';
import { type Deed, type History, NO_HISTORY } from '../model/history.ts';
import type { Json } from '../model/json.ts';
import { type BrowserStore, type KeptDraft, keptName } from './browser-store.ts';
import type { HeldDocument, KeptWork, Published, ServerDraft } from './held-document.ts';
import { textOf } from './text-of.ts';
import type { Timing } from './timing.ts';

/** Of a history at most so many characters are kept: enough for days, and no more than a browser gives gladly. */
const MOST_HISTORY = 2_000_000;

interface KeeperOptions {
  readonly store: BrowserStore;
  readonly timing: Timing;
  readonly person: string;
  readonly window: string;
  /** `works` has changed. */
  readonly changed: () => void;
}

/** Writes what the person does into the browser as soon as it is done, so that nothing is lost with the page. */
export class Keeper {
  /** False once the browser has refused to keep something. */
  works = true;
  readonly #options: KeeperOptions;
  readonly #waiting = new Set<HeldDocument>();
  readonly #kept = new Set<string>();
  #due: (() => void) | null = null;
  #writing: Promise<void> = Promise.resolve();

  constructor(options: KeeperOptions) {
    this.#options = options;
  }

  /** What all windows of the person have kept, the oldest first; nothing where the browser keeps nothing. */
  async load(): Promise<readonly KeptDraft[]> {
    try {
      const kept = await this.#options.store.load(this.#options.person);
      for (const each of kept) if (each.window === this.#options.window) this.#kept.add(keptName(each));
      return kept.toSorted((a, b) => a.at - b.at);
    } catch {
      this.works = false;
      return [];
    }
  }

  /** Soon writes how it stands; what comes at once is written together, after the page has been drawn. */
  keep(held: HeldDocument): void {
    this.#waiting.add(held);
    this.#due ??= this.#options.timing.after(0, () => void this.flush());
  }

  /** Writes what waits now; resolves when all is written. */
  async flush(): Promise<void> {
    this.#due?.();
    this.#due = null;
    const all = [...this.#waiting];
    this.#waiting.clear();
    const before = this.#writing;
    this.#writing = (async () => {
      await before;
      for (const held of all) await this.#write(held);
    })();
    await this.#writing;
  }

  /** What another window had kept is in ours now. */
  async forget(kept: KeptDraft): Promise<void> {
    await this.#options.store.remove(kept).catch(() => undefined);
  }

  #become(works: boolean): void {
    if (this.works === works) return;
    this.works = works;
    this.#options.changed();
  }

  async #write(held: HeldDocument): Promise<void> {
    const { store, person, window, timing } = this.#options;
    const key = { person, window, ...held.key };
    const { done, undone } = held.history;
    try {
      if (held.unsaved || done.length + undone.length > 0) {
        this.#kept.add(keptName(key));
        await putWhatFits(store, { ...keptOf(held), person, window, at: timing.now() });
      } else if (this.#kept.delete(keptName(key))) {
        await store.remove(key);
      }
      this.#become(true);
    } catch {
      this.#become(false);
      // Tried again with whatever is written next.
      this.#waiting.add(held);
    }
  }
}

/** What was typed counts for more than that it can be taken back: a full browser is given the text alone. */
async function putWhatFits(store: BrowserStore, kept: KeptDraft): Promise<void> {
  try {
    await store.put(kept);
  } catch (error) {
    if (kept.history.done.length + kept.history.undone.length === 0) throw error;
    await store.put({ ...kept, history: NO_HISTORY });
  }
}

/** What was kept, as the document takes it. */
export function workOf({ text, history, on, rebased }: KeptDraft): KeptWork {
  const base: Published | null = on.base === null ? null : { hash: on.base.hash, value: parse(on.base.text) };
  const draft: ServerDraft = { revision: on.revision, draft: on.draft ?? null, value: parse(on.text), base };
  return { value: parse(text), history, on: draft, rebased };
}

function keptOf(held: HeldDocument): Omit<KeptDraft, 'person' | 'window' | 'at'> {
  const { base, revision, draft, ancestor, rebased, file } = held;
  const { kind, id }: { kind: Kind; id: string } = held.key;
  return {
    kind,
    id,
    file,
    text: textOf(held.value),
    history: shortened(held.history),
    on: {
      revision,
      draft,
      text: textOf(ancestor),
      base: base === null ? null : { hash: base.hash, text: textOf(base.value) },
    },
    rebased,
  };
}

/** The deeds nearest to now. */
function shortened({ done, undone }: History): History {
  let rest = MOST_HISTORY;
  const near = (deeds: readonly Deed[]): readonly Deed[] => {
    const from = deeds.findLastIndex((deed) => {
      rest -= sizeOf(deed);
      return rest < 0;
    });
    return from === -1 ? deeds : deeds.slice(from + 1);
  };
  const undoneNear = near(undone);
  return { done: near(done), undone: undoneNear };
}

const sizes = new WeakMap<Deed, number>();

function sizeOf(deed: Deed): number {
  let size = sizes.get(deed);
  if (size === undefined) {
    size = JSON.stringify(deed).length;
    sizes.set(deed, size);
  }
  return size;
}

function parse(text: string): Json {
  return JSON.parse(text) as Json;
}
