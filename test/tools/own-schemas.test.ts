import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { expect } from 'chai';
import * as fc from 'fast-check';
import { withShippedForms } from '../../engine/commands/shipped-forms.ts';
import * as live from '../../engine/language/schema-check.ts';
import { checkTexts } from '../../engine/language/index.ts';
import { builtinActionKinds } from '../../engine/language/actions/index.ts';
import { type Kind, kindOf } from '../../engine/language/kinds.ts';
import { PART_SCHEMAS } from '../../engine/language/overlay/set-part.ts';
import { mutated } from '../language/validate/mutated.ts';
import { builtCode, builtModules, importBuilt } from '../support/built-language.ts';

const DEFINITIONS = join(import.meta.dirname, '..', '..', 'definitions');

interface Definition {
  readonly file: string;
  readonly kind: Kind;
  readonly value: unknown;
}

function shipped(): Definition[] {
  const files = readdirSync(DEFINITIONS, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.json'),
  );
  return files.map((file) => {
    const value = JSON.parse(readFileSync(join(DEFINITIONS, file), 'utf8')) as { $schema: string };
    const kind = kindOf(value.$schema);
    if (kind === undefined) throw new Error(file);
    return { file, kind, value };
  });
}

describe('schemas of the language as code written at build time', function () {
  this.timeout(60_000);
  let folder: string;
  let written: typeof live;
  let language: typeof import('../../engine/language/index.ts');
  const definitions = shipped();

  before(async () => {
    const entries = { language: 'engine/language/index.ts', check: 'engine/language/schema-check.ts' };
    folder = await builtModules(entries);
    written = await importBuilt(folder, 'check');
    language = await importBuilt(folder, 'language');
  });

  it('what is built generates no code and asks for no module by require', () => {
    const code = builtCode(folder);
    expect(code).to.have.length.greaterThan(100_000);
    expect(code).not.to.match(/\beval\s*\(|\bnew Function\b|[^.\w]Function\s*\(|globalThis\)?\.eval/);
    expect(code).not.to.match(/(?<!['"`.\w])require\(["']/);
  });

  it('finds nothing wrong with the form of any shipped definition', () => {
    expect(definitions).to.have.length.greaterThan(50);
    for (const { file, kind, value } of definitions)
      expect(written.checkSchema(kind, value, file), file).to.deep.equal([]);
  });

  it('refuses each broken definition with the very words of the server, in the same order', () => {
    let refused = 0;
    const broken = fc
      .constantFrom(...definitions)
      .chain((each) => mutated(each.value).map((value) => ({ ...each, value })));
    fc.assert(
      fc.property(broken, ({ file, kind, value }) => {
        const said = live.checkSchema(kind, value, file);
        if (said.length > 0) refused += 1;
        expect(written.checkSchema(kind, value, file)).to.deep.equal(said);
      }),
      { numRuns: 600 },
    );
    expect(refused).to.be.greaterThan(200);
  });

  it('refuses the values that an overlay sets, and parameters of actions, as the server does', () => {
    const at = { file: 'a.json', path: '/x' };
    const parts = [...Object.values(PART_SCHEMAS.setState), ...Object.values(PART_SCHEMAS.setTransition)];
    let refused = 0;
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 3 }), (value) => {
        for (const part of parts) {
          const said = live.checkPart(part, value, at);
          refused += said.length;
          expect(written.checkPart(part, value, at), part).to.deep.equal(said);
        }
        for (const [type, { params }] of builtinActionKinds) {
          const there = language.builtinActionKinds.get(type)?.params ?? {};
          expect(written.checkAgainst(there, value, at), type).to.deep.equal(live.checkAgainst(params, value, at));
        }
      }),
      { numRuns: 200 },
    );
    expect(refused).to.be.greaterThan(200);
  });

  it('refuses a schema that the language does not have', () => {
    expect(() => written.checkPart('machine.schema.json#/$defs/nothing', {}, { file: '', path: '' })).to.throw(
      'there is no schema',
    );
  });

  it('a whole shipped pack has the same problems as on the server', () => {
    for (const pack of readdirSync(DEFINITIONS)) {
      const own = definitions.filter(({ file }) => file.startsWith(pack + sep));
      const files = withShippedForms(
        new Map(own.map(({ file, value }) => [file.slice(pack.length + 1), JSON.stringify(value)])),
      );
      expect(language.checkTexts(files).problems).to.deep.equal(checkTexts(files).problems);
      files.delete('statuses.json');
      expect(language.checkTexts(files).problems).to.deep.equal(checkTexts(files).problems);
      expect(checkTexts(files).problems).not.to.deep.equal([]);
    }
  });
});
