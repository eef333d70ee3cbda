import { expect } from 'chai';
import { createRequest } from '../../../engine/commands/index.ts';
import { createSubscription, pingSubscription } from '../../../engine/commands/subscriptions/index.ts';
import { getPerson, listSubstitutions } from '../../../engine/queries/index.ts';
import { violations } from '../../support/axe.ts';
import { type Desk, openDesk } from '../../support/desk.ts';
import { addClient } from '../../support/people.ts';

describe('administration, in a browser', function () {
  this.timeout(120_000);
  this.slow(20_000);

  let desk: Desk;
  let invited = '';

  before(async () => {
    desk = await openDesk({ path: '/admin' });
    await desk.world.person('dispatcher');
    await desk.world.person('field-engineer');
    const { ctx, store } = desk.world;
    const chief = await desk.world.person('service-manager');
    const wanted = { title: 'Warehouse', url: 'https://warehouse.example/', events: ['request.created'] };
    const hook = (await createSubscription(ctx, chief, wanted)).uuid;
    for (let given = 0; given < 2; given += 1) {
      const { delivery } = await pingSubscription(ctx, chief, hook);
      await store.read.run("UPDATE outbox SET due_at = NULL, error = 'nobody answers' WHERE `key` = ?", [delivery]);
    }
    await addClient(store, 'northern-lines');
    const { uuid } = await createRequest(ctx, 'system', {
      type: 'remote-question',
      subject: 'A question',
      client: 'northern-lines',
      fields: { symptom: 'The report is empty' },
    });
    await store.read.run(
      `INSERT INTO timer (request_id, state, delay, entry, set_at, due_at, attempts, parked, error)
       SELECT id, 'quote-sent', 'quote-reminder', 99, 0, 0, 5, 1, 'no such person' FROM request WHERE uuid = ?`,
      [uuid],
    );
  });
  after(() => desk.close());
  beforeEach(() => void desk.complaints.splice(0));

  const person = (uuid: string) => getPerson(desk.world.ctx, 'system', uuid);

  describe('people', () => {
    it('somebody is invited, and the link is shown this once', async () => {
      const { page } = desk;
      await page.getByRole('button', { name: 'Invite' }).click();
      const form = page.getByRole('dialog');
      await form.getByRole('textbox', { name: 'Name', exact: false }).first().fill('Vera Orlova');
      await form.getByRole('textbox', { name: 'E-mail', exact: true }).fill('vera@example.com');
      await form.getByRole('combobox', { name: 'Roles' }).click();
      await page.getByRole('option', { name: 'Field engineer' }).click();
      await page.keyboard.press('Escape');
      await form.getByRole('button', { name: 'Invite' }).click();
      await page.getByText('The invitation is ready').waitFor();
      expect(await page.locator('code').textContent()).to.match(/^http/);
      await page.getByRole('link', { name: 'Vera Orlova' }).click();
      await page.getByRole('heading', { name: 'Vera Orlova' }).waitFor();
      expect(await page.locator('code').count()).to.equal(0);
      invited = page.url().split('/').at(-1) ?? '';
      expect((await person(invited)).roles.map(({ id }) => id)).to.deep.equal(['field-engineer']);
      expect(desk.complaints).to.deep.equal([]);
    });

    it('a login that somebody else has is refused, and what was typed stays', async () => {
      const page = await desk.visit({ path: '/admin/people' });
      await page.getByRole('button', { name: 'Invite' }).click();
      const form = page.getByRole('dialog');
      await form.getByRole('textbox', { name: 'Name', exact: false }).first().fill('Another Vera');
      await form.getByRole('textbox', { name: 'E-mail', exact: true }).fill('vera@example.com');
      await form.getByRole('button', { name: 'Invite' }).click();
      await form.getByRole('alert').waitFor();
      expect(await form.getByRole('textbox', { name: 'E-mail', exact: true }).inputValue()).to.equal(
        'vera@example.com',
      );
      await page.context().close();
    });

    it('only what was changed is sent', async () => {
      const page = await desk.visit({ path: `/admin/people/${invited}` });
      await page.getByRole('textbox', { name: 'Position' }).fill('Engineer of the north');
      await page.getByRole('button', { name: 'Save', exact: true }).click();
      await page.getByText('Saved', { exact: true }).waitFor();
      const { position, email } = await person(invited);
      expect({ position, email }).to.deep.equal({ position: 'Engineer of the north', email: 'vera@example.com' });
      await page.context().close();
    });

    it('nobody is deactivated before it was confirmed; then he is, and is let in again', async () => {
      const page = await desk.visit({ path: `/admin/people/${invited}` });
      await page.getByRole('button', { name: 'Deactivate' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
      expect((await person(invited)).active).to.equal(true);
      await page.getByRole('button', { name: 'Deactivate' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Deactivate' }).click();
      await page.getByText('0 requests handed over').waitFor();
      expect((await person(invited)).active).to.equal(false);
      await page.getByRole('button', { name: 'Let in again' }).click();
      await page.getByRole('button', { name: 'Deactivate' }).waitFor();
      expect((await person(invited)).active).to.equal(true);
      await page.context().close();
    });

    it('who was deactivated is found, and let in again', async () => {
      const gone = await desk.world.person({ roles: ['dispatcher'], active: false });
      const { name } = await person(gone.person);
      const page = await desk.visit({ path: '/admin/people' });
      await page.getByRole('link', { name: 'Vera Orlova' }).waitFor();
      await page.getByText('Deactivated', { exact: true }).click();
      await page.getByRole('link', { name: 'Vera Orlova' }).waitFor({ state: 'detached' });
      await page.getByRole('link', { name, exact: true }).click();
      await page.getByRole('button', { name: 'Let in again' }).click();
      await page.getByRole('button', { name: 'Deactivate' }).waitFor();
      expect((await person(gone.person)).active).to.equal(true);
      await page.context().close();
    });

    it('a deputy is named for somebody who is away, not for yesterday, and is let go again', async () => {
      const deputies = async () => (await listSubstitutions(desk.world.ctx, 'system', invited)).length;
      const page = await desk.visit({ path: `/admin/people/${invited}` });
      const box = page.getByRole('region', { name: 'Substitutions' });
      await box.getByRole('button', { name: 'Name a deputy' }).click();
      await box.getByRole('combobox', { name: 'Who stands in' }).fill('service-man');
      await page.getByRole('option', { name: 'service-manager' }).click();
      await box.getByLabel('From').fill('2020-01-01T09:00');
      await box.getByLabel('Until').fill('2020-01-02T09:00');
      await box.getByRole('button', { name: 'Name the deputy' }).click();
      await box.getByRole('alert').waitFor();
      expect(await deputies()).to.equal(0);
      const soon = new Date(desk.world.clock.now().getTime() + 48 * 3_600_000).toISOString().slice(0, 16);
      await box.getByLabel('Until').fill(soon);
      await box.getByRole('button', { name: 'Name the deputy' }).click();
      await box.getByText('service-manager for Vera Orlova').waitFor();
      expect(await deputies()).to.equal(1);
      await box.getByRole('button', { name: 'End: service-manager for Vera Orlova' }).click();
      await box.getByText('service-manager for Vera Orlova').waitFor({ state: 'detached' });
      expect(await deputies()).to.equal(0);
      await page.context().close();
    });

    it('whoever may not read people is told so', async () => {
      const page = await desk.visit({ as: 'dispatcher', path: '/admin/people' });
      await page.getByRole('heading', { name: 'This is not open to you' }).waitFor();
      expect(await page.getByRole('link', { name: 'People', exact: true }).count()).to.equal(0);
      await page.context().close();
    });

    it('a person who does not exist is told of as such', async () => {
      const page = await desk.visit({ path: '/admin/people/01900000-0000-7000-8000-000000000000' });
      await page.getByRole('alert').waitFor();
      await page.context().close();
    });
  });

  describe('groups, roles and the journal', () => {
    it('a group is made with its members', async () => {
      const page = await desk.visit({ path: '/admin/groups' });
      await page.getByRole('button', { name: 'New group' }).click();
      const form = page.getByRole('dialog');
      await form.getByRole('textbox', { name: 'Name (English)' }).fill('North');
      await form.getByRole('textbox', { name: 'Code' }).fill('north');
      await form.getByRole('combobox', { name: 'Members' }).click();
      await page.getByRole('option', { name: 'Vera Orlova' }).click();
      await page.keyboard.press('Escape');
      await form.getByRole('button', { name: 'Save' }).click();
      await form.waitFor({ state: 'hidden' });
      await page.getByRole('row', { name: /North north Vera Orlova/ }).waitFor();
      expect((await person(invited)).groups.map(({ code }) => code)).to.deep.equal(['north']);
      await page.context().close();
    });

    it('a group whose code is taken is refused', async () => {
      const page = await desk.visit({ path: '/admin/groups' });
      await page.getByRole('button', { name: 'New group' }).click();
      const form = page.getByRole('dialog');
      await form.getByRole('textbox', { name: 'Name (English)' }).fill('North again');
      await form.getByRole('textbox', { name: 'Code' }).fill('north');
      await form.getByRole('button', { name: 'Save' }).click();
      await form.getByRole('alert').waitFor();
      await page.context().close();
    });

    it('each role says what it may and how many have it', async () => {
      const page = await desk.visit({ path: '/admin/roles' });
      const row = page.getByRole('row', { name: /Field engineer/ });
      await row.getByText('Requests', { exact: false }).first().waitFor();
      await row.getByRole('link', { name: '2' }).click();
      await page.getByRole('link', { name: 'Vera Orlova' }).waitFor();
      expect(await page.getByRole('link', { name: 'dispatcher' }).count()).to.equal(0);
      await page.context().close();
    });

    it('what was done to a person stands in the journal, by name', async () => {
      const page = await desk.visit({ path: `/admin/journal?kind=person&subject=${invited}` });
      await page.getByRole('cell', { name: 'Deactivated', exact: true }).waitFor();
      await page.getByRole('link', { name: 'Vera Orlova' }).first().waitFor();
      expect(await page.getByRole('cell', { name: 'Group made' }).count()).to.equal(0);
      await page.context().close();
    });
  });

  describe('what failed', () => {
    it('a delivery that was given up is tried again; another is dropped only with a reason', async () => {
      const page = await desk.visit({ path: '/admin/deliveries' });
      await page.getByRole('cell', { name: 'nobody answers' }).nth(1).waitFor();
      await page.getByRole('button', { name: 'Try again' }).first().click();
      await page.getByRole('cell', { name: 'nobody answers' }).nth(1).waitFor({ state: 'detached' });
      await page.getByRole('button', { name: 'Drop' }).click();
      const form = page.getByRole('dialog');
      expect(await form.getByRole('button', { name: 'Drop' }).isDisabled()).to.equal(true);
      await form.getByRole('textbox', { name: 'Reason' }).fill('The warehouse has moved');
      await form.getByRole('button', { name: 'Drop' }).click();
      await page.getByRole('heading', { name: 'Everything was delivered' }).waitFor();
      await page.goto(`${desk.url}/desk/admin/journal?kind=delivery`);
      await page.getByText('The warehouse has moved').waitFor();
      await page.context().close();
    });

    it('a parked timer is let fire again', async () => {
      const page = await desk.visit({ path: '/admin/timers' });
      await page.getByRole('cell', { name: 'no such person' }).waitFor();
      await page.getByRole('button', { name: 'Try again' }).click();
      await page.getByRole('heading', { name: 'No timer is parked' }).waitFor();
      await page.context().close();
    });

    it('whoever does not operate is told so', async () => {
      for (const path of ['/admin/deliveries', '/admin/timers', '/admin/journal', '/admin/subscriptions']) {
        const page = await desk.visit({ as: 'dispatcher', path });
        await page.getByRole('heading', { name: 'This is not open to you' }).waitFor();
        await page.context().close();
      }
    });
  });

  describe('tokens, replies, webhooks', () => {
    it('a token is shown once, and revoked after it was confirmed', async () => {
      const page = await desk.visit({ as: 'dispatcher', path: '/admin' });
      await page.getByRole('button', { name: 'New token' }).click();
      const form = page.getByRole('dialog');
      await form.getByRole('textbox', { name: 'Name' }).fill('Telephony');
      await form.getByRole('button', { name: 'Make the token' }).click();
      await page.getByText('The token is ready').waitFor();
      expect((await page.locator('code').textContent())?.length).to.be.greaterThan(20);
      await page.reload();
      await page.getByRole('cell', { name: 'Telephony', exact: true }).waitFor();
      expect(await page.locator('code').count()).to.equal(0);
      await page.getByRole('button', { name: 'Revoke Telephony' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Revoke' }).click();
      await page.getByText('Revoked', { exact: true }).waitFor();
      expect(await violations(page)).to.deep.equal([]);
      await page.context().close();
    });

    it('a token that may nothing is not made', async () => {
      const page = await desk.visit({ as: 'dispatcher', path: '/admin/tokens' });
      await page.getByRole('button', { name: 'New token' }).click();
      const form = page.getByRole('dialog');
      await form.getByRole('textbox', { name: 'Name' }).fill('Nothing at all');
      await form.getByRole('checkbox', { name: 'read' }).uncheck();
      expect(await form.getByRole('button', { name: 'Make the token' }).isDisabled()).to.equal(true);
      await page.context().close();
    });

    it('a reply of everybody is made by who operates, and others may only use it', async () => {
      const page = await desk.visit({ path: '/admin/replies' });
      await page.getByRole('button', { name: 'New reply' }).click();
      const form = page.getByRole('dialog');
      await form.getByRole('combobox', { name: 'Whose' }).click();
      await page.getByRole('option', { name: 'Everybody’s' }).click();
      await form.getByRole('textbox', { name: 'Title (English)' }).fill('On the way');
      await form.getByRole('textbox', { name: 'Text (English)' }).fill('An engineer is on the way.');
      await form.getByRole('button', { name: 'Save' }).click();
      await page.getByRole('cell', { name: 'On the way', exact: true }).waitFor();
      await page.context().close();
      const other = await desk.visit({ as: 'dispatcher', path: '/admin/replies' });
      await other.getByRole('cell', { name: 'On the way', exact: true }).waitFor();
      expect(await other.getByRole('button', { name: 'Change On the way' }).count()).to.equal(0);
      await other.getByRole('button', { name: 'New reply' }).click();
      expect(await other.getByRole('combobox', { name: 'Whose' }).count()).to.equal(0);
      await other.context().close();
    });

    it('a reply that somebody else has changed meanwhile is not overwritten', async () => {
      const page = await desk.visit({ path: '/admin/replies' });
      await page.getByRole('button', { name: 'Change On the way' }).click();
      await desk.world.store.read.run('UPDATE reply SET version = version + 1', []);
      const form = page.getByRole('dialog');
      await form.getByRole('textbox', { name: 'Title (English)' }).fill('Nearly there');
      await form.getByRole('button', { name: 'Save' }).click();
      await form.getByRole('alert').waitFor();
      expect(await form.getByRole('textbox', { name: 'Title (English)' }).inputValue()).to.equal('Nearly there');
      await page.context().close();
    });

    it('a webhook is made, its secret shown once, and switched off', async () => {
      const page = await desk.visit({ path: '/admin/subscriptions' });
      await page.getByRole('button', { name: 'New webhook' }).click();
      const form = page.getByRole('dialog');
      await form.getByRole('textbox', { name: 'Name' }).fill('Billing');
      await form.getByRole('textbox', { name: 'Address' }).fill('https://billing.example/hook');
      await form.getByRole('button', { name: 'Make the webhook' }).click();
      await page.getByText('The webhook is ready').waitFor();
      expect(await violations(page)).to.deep.equal([]);
      await page.getByRole('link', { name: 'Billing' }).click();
      await page.getByRole('heading', { name: 'Nothing was delivered yet' }).waitFor();
      expect(await page.locator('code').count()).to.equal(0);
      await page.getByRole('button', { name: 'Switch off' }).click();
      await page.getByRole('button', { name: 'Switch on' }).waitFor();
      await page.context().close();
    });
  });
});
