import { expect } from 'chai';
import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { draftDocument, issueDocument } from '../../../engine/commands/documents/index.ts';
import { createEntry, createRequest } from '../../../engine/commands/index.ts';
import { addWork } from '../../../engine/commands/works/index.ts';
import { listDocuments } from '../../../engine/queries/documents/index.ts';
import { CLIENT, documentPack, ORDER } from '../../commands/documents/ground.ts';
import { violations } from '../../support/axe.ts';
import { type Desk, openDesk, PHONE } from '../../support/desk.ts';
import { paperRenderer } from '../../support/paper-renderer.ts';
import type { Acting } from '../../support/people.ts';
import { editPack } from '../../support/world-pack.ts';
import { drawSignature } from '../../support/sign-on-screen.ts';

const LABEL = { ...ORDER, id: 'label', title: { en: 'Equipment label', ru: 'Наклейка' }, document: undefined };

/** The client is asked nothing before there is an act. */
function actBeforeAsking(pack: ReturnType<typeof documentPack>): ReturnType<typeof documentPack> {
  // Its scenarios ask without.
  const files = new Map([...pack].filter(([file]) => !file.startsWith('scenarios/')));
  return editPack(files, 'workflows/service-request.json', (definition) => {
    const states = JSON.stringify(definition.machine).replaceAll(
      '"required":{"comment":true}',
      '"required":{"comment":true,"documents":[{"type":"act"}]}',
    );
    definition.machine = JSON.parse(states);
  });
}

