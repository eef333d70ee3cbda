/** A page with one form at a time, built from the sources and served under the policy of the real pages. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import react from '@vitejs/plugin-react';
import axe from 'axe-core';
import { build } from 'vite';
import { ROOT } from '../../tools/node-tool.ts';
import { launchChromium } from './chromium.ts';
import { tempFolder } from './temp.ts';

const POLICY =
  "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; worker-src 'self'; connect-src 'self'";
const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

export interface FormsPage {
  readonly browser: Browser;
  /** What the browser held against the page: errors, violations of its policy. */
  readonly complaints: string[];
  open(options?: FormsPageOptions): Promise<Page>;
  close(): Promise<void>;
}

export interface FormsPageOptions {
  readonly locale?: 'en-GB' | 'ru-RU';
  readonly colorScheme?: 'light' | 'dark';
  readonly viewport?: { readonly width: number; readonly height: number };
}

/** Builds and serves the page; close it. */
export async function openFormsPage(): Promise<FormsPage> {
  const folder = tempFolder('forms');
  await build({
    configFile: false,
    root: join(ROOT, 'test/browser/designer/forms-page'),
    plugins: [react()],
    resolve: { alias: { '@rjsf/validator-ajv8': join(ROOT, 'ui/schema-form/rjsf-validator.ts') } },
    logLevel: 'error',
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: 'es2023',
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
    },
  });
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = request.url === '/' ? '/index.html' : (request.url ?? '');
    const body = await readFile(join(folder, path)).catch(() => null);
    if (body === null) {
      response.writeHead(404).end();
      return;
    }
    const type = TYPES[extname(path)] ?? 'application/octet-stream';
    response.writeHead(200, { 'content-type': type, 'content-security-policy': POLICY }).end(body);
  };
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const browser = await launchChromium();
  const complaints: string[] = [];
  return {
    browser,
    complaints,
    async open(options = {}) {
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-GB', ...options });
      const page = await context.newPage();
      page.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
      });
      page.on('pageerror', (error) => complaints.push(error.message));
      await page.goto(url);
      await page.waitForFunction(() => 'show' in window);
      return page;
    },
    async close() {
      await browser.close();
      server.closeAllConnections();
      await new Promise((resolve) => {
        server.close(resolve);
      });
    },
  };
}

/** What axe holds against a page: the rule, and where. */
export async function axeProblems(page: Page): Promise<string[]> {
  const loaded = await page.evaluate(() => 'axe' in window);
  // Run by the driver: the policy of the page allows no script of ours inside it.
  if (!loaded) await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { violations } = await (window as unknown as { axe: Pick<typeof axe, 'run'> }).axe.run(document);
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} ${target.join(' ')}`));
  });
}
