import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { assignRequest, createRequest, sendEvent } from '../../../engine/commands/index.ts';
import { listStays } from '../../../engine/queries/works/index.ts';
import { violations } from '../../support/axe.ts';
import { PHONE } from '../../support/desk.ts';
import { type EngineersPhone, openEngineersPhone, PHOTO, until } from '../../support/engineers-phone.ts';
import { drawSignature } from '../../support/sign-on-screen.ts';

describe('the phone of the field engineer, in a browser', function () {
  this.timeout(120_000);
  this.slow(30_000);

  let phone: EngineersPhone;
  before(async () => {
    phone = await openEngineersPhone();
  });
  after(() => phone.desk.close());
  beforeEach(() => void phone.desk.complaints.splice(0));

  it('a free visit is taken, and each next step stands under the thumb', async () => {
    const number = await phone.ground.visit('The drive hums');
    const page = await phone.open('/field?free');
    await page.getByRole('link', { name: /The drive hums/ }).click();
    await page.getByRole('button', { name: 'Take this visit' }).click();
    await page.getByText('Owner: field-engineer').waitFor();
    await phone.ground.schedule(number);
    await page.getByRole('button', { name: 'I am at the gate' }).click();
    await page.getByRole('button', { name: 'Let in', exact: true }).waitFor();
    expect((await phone.request(number)).assignee?.uuid).to.equal(phone.ground.engineer.person);
    await page.getByRole('link', { name: 'Back to the visits' }).click();
    await page.getByRole('link', { name: /The drive hums/ }).waitFor();
    // On the day that was agreed, not on that of its deadline.
    const day = page.getByRole('region', { name: /2099/ });
    await day.getByRole('link', { name: /The drive hums.*Agreed for .*2099/ }).waitFor();
    expect(phone.desk.complaints).to.deep.equal([]);
    await page.context().close();
  });

  it('what is given to him and is no visit stands among all that he reads, not among his visits', async () => {
    await phone.taken('A visit to make');
    const { uuid } = await createRequest(phone.desk.world.ctx, 'system', {
      type: 'question',
      client: 'neva-shipyard',
      subject: 'Only to be answered',
      fields: { channel: 'email', 'fault-description': 'How is the report read?' },
    });
    await assignRequest(phone.desk.world.ctx, 'system', { request: uuid, to: phone.ground.engineer.person });
    const page = await phone.open('/field');
    await page.getByRole('link', { name: /A visit to make/ }).waitFor();
    expect(await page.getByText('Only to be answered').count()).to.equal(0);
    await page.goto(`${phone.desk.url}/desk/views/all`);
    await page.getByText('Only to be answered').waitFor();
    await page.context().close();
  });

  it('the place is told with consent only: at the gate, on the site and leaving', async () => {
    const number = await phone.taken('Consent');
    const page = await phone.open(`/field/${number}`);
    await phone.place(page).getByRole('button', { name: 'Clock on: gate' }).click();
    await phone.place(page).getByText('At the gate for').waitFor();
    await phone.place(page).getByRole('button', { name: 'Agree' }).click();
    await phone.place(page).getByRole('button', { name: 'Clock on: site' }).click();
    await phone.place(page).getByText('(100 m from the site when you came)').waitFor();
    await phone.place(page).getByRole('button', { name: 'Clock off' }).click();
    await phone.place(page).getByRole('button', { name: 'Clock on: gate' }).waitFor();
    const { items } = await listStays(phone.desk.world.ctx, phone.ground.engineer, number);
    expect(
      items.map(({ kind, start, consentText }) => [kind, start.distanceM, start.refused, consentText]),
    ).to.have.deep.members([
      ['gate', null, 'not agreed', null],
      ['site', 100, null, 'position-1'],
    ]);
    await page.context().close();
  });

  it('nobody is on two sites at once: the other visit is named', async () => {
    const [first, second] = [await phone.taken('First site'), await phone.taken('Second site')];
    const page = await phone.open(`/field/${first}`);
    await phone.place(page).getByRole('button', { name: 'Clock on: site' }).click();
    await phone.place(page).getByText('On the site for').waitFor();
    await page.goto(`${phone.desk.url}/desk/field/${second}`);
    await phone.place(page).getByText('You are still at').waitFor();
    expect(await phone.place(page).getByRole('button', { name: 'Clock on: site' }).count()).to.equal(0);
    await phone
      .place(page)
      .getByRole('link', { name: `№ ${first}` })
      .click();
    await phone.place(page).getByRole('button', { name: 'Clock off' }).click();
    await phone.place(page).getByRole('button', { name: 'Clock on: gate' }).waitFor();
    await page.context().close();
  });

  it('a photo tells no place when that was not agreed to', async () => {
    const number = await phone.entered('Not agreed');
    const page = await phone.open(`/field/${number}`);
    await phone.place(page).getByRole('button', { name: 'Do not tell' }).click();
    await phone.item(page, 'nameplates drive-plate').locator('input[type=file]').setInputFiles(PHOTO);
    await until(async () => (await phone.request(number)).evidence.length === 1);
    const [proof] = (await phone.request(number)).evidence;
    expect([proof?.latitude, proof?.distanceM]).to.deep.equal([null, null]);
    await page.context().close();
  });

  it('the step that waits leads to what is missing, one thing after the other', async () => {
    const number = await phone.entered('Plates');
    const page = await phone.open(`/field/${number}`);
    await page.getByRole('button', { name: /^Next: / }).click();
    const reached = 'document.activeElement.closest("[data-jump]")?.dataset.jump ?? ""';
    await until(async () => (await page.evaluate(reached)) === 'item nameplates cabinet-plate');
    await page.getByRole('button', { name: 'All steps' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Go there' }).first().click();
    await until(async () => (await page.evaluate<string>(reached)).startsWith('item nameplates'));
    await page.context().close();
  });

  it('a client signs on the screen with name and position; nameless it is not taken', async () => {
    const number = await phone.entered('Signature');
    const send = (event: string) => sendEvent(phone.desk.world.ctx, phone.ground.engineer, { request: number, event });
    const page = await phone.open(`/field/${number}`);
    for (const plate of ['cabinet-plate', 'control-unit-plate', 'drive-plate'])
      await phone.item(page, `nameplates ${plate}`).locator('input[type=file]').setInputFiles(PHOTO);
    await phone.item(page, 'nameplates seals').getByRole('combobox').click();
    await page.getByRole('option').first().click();
    await until(async () => (await phone.request(number)).checklists[0]?.complete === true);
    await send('start-repair');
    await phone.item(page, 'repair-steps power-off').getByRole('checkbox').check();
    await phone.item(page, 'repair-steps cause').getByRole('textbox').fill('A worn belt');
    await phone.item(page, 'repair-steps cause').getByRole('button', { name: 'Save' }).click();
    for (const photo of ['removed-parts', 'machine-after'])
      await phone.item(page, `repair-steps ${photo}`).locator('input[type=file]').setInputFiles(PHOTO);
    await phone.item(page, 'repair-steps test-issues').getByRole('textbox').fill('12');
    await phone.item(page, 'repair-steps test-issues').getByRole('button', { name: 'Save' }).click();
    await phone.item(page, 'repair-steps advice-given').getByRole('checkbox').check();
    await until(
      async () => (await phone.request(number)).checklists.find(({ id }) => id === 'repair-steps')?.complete === true,
    );
    await send('finish-repair');
    const act = phone.item(page, 'work-act client-signature');
    await act.getByRole('button', { name: 'Sign' }).click();
    expect(await act.getByRole('button', { name: 'Done' }).isDisabled()).to.equal(true);
    await drawSignature(page, act);
    // Turned or made narrower, the paper is laid out anew: the lines stay.
    await page.setViewportSize({ width: 320, height: 740 });
    const drawn = `(() => {
      const { width, height, clientWidth } = document.querySelector('canvas[role=img]');
      const { data } = document.querySelector('canvas[role=img]').getContext('2d').getImageData(0, 0, width, height);
      return width === clientWidth && data.some((part, at) => at % 4 === 0 && part < 128);
    })()`;
    await until(() => page.evaluate<boolean>(drawn));
    await page.setViewportSize(PHONE);
    await act.getByRole('button', { name: 'Done' }).click();
    await act.getByText('Write the name of the person who signs').waitFor();
    await act.getByRole('textbox', { name: 'Who signs' }).fill('P. Sokolov');
    await act.getByRole('textbox', { name: 'Position' }).fill('Shift foreman');
    await act.getByRole('button', { name: 'Done' }).click();
    await act.getByText('P. Sokolov, Shift foreman').waitFor();
    const proof = (await phone.request(number)).evidence.find(({ item: of }) => of === 'client-signature');
    expect([proof?.signedBy, proof?.signerPosition]).to.deep.equal(['P. Sokolov', 'Shift foreman']);
    await page.context().close();
  });

  it('who has only requests of his own begins with his visits on a phone, and with the queues at a desk', async () => {
    const narrow = await phone.open('/');
    await narrow.waitForURL('**/desk/field');
    await narrow.context().close();
    const wide = await phone.open('/', { viewport: { width: 1440, height: 900 } });
    await wide.waitForURL('**/desk/views/**');
    await wide.context().close();
    const manager = await phone.open('/', { as: 'service-manager' });
    await manager.waitForURL('**/desk/views/**');
    await manager.context().close();
  });

  it('a new request lies under the thumb of who may file one, and of nobody else', async () => {
    const bar = (page: Page) => page.getByRole('navigation', { name: 'Main places' });
    const operator = await phone.open('/field', { as: 'operator' });
    await bar(operator).getByRole('link', { name: 'New request' }).click();
    await operator.waitForURL('**/desk/new**');
    await operator.context().close();
    const engineer = await phone.open('/field');
    const asked = engineer.waitForResponse((response) => response.url().includes('/request-types'));
    await engineer.reload();
    const types = await engineer.request.get((await asked).url());
    expect(await types.json()).to.have.property('items').that.is.empty;
    await bar(engineer).getByRole('link', { name: 'Visits' }).waitFor();
    expect(await bar(engineer).getByRole('link', { name: 'New request' }).count()).to.equal(0);
    await engineer.context().close();
  });

  it('an engineer of another group sees neither the visit nor its place', async () => {
    const number = await phone.ground.visit('Not for the east');
    const stranger = await phone.desk.world.person({ roles: ['field-engineer'], groups: ['engineers-east'] });
    const page = await phone.open('/field?free', { as: stranger });
    await page.getByRole('heading', { name: 'Nothing is free in your group' }).waitFor();
    await page.goto(`${phone.desk.url}/desk/field/${number}`);
    await page.getByRole('heading', { name: `Request № ${number} is not here` }).waitFor();
    expect(await page.getByText('Workshop 12').count()).to.equal(0);
    await page.context().close();
  });

  it('is used by everybody: axe finds nothing, nothing is wider than the screen, nothing smaller than a finger', async () => {
    const number = await phone.entered('Everybody');
    for (const path of ['/field', '/field?free', `/field/${number}`]) {
      for (const how of [{}, { colorScheme: 'dark', locale: 'ru-RU' }] as const) {
        const page = await phone.open(path, how);
        await page.locator('main h2, main [data-jump]').first().waitFor();
        expect(await violations(page), `${path} ${JSON.stringify(how)}`).to.deep.equal([]);
        expect(await page.evaluate('document.documentElement.scrollWidth')).to.equal(PHONE.width);
        const small = await page.evaluate<string[]>(
          `[...document.querySelectorAll('main :is(button, a, input:not([type=checkbox], [type=radio], [type=file]))')]
            .filter((each) => each.checkVisibility() && each.getBoundingClientRect().height < 43.5)
            .map((each) => each.outerHTML.slice(0, 120))`,
        );
        expect(small, path).to.deep.equal([]);
        await page.context().close();
      }
    }
  });
});
