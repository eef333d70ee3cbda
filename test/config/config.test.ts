import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { readConfig, sayDatabase } from '../../engine/config/index.ts';
import { tempFolder } from '../support/temp.ts';
import { failureOf } from '../support/world-refusal.ts';

const problemsOf = async (environment: Record<string, string>): Promise<string[]> => {
  const error = await failureOf(async () => readConfig(environment));
  expect(error.code).to.equal('CONFIG_INVALID');
  return error.details.map(({ path, rule }) => `${path} ${rule}`);
};

const SECRET = 'a-canary-that-nobody-may-ever-see-in-a-message';

describe('the settings', () => {
  it('nothing has to be set', () => {
    expect(readConfig({})).to.deep.equal({
      port: 3000,
      host: '127.0.0.1',
      publicUrl: null,
      trustProxy: false,
      tls: null,
      drainSeconds: 0,
      databaseUrl: 'sqlite:data/reglament.db',
      embedded: true,
      databasePool: 10,
      dataDir: './data',
      files: 'data/files',
      pack: 'vending-service',
      demo: null,
      secretKey: null,
      oidc: null,
      mail: null,
      webhookAllow: [],
      plugins: [],
      pluginSettings: {},
      uploadLimit: 25 * 1024 * 1024,
      chromiumPath: null,
      chromiumMemory: 600,
      log: { level: 'info', format: null },
      metricsToken: null,
      keep: {
        journal: null,
        outbox: 30 * 86_400_000,
        notices: 180 * 86_400_000,
        positions: 90 * 86_400_000,
        adminJournal: null,
        openings: 1095 * 86_400_000,
      },
    });
  });

  it('takes each of them from the environment', () => {
    const folder = tempFolder('config');
    for (const name of ['cert.pem', 'key.pem']) writeFileSync(join(folder, name), 'pem');
    const config = readConfig({
      PORT: '0',
      HOST: '::',
      PUBLIC_URL: 'https://Desk.example.org:8443/',
      TRUST_PROXY: '10.0.0.0/8, ::1',
      TLS_CERT: join(folder, 'cert.pem'),
      TLS_KEY: join(folder, 'key.pem'),
      DRAIN_SECONDS: '5',
      DATA_DIR: '/var/lib/reglament',
      DATABASE_URL: 'mysql://r:p%40ss@db:3306/desk',
      DATABASE_POOL: '20',
      PACK: 'fleet-telematics',
      REGLAMENT_DEMO: '1',
      SECRET_KEY: 'k'.repeat(32),
      OIDC_ISSUER: 'https://login.example.org/realms/desk/',
      OIDC_CLIENT_ID: 'reglament',
      OIDC_CLIENT_SECRET: 's',
      OIDC_NEW_PEOPLE: 'desk, field-engineer',
      SMTP_URL: 'smtp://u:p@mail:587',
      MAIL_FROM: 'Desk <desk@example.org>',
      WEBHOOK_ALLOW: '10.1.0.0/16,192.168.1.2',
      PLUGINS: 'signatures, chat',
      UPLOAD_LIMIT_MB: '1',
      LOG_LEVEL: 'warn',
      LOG_FORMAT: 'json',
      METRICS_TOKEN: 'm'.repeat(16),
      JOURNAL_KEEP: 'P400D',
      OUTBOX_KEEP: 'forever',
    });
    expect(config).to.deep.include({
      port: 0,
      host: '::',
      publicUrl: 'https://desk.example.org:8443',
      trustProxy: ['10.0.0.0/8', '::1'],
      tls: { cert: join(folder, 'cert.pem'), key: join(folder, 'key.pem') },
      drainSeconds: 5,
      embedded: false,
      databasePool: 20,
      files: '/var/lib/reglament/files',
      demo: true,
      secretKey: 'k'.repeat(32),
      mail: { url: 'smtp://u:p@mail:587', from: 'Desk <desk@example.org>' },
      webhookAllow: ['10.1.0.0/16', '192.168.1.2'],
      plugins: ['signatures', 'chat'],
      uploadLimit: 1024 * 1024,
      log: { level: 'warn', format: 'json' },
      metricsToken: 'm'.repeat(16),
    });
    expect(config.keep).to.include({ journal: 400 * 86_400_000, outbox: null });
    expect(config.oidc).to.deep.equal({
      issuer: 'https://login.example.org/realms/desk',
      clientId: 'reglament',
      clientSecret: 's',
      title: 'login.example.org',
      scopes: ['profile', 'email'],
      newPeople: ['desk', 'field-engineer'],
    });
  });

  it('one that is empty counts as not set; a number of proxies is one', () => {
    expect(readConfig({ PORT: '', REGLAMENT_DEMO: ' ', SECRET_KEY: '' })).to.include({ port: 3000, demo: null });
    expect(readConfig({ REGLAMENT_DEMO: '0' }).demo).to.equal(false);
    expect(readConfig({ DATABASE_URL: 'sqlite:x.db' }).embedded).to.equal(true);
    expect(readConfig({ TRUST_PROXY: '1' }).trustProxy).to.equal(1);
  });

  it('cannot be changed afterwards', () => {
    expect(Object.isFrozen(readConfig({}))).to.equal(true);
  });

  it('says a database address without its password', () => {
    expect(sayDatabase('mysql://r:secret@db:3306/desk')).to.equal('mysql://r:…@db:3306/desk');
    expect(sayDatabase('mysql://r:sec@ret@db:3306/desk')).to.equal('mysql://r:…@db:3306/desk');
    expect(sayDatabase('sqlite:./data/reglament.db')).to.equal('sqlite:./data/reglament.db');
  });
});

