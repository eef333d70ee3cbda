import { setTimeout as pause } from 'node:timers/promises';
import type { Browser } from 'playwright-core';
import type { App } from '../../engine/app.ts';
import { sessionCookieName } from '../../engine/http/auth/session-cookie.ts';
import { insertSession, newSecret } from '../../engine/store/people/index.ts';
import type { Sql } from '../../engine/store/store.ts';
import { uuidv7 } from '../../engine/store/uuidv7.ts';
import { launchChromium } from '../../test/support/chromium.ts';
import { type Serving, startProduct } from '../http/serving.ts';
import { median } from '../statistics.ts';

/** Milliseconds from the address to what is seen, medians and the longest over browsers that begin anew. */
export interface PaintFigure {
  readonly view: string;
  readonly rounds: number;
  /** The first thing on the screen. */
  readonly first: number;
  /** The rows of the queue. */
  readonly rows: number;
  readonly longestRows: number;
  /** The rows for a browser that has the pages already. */
  readonly rowsAgain: number;
}

interface Seen {
  readonly first: number;
  readonly rows: number;
}

const VIEWS = ['line-2', 'overdue', 'all'];
const HOUR = 3_600_000;
const CLOCK_WITHIN = 300_000;

/** How soon the queues of prepared databases stand in a browser, from servers as users start them; in turns. */
export async function measureFirstPaint(options: {
  readonly databases: readonly { readonly app: App; readonly url: string; readonly folder: string }[];
  readonly rounds: number;
}): Promise<PaintFigure[][]> {
  const { databases, rounds } = options;
  const browser = await launchChromium();
  const served: Served[] = [];
  try {
    for (const { app, url, folder } of databases) {
      const product = await startProduct({ DATABASE_URL: url, DATA_DIR: folder });
      served.push({ product, secret: await signedIn(app.store.read), figures: [] });
      await clockIsDone(app.store.read);
    }
    for (const view of VIEWS) {
      const visits = served.map((): { first: Seen; again: Seen }[] => []);
      // The first browser warms the server up.
      for (let round = 0; round <= rounds; round += 1) {
        for (const [at, { product, secret }] of served.entries()) {
          visits[at]?.push(await visit(browser, product.url, view, secret));
        }
      }
      for (const [at, { figures }] of served.entries()) figures.push(figureOf(view, visits[at]?.slice(1) ?? []));
    }
    return served.map(({ figures }) => figures);
  } finally {
    await browser.close();
    for (const { product } of served) await product.stop();
  }
}

interface Served {
  readonly product: Serving;
  readonly secret: string;
  readonly figures: PaintFigure[];
}

function figureOf(view: string, visits: readonly { first: Seen; again: Seen }[]): PaintFigure {
  return {
    view,
    rounds: visits.length,
    first: median(visits.map(({ first }) => first.first)),
    rows: median(visits.map(({ first }) => first.rows)),
    longestRows: Math.max(...visits.map(({ first }) => first.rows)),
    rowsAgain: median(visits.map(({ again }) => again.rows)),
  };
}

/** The secret of a session of a service manager. */
async function signedIn(read: Sql): Promise<string> {
  const [person] = await read.all<{ id: number }>(
    `SELECT id FROM person WHERE kind = 'staff' AND roles LIKE '%"service-manager"%' ORDER BY id DESC LIMIT 1`,
  );
  if (person === undefined) throw new Error('the database has no service manager');
  const { secret, hash } = newSecret();
  const createdAt = Date.now();
  const times = { createdAt, expiresAt: createdAt + HOUR };
  const from = { agent: 'bench', address: '127.0.0.1', ...times };
  await insertSession(read, { uuid: uuidv7(), hash, personId: person.id, ...from });
  return secret;
}

/** Seeded requests are older than the server: what is due by now is fired first, as a server does that was off. */
async function clockIsDone(read: Sql): Promise<void> {
  const until = Date.now() + CLOCK_WITHIN;
  while (Date.now() < until) {
    const sql = 'SELECT COUNT(*) AS due FROM timer WHERE parked = 0 AND due_at < ?';
    const [row] = await read.all<{ due: number }>(sql, [Date.now()]);
    if (row?.due === 0) return;
    await pause(500);
  }
  throw new Error('the clock did not catch up with what was due');
}

/** A browser of its own: once with nothing kept, and once more with the pages it keeps. */
async function visit(
  browser: Browser,
  url: string,
  view: string,
  secret: string,
): Promise<{ first: Seen; again: Seen }> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, serviceWorkers: 'block' });
  try {
    await context.addCookies([{ name: sessionCookieName(false), value: secret, url }]);
    const page = await context.newPage();
    const seen = async (): Promise<Seen> => {
      await page.goto(`${url}/desk/views/${view}`, { waitUntil: 'commit' });
      return page.evaluate<Seen>(ROWS_ARE_DRAWN);
    };
    return { first: await seen(), again: await seen() };
  } finally {
    await context.close();
  }
}

/** In the page: the times, counted from the start of its navigation, once a frame with rows has been handed to the screen. */
const ROWS_ARE_DRAWN = `new Promise((done) => {
  const told = () => done({
    first: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? performance.now(),
    rows: performance.now(),
  });
  const look = () =>
    document.querySelector('[data-row]') === null ? requestAnimationFrame(look) : requestAnimationFrame(() => setTimeout(told));
  look();
})`;
