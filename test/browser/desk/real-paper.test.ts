import { expect } from 'chai';
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { createEntry, createRequest } from '../../../engine/commands/index.ts';
import { addWork } from '../../../engine/commands/works/index.ts';
import { listDocuments } from '../../../engine/queries/documents/index.ts';
import { createRenderer, type WarmRenderer } from '../../../print-forms/render/index.ts';
import { CLIENT } from '../../commands/documents/ground.ts';
import { type Desk, openDesk } from '../../support/desk.ts';
import type { Acting } from '../../support/people.ts';
import { pagesOfText } from '../../support/read-pdf.ts';

describe('a real paper, from the desk', function () {
  this.timeout(180_000);
  this.slow(60_000);

  let renderer: WarmRenderer;
  let desk: Desk;
  let coordinator: Acting;
  before(async () => {
    renderer = createRenderer({ pages: 1 });
    desk = await openDesk({
      as: null,
      prepare: async (world) => {
        Object.assign(world.ctx, { renderer });
        await createEntry(world.ctx, 'system', {
          kind: 'legal-entity',
          entry: { name: 'Сервис', inn: '7707083893' },
        });
      },
    });
    coordinator = await desk.world.person('coordinator');
    await desk.world.person({ roles: ['client-contact'], client: CLIENT });
  });
  after(async () => {
    await desk.close();
    await renderer.close();
  });

  const file = async (subject: string): Promise<string> => {
    const { ctx } = desk.world;
    const fields = { symptom: 'no-data' };
    const filed = await createRequest(ctx, coordinator, { type: 'remote-question', subject, client: CLIENT, fields });
    await addWork(ctx, coordinator, { request: filed.uuid, item: 'visit-city', quantity: 1000 });
    return filed.number;
  };
  const saved = async (page: Page, name: string): Promise<string> => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name, exact: true }).click(),
    ]);
    return (await pagesOfText(new Uint8Array(await readFile(await download.path())))).join(' ');
  };

  it('an act over two requests has a section for each, and is no act without a requisite', async () => {
    const [one, two] = [await file('Нет трека'), await file('Нет топлива')];
    const page = await desk.visit({
      as: coordinator,
      path: `/documents/new?client=${CLIENT}&form=act-group-ru&from=2026-03-01&to=2026-03-31`,
    });
    await page.getByRole('checkbox', { name: new RegExp(`^№ ${one} `) }).click();
    await page.getByRole('checkbox', { name: new RegExp(`^№ ${two} `) }).click();
    await page.getByRole('status').filter({ hasText: '2 requests: ' }).waitFor();
    await page.getByRole('button', { name: 'Go on to the draft' }).click();
    await page.getByRole('button', { name: 'Make the draft' }).click();
    await page.waitForURL(/\/documents\?open=/);
    const text = await saved(page, 'Download the draft as PDF');
    for (const words of ['Нет трека', 'Нет топлива', '2 200,00']) {
      expect(text.replaceAll(/[\u00A0\u202F]/g, ' ')).to.contain(words);
    }
    // Who signs, and the INN of the client, are not told.
    await page.getByRole('button', { name: 'Issue', exact: true }).click();
    await page.getByRole('alert').filter({ hasText: 'is empty' }).waitFor();
    const { items } = await listDocuments(desk.world.ctx, 'system', { form: 'act-group-ru' });
    expect(items.map(({ status, number }) => [status, number])).to.deep.equal([['draft', null]]);
  });
});
