import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { addComment, sendEvent } from '../../../engine/commands/index.ts';
import { type EngineersPhone, openEngineersPhone, until } from '../../support/engineers-phone.ts';

/** Holds back what the page reads at such addresses from now on, until it is let go. */
async function holdBack(page: Page, read: RegExp): Promise<() => void> {
  let letGo = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route(read, async (route) => {
    await held;
    // The page may have asked anew meanwhile, and not wait for this answer.
    await route.continue().catch(() => undefined);
  });
  return letGo;
}

describe('a step on the phone of the engineer, and the version it is meant for', function () {
  this.timeout(120_000);
  this.slow(30_000);

  let phone: EngineersPhone;
  before(async () => {
    phone = await openEngineersPhone();
  });
  after(() => phone.desk.close());

  const stateOf = async (number: string) => (await phone.request(number)).status?.id;
  const refused = (page: Page) => page.getByRole('alert').filter({ hasText: 'Somebody has changed the request' });

  const note = async (page: Page, text: string): Promise<void> => {
    await page.getByRole('textbox', { name: 'Write an internal note' }).fill(text);
    await page.getByRole('button', { name: 'Add note' }).click();
    await page.getByText(text, { exact: true }).waitFor();
  };

  it('is taken as soon as it is offered, though the rest of the page is still read anew', async () => {
    const number = await phone.taken('Offered first');
    const page = await phone.open(`/field/${number}`);
    await page.getByRole('button', { name: 'I am at the gate' }).waitFor();
    const letGo = await holdBack(page, new RegExp(`/api/v1/requests/${number}$`));
    await sendEvent(phone.desk.world.ctx, phone.ground.engineer, { request: number, event: 'reach-gate' });
    await note(page, 'The foreman was called');
    await page.getByRole('button', { name: 'Let in', exact: true }).click();
    await until(async () => (await stateOf(number)) === 'inspection');
    letGo();
    await page.getByRole('button', { name: /^Next: / }).waitFor();
    expect(await refused(page).count()).to.equal(0);
    await page.context().close();
  });

  it('is taken after own work, though nothing of that is read anew yet', async () => {
    const number = await phone.taken('Own work first');
    const page = await phone.open(`/field/${number}`);
    await page.getByRole('button', { name: 'I am at the gate' }).waitFor();
    const letGo = await holdBack(page, new RegExp(`/api/v1/requests/${number}(/offers)?$`));
    await note(page, 'On my way');
    await page.getByRole('button', { name: 'I am at the gate' }).click();
    await until(async () => (await stateOf(number)) === 'gate-pass');
    letGo();
    await page.getByRole('button', { name: 'Let in', exact: true }).waitFor();
    expect(await refused(page).count()).to.equal(0);
    await page.context().close();
  });

  it('is refused when somebody else has changed the request unseen, also when own work came after that', async () => {
    const number = await phone.taken('Changed unseen');
    const page = await phone.open(`/field/${number}`);
    await page.getByRole('button', { name: 'I am at the gate' }).waitFor();
    const letGo = await holdBack(page, new RegExp(`/api/v1/requests/${number}(/offers)?$`));
    await addComment(phone.desk.world.ctx, phone.ground.engineer, {
      request: number,
      body: 'Another day',
      isPublic: false,
    });
    await note(page, 'On my way');
    await page.getByRole('button', { name: 'I am at the gate' }).click();
    await refused(page).waitFor();
    expect(await stateOf(number)).to.equal('visit-agreed');
    letGo();
    await page.getByRole('button', { name: 'I am at the gate' }).click();
    await until(async () => (await stateOf(number)) === 'gate-pass');
    await refused(page).waitFor({ state: 'detached' });
    await page.context().close();
  });
});
