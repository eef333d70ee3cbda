import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** One file of what was built, ready to be sent. */
export interface BuiltFile {
  readonly type: string;
  readonly content: Buffer;
  readonly zipped: Buffer;
}

/** The kinds of files that a build makes; nothing else is sent. */
const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
};

/**
 * The pages of one front end as they were built into a folder. Only files that were listed there are ever read, so that
 * no address leads out of it; a build that comes later is taken up with the next page.
 */
export class BuiltFiles {
  readonly #folder: string;
  #built = 0;
  #names: ReadonlySet<string> = new Set();
  readonly #kept = new Map<string, BuiltFile>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** The page that loads everything else; undefined when nothing has been built. */
  page(): BuiltFile | undefined {
    const index = join(this.#folder, 'index.html');
    const built = existsSync(index) ? statSync(index).mtimeMs : 0;
    if (built !== this.#built) {
      this.#built = built;
      this.#kept.clear();
      this.#names = new Set(built === 0 ? [] : this.#list());
    }
    return this.#file('index.html');
  }

  /** A file that the page loads, by its name among the assets; undefined for any other. */
  asset(name: string): BuiltFile | undefined {
    if (this.#built === 0) this.page();
    return this.#file(`assets/${name}`);
  }

  #list(): string[] {
    const assets = join(this.#folder, 'assets');
    const names = existsSync(assets) ? readdirSync(assets) : [];
    return ['index.html', ...names.map((name) => `assets/${name}`)];
  }

  #file(name: string): BuiltFile | undefined {
    const type = TYPES[extname(name)];
    if (type === undefined || !this.#names.has(name)) return undefined;
    const kept = this.#kept.get(name);
    if (kept !== undefined) return kept;
    const content = readFileSync(join(this.#folder, name));
    const file = { type, content, zipped: gzipSync(content) };
    this.#kept.set(name, file);
    return file;
  }
}
