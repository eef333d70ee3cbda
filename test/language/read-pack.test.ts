import { expect } from 'chai';
import { PACK_LIMITS, readDefinition, readPack } from '../../engine/language/read-pack.ts';
import { applyFixture } from './fixtures/apply-fixture.ts';
import { basePack } from './fixtures/base-pack.ts';

const ROLE = 'roles/engineer.json';

function rulesOf(files: ReadonlyMap<string, string>): string[] {
  return readPack(files).problems.map(({ rule, file, path }) => `${rule} ${file}#${path}`);
}

function withRole(text: string): Map<string, string> {
  return basePack().set(ROLE, text);
}

describe('engine/language/read-pack', () => {
  it('reads every definition by kind and id, with its file and its text', () => {
    const { pack, problems } = readPack(basePack());
    expect(problems).to.deep.equal([]);
    expect(pack?.cover.definition.id).to.equal('small-repairs');
    expect([...(pack?.byKind.role.keys() ?? [])]).to.deep.equal(['customer', 'engineer', 'operator']);
    expect(pack?.byKind.role.get('engineer')?.file).to.equal(ROLE);
    expect(pack?.texts.get(ROLE)).to.match(/^\{"\$schema":/);
    expect(pack?.texts.size).to.equal(basePack().size);
  });

  it('gives equal packs for equal files in any order, with other white space and a byte order mark', () => {
    const files = [...basePack()].toReversed();
    const other = new Map(files.map(([file, text]) => [file, `\uFEFF${JSON.stringify(JSON.parse(text), null, 3)}`]));
    expect(readPack(other).pack).to.deep.equal(readPack(basePack()).pack);
  });

  it('passes over files that are no JSON', () => {
    expect(rulesOf(basePack().set('README.md', '# no JSON').set('logo.png', '\0'))).to.deep.equal([]);
  });

  it('tells all problems of all files at once', () => {
    const files = basePack().set('a.json', '{').set('b.json', '[]').set('c.json', '{"a":1,"a":2,"prototype":3}');
    files.delete('pack.json');
    expect(rulesOf(applyTwice(files))).to.deep.equal([
      'json-syntax a.json#',
      'unknown-kind b.json#',
      'duplicate-key c.json#/a',
      'forbidden-key c.json#/prototype',
      'schema roles/engineer.json#/kind',
      'schema roles/engineer.json#/grants/0/where',
      'pack-missing pack.json#',
    ]);
  });

  it('never gives a pack that has a problem', () => {
    expect(readPack(withRole('{}')).pack).to.equal(null);
  });

  it('says line and column of a syntax error', () => {
    const [problem] = readPack(withRole('{\n  "id": "x",\n  oops\n}')).problems;
    expect(problem?.message).to.equal('Line 3, column 3: a key in quotation marks is expected.');
  });

  for (const [text, path] of [
    ['{"a": {"b": [1, 2, {"c": 1, "c": 2}]}}', '/a/b/2/c'],
    ['{"\\u0061": 1, "a": 2}', '/a'],
    ['{"x/y": {"~": 1, "~": 2}}', '/x~1y/~0'],
  ] as const) {
    it(`finds the duplicate key in ${text}`, () => {
      expect(rulesOf(withRole(text))).to.include(`duplicate-key ${ROLE}#${path}`);
    });
  }

  for (const text of [
    '',
    '{',
    '{"a"}',
    '{"a":}',
    '{"a":1,}',
    '[1,]',
    '[1 2]',
    '01',
    '+1',
    '.5',
    '1.',
    '-',
    'tru',
    'nul',
    'NaN',
    "{'a': 1}",
    '"\n"',
    '"\\x"',
    '"\\u12"',
    '"open',
    '{} {}',
    '// comment',
    '{"a": undefined}',
  ]) {
    it(`refuses what JSON.parse refuses: ${JSON.stringify(text)}`, () => {
      expect(() => JSON.parse(text)).to.throw();
      expect(rulesOf(withRole(text)).filter((each) => each.startsWith('json-syntax'))).to.have.length(1);
    });
  }

  for (const file of [
    '../a.json',
    '/a.json',
    'a/../b.json',
    'a//b.json',
    'C:\\a.json',
    'a\0.json',
    '.git/a.json',
    'a /b.json',
    `${'a'.repeat(200)}.json`,
  ]) {
    it(`refuses the path ${JSON.stringify(file.slice(0, 20))}`, () => {
      expect(rulesOf(basePack().set(file, '{}'))).to.deep.equal([`bad-file-name ${file}#`]);
    });
  }

  it('takes names of files in any script', () => {
    const files = basePack();
    const text = files.get(ROLE) ?? '';
    files.delete(ROLE);
    expect(rulesOf(files.set('роли/инженер 1.json', text))).to.deep.equal([]);
  });

  it('takes a file of just the size that is allowed and refuses one byte more', () => {
    const files = basePack();
    const text = files.get(ROLE) ?? '';
    const room = PACK_LIMITS.fileBytes - new TextEncoder().encode(text).length;
    expect(rulesOf(basePack().set(ROLE, text + ' '.repeat(room)))).to.deep.equal([]);
    expect(rulesOf(basePack().set(ROLE, text + ' '.repeat(room + 1)))).to.deep.equal([`file-too-large ${ROLE}#`]);
  });

  it('counts bytes, not characters', () => {
    expect(rulesOf(withRole(`"${'ж'.repeat(PACK_LIMITS.fileBytes / 2)}"`))).to.deep.equal([`file-too-large ${ROLE}#`]);
  });

  it('refuses more files than a pack may have, without reading them', () => {
    const files = new Map(Array.from({ length: PACK_LIMITS.files + 1 }, (_, number) => [`${number}.json`, '{']));
    expect(rulesOf(files)).to.deep.equal(['pack-too-large #']);
  });

  it('refuses a list of thousands and a nesting of hundreds before anything walks them', () => {
    expect(rulesOf(withRole(`[${'0,'.repeat(400_000)}0]`))).to.deep.equal([`list-too-long ${ROLE}#`]);
    expect(rulesOf(withRole('['.repeat(100_000))).map((each) => each.split(' ')[0])).to.deep.equal(['too-deep']);
  });

  it('tells at most a hundred faults of one text', () => {
    expect(rulesOf(withRole(`{${'"a": 1,'.repeat(5000)}"b": 1}`))).to.have.length(100);
  });

  describe('faults of form', () => {
    const message = (change: Record<string, unknown>): string[] =>
      readPack(applyFixture({ why: '', problems: [], set: change })).problems.map(
        (problem) => `${problem.path} ${problem.message} ${problem.remedy}`,
      );

    it('are told with the nearest name', () => {
      expect(message({ 'pack.json#/langages': ['en'] })).to.deep.equal([
        '/langages There is no property "langages" here. Did you mean "languages"?',
      ]);
      expect(message({ 'roles/engineer.json#/kind': 'stuff' })).to.deep.equal([
        '/kind Expected one of "staff", "client", "system", got "stuff". Did you mean "staff"?',
      ]);
    });

    it('say what was expected and what came', () => {
      expect(message({ 'roles/engineer.json#/title': 'Engineer' })).to.deep.equal([
        '/title Expected an object, got "Engineer". Write an object.',
      ]);
      expect(message({ 'roles/engineer.json#/id': 'Engineer' })[0]).to.match(/^\/id Got "Engineer": an id is made of/);
      expect(message({ 'pack.json#/version': '1' })).to.deep.equal([
        '/version Expected three numbers like "1.0.0", got "1". Write three numbers like "1.0.0".',
      ]);
      expect(message({ 'roles/engineer.json#/id': 'constructor' })).to.deep.equal([
        '/id "constructor" is a reserved word. Choose another name.',
      ]);
    });

    it('of an overlay operation are those of the operation it names, never those of the six others', () => {
      const operation = { op: 'addTransition', state: 'working', trigger: { on: 'x' }, transitoin: {} };
      expect(message({ 'overlays/big-client.json#/operations/0': operation })).to.deep.equal([
        '/operations/0 "transition" is missing. Add "transition".',
        '/operations/0/transitoin There is no property "transitoin" here. Did you mean "transition"?',
      ]);
      expect(message({ 'overlays/big-client.json#/operations/0': { op: 'addTransitoin' } })[0]).to.match(
        /^\/operations\/0 Expected one of .* got "op": "addTransitoin"\. Did you mean "addTransition"\?$/,
      );
    });

    it('of a choice are told once, at the choice', () => {
      expect(message({ 'scenarios/refused.json#/given/fields': { fault: { deep: [] } } })).to.deep.equal([
        '/given/fields/fault Expected a text, a number, true, false, null or a list of short texts, got an object with "deep". Write a text, a number, true, false, null or a list of short texts.',
      ]);
    });

    it('name the key of a map that is no id', () => {
      expect(message({ 'workflows/repair.json#/delays/Work Time': { duration: 'P1D' } })[0]).to.match(
        /^\/delays\/Work Time The key "Work Time" is not allowed here/,
      );
    });
  });

  describe('readDefinition', () => {
    it('reads one definition', () => {
      const read = readDefinition(ROLE, basePack().get(ROLE) ?? '');
      expect(read).to.have.property('kind', 'role');
      expect(read).to.have.nested.property('definition.id', 'engineer');
    });

    it('refuses what readPack refuses', () => {
      const read = readDefinition(ROLE, '{"a":1,"a":2}');
      expect(read).to.have.nested.property('problems[0].rule', 'duplicate-key');
    });
  });
});

function applyTwice(files: Map<string, string>): Map<string, string> {
  const role = JSON.parse(files.get(ROLE) ?? '') as { kind: string; grants: { where: string }[] };
  role.kind = 'robot';
  for (const grant of role.grants) grant.where = 'nowhere';
  return files.set(ROLE, JSON.stringify(role));
}
