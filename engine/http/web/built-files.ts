import { readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** How a file may be sent, the smallest first, as `Content-Encoding` calls it. */
export const CODINGS = ['br', 'gzip', 'identity'] as const;
export type Coding = (typeof CODINGS)[number];

/** One file of what was built, ready to be sent. */
export interface BuiltFile {
  readonly type: string;
  /** Its bytes so coded, which are made once. */
  as(coding: Coding): Buffer;
}

/** As quick as gzip and a twentieth smaller; what is better still takes many times as long. */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } };
const CODERS: Readonly<Record<Coding, (content: Buffer) => Buffer>> = {
  br: (content) => brotliCompressSync(content, BROTLI),
  gzip: (content) => gzipSync(content),
  identity: (content) => content,
};

/** The kinds of files that a build makes; nothing else is sent. */
const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.woff2': 'font/woff2',
};

/** It speaks for all addresses beside it, so it lies where the page does. */
const WORKER = 'sw.js';

/** What a build calls the one before it, which it leaves beside its own. */
const BEFORE = '-before';

/**
 * The pages of one front end as they were built into a folder. A build that comes later is taken up at once; what belongs
 * to the one before it is still sent, to those whose page is of that build, and while the two change places.
 */
export class BuiltFiles {
  readonly #builds: readonly Build[];

  constructor(folder: string) {
    this.#builds = [new Build(folder), new Build(`${folder}${BEFORE}`)];
  }

  /** The page that loads everything else; undefined when nothing has been built. */
  page(): BuiltFile | undefined {
    return this.#file('index.html');
  }

  /** A file that the page loads, by its name among the assets; undefined for any other. */
  asset(name: string): BuiltFile | undefined {
    return this.#file(`assets/${name}`);
  }

  /** The script that keeps the pages for when there is no connection; undefined for pages without one. */
  worker(): BuiltFile | undefined {
    return this.#file(WORKER);
  }

  #file(name: string): BuiltFile | undefined {
    for (const build of this.#builds) {
      const file = build.file(name);
      if (file !== undefined) return file;
    }
    return undefined;
  }
}

/** One build. Only files that were listed in its folder are ever read, so that no address leads out of it. */
class Build {
  readonly #folder: string;
  /** Tells the build from any other that stood here. */
  #mark = '';
  #names: ReadonlySet<string> = new Set();
  readonly #kept = new Map<string, BuiltFile>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  file(name: string): BuiltFile | undefined {
    const mark = this.#markNow();
    if (mark !== this.#mark) {
      this.#kept.clear();
      this.#names = new Set(mark === '' ? [] : this.#list());
      this.#mark = mark;
    }
    const type = TYPES[extname(name)];
    if (type === undefined || !this.#names.has(name)) return undefined;
    const kept = this.#kept.get(name);
    if (kept !== undefined) return kept;
    const content = unlessGone(() => readFileSync(join(this.#folder, name)));
    if (content === undefined) return undefined;
    const made = new Map<Coding, Buffer>();
    const as = (coding: Coding): Buffer => {
      const bytes = made.get(coding) ?? CODERS[coding](content);
      made.set(coding, bytes);
      return bytes;
    };
    const file = { type, as };
    this.#kept.set(name, file);
    return file;
  }

  /** Empty when nothing was built. */
  #markNow(): string {
    const index = unlessGone(() => statSync(join(this.#folder, 'index.html')));
    return index === undefined ? '' : `${index.mtimeMs} ${index.ino}`;
  }

  #list(): string[] {
    const names = unlessGone(() => readdirSync(join(this.#folder, 'assets'))) ?? [];
    return ['index.html', WORKER, ...names.map((name) => `assets/${name}`)];
  }
}

/** Undefined when it is not there, or was taken away a moment ago. */
function unlessGone<Result>(read: () => Result): Result | undefined {
  try {
    return read();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
