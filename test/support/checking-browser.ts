import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { build } from 'vite';
import { ownSchemas } from '../../tools/web/own-schemas-plugin.ts';
import type { CheckingPage } from '../designer/problems/page/checking-page.ts';
import { launchChromium } from './chromium.ts';
import { tempFolder } from './temp.ts';

const PAGE = join(import.meta.dirname, '..', 'designer', 'problems', 'page');

/** As the designer's pages have it: only scripts of their own, and none made from text. */
const POLICY = "default-src 'self'; script-src 'self'; worker-src 'self'; object-src 'none'";

const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript' };

/** The checking page as it is built, in a real browser under the designer's policy. */
export interface CheckingBrowser {
  readonly page: Page;
  /** Everything that the console of page and worker complained about. */
  readonly complaints: readonly string[];
  readonly check: (files: ReadonlyMap<string, string>) => ReturnType<CheckingPage['check']>;
  readonly close: () => Promise<void>;
}

/** Builds the page, serves it and opens it. Takes some seconds; close it. */
export async function openCheckingBrowser(): Promise<CheckingBrowser> {
  const folder = tempFolder('checking');
  await build({
    configFile: false,
    root: PAGE,
    logLevel: 'error',
    plugins: [ownSchemas()],
    worker: { format: 'es', plugins: () => [ownSchemas()] },
    build: { outDir: folder, emptyOutDir: true, target: 'es2023', modulePreload: { polyfill: false } },
  });
  const server = createServer((request, response) => {
    const path = request.url === '/' ? '/index.html' : (request.url ?? '');
    try {
      const content = readFileSync(join(folder, path));
      response.writeHead(200, { 'Content-Type': TYPES[extname(path)] ?? '', 'Content-Security-Policy': POLICY });
      response.end(content);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const browser = await launchChromium();
  const page = await browser.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => void (message.type() === 'error' && complaints.push(message.text())));
  page.on('pageerror', (error) => void complaints.push(error.message));
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  await page.waitForFunction(() => 'checking' in globalThis);
  return {
    page,
    complaints,
    check: (files) =>
      page.evaluate((list) => (globalThis as unknown as { checking: CheckingPage }).checking.check(list), [...files]),
    close: async () => {
      await browser.close();
      server.close();
    },
  };
}