describe('a secret in a file', () => {
  const folder = tempFolder('config');
  const file = join(folder, 'secret');
  writeFileSync(file, `${'k'.repeat(40)}\n`);

  it('is read from it, without the line end', () => {
    expect(readConfig({ SECRET_KEY_FILE: file }).secretKey).to.equal('k'.repeat(40));
  });

  it('is refused when the file is missing or empty, when it is given twice, and for what is no secret', async () => {
    writeFileSync(join(folder, 'empty'), '\n');
    expect(await problemsOf({ SECRET_KEY_FILE: join(folder, 'nothing') })).to.deep.equal(['SECRET_KEY_FILE file']);
    expect(await problemsOf({ SMTP_URL_FILE: join(folder, 'empty') })).to.include('SMTP_URL_FILE file');
    expect(await problemsOf({ SECRET_KEY_FILE: file, SECRET_KEY: SECRET })).to.deep.equal(['SECRET_KEY twice']);
    expect(await problemsOf({ PORT_FILE: file })).to.deep.equal(['PORT_FILE unknown-setting']);
  });
});

describe('wrong settings', () => {
  it('are refused all at once, each with its name', async () => {
    const wrong = {
      PORT: 'many',
      HOST: '0.0.0.0',
      TRUST_PROXY: '10.0.0.0/99',
      TLS_CERT: '/nothing/here',
      DATABASE_URL: 'oracle://x',
      PACK: '../secret',
      REGLAMENT_DEMO: 'yes',
      JOURNAL_KEEP: '1 year',
      SMTP_URL: 'smtp://mail',
    };
    expect((await problemsOf(wrong)).toSorted()).to.deep.equal([
      'DATABASE_URL database-url',
      'JOURNAL_KEEP duration',
      'MAIL_FROM missing',
      'PACK folder-name',
      'PORT port',
      'PUBLIC_URL missing',
      'REGLAMENT_DEMO flag',
      'TLS_CERT file',
      'TLS_KEY missing',
      'TRUST_PROXY proxies',
    ]);
  });

  it('proxies that would be everybody are refused', async () => {
    for (const TRUST_PROXY of ['0.0.0.0/0', '::/0', '10.0.0.0/8,10.1.2.3/0'])
      expect(await problemsOf({ TRUST_PROXY }), TRUST_PROXY).to.deep.equal(['TRUST_PROXY proxies']);
  });

  it('a port outside the range and one that is no number are refused', async () => {
    for (const PORT of ['65536', '-1', '3000.5', '1e3', '0x10', '999999']) {
      expect(await problemsOf({ PORT }), PORT).to.deep.equal(['PORT port']);
    }
    expect(readConfig({ PORT: '65535' }).port).to.equal(65_535);
  });

  it('a host that others reach is refused without PUBLIC_URL, with the remedy', async () => {
    for (const HOST of ['0.0.0.0', '::', '192.168.1.4', 'desk.example.org']) {
      const error = await failureOf(async () => readConfig({ HOST }));
      expect(error.details[0]?.message, HOST).to.contain('set PUBLIC_URL').and.contain(HOST);
      expect(readConfig({ HOST, PUBLIC_URL: 'http://desk.example.org' }).host).to.equal(HOST);
    }
    for (const HOST of ['127.0.0.2', '::1', 'localhost']) expect(readConfig({ HOST }).host).to.equal(HOST);
  });

  it('a public address with a path, a user or another scheme is refused', async () => {
    for (const PUBLIC_URL of ['desk.example.org', 'https://x/y', 'https://u@x', 'ftp://x', 'https://x?a', 'https://'])
      expect(await problemsOf({ PUBLIC_URL }), PUBLIC_URL).to.deep.equal(['PUBLIC_URL origin']);
  });

  it('a certificate with a public address without https is refused, and half of the provider', async () => {
    const file = join(tempFolder('config'), 'x.pem');
    writeFileSync(file, 'pem');
    const tls = { TLS_CERT: file, TLS_KEY: file };
    expect(await problemsOf({ ...tls, PUBLIC_URL: 'http://x' })).to.deep.equal(['PUBLIC_URL contradiction']);
    expect(await problemsOf({ OIDC_ISSUER: 'https://login.example.org' })).to.deep.equal([
      'OIDC_CLIENT_ID missing',
      'OIDC_CLIENT_SECRET missing',
      'PUBLIC_URL missing',
    ]);
  });

  it('what is named as ours and is no setting is refused, with what was meant', async () => {
    const error = await failureOf(async () => readConfig({ REGLAMENT_PORT: '1', REGLAMENT_DEMOS: '1' }));
    expect(error.details.map(({ message }) => message)).to.deep.equal([
      'REGLAMENT_PORT: there is no such setting; did you mean PORT?',
      'REGLAMENT_DEMOS: there is no such setting; leave it out',
    ]);
    expect(readConfig({ REGLAMENT_DATA: '/data', REGLAMENT_SEED: '1' }).port).to.equal(3000);
  });

  it('a database address without file, host or name is refused, and no message has a secret in it', async () => {
    for (const DATABASE_URL of [
      'sqlite:',
      'sqlite::memory:',
      'mysql://',
      `mysql://user:${SECRET}@/x y`,
      `mysql://user:${SECRET}@db`,
      `${SECRET}.db`,
    ]) {
      const environment = { DATABASE_URL, SECRET_KEY: SECRET.slice(0, 31), SMTP_URL: SECRET, METRICS_TOKEN: 'short' };
      const error = await failureOf(async () => readConfig(environment));
      expect(error.details.map(({ path }) => path).slice(0, 4)).to.deep.equal([
        'DATABASE_URL',
        'SECRET_KEY',
        'SMTP_URL',
        'METRICS_TOKEN',
      ]);
      for (const { message } of error.details)
        expect(message).not.to.contain(SECRET.slice(0, 16)).and.not.to.contain('short');
    }
  });
});
