import type { Kind } from '../../engine/language/kinds.ts';
import { titleIn } from '../../ui/i18n/formats.ts';
import { isObject } from '../model/json.ts';
import { type DefinitionKey, type DocumentState, keyText } from './document-state.ts';
import { HeldDocument, type Published } from './held-document.ts';
import type { InForce } from './read-server.ts';

/** All definitions of the workspace, with what views read of them: lists and texts, made anew only where something changed. */
export class Shelf {
  readonly #held = new Map<string, HeldDocument>();
  readonly #byFile = new Map<string, HeldDocument>();
  readonly #lists = new Map<Kind | '', readonly DocumentState[]>();
  #files: ReadonlyMap<string, string> = new Map();
  readonly #dirty = new Set<HeldDocument>();
  #language: 'en' | 'ru' = 'en';
  #collator = new Intl.Collator('en');

  set language(language: 'en' | 'ru') {
    this.#language = language;
    this.#collator = new Intl.Collator(language, { numeric: true });
    this.#lists.clear();
  }

  get(key: DefinitionKey): HeldDocument | undefined {
    return this.#held.get(keyText(key));
  }

  at(file: string): HeldDocument | undefined {
    return this.#byFile.get(file);
  }

  all(): readonly HeldDocument[] {
    return [...this.#held.values()];
  }

  /** What is in force, by `kind/id`. */
  get published(): ReadonlyMap<string, Published> {
    const all = [...this.#held].flatMap(([name, { published }]): [string, Published][] =>
      published === null ? [] : [[name, published]],
    );
    return new Map(all);
  }

  /** Puts a definition there; one that has no file yet gets a free one. */
  add(key: DefinitionKey, file: string | null, published: Published | null): HeldDocument {
    const held = new HeldDocument(key, this.#free(file ?? `${key.kind}/${key.id}.json`), published);
    this.#held.set(keyText(key), held);
    this.#byFile.set(held.file, held);
    this.changed(held);
    return held;
  }

  /** Something of it has changed: lists and texts are made anew when somebody looks at them. */
  changed(held: HeldDocument): void {
    this.#lists.delete(held.key.kind);
    this.#lists.delete('');
    this.#dirty.add(held);
  }

  /** Other definitions are in force. */
  release(items: readonly InForce[]): void {
    const names = new Set(items.map(({ key }) => keyText(key)));
    for (const { key, file, published } of items) {
      const held = this.get(key);
      if (held === undefined) this.add(key, file, published);
      else if (held.published?.hash !== published.hash) {
        held.publish(published);
        this.changed(held);
      }
    }
    for (const [name, held] of this.#held) {
      if (names.has(name) || held.published === null) continue;
      held.publish(null);
      this.changed(held);
    }
  }

  /** Takes away what is neither in force nor drafted. */
  sweep(): void {
    for (const [name, held] of this.#held) {
      if (!held.forgotten) continue;
      this.#held.delete(name);
      this.#byFile.delete(held.file);
      this.changed(held);
    }
  }

  list(kind?: Kind): readonly DocumentState[] {
    let list = this.#lists.get(kind ?? '');
    if (list === undefined) {
      list = this.all()
        .filter((held) => (kind === undefined || held.key.kind === kind) && isThere(held))
        .map((held) => ({ state: held.state, title: this.#titleOf(held) }))
        .toSorted((a, b) => this.#collator.compare(a.title, b.title))
        .map(({ state }) => state);
      this.#lists.set(kind ?? '', list);
    }
    return list;
  }

  get files(): ReadonlyMap<string, string> {
    if (this.#dirty.size === 0) return this.#files;
    const files = new Map(this.#files);
    for (const held of this.#dirty) {
      const { text } = held;
      if (text === null || this.#byFile.get(held.file) !== held) files.delete(held.file);
      else files.set(held.file, text);
    }
    this.#dirty.clear();
    this.#files = files;
    return files;
  }

  #titleOf({ value, published, key }: HeldDocument): string {
    const { title } = isObject(value) ? value : isObject(published?.value) ? published.value : {};
    return titleIn(title, this.#language) || key.id;
  }

  #free(wanted: string): string {
    const stem = wanted.replace(/\.json$/, '');
    let file = wanted;
    for (let number = 2; this.#byFile.has(file); number += 1) file = `${stem}-${number}.json`;
    return file;
  }
}

function isThere({ value, published }: HeldDocument): boolean {
  return value !== null || published !== null;
}
