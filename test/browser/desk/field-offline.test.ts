import { expect } from 'chai';
import { sendEvent } from '../../../engine/commands/index.ts';
import { getJournal } from '../../../engine/queries/index.ts';
import { listStays } from '../../../engine/queries/works/index.ts';
import { violations } from '../../support/axe.ts';
import { type EngineersPhone, openEngineersPhone, PHOTO } from '../../support/engineers-phone.ts';
import type { Acting } from '../../support/people.ts';
import { sessionFor } from '../../support/signed-in.ts';

describe('the phone of the field engineer without a connection, in a browser', function () {
  this.timeout(120_000);
  this.slow(30_000);

  let phone: EngineersPhone;
  before(async () => {
    phone = await openEngineersPhone();
  });
  after(() => phone.desk.close());
  beforeEach(() => void phone.desk.complaints.splice(0));

  it('a photo taken without a connection outlives a reload, is sent when it is back, and once', async () => {
    const number = await phone.entered('No signal');
    const page = await phone.open(`/field/${number}`);
    await phone.place(page).getByRole('button', { name: 'Agree' }).click();
    let lost = true;
    let sent = 0;
    await page.route('**/evidence', async (route) => {
      sent += 1;
      // The first comes through and nobody hears so.
      if (sent === 1) await route.fetch();
      return lost ? route.abort() : route.continue();
    });
    const plate = phone.item(page, 'nameplates cabinet-plate');
    await plate.locator('input[type=file]').setInputFiles(PHOTO);
    await plate.getByText('Kept on this device').waitFor();
    page.once('dialog', (dialog) => void dialog.accept());
    await page.reload();
    await plate.getByRole('img', { name: 'What is kept on this device' }).waitFor();
    await plate.getByText('Kept on this device').waitFor();
    lost = false;
    await page.getByRole('button', { name: 'Try now' }).click();
    await plate.getByText('Kept on this device').waitFor({ state: 'detached' });
    const { items } = await getJournal(phone.desk.world.ctx, 'system', number, {});
    expect(items.filter(({ kind }) => kind === 'checklist')).to.have.length(1);
    const [proof] = (await phone.request(number)).evidence;
    expect([proof?.distanceM, proof?.accuracyM]).to.deep.equal([100, 12]);
    await page.context().close();
  });

  it('a stay, a step and time without a connection outlive a reload, and arrive in their order and once', async () => {
    const number = await phone.taken('Out of reach');
    const page = await phone.open(`/field/${number}`);
    await phone.place(page).getByRole('button', { name: 'Do not tell' }).click();
    let lost = true;
    const arrived: string[] = [];
    const WRITES = /\/(presence\/start|events|time)$/;
    await page.route(WRITES, async (route) => {
      if (route.request().method() !== 'POST') return route.continue();
      if (lost) return route.abort();
      arrived.push(WRITES.exec(route.request().url())?.[1] ?? '');
      return route.continue();
    });
    await phone.place(page).getByRole('button', { name: 'Clock on: gate' }).click();
    await phone.place(page).getByText('No answer yet').waitFor();
    await page.getByRole('button', { name: 'I am at the gate' }).click();
    await page.getByText('No answer yet').nth(1).waitFor();
    const times = page.getByRole('region', { name: 'Time', exact: true });
    await times.getByRole('button', { name: 'Add time' }).click();
    await times.getByRole('textbox', { name: /^How long/ }).fill('45');
    await times.getByRole('button', { name: 'Add', exact: true }).click();
    await times.getByText('Kept on this device').waitFor();
    page.once('dialog', (dialog) => void dialog.accept());
    await page.reload();
    await times.getByText('Kept on this device').waitFor();
    expect(await page.getByRole('button', { name: 'I am at the gate' }).isDisabled()).to.equal(true);
    expect(await violations(page)).to.deep.equal([]);
    expect((await phone.request(number)).status?.id).to.equal('visit-agreed');
    lost = false;
    await page.getByRole('status').getByRole('button', { name: 'Try now' }).click();
    await times.getByText('Kept on this device').waitFor({ state: 'detached' });
    await phone.place(page).getByText('At the gate for').waitFor();
    await page.getByRole('button', { name: 'Let in', exact: true }).waitFor();
    expect(arrived).to.deep.equal(['presence/start', 'events', 'time']);
    const { items } = await getJournal(phone.desk.world.ctx, 'system', number, {});
    expect(items.filter(({ event }) => event?.id === 'reach-gate')).to.have.length(1);
    const stays = await listStays(phone.desk.world.ctx, phone.ground.engineer, number);
    expect(stays.items.map(({ kind }) => kind)).to.deep.equal(['gate']);
    await phone.place(page).getByRole('button', { name: 'Clock off' }).click();
    await phone.place(page).getByRole('button', { name: 'Clock on: gate' }).waitFor();
    await page.context().close();
  });

  it('a step that somebody else was faster with is refused in words, also after a reload, until it is read', async () => {
    const number = await phone.taken('Faster');
    const page = await phone.open(`/field/${number}`);
    let lost = true;
    await page.route('**/events', (route) => (lost ? route.abort() : route.continue()));
    await page.getByRole('button', { name: 'I am at the gate' }).click();
    await page.getByText('No answer yet').waitFor();
    await sendEvent(phone.desk.world.ctx, phone.ground.engineer, { request: number, event: 'reach-gate' });
    lost = false;
    page.once('dialog', (dialog) => void dialog.accept());
    await page.reload();
    const told = page.getByRole('alert').filter({ hasText: 'Somebody has changed the request meanwhile' });
    await told.waitFor();
    await page.reload();
    await told.waitFor();
    await told.getByRole('button', { name: 'Close' }).click();
    await told.waitFor({ state: 'detached' });
    await page.reload();
    await page.getByRole('button', { name: 'Let in', exact: true }).waitFor();
    expect(await told.count()).to.equal(0);
    const { items } = await getJournal(phone.desk.world.ctx, 'system', number, {});
    expect(items.filter(({ event }) => event?.id === 'reach-gate')).to.have.length(1);
    await page.context().close();
  });

  it('what is no picture is refused with the reason, kept until it is thrown away', async () => {
    const number = await phone.entered('No picture');
    const page = await phone.open(`/field/${number}`);
    const plate = phone.item(page, 'nameplates cabinet-plate');
    await plate.locator('input[type=file]').setInputFiles({ ...PHOTO, buffer: Buffer.from('no picture at all') });
    await plate.getByRole('alert').getByText('The server did not take this').waitFor();
    await page.getByRole('link', { name: 'Back to the visits' }).click();
    await page.getByText('1 thing is kept on this device').waitFor();
    await page.getByRole('link', { name: `№ ${number}`, exact: true }).click();
    await plate.getByRole('button', { name: 'Throw away' }).click();
    await plate.getByRole('alert').waitFor({ state: 'detached' });
    await page.reload();
    await plate.waitFor();
    expect(await plate.getByRole('alert').count()).to.equal(0);
    expect((await phone.request(number)).evidence).to.deep.equal([]);
    await page.context().close();
  });

  it('who logs out is told what waits; it stays for him, and whoever comes after him neither sees nor sends it', async () => {
    const number = await phone.entered('Left behind');
    const page = await phone.open(`/field/${number}`);
    let lost = true;
    let sent = 0;
    await page.route('**/evidence', (route) => {
      if (lost) return route.abort();
      sent += 1;
      return route.continue();
    });
    const plate = phone.item(page, 'nameplates cabinet-plate');
    await phone.place(page).getByRole('button', { name: 'Do not tell' }).click();
    await plate.locator('input[type=file]').setInputFiles(PHOTO);
    await plate.getByText('Kept on this device').waitFor();
    const logOut = async (choice: string): Promise<void> => {
      await page.getByRole('button', { name: /account and settings$/ }).click();
      await page.getByRole('menuitem', { name: 'Log out' }).click();
      await page.getByRole('dialog').getByRole('button', { name: choice }).click();
    };
    const signIn = async (who: Acting): Promise<void> => {
      const [name = '', value = ''] = (await sessionFor(phone.desk.world, who)).cookie.split('=');
      await page.context().addCookies([{ name, value, url: phone.desk.url }]);
      await page.goto(`${phone.desk.url}/desk/field`);
      await page.getByRole('heading', { level: 1 }).waitFor();
    };
    await page.getByRole('button', { name: /account and settings$/ }).click();
    await page.getByRole('menuitem', { name: 'Log out' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(`1 thing that you did on this device has not reached the server: № ${number}`).waitFor();
    expect(await violations(page)).to.deep.equal([]);
    await dialog.getByRole('button', { name: 'Stay and send it first' }).last().click();
    await dialog.waitFor({ state: 'detached' });
    await plate.getByText('Kept on this device').waitFor();
    page.on('dialog', (asked) => void asked.accept());
    await logOut('Log out, keep it here for me');
    await page.waitForURL('**/login**');

    lost = false;
    await signIn(await phone.desk.world.person({ roles: ['field-engineer'], groups: ['engineers-north-west'] }));
    await page.getByRole('heading', { name: 'You have no open visits' }).waitFor();
    expect(await page.getByText('kept on this device').count()).to.equal(0);
    expect(sent).to.equal(0);

    lost = true;
    await signIn(phone.ground.engineer);
    await page.getByText('1 thing is kept on this device').waitFor();
    await logOut('Log out and erase it here');
    await page.waitForURL('**/login**');
    lost = false;
    await signIn(phone.ground.engineer);
    await page.getByRole('link', { name: /Left behind/ }).waitFor();
    expect(await page.getByText('kept on this device').count()).to.equal(0);
    expect(sent).to.equal(0);
    expect((await phone.request(number)).evidence).to.deep.equal([]);
    await page.context().close();
  });
});
