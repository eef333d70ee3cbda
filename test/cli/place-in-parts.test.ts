import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { loadCheckedPack } from '../../engine/cli/load-pack.ts';
import { placeInParts } from '../../engine/cli/place-in-parts.ts';
import { builtinKinds, prettyText, type Problem } from '../../engine/language/index.ts';
import { tempFolder } from '../support/temp.ts';
import { failureOf } from '../support/world-refusal.ts';

const SHIPPED = fileURLToPath(new URL('../../print-forms', import.meta.url));

/** A pack with one form in a folder, and something behind one of its files. */
function packWith(file: string, more: string): string {
  const folder = tempFolder('parts');
  const cover = { $schema: 'pack.schema.json', id: 'p', version: '1.0.0', title: { en: 'P' } };
  writeFileSync(join(folder, 'pack.json'), prettyText(cover));
  cpSync(join(SHIPPED, 'act-ru'), join(folder, 'print-forms/act-ru'), { recursive: true });
  const path = join(folder, 'print-forms/act-ru', file);
  writeFileSync(path, `${readFileSync(path, 'utf8').trimEnd()}\n${more}`);
  return folder;
}

const lines = (file: string): number =>
  readFileSync(join(SHIPPED, 'act-ru', file), 'utf8')
    .trimEnd()
    .split('\n').length;

const told = async (folder: string): Promise<unknown[]> => {
  const { details } = await failureOf(() => loadCheckedPack(folder, builtinKinds));
  return details.map((detail) => [(detail as unknown as Problem).file, detail.path]);
};

describe('problems of the parts of a print form, on the command line', () => {
  it('a template with a fault is refused by its file, line and column', async () => {
    const place = `print-forms/act-ru/template.hbs:${lines('template.hbs') + 1}:6`;
    expect(await told(packWith('template.hbs', '<p>{{doc.nubmer}}</p>\n'))).to.deep.equal([[place, '']]);
  });

  it('so is a style', async () => {
    const found = await told(packWith('style.css', 'p { behavior: x }\n'));
    expect(found).to.have.length(1);
    expect(String(found)).to.match(new RegExp(`^print-forms/act-ru/style\\.css:${lines('style.css') + 1}:\\d+,$`));
  });

  it('what stands in the form itself, or in no line, keeps its place', () => {
    const problem = (path: string, message: string, file = 'print-forms/a/form.json'): Problem => ({
      severity: 'error',
      file,
      path,
      rule: 'template-fault',
      message,
      remedy: '',
    });
    const whole = [
      problem('/template', 'Line 1, column 2: no.', 'print-forms/a.json'),
      problem('/template', 'It is empty.'),
      problem('/data/schema', 'Line 1, column 2: no.'),
      problem('/partials/head', 'Line 1, column 2: no.'),
    ];
    const files = new Map([
      ['print-forms/a/form.json', '{}'],
      ['print-forms/a/template.hbs', ''],
    ]);
    expect(placeInParts(whole, files)).to.deep.equal(whole);
    expect(placeInParts([problem('/template', 'Line 1, column 2: no.')], files)[0]).to.include({
      file: 'print-forms/a/template.hbs:1:2',
      path: '',
      message: 'No.',
    });
  });
});
