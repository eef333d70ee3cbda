import { builtinKinds, CheckCache, checkTexts, type KindSet } from '../../engine/language/index.ts';
import { withoutForeignNames } from './foreign-names.ts';
import { kindsFrom } from './kinds-from.ts';
import type { Checked, ToWorker } from './messages.ts';

/** The pack as the designer has it, with its problems on demand; each check begins with what the one before left. */
export class Checker {
  readonly #clock: () => number;
  readonly #files = new Map<string, string>();
  readonly #cache = new CheckCache();
  #kinds: KindSet = builtinKinds;
  #version = 0;

  /** `clock` counts milliseconds. */
  constructor(clock: () => number) {
    this.#clock = clock;
  }

  take(message: ToWorker): void {
    this.#version = message.version;
    switch (message.type) {
      case 'files':
        this.#files.clear();
        for (const [file, text] of message.files) this.#files.set(file, text);
        break;
      case 'file':
        if (message.text === null) this.#files.delete(message.file);
        else this.#files.set(message.file, message.text);
        break;
      case 'kinds':
        this.#kinds = kindsFrom(message.kinds);
        break;
    }
  }

  check(): Checked {
    const began = this.#clock();
    const { pack, problems } = checkTexts(this.#files, this.#kinds, this.#cache);
    const told = withoutForeignNames(problems, pack, this.#kinds);
    return { version: this.#version, problems: told, ms: this.#clock() - began };
  }
}
