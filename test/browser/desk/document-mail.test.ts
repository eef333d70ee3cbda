import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { draftDocument, issueDocument } from '../../../engine/commands/documents/index.ts';
import { createEntry, createRequest } from '../../../engine/commands/index.ts';
import { addWork } from '../../../engine/commands/works/index.ts';
import { documentMailKind } from '../../../engine/effects/mail/document-mail-kind.ts';
import { CLIENT, documentPack } from '../../commands/documents/ground.ts';
import { deliver } from '../../effects/deliveries.ts';
import { violations } from '../../support/axe.ts';
import { type Desk, openDesk } from '../../support/desk.ts';
import { type MailServer, openMailServer } from '../../support/mail-server.ts';
import { paperRenderer } from '../../support/paper-renderer.ts';
import type { Acting } from '../../support/people.ts';

const DOOR = { publicUrl: 'https://desk.example', demo: false, provider: null, mail: true };

describe('a letter with a document, in a browser', function () {
  this.timeout(120_000);
  this.slow(20_000);

  let desk: Desk;
  let coordinator: Acting;
  let server: MailServer;

  before(async () => {
    server = await openMailServer();
    desk = await openDesk({
      as: null,
      pack: documentPack(),
      prepare: async (world) => {
        Object.assign(world.ctx, { renderer: paperRenderer(), door: DOOR });
        const entry = { name: 'Service', inn: '7707083893' };
        await createEntry(world.ctx, 'system', { kind: 'legal-entity', entry });
      },
    });
    coordinator = await desk.world.person('coordinator');
    await desk.world.person({ roles: ['client-contact'], client: CLIENT });
  });
  after(async () => {
    await desk.close();
    await server.close();
  });

  const address = (email: string | null) =>
    desk.world.store.read.run('UPDATE client SET email = ? WHERE code = ?', [email, CLIENT]);
  async function act(): Promise<string> {
    const { ctx } = desk.world;
    const filed = await createRequest(ctx, coordinator, {
      type: 'remote-question',
      subject: 'No track',
      client: CLIENT,
      fields: { symptom: 'no-data' },
    });
    await addWork(ctx, coordinator, { request: filed.uuid, item: 'visit-city', quantity: 1000 });
    const draft = await draftDocument(ctx, coordinator, { form: 'act', requests: [filed.uuid], language: 'en' });
    return (await issueDocument(ctx, coordinator, { document: draft.uuid })).uuid;
  }
  const visit = (document: string): Promise<Page> =>
    desk.visit({ as: coordinator, path: `/documents?open=${document}` });
  const post = async () => {
    await desk.world.store.read.run(
      "UPDATE outbox SET done_at = 1 WHERE kind <> 'document-mail' AND done_at IS NULL",
      [],
    );
    return deliver(desk.world, [
      documentMailKind(desk.world.ctx, { url: `smtp://127.0.0.1:${server.port}`, from: 'desk@service.example' }),
    ]);
  };
  const letter = (page: Page) => page.getByRole('form', { name: 'Letter with the document' });
  const send = (page: Page) => page.getByRole('button', { name: 'Send', exact: true });

  it('is read, changed and sent, and the document says when it has gone out', async () => {
    await address('office@northern.example');
    const page = await visit(await act());
    await send(page).click();
    await letter(page).getByText('office@northern.example').waitFor();
    await letter(page)
      .getByText(/^Attached: Act .*\.pdf/)
      .waitFor();
    await letter(page).getByRole('textbox', { name: 'Subject' }).fill('The act of March');
    expect(await violations(page)).to.deep.equal([]);
    await letter(page).getByRole('button', { name: 'Send the letter' }).click();
    await page.getByText('The letter to office@northern.example is on its way.').waitFor();
    expect(await post()).to.include({ done: 1 });
    await page.getByText('Sent by e-mail, office@northern.example').waitFor();
    expect(server.mails.at(-1)?.text).to.include('Subject: The act of March');
    await page.context().close();
  });

  it('that did not go out says why, and is sent once more by a button', async () => {
    await address('gone@northern.example');
    const page = await visit(await act());
    await send(page).click();
    await letter(page).getByRole('button', { name: 'Send the letter' }).click();
    await page.getByText('The letter to gone@northern.example is on its way.').waitFor();
    server.refuse = () => ({ code: 550, text: 'no such user' });
    expect(await post()).to.include({ dead: 1 });
    await page.getByText(/did not go out\. The reason: .*no such user/).waitFor();
    server.refuse = () => null;
    await page.getByRole('button', { name: 'Send once more' }).click();
    await page.getByText('The letter to gone@northern.example is on its way.').waitFor();
    expect(await post()).to.include({ done: 1 });
    await page.getByText('Sent by e-mail, gone@northern.example').waitFor();
    await page.context().close();
  });

  it('to nobody is not sent, and shows where the address is entered', async () => {
    await address(null);
    const page = await visit(await act());
    await send(page).click();
    await page
      .getByRole('alert')
      .getByText(/nobody of the client has a mail address/)
      .waitFor();
    expect(await page.getByRole('link', { name: 'Mend it' }).getAttribute('href')).to.match(/^\/desk\/clients\/[\w-]+/);
    await letter(page).getByRole('button', { name: 'Send the letter' }).click();
    await letter(page).getByText('Fill this in').first().waitFor();
    expect((await desk.world.rows('document_delivery'))['document_delivery']?.length).to.equal(2);
    await page.context().close();
  });

  it('is not written where no mail server is configured: that is said', async () => {
    Object.assign(desk.world.ctx, { door: { ...DOOR, mail: false } });
    const page = await visit(await act());
    await send(page).click();
    await page
      .getByRole('alert')
      .getByText(/no mail server is configured/)
      .waitFor();
    expect(await letter(page).count()).to.equal(0);
    Object.assign(desk.world.ctx, { door: DOOR });
    await page.context().close();
  });
});
