import { expect } from 'chai';
import { ERRORS } from '../../engine/errors.ts';
import { readText, typeScriptFiles } from '../policy/source-files.ts';

const PAGE = readText('docs/errors.md');

/** Reasons that some code gives, with where. */
function reasonsGiven(): Map<string, string> {
  const given = new Map<string, string>();
  for (const { path, text } of typeScriptFiles()) {
    if (!/^engine\/(?:run|policies|commands|queries|language\/registers|files\/codes)\//.test(path)) continue;
    for (const [, name = ''] of text.matchAll(/(?:\brule: |\bfault: |\brefuse\()['`]([a-z-]+)['`:]/g))
      given.set(name, path);
  }
  return given;
}

/** Reasons in the first column of the table, without their subjects. */
function reasonsSaid(): string[] {
  const table = PAGE.slice(PAGE.indexOf('| reason |'), PAGE.indexOf('## Packs and definitions'));
  const rows = [...table.matchAll(/^\| (`[^|]+) \|/gm)].map(([, cell = '']) => cell);
  return rows.flatMap((cell) => [...cell.matchAll(/`([a-z-]+)(?::[^`]*)?`/g)].map(([, name = '']) => name));
}

describe('the sections of the page of errors', () => {
  it('no section tells another status than the table', () => {
    const said = [...PAGE.matchAll(/^### ([A-Z_]+)\n\nStatus (\d+)\. /gm)].map(([, code, status]) => [
      code,
      Number(status),
    ]);
    expect(said).to.have.deep.members(Object.entries(ERRORS).map(([code, { status }]) => [code, status]));
  });
});

describe('codes that nothing answers with', () => {
  const answered = typeScriptFiles()
    .filter(({ path }) => path.startsWith('engine/') && path !== 'engine/errors.ts')
    .map(({ text }) => text)
    .join('\n');

  it('no section keeps silent about it, and none says so without reason', () => {
    for (const section of PAGE.split(/^### /m).slice(1)) {
      const [code = ''] = section.split('\n', 1);
      if (!(code in ERRORS)) continue;
      const isAnswered = answered.includes(`'${code}'`);
      expect(section.replaceAll('\n', ' ').includes('Nothing in this version answers with it'), code).to.equal(
        !isAnswered,
      );
    }
  });
});

describe('the reasons on the page of errors', () => {
  it('no reason that somebody is refused for is missing', () => {
    const said = new Set(reasonsSaid());
    expect([...reasonsGiven()].filter(([name]) => !said.has(name))).to.deep.equal([]);
  });

  it('no reason stands there that nobody gives, and none twice', () => {
    const given = reasonsGiven();
    const said = reasonsSaid();
    expect(said.filter((name) => !given.has(name))).to.deep.equal([]);
    expect(new Set(said).size).to.equal(said.length);
  });
});
