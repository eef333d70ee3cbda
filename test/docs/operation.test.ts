import { expect } from 'chai';
import { SETTINGS, type Setting } from '../../engine/config/index.ts';
import { refusal } from '../support/failure.ts';
import { hasMaria } from '../support/maria.ts';
import { openWorld } from '../support/world.ts';
import { readText } from '../policy/source-files.ts';

const PAGE = readText('docs/operation.md');
const EXAMPLE = readText('.env.example');
const ALL = Object.entries<Setting>(SETTINGS);

interface Told {
  readonly name: string;
  readonly says: string;
  readonly value: string;
}

/** The settings of `.env.example`: a comment, then the line that sets one. */
function examples(text: string): Told[] {
  return [...text.matchAll(/((?:^# .+\n)+?)^# ([A-Z_]+)=(.*)$/gm)].map(([, comment = '', name = '', value = '']) => ({
    name,
    value,
    says: comment.replaceAll(/^# /gm, '').trim().replaceAll('\n', ' '),
  }));
}

describe('the table of settings', () => {
  it('no setting is missing, none is too much, and each says what the program says', () => {
    const rows = ALL.map(([name, { kind, otherwise, secret, says }]) =>
      [
        `\`${name}\``,
        kind.expects,
        otherwise === null ? '' : `\`${otherwise}\``,
        `${secret ? 'Secret. ' : ''}${says}`,
      ].join(' | '),
    );
    const table = PAGE.slice(PAGE.indexOf('| variable |'), PAGE.indexOf('## Who reaches'));
    const told = [...table.matchAll(/^\| (`[A-Z_]+` \| .*) \|$/gm)].map(([, row]) =>
      row?.replace(/ \| {2}\| /, ' |  | '),
    );
    expect(told).to.deep.equal(rows);
  });

  it('no default is one that the program itself refuses', () => {
    for (const [name, { kind, otherwise }] of ALL)
      if (otherwise !== null) expect(kind.read(otherwise), name).not.to.equal(undefined);
  });
});

describe('.env.example', () => {
  it('no setting is missing, none is too much, and each says what the program says', () => {
    expect(examples(EXAMPLE).map(({ name, says }) => `${name}: ${says}`)).to.deep.equal(
      ALL.map(([name, { says }]) => `${name}: ${says}`),
    );
  });

  it('no example is wrong: it is the default, or something that the program takes', () => {
    for (const { name, value } of examples(EXAMPLE)) {
      const { kind, otherwise, secret } = (SETTINGS as Record<string, Setting>)[name] as Setting;
      if (otherwise !== null) expect(value, name).to.equal(otherwise);
      // A secret in an example would be taken over; a file has to be there.
      else if (value !== '' && kind.rule !== 'file') expect(kind.read(value), name).not.to.equal(undefined);
      if (secret && kind.rule === 'secret') expect(value, name).to.equal('');
    }
  });

  it('refuses nothing when it is taken as it is, since nothing in it is set', () => {
    expect(EXAMPLE.split('\n').filter((line) => line !== '' && !line.startsWith('#'))).to.deep.equal([]);
  });
});

describe('the partition rule of the journal (MariaDB)', function () {
  this.timeout(60_000);
  before(function () {
    if (!hasMaria()) this.skip();
  });
  const rule = /<!-- partition rule -->\n```sql\n([\s\S]*?)```/.exec(PAGE)?.[1] ?? '';
  const statements = rule.split(';').filter((each) => each.trim() !== '');

  it('as the page has it is taken by MariaDB, the engine goes on, and no sequence number is taken twice', async () => {
    const world = await openWorld({ database: 'mysql' });
    const { read } = world.store;
    const before = await world.file();
    expect(statements).to.have.length(2);
    for (const statement of statements) await read.run(statement);
    const { uuid } = await world.file();
    const { journal, request } = await world.records({ uuid });
    expect(journal.map(({ seq }) => seq)).to.deep.equal([1]);
    expect((await world.records(before)).journal).to.have.length.above(0);
    const copy = `INSERT INTO journal (request_id, seq, kind, payload, transitions, actor_id, at, effective_hash, evaluator, \`reads\`)
      SELECT request_id, seq, kind, payload, transitions, actor_id, at + 1, effective_hash, evaluator, \`reads\` FROM journal
      WHERE request_id = ?`;
    await refusal('STORE_UNIQUE', read.run(copy, [request.id]));
    const plan = await read.all<{ partitions: string }>(
      'EXPLAIN PARTITIONS SELECT * FROM journal WHERE request_id = 7',
    );
    expect(plan.map(({ partitions }) => partitions)).to.deep.equal(['p0']);
    await world.close();
  });

  it('by time it is refused, as the page says', async () => {
    const world = await openWorld({ database: 'mysql' });
    const byTime = 'ALTER TABLE journal PARTITION BY RANGE (at) (PARTITION p VALUES LESS THAN MAXVALUE)';
    await refusal('STORE_FOREIGN_KEY', world.store.read.run(byTime));
    await world.store.read.run('ALTER TABLE journal DROP FOREIGN KEY journal_ibfk_1');
    const error = await refusal('STORE_FAILED', world.store.read.run(byTime));
    expect(error.message).to.match(/UNIQUE INDEX|PRIMARY KEY/);
    await world.close();
  });
});
