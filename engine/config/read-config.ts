import { join } from 'node:path';
import { ReglamentError } from '../errors.ts';
import type { Config } from './config.ts';
import { contradictions } from './contradictions.ts';
import { readSettings } from './read-settings.ts';

type Environment = Readonly<Record<string, string | undefined>>;

const MEGABYTE = 1024 * 1024;

/**
 * Reads the settings; a variable that is set but empty counts as not set, and each secret may be given as a file by
 * `<NAME>_FILE`. Fails with CONFIG_INVALID: every problem at once, none with the value of a secret.
 */
export function readConfig(environment: Environment): Config {
  const { get, problems } = readSettings(environment);
  problems.push(...contradictions(get, problems));
  if (problems.length > 0)
    throw new ReglamentError('CONFIG_INVALID', { count: problems.length }, { details: problems });
  const dataDir = get('DATA_DIR') ?? '';
  const databaseUrl = get('DATABASE_URL') ?? `sqlite:${join(dataDir, 'reglament.db')}`;
  const [cert, key] = [get('TLS_CERT'), get('TLS_KEY')];
  const [smtp, from] = [get('SMTP_URL'), get('MAIL_FROM')];
  const [issuer, clientId, clientSecret] = [get('OIDC_ISSUER'), get('OIDC_CLIENT_ID'), get('OIDC_CLIENT_SECRET')];
  return Object.freeze({
    port: get('PORT') ?? 0,
    host: get('HOST') ?? '',
    publicUrl: get('PUBLIC_URL'),
    trustProxy: get('TRUST_PROXY') ?? false,
    tls: cert !== null && key !== null ? { cert, key } : null,
    drainSeconds: get('DRAIN_SECONDS') ?? 0,
    databaseUrl,
    embedded: databaseUrl.startsWith('sqlite:'),
    databasePool: get('DATABASE_POOL') ?? 1,
    dataDir,
    files: join(dataDir, 'files'),
    pack: get('PACK') ?? '',
    demo: get('REGLAMENT_DEMO'),
    secretKey: get('SECRET_KEY'),
    oidc:
      issuer !== null && clientId !== null && clientSecret !== null
        ? {
            issuer,
            clientId,
            clientSecret,
            title: get('OIDC_TITLE') ?? new URL(issuer).host,
            scopes: get('OIDC_SCOPES') ?? [],
            newPeople: get('OIDC_NEW_PEOPLE'),
          }
        : null,
    mail: smtp !== null && from !== null ? { url: smtp, from } : null,
    webhookAllow: get('WEBHOOK_ALLOW') ?? [],
    plugins: get('PLUGINS') ?? [],
    pluginSettings: pluginSettings(environment),
    chromiumPath: get('CHROMIUM_PATH'),
    chromiumMemory: get('CHROMIUM_MEMORY_MB') ?? 0,
    uploadLimit: (get('UPLOAD_LIMIT_MB') ?? 0) * MEGABYTE,
    log: { level: get('LOG_LEVEL') ?? 'info', format: get('LOG_FORMAT') },
    metricsToken: get('METRICS_TOKEN'),
    keep: {
      journal: get('JOURNAL_KEEP')?.ms ?? null,
      outbox: get('OUTBOX_KEEP')?.ms ?? null,
      notices: get('NOTICES_KEEP')?.ms ?? null,
      positions: get('POSITIONS_KEEP')?.ms ?? null,
      adminJournal: get('ADMIN_JOURNAL_KEEP')?.ms ?? null,
      openings: get('OPENINGS_KEEP')?.ms ?? null,
    },
  });
}

/** They are read, and refused, by the plugins that they belong to. */
function pluginSettings(environment: Environment): Readonly<Record<string, string>> {
  const theirs = Object.entries(environment).filter(
    ([name]) => name.startsWith('PLUGIN_') || name === 'PLUGINS_CONFIG',
  );
  return Object.fromEntries(theirs.map(([name, value]) => [name, value ?? '']));
}
