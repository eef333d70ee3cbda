import { expect } from 'chai';
import { createRequest, sendEvent } from '../../../../engine/commands/index.ts';
import { type DeskStory, openStory } from '../../../support/desk-story.ts';
import { failureOf } from '../../../support/world-refusal.ts';

const FIELDS = {
  'object-id': 'RN-40888',
  'vehicle-plate': 'А719КВ78',
  'contact-phone': '+7 921 555-01-10',
};

describe('the contract of a big client that prescribes the stages', function () {
  this.timeout(180_000);
  this.slow(60_000);

  let story: DeskStory;
  before(async () => {
    story = await openStory('fleet-telematics');
  });
  after(() => story.desk.close());

  it('is what the client sees in the portal, and no engineer goes before he approves the visit', async () => {
    const { world } = story.desk;
    const [darya, kirill, nina, egor] = [
      await story.person('darya'),
      await story.person('kirill'),
      await story.person('nina'),
      await story.person('egor'),
    ];
    const send = (as: typeof darya, event: string, fields: Readonly<Record<string, string>> = {}) =>
      sendEvent(world.ctx, as, { request: number, event, fields });
    const { number } = await createRequest(world.ctx, nina, {
      type: 'repair-visit',
      client: 'northern-lines',
      subject: 'No signal since Friday',
      objects: [await story.entry('equipment', 'rn-40888')],
      fields: { symptom: 'No signal since Friday' },
    });
    await send(darya, 'escalate', FIELDS);

    const portal = await story.desk.visit({ as: nina, path: `/portal/requests/${number}` });
    const track = portal.getByRole('region', { name: 'Where it stands' });
    await track.getByText('Stage 1. Diagnostics').first().waitFor();
    expect(await portal.getByText('Line 2').count()).to.equal(0);

    await send(kirill, 'take');
    await send(kirill, 'plan-visit', {
      'service-area': 'city',
      'appointment-at': new Date(world.clock.now().getTime() + 5 * 3_600_000).toISOString(),
      'appointment-place': 'Depot 4, gate 2',
    });
    await track.getByText('Stage 2. Approval of the visit').first().waitFor();
    // No engineer goes before.
    expect((await failureOf(() => send(egor, 'take'))).code).to.equal('EVENT_REFUSED');

    const turn = portal.getByRole('region', { name: 'Your turn' });
    await turn.getByRole('button', { name: 'Approve the visit' }).click();
    const form = portal.getByRole('form', { name: 'Approve the visit' });
    await form.getByRole('button', { name: 'Approve the visit' }).click();
    await form.getByText('Fill this in').waitFor();
    expect((await story.request(number)).stage?.id).to.equal('visit-approval');
    await form.getByRole('textbox').first().fill('NL-118');
    await form.getByRole('button', { name: 'Approve the visit' }).click();
    await track.getByText('Visit agreed').first().waitFor();

    await send(egor, 'take');
    expect(await story.events(number)).to.deep.equal([
      'Дарья Климова: escalate',
      'Кирилл Сомов: take',
      'Кирилл Сомов: plan-visit',
      'Нина Орлова: approve-visit',
      'Егор Тихонов: take',
    ]);
    const [row] = await world.store.read.all('SELECT stage, fields FROM request WHERE number = ?', [number]);
    expect(row?.['stage']).to.equal('visit-agreed');
    expect(JSON.parse(String(row?.['fields']))).to.include({ 'order-number': 'NL-118' });
    expect(story.desk.complaints.filter((each) => !each.includes('404'))).to.deep.equal([]);
  });

  it('is the contract of that client alone: the visit of another is nobody’s to approve', async () => {
    const { world } = story.desk;
    const viktor = await story.person('viktor');
    const { number } = await createRequest(world.ctx, viktor, {
      type: 'repair-visit',
      client: 'volga-trans',
      subject: 'No signal',
      fields: { symptom: 'No signal' },
    });
    await sendEvent(world.ctx, await story.person('darya'), { request: number, event: 'escalate', fields: FIELDS });
    const portal = await story.desk.visit({ as: viktor, path: `/portal/requests/${number}` });
    await portal.getByRole('region', { name: 'Where it stands' }).getByText('In work').first().waitFor();
    expect(await portal.getByText('Stage 1').count()).to.equal(0);
  });
});
