import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { draftDocument, issueDocument } from '../../../../engine/commands/documents/index.ts';
import { createRequest, sendEvent } from '../../../../engine/commands/index.ts';
import { addWork } from '../../../../engine/commands/works/index.ts';
import { type DeskStory, openStory } from '../../../support/desk-story.ts';
import { failureOf } from '../../../support/world-refusal.ts';

describe('a repair that the client pays for', function () {
  this.timeout(180_000);
  this.slow(60_000);

  let story: DeskStory;
  before(async () => {
    story = await openStory('vending-service');
  });
  after(() => story.desk.close());

  const open = async (who: string, path: string): Promise<Page> => {
    const page = await story.desk.visit({ as: await story.person(who), path });
    await page.getByRole('heading', { level: 1 }).waitFor();
    return page;
  };

  it('waits until the client approves the quote in the portal, whoever wants to begin', async () => {
    const { world } = story.desk;
    const pavel = await story.person('pavel');
    const irina = await story.person('irina');
    const { number } = await createRequest(world.ctx, pavel, {
      type: 'repair',
      client: 'volga-tractors',
      subject: 'The drive hums',
      site: await story.entry('site', 'volga-tractors-main'),
      objects: [await story.entry('equipment', 'pv-20449')],
      fields: {
        channel: 'phone',
        serial: 'PV-20449',
        'plate-number': '207-17-A',
        'contact-phone': '+7 846 555-04-12',
        'fault-description': 'The drive hums and the door stays shut.',
        region: 'volga',
        'warranty-until': '2020-09-30T21:00:00Z',
      },
    });

    const desk = await open('pavel', `/requests/${number}`);
    const doing = desk.getByRole('region', { name: 'What can be done' });
    await doing.getByRole('button', { name: 'Register' }).click();
    await desk.getByRole('form', { name: 'Register' }).getByRole('button', { name: 'Register' }).click();
    // Without a paper that the client can read there is nothing to send.
    await doing.getByRole('button', { name: 'Cancel' }).waitFor();
    expect(await doing.getByRole('button', { name: 'Send the quote', disabled: false }).count()).to.equal(0);
    await addWork(world.ctx, pavel, { request: number, item: 'visit', quantity: 1000 });
    await addWork(world.ctx, pavel, { request: number, item: 'drive', quantity: 1000 });
    const { uuid: document } = await draftDocument(world.ctx, pavel, { form: 'quote', requests: [number] });
    await issueDocument(world.ctx, pavel, { document });

    await doing.getByRole('button', { name: 'Send the quote' }).click();
    const quote = desk.getByRole('form', { name: 'Send the quote' });
    // Without an amount it goes nowhere.
    await quote.getByRole('button', { name: 'Send the quote' }).click();
    await quote.getByText('Fill this in').first().waitFor();
    expect(await story.events(number)).to.deep.equal(['Pavel Orlov: register']);
    await quote.getByLabel(/^Amount of the quote/).fill('16400');
    await quote.getByRole('button', { name: 'Send the quote' }).click();
    await quote.waitFor({ state: 'detached' });

    const line = await open('irina', `/requests/${number}`);
    await line
      .getByRole('region', { name: 'What can be done' })
      .getByText('Nothing can be done here by you now.')
      .waitFor();
    const refused = await failureOf(() =>
      sendEvent(world.ctx, irina, { request: number, event: 'qualify', fields: { 'fault-kind': 'mechanical' } }),
    );
    expect(refused.code).to.equal('EVENT_REFUSED');

    const portal = await open('fedor', `/portal/requests/${number}`);
    const papers = portal.getByRole('region', { name: 'Documents' });
    // What waits for him stands on top, with its amount, and leads to the paper.
    const turn = portal.getByRole('region', { name: 'Your turn' });
    await turn.getByText(/Quote № 1, VAT included/).waitFor();
    await turn.getByRole('button', { name: 'Read and answer' }).click();
    await papers.getByRole('button', { name: 'Approve', exact: true }).click();
    await portal.getByRole('form', { name: 'Approve' }).getByRole('button', { name: 'Approve' }).click();
    await portal.getByText('We are finding the cause').first().waitFor();
    await turn.waitFor({ state: 'detached' });
    await line
      .getByRole('region', { name: 'What can be done' })
      .getByRole('button', { name: 'Qualify the fault' })
      .first()
      .waitFor();

    expect(await story.events(number)).to.deep.equal(['Pavel Orlov: register', 'Pavel Orlov: send-quote']);
    const [row] = await world.store.read.all('SELECT status, fields FROM request WHERE number = ?', [number]);
    expect(row?.['status']).to.equal('qualification');
    expect(JSON.parse(String(row?.['fields']))).to.include({ coverage: 'commercial', 'quote-amount': 1_640_000 });
    expect(story.desk.complaints).to.deep.equal([]);
  });

  it('is not seen by a client of another company, who guesses the number', async () => {
    const stranger = await story.desk.visit({ as: await story.person('vera'), path: '/portal/requests/1' });
    await stranger.getByRole('heading', { name: 'Request № 1 is not here' }).waitFor();
    expect(await stranger.getByText('The drive hums').count()).to.equal(0);
  });
});
