import { expect } from 'chai';
import { readConfig, sayDatabase } from '../../engine/config.ts';
import { failureOf } from '../support/world-refusal.ts';

const problemsOf = async (environment: Record<string, string>): Promise<string[]> => {
  const error = await failureOf(async () => readConfig(environment));
  expect(error.code).to.equal('CONFIG_INVALID');
  return error.details.map(({ path, rule }) => `${path} ${rule}`);
};

describe('the settings', () => {
  it('nothing has to be set', () => {
    expect(readConfig({})).to.deep.equal({
      port: 3000,
      host: '127.0.0.1',
      databaseUrl: 'sqlite:data/reglament.db',
      embedded: true,
      dataDir: './data',
      files: 'data/files',
      pack: 'vending-service',
      demo: null,
    });
  });

  it('takes each of them from the environment; an empty one counts as not set', () => {
    const config = readConfig({
      PORT: '0',
      HOST: '::1',
      DATA_DIR: '/var/lib/reglament',
      DATABASE_URL: 'mysql://r:p%40ss@db:3306/desk',
      PACK: 'fleet-telematics',
      REGLAMENT_DEMO: '1',
    });
    expect(config).to.include({ port: 0, host: '::1', embedded: false, files: '/var/lib/reglament/files', demo: true });
    expect(readConfig({ PORT: '', REGLAMENT_DEMO: ' ' })).to.include({ port: 3000, demo: null });
    expect(readConfig({ REGLAMENT_DEMO: '0' }).demo).to.equal(false);
    expect(readConfig({ DATABASE_URL: 'sqlite:x.db' }).embedded).to.equal(true);
  });

  it('cannot be changed afterwards', () => {
    expect(Object.isFrozen(readConfig({}))).to.equal(true);
  });

  it('refuses all that is wrong at once, each with its name', async () => {
    const wrong = {
      PORT: 'many',
      HOST: '0.0.0.0',
      DATABASE_URL: 'oracle://x',
      PACK: '../secret',
      REGLAMENT_DEMO: 'yes',
    };
    expect(await problemsOf(wrong)).to.deep.equal([
      'PORT port',
      'HOST host',
      'DATABASE_URL database-url',
      'PACK pack',
      'REGLAMENT_DEMO flag',
    ]);
  });

  it('refuses a port outside the range and one that is no number', async () => {
    for (const PORT of ['65536', '-1', '3000.5', '1e3', '0x10', '999999']) {
      expect(await problemsOf({ PORT }), PORT).to.deep.equal(['PORT port']);
    }
    expect(readConfig({ PORT: '65535' }).port).to.equal(65_535);
  });

  it('refuses a host that others reach, as there is no log-in', async () => {
    for (const HOST of ['0.0.0.0', '::', '192.168.1.4', 'desk.example.org']) {
      expect(await problemsOf({ HOST }), HOST).to.deep.equal(['HOST host']);
    }
  });

  it('refuses a database address without file, host or name, and repeats no password', async () => {
    for (const DATABASE_URL of [
      'sqlite:',
      'sqlite::memory:',
      'mysql://',
      'mysql://user:secret@/x y',
      'mysql://user:secret@db',
      'desk.db',
    ]) {
      const error = await failureOf(async () => readConfig({ DATABASE_URL }));
      expect(
        error.details.map(({ path }) => path),
        DATABASE_URL,
      ).to.deep.equal(['DATABASE_URL']);
      expect(error.details[0]?.message).not.to.contain('secret');
    }
  });

  it('says a database address without its password', () => {
    expect(sayDatabase('mysql://r:secret@db:3306/desk')).to.equal('mysql://r:…@db:3306/desk');
    expect(sayDatabase('sqlite:./data/reglament.db')).to.equal('sqlite:./data/reglament.db');
  });
});
