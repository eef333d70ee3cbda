import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { draftDocument, issueDocument } from '../../../engine/commands/documents/index.ts';
import { createEntry, createRequest, sendEvent } from '../../../engine/commands/index.ts';
import { addWork } from '../../../engine/commands/works/index.ts';
import { CLIENT, documentPack } from '../../commands/documents/ground.ts';
import { type Desk, openDesk } from '../../support/desk.ts';
import { paperRenderer } from '../../support/paper-renderer.ts';
import type { Acting } from '../../support/people.ts';
import { editPack } from '../../support/world-pack.ts';

describe('what a client decides about, in money, in a browser', function () {
  this.timeout(120_000);
  this.slow(20_000);

  let desk: Desk;
  let coordinator: Acting;
  let payer: Acting;
  let driver: Acting;
  let ours: string;

  before(async () => {
    const pack = editPack(documentPack(), 'roles/client-contact.json', (role) => {
      role.grants[0].may.push('see-prices');
    });
    // Another person of the client, who sees neither prices nor papers.
    const contact = JSON.parse(String(documentPack().get('roles/client-contact.json')));
    const grants = contact.grants.filter(({ on }: { on: string }) => on === 'request');
    const role = JSON.stringify({ ...contact, id: 'client-driver', grants });
    const flow = String(pack.get('workflows/service-request.json')).replaceAll(
      '"client-contact"',
      '"client-contact", "client-driver"',
    );
    desk = await openDesk({
      as: null,
      pack: new Map([...pack, ['roles/client-driver.json', role], ['workflows/service-request.json', flow]]),
      prepare: async (world) => {
        Object.assign(world.ctx, { renderer: paperRenderer() });
        const entry = { name: 'Service', inn: '7707083893' };
        ours = (await createEntry(world.ctx, 'system', { kind: 'legal-entity', entry })).uuid;
      },
    });
    coordinator = await desk.world.person('coordinator');
    payer = await desk.world.person({ roles: ['client-contact'], client: CLIENT });
    driver = await desk.world.person({ roles: ['client-driver'], client: CLIENT });
  });
  after(() => desk.close());

  const asked = async (): Promise<string> => {
    const { ctx } = desk.world;
    const filed = await createRequest(ctx, coordinator, {
      type: 'remote-question',
      subject: 'No track',
      client: CLIENT,
      fields: { symptom: 'no-data' },
    });
    await addWork(ctx, coordinator, { request: filed.uuid, item: 'visit-city', quantity: 1000 });
    await sendEvent(ctx, coordinator, { request: filed.uuid, event: 'ask-client', comment: 'Shall we?' });
    return filed.number;
  };
  const turnOf = async (as: Acting, number: string): Promise<{ page: Page; said: string }> => {
    const page = await desk.visit({ as, path: `/portal/requests/${number}` });
    const turn = page.getByRole('region', { name: 'Your turn' });
    await turn.getByRole('button', { name: 'Answer is received' }).waitFor();
    await page.waitForLoadState('networkidle');
    return { page, said: await turn.innerText() };
  };

  it('is the quote that was issued to him, VAT included, beside what he can answer', async () => {
    const number = await asked();
    const { ctx } = desk.world;
    const { uuid } = await draftDocument(ctx, coordinator, { form: 'quote', requests: [number], seller: ours });
    const { number: quote } = await issueDocument(ctx, coordinator, { document: uuid });
    const { page, said } = await turnOf(payer, number);
    expect(said).to.match(new RegExp(`Quote № ${quote}, VAT included: RUB\\s[\\d,]+\\.00`));
    expect(said).not.to.include('Works and parts');
    await page.context().close();
  });

  it('is what works and parts cost so far, while nobody has made a quote of them', async () => {
    const { page, said } = await turnOf(payer, await asked());
    expect(said).to.match(/Works and parts so far: RUB\s[\d,]+\.00/);
    await page.context().close();
  });

  it('is not told to who sees no prices', async () => {
    const { page, said } = await turnOf(driver, await asked());
    expect(said).not.to.match(/RUB|so far/);
    await page.context().close();
  });
});
