import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, launch } from 'puppeteer-core';
import type { ChromiumProgram } from '../chromium/index.ts';
import { flagsOf } from '../chromium/flags.ts';
import type { Paper } from '../compose/paper.ts';
import { WarmPage } from './warm-page.ts';

/** The browser ended before the paper was printed. */
export class BrowserGone extends Error {
  constructor(cause?: unknown) {
    super('the browser ended', { cause });
    this.name = 'BrowserGone';
  }
}

/** One run of the browser, with a folder of its own that ends with it. */
export class BrowserSession {
  readonly #browser: Browser;
  readonly #gone: Promise<never>;
  readonly #cleaned: Promise<void>;
  readonly #idle: WarmPage[] = [];
  #busy = 0;
  readonly startedAt: number;
  readonly version: string;
  printed = 0;
  ended = false;
  /** It takes no more papers. */
  retired = false;

  private constructor(browser: Browser, folder: string, version: string, now: number) {
    this.#browser = browser;
    this.startedAt = now;
    this.version = version;
    const disconnected = new Promise<void>((resolve) => void browser.once('disconnected', () => resolve()));
    this.#gone = disconnected.then(() => {
      this.ended = true;
      this.kill();
      throw new BrowserGone();
    });
    const child = browser.process();
    const exited = new Promise<void>((resolve) => {
      if (!child || child.exitCode !== null || child.signalCode !== null) resolve();
      else child.once('exit', () => resolve());
    });
    // Its pipe closes before the process has ended, and until then it may write into its folder.
    this.#cleaned = disconnected
      .then(() => exited)
      .then(() => rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }));
    // Nobody may be waiting for either.
    this.#gone.catch(() => undefined);
    this.#cleaned.catch(() => undefined);
  }

  static async start({ path, env }: ChromiumProgram, now: number): Promise<BrowserSession> {
    const folder = await mkdtemp(join(tmpdir(), 'reglament-print-'));
    try {
      const browser = await launch({
        executablePath: path,
        ignoreDefaultArgs: true,
        args: flagsOf(folder),
        pipe: true,
        // Nothing of the engine's own environment: it holds addresses and passwords.
        env: { ...env, HOME: folder, TMPDIR: folder, PATH: '/usr/bin:/bin', LANG: 'C.UTF-8', TZ: 'UTC' },
        handleSIGINT: false,
        handleSIGTERM: false,
        handleSIGHUP: false,
        acceptInsecureCerts: false,
        timeout: 30_000,
      });
      return new BrowserSession(browser, folder, (await browser.version()).replace(/^.*\//, ''), now);
    } catch (error) {
      await rm(folder, { recursive: true, force: true });
      throw error;
    }
  }

  /** The process of the browser; its group holds all that it started. */
  get pid(): number | undefined {
    return this.#browser.process()?.pid;
  }

  /** Prints on a page that is warm or becomes so. Fails with BrowserGone when the browser ends meanwhile. */
  async print(paper: Paper): Promise<Uint8Array> {
    this.#busy += 1;
    this.printed += 1;
    try {
      return await Promise.race([this.#gone, this.#printed(paper)]);
    } finally {
      this.#busy -= 1;
      if (this.retired && this.#busy === 0) this.kill();
    }
  }

  async #printed(paper: Paper): Promise<Uint8Array> {
    const page = this.#idle.pop() ?? (await WarmPage.open(this.#browser));
    try {
      const pdf = await page.print(paper);
      this.#idle.push(page);
      return pdf;
    } catch (error) {
      // What a page that failed holds is unknown, and so is what else runs in its browser.
      this.kill();
      throw error;
    }
  }

  /** Opens a page, so that the first paper does not wait for it. */
  async warm(): Promise<void> {
    if (this.#idle.length === 0) this.#idle.push(await Promise.race([this.#gone, WarmPage.open(this.#browser)]));
  }

  /** Takes no more papers; ends when the last one is printed. */
  retire(): void {
    this.retired = true;
    if (this.#busy === 0) this.kill();
  }

  /** Ends the browser and all its processes at once. A page that hangs does not answer, so nobody is asked. */
  kill(): void {
    const pid = this.pid;
    if (pid === undefined) return;
    try {
      process.kill(-pid, 'SIGKILL');
    } catch {
      // It has ended by itself.
    }
  }

  /** Ends the browser, and its folder. */
  async end(): Promise<void> {
    this.kill();
    await this.#cleaned.catch(() => undefined);
  }
}
