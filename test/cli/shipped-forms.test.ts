import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { openPackFolder, readPackFolder } from '../../engine/cli/read-pack-folder.ts';
import { checkTexts, prettyText, readPack, splitFormFiles } from '../../engine/language/index.ts';
import { tempFolder } from '../support/temp.ts';

const SHIPPED = fileURLToPath(new URL('../../print-forms', import.meta.url));

function packFolder(forms: readonly string[]): string {
  const folder = tempFolder('forms');
  const cover = { $schema: 'pack.schema.json', id: 'p', version: '1.0.0', title: { en: 'P' }, 'print-forms': forms };
  writeFileSync(join(folder, 'pack.json'), prettyText(cover));
  return folder;
}

describe('print forms of a pack in a folder', () => {
  it('a form that comes with the program is there by its name, without problems', async () => {
    const { pack, problems } = checkTexts(await readPackFolder(packFolder(['act-ru'])));
    expect(problems.filter(({ severity }) => severity === 'error')).to.deep.equal([]);
    expect(pack?.byKind['print-form'].get('act-ru')?.definition.samples).not.to.equal(undefined);
  });

  it('a form of that name in the pack goes before it', async () => {
    const folder = packFolder(['act-ru']);
    const own = join(folder, 'print-forms/act-ru');
    mkdirSync(own, { recursive: true });
    const form = { $schema: 'print-form.schema.json', id: 'act-ru', title: { en: 'Ours' } };
    const rest = { data: { schema: { type: 'object' } }, languages: ['ru'], page: { size: 'A4' } };
    writeFileSync(join(own, 'form.json'), prettyText({ ...form, ...rest }));
    writeFileSync(join(own, 'template.hbs'), '<p>Ours</p>\n');
    const { pack } = readPack(await readPackFolder(folder));
    expect(pack?.byKind['print-form'].get('act-ru')?.definition).to.include({ template: '<p>Ours</p>\n' });
  });

  it('is written as it was read', async () => {
    const folder = packFolder([]);
    cpSync(join(SHIPPED, 'act-ru'), join(folder, 'print-forms/act-ru'), { recursive: true });
    const files = await readPackFolder(folder);
    const { pack } = readPack(files);
    const written = splitFormFiles(pack?.texts ?? new Map());
    for (const [file, text] of files) {
      if (file.endsWith('.hbs') || file.endsWith('.css')) expect(written.get(file), file).to.equal(text);
      else if (file !== 'pack.json')
        expect(JSON.parse(written.get(file) ?? 'null'), file).to.deep.equal(JSON.parse(text));
    }
  });

  it('a name that nobody has is refused, and so is one that leads out of the folder', async () => {
    const { problems } = checkTexts(await readPackFolder(packFolder(['no-such-form'])));
    expect(problems.map(({ rule, path }) => `${rule} ${path}`)).to.deep.equal(['unknown-print-form /print-forms/0']);
    expect([...(await readPackFolder(packFolder(['../definitions', '..']))).keys()]).to.deep.equal(['pack.json']);
  });

  it('a template that is a link is refused', async () => {
    const folder = packFolder([]);
    mkdirSync(join(folder, 'print-forms/act'), { recursive: true });
    symlinkSync('/etc/hostname', join(folder, 'print-forms/act/template.hbs'));
    const { unread } = await openPackFolder(folder);
    expect(unread.map(({ rule, file }) => `${rule} ${file}`)).to.deep.equal(['bad-file print-forms/act/template.hbs']);
  });
});