describe('documents of a request, in a browser', function () {
  this.timeout(120_000);
  this.slow(20_000);

  let desk: Desk;
  let coordinator: Acting;
  let client: Acting;
  let ours: string;

  before(async () => {
    desk = await openDesk({
      as: null,
      // Everything on requests, nothing on their documents.
      pack: editPack(
        actBeforeAsking(new Map([...documentPack(), ['print-forms/label.json', JSON.stringify(LABEL)]])),
        'roles/service-manager.json',
        (definition) => {
          definition.grants = definition.grants.filter(({ on }: { on: string }) => on !== 'document');
        },
      ),
      prepare: async (world) => {
        Object.assign(world.ctx, { renderer: paperRenderer() });
        const entry = { name: 'Service', inn: '7707083893' };
        ours = (await createEntry(world.ctx, 'system', { kind: 'legal-entity', entry })).uuid;
      },
    });
    coordinator = await desk.world.person('coordinator');
    client = await desk.world.person({ roles: ['client-contact'], client: CLIENT });
  });
  after(() => desk.close());
  beforeEach(() => void desk.complaints.splice(0));

  const file = async (works: boolean): Promise<string> => {
    const { ctx } = desk.world;
    const filed = await createRequest(ctx, coordinator, {
      type: 'remote-question',
      subject: 'No track',
      client: CLIENT,
      fields: { symptom: 'no-data' },
    });
    if (works) await addWork(ctx, coordinator, { request: filed.uuid, item: 'visit-city', quantity: 1000 });
    return filed.number;
  };
  it('a label is printed that is no document, by who may read the papers of the request', async () => {
    const number = await file(false);
    const page = await desk.visit({ as: coordinator, path: `/requests/${number}` });
    const section = page.getByRole('region', { name: 'Documents' });
    await section.getByRole('button', { name: 'Print' }).click();
    const saved = page.waitForEvent('download');
    await page.getByRole('menuitem', { name: 'Equipment label' }).click();
    expect((await saved).suggestedFilename()).to.equal(`Equipment label ${number}.pdf`);
    const { ctx } = desk.world;
    expect((await listDocuments(ctx, coordinator, { request: number })).items).to.deep.equal([]);
    await page.context().close();
  });

  const issued = async (form: string): Promise<{ number: string; document: string }> => {
    const number = await file(true);
    const { ctx } = desk.world;
    const { uuid } = await draftDocument(ctx, coordinator, { form, requests: [number], seller: ours });
    await issueDocument(ctx, coordinator, { document: uuid });
    return { number, document: uuid };
  };
  const documentsOf = async (request: string) =>
    (await listDocuments(desk.world.ctx, 'system', { request })).items.map(({ status, number }) => [status, number]);
  const visit = async (number: string, more: Parameters<Desk['visit']>[0] = {}): Promise<Page> => {
    const page = await desk.visit({ as: coordinator, path: `/requests/${number}`, ...more });
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    return page;
  };
  const section = (page: Page) => page.getByRole('region', { name: 'Documents' });
  const act = (page: Page, name: string) => section(page).getByRole('button', { name, exact: true });

  it('an act goes from its draft to the signature of the client, and its paper is saved', async () => {
    const number = await file(true);
    const page = await visit(number);
    await act(page, 'Make a document').click();
    await act(page, 'Act').click();
    const form = page.getByRole('form', { name: 'Act: new draft' });
    await form.getByRole('textbox', { name: 'Ground' }).fill('As agreed');
    await form.getByRole('button', { name: 'Make the draft' }).click();
    const saved = page.waitForEvent('download');
    await act(page, 'Download the draft as PDF').click();
    expect((await saved).suggestedFilename()).to.equal('Act, draft.pdf');
    await act(page, 'Issue').click();
    await act(page, 'Send').click();
    await section(page).getByRole('combobox', { name: 'How' }).click();
    await page.getByRole('option', { name: 'by hand' }).click();
    const handover = page.getByRole('form', { name: 'Write it down' });
    await handover.getByRole('textbox', { name: 'To whom' }).fill('Mary Smith');
    await handover.getByRole('button', { name: 'Write it down' }).click();
    await section(page).getByText('Sent by hand, Mary Smith').waitFor();
    await act(page, 'Sign').click();
    await section(page).getByRole('combobox', { name: 'For which side' }).click();
    await page.getByRole('option', { name: 'For the client' }).click();
    await section(page).getByRole('combobox', { name: 'How' }).click();
    await page.getByRole('option', { name: 'on this screen' }).click();
    const pad = page.getByRole('region', { name: 'Signature' });
    await pad.getByRole('textbox', { name: 'Who signs' }).fill('Anna Orlova');
    await drawSignature(page, pad);
    await pad.getByRole('button', { name: 'Done' }).click();
    await section(page).getByText('For the client: signed on the screen, Anna Orlova').waitFor();
    const [only] = await documentsOf(number);
    expect(only?.[0]).to.equal('signed');
    const paper = page.waitForEvent('download');
    await act(page, 'Download the PDF').click();
    expect((await paper).suggestedFilename()).to.match(new RegExp(`^Act № ${only?.[1]}, .+\\.pdf$`));
    expect(desk.complaints).to.deep.equal([]);
    await page.context().close();
  });

  it('a draft without a requisite is refused, each gap is named and leads to where it is mended', async () => {
    const number = await file(false);
    await draftDocument(desk.world.ctx, coordinator, { form: 'act', requests: [number], seller: ours });
    const page = await visit(number);
    await section(page)
      .getByRole('button', { name: /^Act, draft/ })
      .click();
    const gap = section(page).getByRole('status').getByRole('listitem').filter({ hasText: 'Works' });
    await gap.waitFor();
    await act(page, 'Issue').click();
    await section(page).getByRole('alert').filter({ hasText: '"Works" is empty' }).waitFor();
    expect(await documentsOf(number)).to.deep.equal([['draft', null]]);
    await gap.getByRole('button', { name: 'Go there' }).click();
    await page.waitForFunction('document.activeElement.closest("[data-jump]")?.dataset.jump === "works"');
    await page.context().close();
  });

  it('a document is not voided without a reason; void, it keeps its number and lets another one be made', async () => {
    const { number } = await issued('act');
    const page = await visit(number);
    await act(page, 'Make a document').click();
    await section(page).getByRole('listitem').filter({ hasText: 'Act: ' }).first().waitFor();
    await act(page, 'Not now').click();
    await section(page)
      .getByRole('button', { name: /^Act № / })
      .click();
    await act(page, 'Void').click();
    const form = page.getByRole('form', { name: 'Void' });
    await form.getByRole('button', { name: 'Void' }).click();
    await form.getByText('Fill this in').waitFor();
    expect((await documentsOf(number))[0]?.[0]).to.equal('issued');
    await form.getByRole('textbox').fill('Wrong sum');
    await form.getByRole('button', { name: 'Void' }).click();
    await section(page).getByText('Wrong sum').waitFor();
    const [only] = await documentsOf(number);
    expect(only?.[0]).to.equal('void');
    expect(only?.[1]).to.be.a('string');
    await act(page, 'Make a document').click();
    await act(page, 'Act').waitFor();
    await page.context().close();
  });

  it('whoever may only read makes and issues nothing, and sees no paper that tells prices hidden from him', async () => {
    const { number } = await issued('act');
    const page = await visit(number, { as: 'dispatcher' });
    await section(page)
      .getByRole('button', { name: /^Act № / })
      .click();
    await section(page).getByText('The paper tells prices that your role does not let you see.').waitFor();
    expect(await act(page, 'Make a document').count()).to.equal(0);
    expect(await act(page, 'Void').count()).to.equal(0);
    expect(await act(page, 'Send').count()).to.equal(0);
    await page.context().close();
  });

  it('whoever may not read documents is shown none', async () => {
    const { number } = await issued('act');
    const page = await visit(number, { as: 'service-manager' });
    await page.getByRole('region', { name: 'Works and parts' }).waitFor();
    await page.waitForLoadState('networkidle');
    expect(await section(page).count()).to.equal(0);
    await page.context().close();
  });

  it('a client finds what was issued to him, no draft, and approves a quote beside its terms', async () => {
    const { number } = await issued('quote');
    await draftDocument(desk.world.ctx, coordinator, { form: 'act', requests: [number], seller: ours });
    const page = await visit(number, { as: client, path: `/portal/requests/${number}` });
    await section(page)
      .getByRole('button', { name: /^Quote № / })
      .click();
    expect(await section(page).getByText('Act, draft').count()).to.equal(0);
    await section(page).getByText('Valid until').waitFor();
    const history = section(page).getByRole('list', { name: 'What was done with it' });
    await history.getByText('Issued').waitFor();
    expect(await history.getByText('Draft made').count()).to.equal(0);
    await act(page, 'Approve').click();
    await page.getByRole('form', { name: 'Approve' }).getByRole('button', { name: 'Approve' }).click();
    // The form goes once the answer is taken; its own words speak of approval before.
    await page.getByRole('form', { name: 'Approve' }).waitFor({ state: 'detached' });
    await section(page).getByText('Approved').first().waitFor();
    expect((await documentsOf(number)).map(([status]) => status)).to.have.members(['approved', 'draft']);
    await page.context().close();
  });

  it('the list is narrowed by number, status and what did not come back, and says what was found', async () => {
    const { number, document } = await issued('act');
    const [[, of = ''] = []] = await documentsOf(number);
    const page = await desk.visit({ as: coordinator, path: '/documents?status=issued&original=expected' });
    await page.getByRole('searchbox', { name: 'Number' }).fill(of ?? '');
    await page.getByText(/^1 issued document, RUB/).waitFor();
    await page
      .getByRole('list', { name: 'Documents' })
      .getByRole('button', { name: new RegExp(`^Act № ${of}`) })
      .click();
    await page.getByRole('button', { name: 'Original came back' }).click();
    const form = page.getByRole('form', { name: 'Original came back' });
    await form.getByRole('textbox', { name: 'Where it lies' }).fill('Folder 3');
    await form.getByRole('button', { name: 'Original came back' }).click();
    await page.getByText('Nothing is found').waitFor();
    expect(new URL(page.url()).searchParams.get('number')).to.equal(of);
    const { items } = await listDocuments(desk.world.ctx, 'system', { request: number });
    expect(items.map(({ uuid, original, originalPlace }) => [uuid, original, originalPlace])).to.deep.equal([
      [document, 'received', 'Folder 3'],
    ]);
    expect(await violations(page)).to.deep.equal([]);
    await page.context().close();
  });

  it('a step that wants a document says so, and leads to where it is made, or else to the one that is there', async () => {
    const number = await file(true);
    const page = await visit(number);
    const doing = page.getByRole('region', { name: 'What can be done' });
    const seekAct = async (): Promise<void> => {
      await doing.getByRole('button', { name: /^Ask the client/ }).click();
      const reason = page.getByRole('dialog').getByRole('listitem').filter({ hasText: '“Act”' });
      await reason.getByRole('button', { name: 'Go there' }).click();
    };
    await seekAct();
    await page.getByRole('form', { name: 'Act: new draft' }).getByRole('button', { name: 'Make the draft' }).click();
    await act(page, 'Issue').waitFor();
    await page.reload();
    expect(await act(page, 'Issue').count()).to.equal(0);
    await seekAct();
    await act(page, 'Issue').click();
    await act(page, 'Sign').waitFor();
    await doing.getByRole('button', { name: 'Ask the client', exact: true }).click();
    await page.getByRole('form', { name: 'Ask the client' }).waitFor();
    await page.context().close();
  });

  it('a document that the address names opens though the list asks for others; of one that is not there it is said', async () => {
    const { number, document } = await issued('act');
    const [[, of = ''] = []] = await documentsOf(number);
    const page = await desk.visit({ as: coordinator, path: `/documents?number=zzqx&open=${document}` });
    const opened = page.getByRole('list', { name: 'Opened document' });
    await opened.getByRole('button', { name: 'Sign', exact: true }).waitFor();
    await page.getByText('Nothing is found').waitFor();
    await opened.getByRole('button', { name: new RegExp(`^Act № ${of}`) }).click();
    await opened.waitFor({ state: 'detached' });
    expect(new URL(page.url()).searchParams.get('open')).to.equal(null);
    await page.goto(page.url().replace('number=zzqx', `open=${randomUUID()}`));
    await page.getByText('There is no such document, or you may not see it.').waitFor();
    expect(await page.getByRole('list', { name: 'Opened document' }).count()).to.equal(0);
    await page.context().close();
  });

  it('the list is not for whoever may not read documents, and he is told so', async () => {
    const page = await desk.visit({ as: 'service-manager', path: '/documents' });
    await page.getByText('Your role does not let you read documents.').waitFor();
    expect(await page.getByRole('list', { name: 'Documents' }).count()).to.equal(0);
    await page.context().close();
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    it(`has nothing that axe holds against it, ${colorScheme}, on a phone as well`, async () => {
      const { number } = await issued('act');
      const page = await visit(number, { colorScheme });
      await section(page)
        .getByRole('button', { name: /^Act № / })
        .click();
      await act(page, 'Void').waitFor();
      expect(await violations(page)).to.deep.equal([]);
      await page.setViewportSize(PHONE);
      await act(page, 'Sign').click();
      await act(page, 'Write down as signed').waitFor();
      expect(await violations(page)).to.deep.equal([]);
      const box = await section(page).boundingBox();
      expect((box?.x ?? 0) + (box?.width ?? PHONE.width)).to.be.at.most(PHONE.width);
      await page.context().close();
    });
  }
});
