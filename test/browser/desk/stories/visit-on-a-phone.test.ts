import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { getJournal } from '../../../../engine/queries/index.ts';
import { PHONE } from '../../../support/desk.ts';
import { type EngineersPhone, openEngineersPhone, PHOTO, until } from '../../../support/engineers-phone.ts';
import { drawSignature } from '../../../support/sign-on-screen.ts';

describe('a field engineer with a phone of 360 pixels', function () {
  this.timeout(180_000);
  this.slow(60_000);

  let phone: EngineersPhone;
  before(async () => {
    phone = await openEngineersPhone();
  });
  after(() => phone.desk.close());

  const stateOf = async (number: string) => (await phone.request(number)).status?.id;
  async function sign(page: Page, by: string): Promise<void> {
    const act = phone.item(page, 'work-act client-signature');
    await act.getByRole('button', { name: 'Sign' }).click();
    await drawSignature(page, act);
    await act.getByRole('textbox', { name: 'Who signs' }).fill(by);
    await act.getByRole('textbox', { name: 'Position' }).fill('Shift foreman');
    await act.getByRole('button', { name: 'Done' }).click();
    await act.getByText(`${by}, Shift foreman`).waitFor();
  }

  it('leads a visit from the gate to the signed act, and nothing goes on before it is proved', async () => {
    const { desk, ground, request, item } = phone;
    const number = await phone.taken('The drive hums');
    const page = await phone.open(`/field/${number}`);
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
    await page.locator('[data-jump^="item nameplates"][data-done=true]').nth(2).waitFor();
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
