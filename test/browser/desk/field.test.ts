import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { toBuffer } from 'qrcode';
import { assignRequest, sendEvent } from '../../../engine/commands/index.ts';
import { getJournal, getRequest } from '../../../engine/queries/index.ts';
import { listStays } from '../../../engine/queries/works/index.ts';
import { violations } from '../../support/axe.ts';
import { type Desk, openDesk, PHONE } from '../../support/desk.ts';
import { SITE, type VisitGround, visitGround } from '../../support/desk-visit.ts';
import type { Acting } from '../../support/people.ts';
import { drawSignature } from '../../support/sign-on-screen.ts';
import { sessionFor } from '../../support/signed-in.ts';
import { jpegPicture } from '../../support/world-pictures.ts';
import { shippedPack } from '../../support/world-pack.ts';

const HERE = { latitude: SITE.latitude + 0.0009, longitude: SITE.longitude, accuracy: 12 };
const PHOTO = { name: 'plate.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(jpegPicture()) };

describe('the phone of the field engineer, in a browser', function () {
  this.timeout(120_000);
  this.slow(30_000);

  let desk: Desk;
  let ground: VisitGround;

  before(async () => {
    desk = await openDesk({ pack: shippedPack('vending-service'), as: null });
    ground = await visitGround(desk.world);
  });
  after(() => desk.close());
  beforeEach(() => void desk.complaints.splice(0));

  const open = async (path: string, more: Parameters<Desk['visit']>[0] = {}): Promise<Page> => {
    const page = await desk.visit({ as: ground.engineer, path, viewport: PHONE, ...more });
    await page.context().grantPermissions(['geolocation'], { origin: desk.url });
    await page.context().setGeolocation(HERE);
    await page.getByRole('heading', { level: 1 }).waitFor();
    return page;
  };
  const taken = async (subject: string): Promise<string> => {
    const number = await ground.visit(subject);
    await assignRequest(desk.world.ctx, ground.engineer, { request: number, to: ground.engineer.person });
    await ground.schedule(number);
    return number;
  };
  /** A visit where the plates are to be photographed. */
  const entered = async (subject: string): Promise<string> => {
    const number = await taken(subject);
    for (const event of ['reach-gate', 'enter-site'])
      await sendEvent(desk.world.ctx, ground.engineer, { request: number, event });
    return number;
  };
  const request = (number: string) => getRequest(desk.world.ctx, 'system', number);
  const item = (page: Page, id: string) => page.locator(`[data-jump="item ${id}"]`);
  const until = async (holds: () => Promise<boolean>): Promise<void> => {
    for (let tries = 0; !(await holds()) && tries < 600; tries += 1) await new Promise((done) => setTimeout(done, 100));
    expect(await holds()).to.equal(true);
  };
  const place = (page: Page) => page.getByRole('region', { name: 'Being there' });

  it('a free visit is taken, and each next step stands under the thumb', async () => {
    const number = await ground.visit('The drive hums');
    const page = await open('/field?free');
    await page.getByRole('link', { name: /The drive hums/ }).click();
    await page.getByRole('button', { name: 'Take this visit' }).click();
    await page.getByText('Owner: field-engineer').waitFor();
    await ground.schedule(number);
    await page.getByRole('button', { name: 'I am at the gate' }).click();
    await page.getByRole('button', { name: 'Let in', exact: true }).waitFor();
    expect((await request(number)).assignee?.uuid).to.equal(ground.engineer.person);
    await page.getByRole('link', { name: 'Back to the visits' }).click();
    await page.getByRole('link', { name: /The drive hums/ }).waitFor();
    // On the day that was agreed, not on that of its deadline.
    const day = page.getByRole('region', { name: /2099/ });
    await day.getByRole('link', { name: /The drive hums.*Agreed for .*2099/ }).waitFor();
    expect(desk.complaints).to.deep.equal([]);
    await page.context().close();
  });

  it('the place is told with consent only: at the gate, on the site and leaving', async () => {
    const number = await taken('Consent');
    const page = await open(`/field/${number}`);
    await place(page).getByRole('button', { name: 'Clock on: gate' }).click();
    await place(page).getByText('At the gate for').waitFor();
    await place(page).getByRole('button', { name: 'Agree' }).click();
    await place(page).getByRole('button', { name: 'Clock on: site' }).click();
    await place(page).getByText('(100 m from the site when you came)').waitFor();
    await place(page).getByRole('button', { name: 'Clock off' }).click();
    await place(page).getByRole('button', { name: 'Clock on: gate' }).waitFor();
    const { items } = await listStays(desk.world.ctx, ground.engineer, number);
    expect(
      items.map(({ kind, start, consentText }) => [kind, start.distanceM, start.refused, consentText]),
    ).to.have.deep.members([
      ['gate', null, 'not agreed', null],
      ['site', 100, null, 'position-1'],
    ]);
    await page.context().close();
  });

  it('nobody is on two sites at once: the other visit is named', async () => {
    const [first, second] = [await taken('First site'), await taken('Second site')];
    const page = await open(`/field/${first}`);
    await place(page).getByRole('button', { name: 'Clock on: site' }).click();
    await place(page).getByText('On the site for').waitFor();
    await page.goto(`${desk.url}/desk/field/${second}`);
    await place(page).getByText('You are still at').waitFor();
    expect(await place(page).getByRole('button', { name: 'Clock on: site' }).count()).to.equal(0);
    await place(page)
      .getByRole('link', { name: `№ ${first}` })
      .click();
    await place(page).getByRole('button', { name: 'Clock off' }).click();
    await place(page).getByRole('button', { name: 'Clock on: gate' }).waitFor();
    await page.context().close();
  });

  it('a photo taken without a connection outlives a reload, is sent when it is back, and once', async () => {
    const number = await entered('No signal');
    const page = await open(`/field/${number}`);
    await place(page).getByRole('button', { name: 'Agree' }).click();
    let lost = true;
    let sent = 0;
    await page.route('**/evidence', async (route) => {
      sent += 1;
      // The first comes through and nobody hears so.
      if (sent === 1) await route.fetch();
      return lost ? route.abort() : route.continue();
    });
    const plate = item(page, 'nameplates cabinet-plate');
    await plate.locator('input[type=file]').setInputFiles(PHOTO);
    await plate.getByText('Kept on this device').waitFor();
    page.once('dialog', (dialog) => void dialog.accept());
    await page.reload();
    await plate.getByRole('img', { name: 'What is kept on this device' }).waitFor();
    await plate.getByText('Kept on this device').waitFor();
    lost = false;
    await page.getByRole('button', { name: 'Try now' }).click();
    await plate.getByText('Kept on this device').waitFor({ state: 'detached' });
    const { items } = await getJournal(desk.world.ctx, 'system', number, {});
    expect(items.filter(({ kind }) => kind === 'checklist')).to.have.length(1);
    const [proof] = (await request(number)).evidence;
    expect([proof?.distanceM, proof?.accuracyM]).to.deep.equal([100, 12]);
    await page.context().close();
  });

  it('a stay, a step and time without a connection outlive a reload, and arrive in their order and once', async () => {
    const number = await taken('Out of reach');
    const page = await open(`/field/${number}`);
    await place(page).getByRole('button', { name: 'Do not tell' }).click();
    let lost = true;
    const arrived: string[] = [];
    const WRITES = /\/(presence\/start|events|time)$/;
    await page.route(WRITES, async (route) => {
      if (route.request().method() !== 'POST') return route.continue();
      if (lost) return route.abort();
      arrived.push(WRITES.exec(route.request().url())?.[1] ?? '');
      return route.continue();
    });
    await place(page).getByRole('button', { name: 'Clock on: gate' }).click();
    await place(page).getByText('No answer yet').waitFor();
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
    expect((await request(number)).status?.id).to.equal('visit-agreed');
    lost = false;
    await page.getByRole('status').getByRole('button', { name: 'Try now' }).click();
    await times.getByText('Kept on this device').waitFor({ state: 'detached' });
    await place(page).getByText('At the gate for').waitFor();
    await page.getByRole('button', { name: 'Let in', exact: true }).waitFor();
    expect(arrived).to.deep.equal(['presence/start', 'events', 'time']);
    const { items } = await getJournal(desk.world.ctx, 'system', number, {});
    expect(items.filter(({ event }) => event?.id === 'reach-gate')).to.have.length(1);
    const stays = await listStays(desk.world.ctx, ground.engineer, number);
    expect(stays.items.map(({ kind }) => kind)).to.deep.equal(['gate']);
    await place(page).getByRole('button', { name: 'Clock off' }).click();
    await place(page).getByRole('button', { name: 'Clock on: gate' }).waitFor();
    await page.context().close();
  });

  it('a step that somebody else was faster with is refused in words, also after a reload, until it is read', async () => {
    const number = await taken('Faster');
    const page = await open(`/field/${number}`);
    let lost = true;
    await page.route('**/events', (route) => (lost ? route.abort() : route.continue()));
    await page.getByRole('button', { name: 'I am at the gate' }).click();
    await page.getByText('No answer yet').waitFor();
    await sendEvent(desk.world.ctx, ground.engineer, { request: number, event: 'reach-gate' });
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
    const { items } = await getJournal(desk.world.ctx, 'system', number, {});
    expect(items.filter(({ event }) => event?.id === 'reach-gate')).to.have.length(1);
    await page.context().close();
  });

  it('a photo tells no place when that was not agreed to', async () => {
    const number = await entered('Not agreed');
    const page = await open(`/field/${number}`);
    await place(page).getByRole('button', { name: 'Do not tell' }).click();
    await item(page, 'nameplates drive-plate').locator('input[type=file]').setInputFiles(PHOTO);
    await until(async () => (await request(number)).evidence.length === 1);
    const [proof] = (await request(number)).evidence;
    expect([proof?.latitude, proof?.distanceM]).to.deep.equal([null, null]);
    await page.context().close();
  });

  it('what is no picture is refused with the reason, kept until it is thrown away', async () => {
    const number = await entered('No picture');
    const page = await open(`/field/${number}`);
    const plate = item(page, 'nameplates cabinet-plate');
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
    expect((await request(number)).evidence).to.deep.equal([]);
    await page.context().close();
  });

  it('the step that waits leads to what is missing, one thing after the other', async () => {
    const number = await entered('Plates');
    const page = await open(`/field/${number}`);
    await page.getByRole('button', { name: /^Next: / }).click();
    const reached = 'document.activeElement.closest("[data-jump]")?.dataset.jump ?? ""';
    await until(async () => (await page.evaluate(reached)) === 'item nameplates cabinet-plate');
    await page.getByRole('button', { name: 'All steps' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Go there' }).first().click();
    await until(async () => (await page.evaluate<string>(reached)).startsWith('item nameplates'));
    await page.context().close();
  });

  it('a client signs on the screen with name and position; nameless it is not taken', async () => {
    const number = await entered('Signature');
    const send = (event: string) => sendEvent(desk.world.ctx, ground.engineer, { request: number, event });
    const page = await open(`/field/${number}`);
    for (const plate of ['cabinet-plate', 'control-unit-plate', 'drive-plate'])
      await item(page, `nameplates ${plate}`).locator('input[type=file]').setInputFiles(PHOTO);
    await item(page, 'nameplates seals').getByRole('combobox').click();
    await page.getByRole('option').first().click();
    await until(async () => (await request(number)).checklists[0]?.complete === true);
    await send('start-repair');
    await item(page, 'repair-steps power-off').getByRole('checkbox').check();
    await item(page, 'repair-steps cause').getByRole('textbox').fill('A worn belt');
    await item(page, 'repair-steps cause').getByRole('button', { name: 'Save' }).click();
    for (const photo of ['removed-parts', 'machine-after'])
      await item(page, `repair-steps ${photo}`).locator('input[type=file]').setInputFiles(PHOTO);
    await item(page, 'repair-steps test-issues').getByRole('textbox').fill('12');
    await item(page, 'repair-steps test-issues').getByRole('button', { name: 'Save' }).click();
    await item(page, 'repair-steps advice-given').getByRole('checkbox').check();
    await until(
      async () => (await request(number)).checklists.find(({ id }) => id === 'repair-steps')?.complete === true,
    );
    await send('finish-repair');
    const act = item(page, 'work-act client-signature');
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
    const proof = (await request(number)).evidence.find(({ item: of }) => of === 'client-signature');
    expect([proof?.signedBy, proof?.signerPosition]).to.deep.equal(['P. Sokolov', 'Shift foreman']);
    await page.context().close();
  });

  it('a machine is told by its code in a photo, or typed; another one is not taken for it, nor a photo without a code', async () => {
    const page = await open(`/field/${await taken('Which machine')}`);
    await page.getByRole('button', { name: 'Check the machine' }).click();
    const check = page.getByRole('region', { name: 'Check the machine' });
    const photo = check.locator('input[type=file]');
    await photo.setInputFiles({
      name: 'code.png',
      mimeType: 'image/png',
      buffer: await toBuffer('PV-20417', { width: 400 }),
    });
    await check.getByText('This is the one: Vendor 5').waitFor();
    await photo.setInputFiles(PHOTO);
    await check.getByText('No code was found in this photo').waitFor();
    await check.getByRole('textbox').fill('PV-20418');
    await check.getByText('PV-20418 is no machine of this request').waitFor();
    await check.getByRole('textbox').fill('204 17 а');
    await check.getByText('This is the one: Vendor 5').waitFor();
    expect(desk.complaints).to.deep.equal([]);
    await page.context().close();
  });

  it('a code is read through the camera while it is held in the frame, and the camera is off afterwards', async () => {
    const page = await open(`/field/${await taken('Through the camera')}`);
    const code = `data:image/png;base64,${(await toBuffer('PV-20417', { width: 400 })).toString('base64')}`;
    // A camera that looks at a sheet of paper with the code on it.
    await page.evaluate(`(() => {
      const paper = Object.assign(document.createElement('canvas'), { width: 640, height: 480 });
      const pen = paper.getContext('2d');
      const picture = new Image();
      picture.src = '${code}';
      setInterval(() => { pen.fillStyle = '#fff'; pen.fillRect(0, 0, 640, 480); pen.drawImage(picture, 120, 40); }, 50);
      navigator.mediaDevices.getUserMedia = async () => (globalThis.seen = paper.captureStream(20));
    })()`);
    await page.getByRole('button', { name: 'Check the machine' }).click();
    const check = page.getByRole('region', { name: 'Check the machine' });
    await check.getByRole('button', { name: 'Scan' }).click();
    await check.getByText('This is the one: Vendor 5').waitFor();
    await until(() => page.evaluate<boolean>("seen.getTracks().every(({ readyState }) => readyState === 'ended')"));
    await page.context().close();
  });

  it('without a camera, or where it is not allowed, it is said so, and a photo or typing does', async () => {
    const page = await open(`/field/${await taken('No camera')}`);
    await page.evaluate("navigator.mediaDevices.getUserMedia = () => Promise.reject(new Error('not allowed'))");
    await page.getByRole('button', { name: 'Check the machine' }).click();
    const check = page.getByRole('region', { name: 'Check the machine' });
    await check.getByRole('button', { name: 'Scan' }).click();
    await check.getByRole('alert').getByText('The camera cannot be used here').waitFor();
    const picture = await toBuffer('PV-20417', { width: 400 });
    await check.locator('input[type=file]').setInputFiles({ name: 'c.png', mimeType: 'image/png', buffer: picture });
    await check.getByText('This is the one: Vendor 5').waitFor();
    await page.context().close();
  });

  it('who has only requests of his own begins with his visits on a phone, and with the queues at a desk', async () => {
    const phone = await open('/');
    await phone.waitForURL('**/desk/field');
    await phone.context().close();
    const wide = await open('/', { viewport: { width: 1440, height: 900 } });
    await wide.waitForURL('**/desk/views/**');
    await wide.context().close();
    const manager = await open('/', { as: 'service-manager' });
    await manager.waitForURL('**/desk/views/**');
    await manager.context().close();
  });

  it('a new request lies under the thumb of who may file one, and of nobody else', async () => {
    const bar = (page: Page) => page.getByRole('navigation', { name: 'Main places' });
    const operator = await open('/field', { as: 'operator' });
    await bar(operator).getByRole('link', { name: 'New request' }).click();
    await operator.waitForURL('**/desk/new**');
    await operator.context().close();
    const engineer = await open('/field');
    const asked = engineer.waitForResponse((response) => response.url().includes('/request-types'));
    await engineer.reload();
    expect(await (await asked).json()).to.have.property('items').that.is.empty;
    await bar(engineer).getByRole('link', { name: 'Visits' }).waitFor();
    expect(await bar(engineer).getByRole('link', { name: 'New request' }).count()).to.equal(0);
    await engineer.context().close();
  });

  it('who logs out is told what waits; it stays for him, and whoever comes after him neither sees nor sends it', async () => {
    const number = await entered('Left behind');
    const page = await open(`/field/${number}`);
    let lost = true;
    let sent = 0;
    await page.route('**/evidence', (route) => {
      if (lost) return route.abort();
      sent += 1;
      return route.continue();
    });
    const plate = item(page, 'nameplates cabinet-plate');
    await place(page).getByRole('button', { name: 'Do not tell' }).click();
    await plate.locator('input[type=file]').setInputFiles(PHOTO);
    await plate.getByText('Kept on this device').waitFor();
    const logOut = async (choice: string): Promise<void> => {
      await page.getByRole('button', { name: /account and settings$/ }).click();
      await page.getByRole('menuitem', { name: 'Log out' }).click();
      await page.getByRole('dialog').getByRole('button', { name: choice }).click();
    };
    const signIn = async (who: Acting): Promise<void> => {
      const [name = '', value = ''] = (await sessionFor(desk.world, who)).cookie.split('=');
      await page.context().addCookies([{ name, value, url: desk.url }]);
      await page.goto(`${desk.url}/desk/field`);
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
    await signIn(await desk.world.person({ roles: ['field-engineer'], groups: ['engineers-north-west'] }));
    await page.getByRole('heading', { name: 'You have no open visits' }).waitFor();
    expect(await page.getByText('kept on this device').count()).to.equal(0);
    expect(sent).to.equal(0);

    lost = true;
    await signIn(ground.engineer);
    await page.getByText('1 thing is kept on this device').waitFor();
    await logOut('Log out and erase it here');
    await page.waitForURL('**/login**');
    lost = false;
    await signIn(ground.engineer);
    await page.getByRole('link', { name: /Left behind/ }).waitFor();
    expect(await page.getByText('kept on this device').count()).to.equal(0);
    expect(sent).to.equal(0);
    expect((await request(number)).evidence).to.deep.equal([]);
    await page.context().close();
  });

  it('an engineer of another group sees neither the visit nor its place', async () => {
    const number = await ground.visit('Not for the east');
    const stranger = await desk.world.person({ roles: ['field-engineer'], groups: ['engineers-east'] });
    const page = await open('/field?free', { as: stranger });
    await page.getByRole('heading', { name: 'Nothing is free in your group' }).waitFor();
    await page.goto(`${desk.url}/desk/field/${number}`);
    await page.getByRole('heading', { name: `Request № ${number} is not here` }).waitFor();
    expect(await page.getByText('Workshop 12').count()).to.equal(0);
    await page.context().close();
  });

  it('is used by everybody: axe finds nothing, nothing is wider than the screen, nothing smaller than a finger', async () => {
    const number = await entered('Everybody');
    for (const path of ['/field', '/field?free', `/field/${number}`]) {
      for (const how of [{}, { colorScheme: 'dark', locale: 'ru-RU' }] as const) {
        const page = await open(path, how);
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
