import * as kinds from './kinds.ts';
import type { Kind } from './kinds.ts';

/** One environment variable. */
export interface Setting<T = unknown> {
  readonly kind: Kind<T>;
  /** What it is when it is not set; null: nothing. In words where it is no fixed text. */
  readonly otherwise: string | null;
  /** Never shown; may also be given as a file by `<NAME>_FILE`. */
  readonly secret?: true;
  /** For people: one sentence or two. */
  readonly says: string;
}

const optional = <T>(kind: Kind<T>, says: string): Setting<T> & { readonly otherwise: null } => ({
  kind,
  otherwise: null,
  says,
});

const secret = <T>(kind: Kind<T>, says: string): Setting<T> & { readonly otherwise: null; readonly secret: true } => ({
  kind,
  otherwise: null,
  secret: true,
  says,
});

const setting = <T>(kind: Kind<T>, otherwise: string, says: string): Setting<T> & { readonly otherwise: string } => ({
  kind,
  otherwise,
  says,
});

/** Every setting of the server, in the order and under the headings in which people read them. */
export const SETTINGS = {
  PORT: setting(kinds.port, '3000', 'The port it listens on. 0 takes any free one.'),
  HOST: setting(
    kinds.host,
    '127.0.0.1',
    'The address it listens on. 0.0.0.0 or :: are all of this machine; any other than loopback needs PUBLIC_URL.',
  ),
  PUBLIC_URL: optional(
    kinds.origin,
    'The address under which people reach it: in links of mails, and the only host it answers to. With https, cookies are sent encrypted only.',
  ),
  TRUST_PROXY: optional(
    kinds.proxies,
    'Proxies before this server whose X-Forwarded-… headers and X-Request-Id are believed: how many (1), or their addresses (10.0.0.0/8,192.168.1.2).',
  ),
  TLS_CERT: optional(
    kinds.readableFile,
    'A file with the certificate and its chain (PEM), to serve https without a proxy. Read again at SIGHUP.',
  ),
  TLS_KEY: optional(kinds.readableFile, 'A file with the key of the certificate (PEM).'),
  DRAIN_SECONDS: setting(
    kinds.numberFrom(0, 300),
    '0',
    'How long a stopping server says so on /readyz and still takes connections, so that a load balancer has noticed before they are refused.',
  ),

  DATA_DIR: setting(kinds.text, './data', 'Folder of the embedded database and of stored files.'),
  DATABASE_URL: secret(
    kinds.databaseAddress,
    'Another database than the embedded one: MariaDB 10.11 or later, MySQL 8. Left out, it is reglament.db in DATA_DIR.',
  ),
  DATABASE_POOL: setting(kinds.numberFrom(1, 1000), '10', 'Connections to MariaDB or MySQL, of each server process.'),
  PACK: setting(kinds.folderName, 'vending-service', 'What an empty database begins with: a folder of definitions/.'),
  REGLAMENT_DEMO: optional(
    kinds.flag,
    'Made-up people and requests: 1 loads them into a database without people, 0 never. Left out, only a fresh embedded database gets them, and only where HOST is loopback and PUBLIC_URL is not set.',
  ),

  SECRET_KEY: secret(
    kinds.secretText(32),
    'What stored secrets are sealed with (second factors, keys of webhooks). Left out, it is made once and kept in DATA_DIR/files/.secret-key; several servers on one database need it.',
  ),
  OIDC_ISSUER: optional(
    kinds.webAddress,
    'Log in by a sign-in provider: its address, under which /.well-known/openid-configuration lies.',
  ),
  OIDC_CLIENT_ID: optional(kinds.text, 'The name of this server at the provider.'),
  OIDC_CLIENT_SECRET: secret(kinds.text, 'What this server proves itself to the provider with.'),
  OIDC_SCOPES: setting(
    kinds.listOf(kinds.name, 'names separated by commas'),
    'profile,email',
    'What it is asked for besides openid.',
  ),
  OIDC_NEW_PEOPLE: optional(
    kinds.listOf(kinds.name, 'ids of roles separated by commas'),
    'Roles of people whom the provider knows and nobody has invited. Left out, they are turned away.',
  ),
  OIDC_TITLE: optional(kinds.text, 'What the button for it says. Left out, the host of the provider.'),

  SMTP_URL: secret(kinds.mailServer, 'Where mail is sent through. Left out, no mail is sent.'),
  MAIL_FROM: optional(kinds.mailAddress, 'The sender of mail; needed with SMTP_URL.'),
  WEBHOOK_ALLOW: optional(
    kinds.listOf(kinds.target, 'hosts, addresses or blocks separated by commas, such as hook.local,10.1.0.0/16'),
    'Private hosts and addresses that webhooks and plugins may reach all the same.',
  ),

  PLUGINS: optional(
    kinds.listOf(kinds.folderName, 'names of folders in plugins/ separated by commas'),
    'Plugins to load, in this order: folders of plugins/.',
  ),
  PLUGINS_CONFIG: optional(
    kinds.readableFile,
    'A JSON file with the settings of plugins, by their ids. PLUGIN_<ID>_<NAME> of the environment wins over it.',
  ),
  CHROMIUM_PATH: optional(
    kinds.readableFile,
    'The browser that makes PDFs of documents, where the one that comes with the packages does not run.',
  ),
  CHROMIUM_MEMORY_MB: setting(
    kinds.numberFrom(100, 100_000),
    '600',
    'How much memory the browser that makes PDFs may hold, all its processes together, before it is replaced by a new one between two papers. It is looked at on Linux alone.',
  ),
  UPLOAD_LIMIT_MB: setting(kinds.numberFrom(1, 1000), '25', 'The largest file that may be uploaded, in megabytes.'),

  LOG_LEVEL: setting(
    kinds.oneOf(['debug', 'info', 'warn', 'error']),
    'info',
    'The least important lines that are written. Each request is one of info.',
  ),
  LOG_FORMAT: optional(
    kinds.oneOf(['pretty', 'json']),
    'How the log is written: lines to read, or one JSON object per line. Left out, pretty on a terminal and json elsewhere.',
  ),
  METRICS_TOKEN: secret(
    kinds.secretText(16),
    'What /metrics wants as Authorization: Bearer. Left out, it answers on this machine itself only, and not at all when PUBLIC_URL is set.',
  ),

  JOURNAL_KEEP: setting(
    kinds.keep,
    'forever',
    'How long after its end the journal of a request stays in the database; then it is moved to archive files in DATA_DIR/files/archive.',
  ),
  OUTBOX_KEEP: setting(kinds.keep, 'P30D', 'How long deliveries that were made, and their attempts, are remembered.'),
  NOTICES_KEEP: setting(kinds.keep, 'P180D', 'How long notices in the notification centre are kept.'),
  POSITIONS_KEEP: setting(
    kinds.keep,
    'P90D',
    'How long it is remembered where people were when they came to a site and left it; how far from it stays.',
  ),
  ADMIN_JOURNAL_KEEP: setting(
    kinds.keep,
    'forever',
    'How long it is remembered who changed roles, tokens and definitions.',
  ),
  OPENINGS_KEEP: setting(
    kinds.keep,
    'P1095D',
    'How long it is remembered who opened the PDF of which document; that the client has seen it, and when first, stays.',
  ),
} as const satisfies Readonly<Record<string, Setting>>;

export type SettingName = keyof typeof SETTINGS;
export type ValueOf<N extends SettingName> =
  | ((typeof SETTINGS)[N]['kind'] extends Kind<infer T> ? T : never)
  | ((typeof SETTINGS)[N]['otherwise'] extends string ? never : null);
