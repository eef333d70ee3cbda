/**
 * Keeps the pages themselves on the device, so that they open without a connection and say so. What the server knows is
 * never kept here: neither answers of the interface nor anything of a person.
 */
interface Shell {
  readonly scope: string;
  readonly version: string;
  readonly files: readonly string[];
}

/** What this file uses of the world of a worker, which has other types than a page. */
interface Worker {
  addEventListener(name: 'install' | 'activate', listener: (event: Lasting) => void): void;
  addEventListener(name: 'fetch', listener: (event: Fetching) => void): void;
  skipWaiting(): Promise<void>;
  readonly clients: { claim(): Promise<void> };
}
interface Lasting {
  waitUntil(work: Promise<unknown>): void;
}
interface Fetching extends Lasting {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}

const worker = globalThis as unknown as Worker;
// Written in when the pages are built.
const shell = JSON.parse('__SHELL__') as Shell;
const OURS = 'reglament-desk-';
const CACHE = OURS + shell.version;
const PATIENCE_MS = 8000;
/** What stands before the server says so while the server is away. */
const AWAY = [502, 503, 504];

worker.addEventListener('install', (event) => event.waitUntil(keep()));
worker.addEventListener('activate', (event) => event.waitUntil(takeOver()));
worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin || !pathname.startsWith(shell.scope)) return;
  if (pathname.startsWith(`${shell.scope}assets/`)) event.respondWith(asset(request));
  else if (request.mode === 'navigate') event.respondWith(page(request));
});

async function keep(): Promise<void> {
  const cache = await caches.open(CACHE);
  await cache.addAll([...shell.files]);
  const opened = await fetch(shell.scope, { credentials: 'same-origin' });
  // Whoever is not signed in is led to the log-in: that is not the page.
  if (opened.ok && !opened.redirected) await cache.put(shell.scope, opened);
  await worker.skipWaiting();
}

async function takeOver(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(OURS) && name !== CACHE).map((name) => caches.delete(name)));
  await worker.clients.claim();
}

/** A name with a hash is the same for ever. */
async function asset(request: Request): Promise<Response> {
  const kept = await caches.match(request);
  if (kept !== undefined) return kept;
  const answer = await fetch(request);
  if (answer.ok) {
    const cache = await caches.open(CACHE);
    await cache.put(request, answer.clone());
  }
  return answer;
}

/** The server decides, as long as it can be reached: it may send to the log-in. */
async function page(request: Request): Promise<Response> {
  const asked = fetch(request);
  const first = await Promise.race([asked.catch(() => null), pause()]);
  if (first !== null && !AWAY.includes(first.status)) return first;
  const kept = await caches.match(shell.scope);
  return kept ?? first ?? asked;
}

function pause(): Promise<null> {
  return new Promise((resolve) => {
    setTimeout(() => resolve(null), PATIENCE_MS);
  });
}
