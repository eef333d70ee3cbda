import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { assignRequest } from '../../../../engine/commands/index.ts';
import { getJournal, getRequest } from '../../../../engine/queries/index.ts';
import { type Desk, openDesk, PHONE } from '../../../support/desk.ts';
import { SITE, type VisitGround, visitGround } from '../../../support/desk-visit.ts';
import { drawSignature } from '../../../support/sign-on-screen.ts';
import { shippedPack } from '../../../support/world-pack.ts';
import { jpegPicture } from '../../../support/world-pictures.ts';

const HERE = { latitude: SITE.latitude + 0.0009, longitude: SITE.longitude, accuracy: 12 };
const PHOTO = { name: 'photo.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(jpegPicture()) };

describe('a field engineer with a phone of 360 pixels', function () {
  this.timeout(180_000);
  this.slow(60_000);

  let desk: Desk;
  let ground: VisitGround;
  before(async () => {
    desk = await openDesk({ pack: shippedPack('vending-service'), as: null });
    ground = await visitGround(desk.world);
  });
  after(() => desk.close());

  const item = (page: Page, id: string) => page.locator(`[data-jump="item ${id}"]`);
  const request = (number: string) => getRequest(desk.world.ctx, 'system', number);
  const stateOf = async (number: string) => (await request(number)).status?.id;
  const until = async (holds: () => Promise<boolean>): Promise<void> => {
    for (let tries = 0; !(await holds()) && tries < 600; tries += 1) await new Promise((done) => setTimeout(done, 100));
    expect(await holds()).to.equal(true);
  };
  async function open(number: string): Promise<Page> {
    const page = await desk.visit({ as: ground.engineer, path: `/field/${number}`, viewport: PHONE });
    await page.context().grantPermissions(['geolocation'], { origin: desk.url });
    await page.context().setGeolocation(HERE);
    await page.getByRole('heading', { level: 1 }).waitFor();
    return page;
  }
  async function sign(page: Page, by: string): Promise<void> {
    const act = item(page, 'work-act client-signature');
    await act.getByRole('button', { name: 'Sign' }).click();
    await drawSignature(page, act);
    await act.getByRole('textbox', { name: 'Who signs' }).fill(by);
    await act.getByRole('textbox', { name: 'Position' }).fill('Shift foreman');
    await act.getByRole('button', { name: 'Done' }).click();
    await act.getByText(`${by}, Shift foreman`).waitFor();
  }

  it('leads a visit from the gate to the signed act, and nothing goes on before it is proved', async () => {
    const number = await ground.visit('The drive hums');
    await assignRequest(desk.world.ctx, ground.engineer, { request: number, to: ground.engineer.person });
    await ground.schedule(number);
    const page = await open(number);
    const photo = (id: string) => item(page, id).locator('input[type=file]').setInputFiles(PHOTO);
    const step = (name: string | RegExp) => page.getByRole('button', { name, exact: true }).first().click();
    const reach = (status: string) => until(async () => (await stateOf(number)) === status);

    await page.getByRole('region', { name: 'Being there' }).getByRole('button', { name: 'Agree' }).click();
    await step('I am at the gate');
    await reach('gate-pass');
    await step('Let in');
    await reach('inspection');

    // The plates come first: the step only leads to the first of them.
    await step(/^Next: /);
    expect(await stateOf(number)).to.equal('inspection');
    for (const plate of ['cabinet-plate', 'control-unit-plate', 'drive-plate']) await photo(`nameplates ${plate}`);
    await item(page, 'nameplates seals').getByRole('combobox').click();
    await page.getByRole('option').first().click();
    await until(async () => (await request(number)).checklists[0]?.complete === true);
    await step('Begin the repair');
    await reach('repair');

    await item(page, 'repair-steps power-off').getByRole('checkbox').check();
    await item(page, 'repair-steps cause').getByRole('textbox').fill('A worn belt');
    await item(page, 'repair-steps cause').getByRole('button', { name: 'Save' }).click();
    await photo('repair-steps removed-parts');
    await photo('repair-steps machine-after');
    await item(page, 'repair-steps test-issues').getByRole('textbox').fill('12');
    await item(page, 'repair-steps test-issues').getByRole('button', { name: 'Save' }).click();
    await until(
      async () => (await request(number)).checklists.find(({ id }) => id === 'repair-steps')?.complete === true,
    );
    await step('Repair done');
    await reach('act-signing');

    await item(page, 'work-act signer').getByRole('textbox').fill('P. Sokolov');
    await item(page, 'work-act signer').getByRole('button', { name: 'Save' }).click();
    await sign(page, 'P. Sokolov');
    await photo('work-act act-photo');
    await until(async () => (await request(number)).checklists.find(({ id }) => id === 'work-act')?.complete === true);
    await step('Act signed, hand over');
    await reach('to-confirm');

    const { items } = await getJournal(desk.world.ctx, 'system', number, { order: 'oldest', limit: 200 });
    const mine = items.filter(({ by }) => by?.uuid === ground.engineer.person);
    expect(mine.flatMap(({ event }) => event?.id ?? [])).to.deep.equal([
      'reach-gate',
      'enter-site',
      'start-repair',
      'finish-repair',
      'hand-over',
    ]);
    const evidence = await desk.world.store.read.all<{ item: string; far: number | null; signed: string | null }>(
      'SELECT item, distance_m AS far, signed_by AS signed FROM evidence ORDER BY id',
    );
    expect(evidence.filter(({ signed }) => signed !== null).map(({ item: of, signed }) => [of, signed])).to.deep.equal([
      ['client-signature', 'P. Sokolov'],
    ]);
    expect(evidence.filter(({ signed }) => signed === null).map(({ far }) => far)).to.deep.equal(Array(6).fill(100));
    expect(await page.evaluate('document.documentElement.scrollWidth')).to.equal(PHONE.width);
  });
});
