import { expect } from 'chai';
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { unzipPack } from '../../../designer/packs/unzip-pack.ts';
import { zipPack } from '../../../designer/packs/zip-pack.ts';
import { prettyText, splitFormFiles } from '../../../engine/language/index.ts';
import { type Designer, openDesigner } from '../../support/designer.ts';
import { type Json, readPackFiles, shippedPack } from '../../support/world-pack.ts';

const PACKS = ['fleet-telematics', 'vending-service'] as const;

/** What a click saves, as path to text, without the folder of the archive. */
async function exported(page: Page): Promise<Record<string, string>> {
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download as zip' }).click();
  const bytes = await readFile(await (await coming).path());
  const files = unzipPack(bytes).map(({ path, bytes: text }) => [
    path.replace(/^[^/]+\//, ''),
    Buffer.from(text).toString(),
  ]);
  return Object.fromEntries(files);
}

/** Chooses a file for the import. */
async function bring(page: Page, name: string, content: Uint8Array | string): Promise<void> {
  await page
    .locator('input[type=file][accept]')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) });
}

async function drafts(page: Page): Promise<string[]> {
  const { items } = (await (await page.request.get(new URL('/api/v1/drafts', page.url()).href)).json()) as {
    items: { kind: string; id: string }[];
  };
  return items.map(({ kind, id }) => `${kind}/${id}`).toSorted((a, b) => (a < b ? -1 : 1));
}

/** The pack with one definition written by hand, as an author would. */
function editedByHand(
  files: ReadonlyMap<string, string>,
  file: string,
  edit: (definition: Json) => void,
): Map<string, string> {
  const definition: Json = JSON.parse(files.get(file) ?? '');
  edit(definition);
  return new Map(files).set(file, prettyText(definition));
}

describe('packs in a browser', function () {
  this.timeout(120_000);
  this.slow(20_000);

  for (const id of PACKS) {
    describe(id, () => {
      const files = readPackFiles(shippedPack(id));
      let designer: Designer;

      before(async () => {
        designer = await openDesigner({ pack: shippedPack(id), as: null });
      });
      after(() => designer.close());

      it('is exported byte by byte as it was installed', async () => {
        const page = await designer.visit({ path: '/packs' });
        expect(await exported(page)).to.deep.equal(Object.fromEntries(splitFormFiles(files)));
        await page.close();
      });

      it('imported as it is, it differs in nothing and leaves no draft', async () => {
        const page = await designer.visit({ path: '/packs' });
        await bring(page, 'pack.zip', zipPack(id, files));
        await page.getByText('Nothing differs from what is in force.').waitFor();
        expect(await page.getByRole('button', { name: /into my drafts/ }).count()).to.equal(0);
        expect(await drafts(page)).to.deep.equal([]);
        await page.close();
      });
    });
  }

  describe('one that was edited elsewhere', () => {
    const original = readPackFiles(shippedPack('fleet-telematics'));
    const file = 'checklists/signed-act.json';
    const edited = editedByHand(original, file, (checklist) => {
      checklist.items.push({ id: 'stamp', title: { en: 'The stamp', ru: 'Печать' }, type: 'photo', optional: true });
    });
    let designer: Designer;

    before(async () => {
      designer = await openDesigner({ as: null });
    });
    after(() => designer.close());

    it('a single definition is put where it stands, whatever its file is called', async () => {
      const page = await designer.visit({ path: '/packs' });
      await bring(page, 'my copy (2).json', edited.get(file) ?? '');
      await page.getByText('Single definitions, put over what is in force').waitFor();
      await page.getByText('1 changed').waitFor();
      expect(await page.getByText(file).count()).to.equal(1);
    });

    it('another company’s pack tells what would change and what is missing here, and takes nothing out unless asked', async () => {
      const page = await designer.visit({ path: '/packs' });
      const other = readPackFiles(shippedPack('vending-service'));
      await bring(page, 'other.zip', zipPack('vending-service', other));
      await page.getByText('Missing on this server').waitFor();
      await page.getByText(/Nobody has the role/).waitFor();
      await page
        .getByText(/\d+ not in the pack/)
        .first()
        .waitFor();
      expect(await page.getByRole('checkbox', { name: /Also take out/ }).isChecked()).to.equal(false);
      expect(await drafts(page)).to.deep.equal([]);
    });

    for (const [what, name, content, words] of [
      [
        'an archive whose path leaves the folder',
        'evil.zip',
        zipPack('a', new Map([['../../pack.json', '{}']])),
        /leads out of the folder/,
      ],
      [
        'an archive that would become too large',
        'bomb.zip',
        zipPack('a', new Map([['pack.json', ' '.repeat(2 << 20)]])),
        /too large for a definition/,
      ],
      ['what is no archive', 'photo.zip', 'not a zip', /no zip archive/],
      ['JSON that defines nothing', 'package.json', '{"name":"x"}', /names no kind of definition/],
    ] as const) {
      it(`${what} is refused, and nothing is changed`, async () => {
        const page = await designer.visit({ path: '/packs' });
        await bring(page, name, content);
        const alert = page.getByRole('alert').filter({ hasText: words });
        await alert.waitFor();
        expect(await alert.textContent()).to.contain('Nothing has been changed.');
        expect(await drafts(page)).to.deep.equal([]);
      });
    }

    it('a pack with errors says them, and can be mended in the drafts', async () => {
      const page = await designer.visit({ path: '/packs' });
      const broken = editedByHand(original, file, (checklist) => {
        checklist.items[0].type = 'frobnicate';
      });
      await bring(page, 'broken.zip', zipPack('broken', broken));
      await page
        .getByText(/frobnicate/)
        .first()
        .waitFor();
      await page.getByText(/keep the pack from being published/).waitFor();
    });

    it('is shown before it is taken, goes into drafts, and is exported with them byte by byte; nothing is published', async () => {
      const page = await designer.visit({ path: '/packs' });
      await bring(page, 'edited.zip', zipPack('edited', edited));
      await page.getByRole('heading', { name: /fleet-telematics/ }).waitFor();
      await page.getByText('1 changed').waitFor();
      expect(await drafts(page)).to.deep.equal([]);

      await page.getByRole('button', { name: 'Take 1 change into my drafts' }).click();
      await page.waitForURL(/\/designer\/drafts$/);
      expect(await drafts(page)).to.deep.equal(['checklist/signed-act']);

      await page.goto(`${designer.url}/designer/packs`);
      expect(await exported(page)).to.deep.equal(Object.fromEntries(splitFormFiles(original)));
      await page.getByRole('radio', { name: /With my 1 draft/ }).check();
      expect(await exported(page)).to.deep.equal(Object.fromEntries(splitFormFiles(edited)));
    });
  });
});
