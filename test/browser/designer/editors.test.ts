import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { discardDraft, publish, saveDraft } from '../../../engine/commands/index.ts';
import { prettyText } from '../../../engine/language/index.ts';
import { listDrafts } from '../../../engine/queries/index.ts';
import { type Designer, openDesigner, PHONE } from '../../support/designer.ts';
import type { Acting } from '../../support/people.ts';
import { editPack, type Json, readPackFiles, shippedPack } from '../../support/world-pack.ts';

const AXE = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');
/** The pack, with somebody who may read the definitions and not draft them. */
const FILES = editPack(readPackFiles(shippedPack('fleet-telematics')), 'roles/dispatcher.json', (role) => {
  role.grants.push({ on: 'definition', may: ['read'], where: 'all' });
});

/** A page of each special editor, and of one that has only its schema. */
const PAGES = [
  '/statuses/service-statuses',
  '/checklist/visit-evidence',
  '/fields/visit',
  '/request-type/installation',
  '/role/client-contact',
  '/notification/visit-planned',
  '/scenario/client-reopens',
  '/price-list/northern-lines-tender',
  '/demo/demo',
  '/pack/fleet-telematics',
];

describe('the editors in a browser', function () {
  this.timeout(120_000);
  this.slow(20_000);

  let designer: Designer;
  let chief: Acting;

  before(async () => {
    designer = await openDesigner({ pack: FILES, as: null });
    chief = await designer.world.person('service-manager');
  });
  after(() => designer.close());
  afterEach(async () => {
    const { ctx } = designer.world;
    for (const { kind, id } of await listDrafts(ctx, chief)) await discardDraft(ctx, chief, { kind, id });
    expect(designer.complaints).to.deep.equal([]);
  });

  const open = (path: string, how: object = {}): Promise<Page> => designer.visit({ as: chief, path, ...how });

  /** The text that an export with the drafts would have, once everything is saved. */
  async function written(page: Page, file: string): Promise<string> {
    await saved(page);
    const answer = await page.request.get(`${designer.url}/api/v1/drafts/files`);
    return ((await answer.json()) as { files: Record<string, string> }).files[file] ?? '';
  }

  function byHand(file: string, edit: (definition: Json) => void): string {
    const definition: Json = JSON.parse(FILES.get(file) ?? '');
    edit(definition);
    return prettyText(definition);
  }

  it('looking at a definition of each kind on each of its tabs changes no byte', async () => {
    const page = await open('/');
    for (const path of PAGES) {
      await page.goto(`${designer.url}/designer${path}`);
      for (const tab of ['JSON', 'Where used', 'History', 'Form']) {
        await page.getByRole('tab', { name: tab }).click();
        await page.getByRole('tabpanel', { name: tab }).waitFor();
      }
      await page.getByRole('tabpanel', { name: 'Form' }).getByRole('textbox').first().waitFor();
    }
    await saved(page);
    expect(await listDrafts(designer.world.ctx, chief)).to.deep.equal([]);
    await page.close();
  });

  it('what is done in the checklist editor is the same text as when it is written by hand', async () => {
    const page = await open('/checklist/visit-evidence');
    await page.getByRole('textbox', { name: 'What must be done' }).fill('Photo of the fuse');
    await page.keyboard.press('Enter');
    await page.getByRole('textbox', { name: 'Title (Russian)' }).last().fill('Фото предохранителя');
    await page.getByRole('combobox', { name: 'What is asked' }).click();
    await page.getByRole('option', { name: 'Photo' }).click();
    await page.getByRole('checkbox', { name: /Optional/ }).check();
    const phone = page.getByRole('region', { name: 'On the phone' });
    await phone.getByText('Photo of the fuse').waitFor();
    expect(await phone.getByText('0 of 8').count()).to.equal(1);

    const file = 'checklists/visit-evidence.json';
    const wanted = byHand(file, (checklist) => {
      const title = { en: 'Photo of the fuse', ru: 'Фото предохранителя' };
      checklist.items.push({ id: 'photo-of-the-fuse', title, type: 'photo', optional: true });
    });
    expect(await written(page, file)).to.equal(wanted);
    await page.close();
  });

  it('an item with a rule comes and goes on the phone with the facts that the rule reads', async () => {
    const definition: Json = JSON.parse(FILES.get('checklists/visit-evidence.json') ?? '');
    definition.items[2].when = { '==': [{ var: 'fields.service-area' }, 'city'] };
    const { ctx } = designer.world;
    await saveDraft(ctx, chief, { kind: 'checklist', id: 'visit-evidence', definition, revision: 0 });
    const ruled = await open('/checklist/visit-evidence');
    const phone = ruled.getByRole('region', { name: 'On the phone' });
    expect(await phone.getByText('SIM card').count()).to.equal(0);
    await ruled.getByRole('combobox', { name: 'Service area' }).click();
    await ruled.getByRole('option', { name: 'City' }).click();
    await phone.getByText('SIM card').waitFor();
    expect(await phone.getByText('0 of 7').count()).to.equal(1);
    await ruled.close();
  });

  it('a status moves by the keyboard alone, and undo takes the draft away with it', async () => {
    const page = await open('/statuses/service-statuses');
    const handle = page.getByRole('button', { name: 'Move Line 1: check', exact: true });
    await handle.focus();
    await page.keyboard.press('ArrowDown');
    await page.getByText('Line 1: check is now number 2').waitFor({ state: 'attached' });
    expect(await page.evaluate('document.activeElement.getAttribute("aria-label")')).to.equal('Move Line 1: check');
    const file = 'statuses.json';
    const wanted = byHand(file, ({ statuses }) => statuses.splice(1, 0, statuses.shift()));
    expect(await written(page, file)).to.equal(wanted);

    await page.getByRole('button', { name: /^Undo: / }).click();
    await page.getByRole('listitem').filter({ has: handle }).first().waitFor();
    await saved(page);
    await untilNone(() => listDrafts(designer.world.ctx, chief));
    await page.close();
  });

  it('a colour that is none is refused where it is typed', async () => {
    const page = await open('/statuses/service-statuses');
    await page.getByRole('button', { name: 'Colour of Line 2' }).click();
    await page.getByRole('textbox', { name: 'Colour as #rrggbb' }).fill('yellow');
    await page.getByText('Six digits or letters').waitFor();
    await page.getByRole('textbox', { name: 'Colour as #rrggbb' }).fill('#00AAFF');
    const wanted = byHand('statuses.json', ({ statuses }) => {
      statuses[1].color = '#00aaff';
    });
    expect(await written(page, 'statuses.json')).to.equal(wanted);
    await page.close();
  });

  it('a grant is read as a sentence, and its last right cannot be taken', async () => {
    const page = await open('/role/warehouse-keeper');
    const first = page.getByRole('list', { name: 'Grants' }).getByRole('listitem').first();
    await first.waitFor();
    const rights = first.getByRole('checkbox');
    for (const box of await rights.all()) if ((await box.isChecked()) && (await box.isEnabled())) await box.click();
    await first.getByText(/^May [a-z ]+ requests/).waitFor();
    const left = await Promise.all(
      (await rights.all()).map(async (box) => (await box.isChecked()) && (await box.isDisabled())),
    );
    expect(left.filter(Boolean)).to.have.length(1);
    await page.close();
  });

  it('typing "{{" offers the facts; one that there is not stands out in the preview', async () => {
    const page = await open('/notification/client-reminder');
    const subject = page.getByLabel('Subject (English)');
    await subject.fill('');
    await subject.pressSequentially('About {{subj');
    await page.getByRole('option', { name: /request.subject/ }).waitFor();
    await page.keyboard.press('Enter');
    expect(await subject.inputValue()).to.equal('About {{request.subject}}');
    const preview = page.getByRole('article', { name: 'English' });
    expect(await preview.textContent()).to.contain('About The device sends no data');
    await subject.pressSequentially(' {{request.colour}}');
    expect(await preview.locator('mark').textContent()).to.equal('{{request.colour}}');
    await page
      .getByText('There is no such fact', { exact: false })
      .or(page.getByText('there is no such fact', { exact: false }))
      .first()
      .waitFor();
    await page.close();
  });

  it('a new definition gets a free id from its title; one that is taken or none is refused', async () => {
    const page = await open('/checklist');
    await page.getByRole('button', { name: 'New' }).click();
    const dialog = page.getByRole('dialog');
    const id = dialog.getByRole('textbox', { name: 'Id' });
    await dialog.getByRole('textbox', { name: 'Title (English)' }).fill('Signed act');
    expect(await id.inputValue()).to.equal('signed-act-2');
    await id.fill('signed-act');
    await dialog.getByText('This id is taken already').waitFor();
    expect(await dialog.getByRole('button', { name: 'Create' }).isDisabled()).to.equal(true);
    await id.fill('Signed act!');
    await dialog.getByText('Small Latin letters').waitFor();
    await id.fill('act-of-return');
    await dialog.getByRole('textbox', { name: 'Title (Russian)' }).fill('Акт возврата');
    await dialog.getByRole('button', { name: 'Create' }).click();
    await page.waitForURL(/\/checklist\/act-of-return$/);
    await page.getByRole('heading', { name: 'Signed act' }).waitFor();
    const text = await written(page, 'checklists/act-of-return.json');
    expect(JSON.parse(text)).to.deep.include({
      $schema: '../../../engine/language/schema/checklist.schema.json',
      id: 'act-of-return',
    });
    await page.close();
  });

  it('a problem leads to its place', async () => {
    const page = await open('/checklist/visit-evidence');
    await page.getByRole('button', { name: /^Supply voltage/ }).click();
    await page.getByRole('textbox', { name: 'At least' }).fill('40');
    const problem = page.getByRole('list', { name: 'Problems of this definition' }).getByRole('button').first();
    await problem.waitFor();
    await page.getByRole('button', { name: /^Supply voltage/ }).click();
    await problem.click();
    await page.getByRole('textbox', { name: 'At least' }).waitFor();
    await page.close();
  });

  it('who may not draft sees everything and changes nothing', async () => {
    const page = await designer.visit({ as: 'dispatcher', path: '/checklist/visit-evidence' });
    await page.getByText('your role does not let you change it').waitFor();
    expect(await page.getByRole('button', { name: 'Add item' }).count()).to.equal(0);
    expect(await page.getByRole('button', { name: /^Move / }).count()).to.equal(0);
    expect(await page.getByRole('textbox', { name: 'Title (English)' }).isEditable()).to.equal(false);
    await page.goto(`${designer.url}/designer/checklist`);
    await page.getByRole('link', { name: 'Evidence of the visit' }).waitFor();
    expect(await page.getByRole('button', { name: 'New' }).count()).to.equal(0);
    await page.goto(`${designer.url}/designer/packs`);
    await page.getByText('Only those whose role may draft').waitFor();
    await page.close();
    // He asks for drafts, and is told that he may have none.
    expect(designer.complaints.splice(0).filter((each) => !each.includes('403'))).to.deep.equal([]);
  });

  it('a definition that is not there, or is taken out, says so and shows the way back', async () => {
    const page = await open('/role/nobody-of-that-name');
    await page.getByRole('heading', { name: 'There is no such definition' }).waitFor();
    await page.goto(`${designer.url}/designer/role/quality-controller`);
    await page.getByRole('button', { name: 'More actions' }).click();
    await page.getByRole('menuitem', { name: 'Take out of the pack' }).click();
    await page.getByRole('button', { name: 'Keep it' }).click();
    await page.getByRole('textbox', { name: 'Title (English)' }).waitFor();
    await page.close();
  });

  it('an earlier version is compared with what stands here, and taken over byte by byte', async () => {
    const file = 'notifications/low-rating.json';
    const { ctx } = designer.world;
    const definition: Json = JSON.parse(FILES.get(file) ?? '');
    const title = definition.title.en;
    definition.title.en = 'Quite another title';
    await saveDraft(ctx, chief, { kind: 'notification', id: 'low-rating', definition, revision: 0 });
    await publish(ctx, chief, { expectedRelease: 1, note: '', running: 'keep' });

    const page = await open('/notification/low-rating?tab=history');
    const first = page.getByRole('list', { name: 'History' }).getByRole('listitem').filter({ hasText: 'Version 1' });
    await first.getByRole('button', { name: 'Compare' }).click();
    await first.getByText(`was ${title}, is now Quite another title`).waitFor();
    await page
      .getByRole('region', { name: 'What differs in the text' })
      .getByText('"en": "Quite another title"')
      .waitFor();
    await page.getByRole('button', { name: 'Make version 1 my draft' }).click();
    await first.getByText('It is the same as what stands here now.').waitFor();
    expect(await written(page, file)).to.equal(FILES.get(file));
    await page.close();
  });

  for (const [locale, colorScheme, viewport] of [
    ['en-GB', 'light', undefined],
    ['ru-RU', 'dark', PHONE],
  ] as const) {
    it(`every page is open to everybody and fits (${locale}, ${colorScheme})`, async () => {
      for (const path of [...PAGES, '/checklist', '/packs']) {
        const page = await open(path, { locale, colorScheme, ...(viewport === undefined ? {} : { viewport }) });
        await page.getByRole('heading', { level: 1 }).waitFor();
        await page.waitForLoadState('networkidle');
        expect(await axeIn(page), path).to.deep.equal([]);
        const sideways = await page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth');
        expect(sideways, path).to.be.at.most(0);
        await page.close();
      }
    });
  }
});

/** Waits until everything is on the server. */
async function saved(page: Page): Promise<void> {
  await page.getByText('Saved', { exact: true }).first().waitFor({ state: 'attached' });
}

async function untilNone(list: () => Promise<readonly unknown[]>): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    if ((await list()).length === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  expect(await list()).to.deep.equal([]);
}

async function axeIn(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate<string[]>(
    `axe.run('#main').then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ' ' + html.slice(0, 200))))`,
  );
}
