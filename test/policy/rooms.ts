/**
 * Who may import whom, written once. Anything absent is forbidden.
 */

/** The room that a file of the project belongs to: `language`, `store`, `errors`, `test` … */
export function roomOf(path: string): string {
  if (/^engine\/http\/[^/]+\/schema\.ts$/.test(path)) return 'http-schema';
  if (path.startsWith('print-forms/template/')) return 'print-template';
  // How a front end is built is no part of it.
  if (/^(?:designer|desk)\/vite\.config\.ts$/.test(path)) return 'tools';
  if (path.startsWith('designer/model/')) return 'designer-model';
  const [first = '', second = ''] = path.split('/');
  return first === 'engine' ? second.replace(/\.ts$/, '') : first;
}

const EVERY_ROOM = '*';

/** What each room may import besides itself. Money and the port of the log are in `FOR_ALL`. */
export const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  language: ['print-template'],
  run: ['language'],
  policies: ['language'],
  money: [],
  files: [],
  extend: ['language', 'errors'],
  store: ['language', 'errors'],
  queries: ['language', 'run', 'store', 'policies', 'errors'],
  commands: ['language', 'run', 'policies', 'store', 'errors', 'extend', 'files'],
  clock: ['store', 'commands'],
  effects: ['language', 'store', 'extend', 'errors', 'commands'],
  presenters: ['language', 'run', 'policies'],
  live: ['language', 'store', 'policies', 'presenters', 'errors'],
  // package.json for the version that the API names.
  http: ['commands', 'queries', 'presenters', 'errors', 'files', 'http-schema', 'package.json'],
  'http-schema': ['commands', 'queries', 'presenters', 'errors', 'files', 'http'],
  // `errors` is a table without dependencies: docs/adr/0002-errors-is-a-leaf.md
  cli: ['commands', 'queries', 'language', 'run', 'app', 'errors'],
  errors: [],
  log: [],
  config: ['errors', 'language'],
  app: [EVERY_ROOM],
  main: [EVERY_ROOM],
  plugins: ['extend'],
  'print-forms': ['print-template'],
  'print-template': [],
  designer: ['ui', 'language', 'run', 'print-template', 'designer-model'],
  'designer-model': ['language'],
  desk: ['ui', 'language', 'run'],
  ui: ['language'],
  test: [EVERY_ROOM],
  bench: [EVERY_ROOM],
  tools: ['test', 'http', 'language'],
};

/** What anyone may import. */
export const FOR_ALL: readonly string[] = ['money', 'log'];

/** What a room may import for its types alone (`import type`), besides what it may import anyway. */
export const TYPES_ONLY: Readonly<Record<string, readonly string[]>> = {
  errors: ['language', 'run'],
  designer: ['presenters', 'http-schema'],
  desk: ['presenters', 'http-schema'],
  ui: ['presenters', 'http-schema', 'live'],
};

/** Packages that only these rooms name; tests and benchmarks may name any. */
export const ONLY_IN: Readonly<Record<string, readonly string[]>> = {
  sequelize: ['store'],
  umzug: ['store'],
  mysql2: ['store'],
  'node:sqlite': ['store'],
  express: ['http', 'http-schema'],
  sharp: ['files'],
  '@embedpdf/pdfium': ['files'],
  'zxing-wasm': ['files'],
  'socket.io': ['live'],
  pino: ['main'],
  'prom-client': ['main'],
  'puppeteer-core': ['print-forms'],
  '@sparticuz/chromium': ['print-forms'],
  vite: ['designer', 'tools'],
  '@xyflow/react': ['designer'],
};

/** Rooms that also run in the browser, without input, output, clock or chance; the packages are all that they may name. */
export const PURE: Readonly<Record<string, readonly string[]>> = {
  language: ['ajv', 'ajv-formats', '@cfworker/json-schema', 'json-logic-engine', 'xstate'],
  run: ['xstate'],
  policies: [],
  money: [],
  log: [],
  // Of Handlebars only the parser, of qrcode only the core: docs/dependencies.md.
  'print-template': ['handlebars', 'qrcode', 'lvovich'],
  'designer-model': [],
};

/** Rooms whose imports are not looked at one by one. */
export function mayImportAll(room: string): boolean {
  return ALLOWED[room]?.includes(EVERY_ROOM) === true;
}
