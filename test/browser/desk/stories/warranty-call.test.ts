import { expect } from 'chai';
import { type DeskStory, openStory } from '../../../support/desk-story.ts';

describe('a call about a machine under warranty', function () {
  this.timeout(180_000);
  this.slow(60_000);

  let story: DeskStory;
  before(async () => {
    story = await openStory('vending-service');
  });
  after(() => story.desk.close());

  it('is written down by the plate: the rest is known, the warranty is seen, and the caller gets a number', async () => {
    const { world } = story.desk;
    const page = await story.desk.visit({ as: await story.person('olga'), path: '/new' });
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.getByRole('textbox', { name: 'Who calls, about what' }).fill('PV-20512');
    await page.getByRole('option').filter({ hasText: 'PV-20512' }).first().click();
    const machines = page.getByRole('list', { name: 'Equipment of the request' });
    await machines
      .getByText(/^Warranty/)
      .first()
      .waitFor();

    await page.getByRole('radiogroup', { name: 'What is it' }).getByText('Machine repair', { exact: true }).click();
    await page.getByRole('textbox', { name: 'Subject' }).fill('Cell 14 does not open');
    const send = page.getByRole('button', { name: /^File the request/ });
    await send.click();
    await page.getByText('Fill this in').first().waitFor();
    expect(await world.store.read.all('SELECT COUNT(*) AS n FROM request')).to.deep.equal([{ n: 0 }]);
    await page.getByRole('textbox', { name: /^What is wrong/ }).fill('A pair of gloves is stuck.');
    await page
      .getByRole('combobox', { name: /^Channel/ })
      .or(page.getByLabel(/^Channel/))
      .first()
      .click();
    await page.getByRole('option', { name: /phone/i }).first().click();
    await send.click();
    await page.getByText('The request is filed').waitFor();
    const number = (await page.getByRole('heading', { level: 2, name: /^№/ }).textContent())?.replace(/\D/g, '') ?? '';
    const address = await page.getByRole('textbox', { name: 'Address for the client' }).inputValue();

    const request = await story.request(number);
    expect([
      request.client?.code,
      request.site?.name,
      request.contract?.number,
      request.objects[0]?.serial,
    ]).to.deep.equal(['oka-chemicals', 'Block C, changing rooms', '16/26-S', 'PV-20512']);
    expect(request.objects[0]?.warranty.state).to.equal('in');
    const rows = await world.store.read.all(
      `SELECT r.subject, j.kind, p.name FROM journal j JOIN request r ON r.id = j.request_id
        JOIN person p ON p.id = j.actor_id`,
    );
    expect(rows).to.deep.equal([{ subject: 'Cell 14 does not open', kind: 'created', name: 'Olga Belova' }]);

    // The caller looks it up without a log-in, and only with the whole address.
    const caller = await story.desk.visit({ as: null });
    await caller.goto(address);
    await caller.getByText('Accepted').first().waitFor();
    expect(await caller.getByText('Olga Belova').count()).to.equal(0);
    expect(story.desk.complaints.filter((each) => !each.includes('401'))).to.deep.equal([]);
  });
});
