import { expect } from 'chai';
import { answerByLink, decideDocument, makeLink } from '../../../engine/commands/documents/index.ts';
import { presentEntry } from '../../../engine/presenters/index.ts';
import { getJournal, getRequest } from '../../../engine/queries/index.ts';
import { getDocument } from '../../../engine/queries/documents/index.ts';
import { bindRequest } from '../../../engine/commands/index.ts';
import { expectRefused } from '../../support/world-refusal.ts';
import { onEachDatabase } from '../../support/world.ts';
import { type DocumentGround, MOVING, openDocumentGround } from './ground.ts';

onEachDatabase('the answer to a quote in the workflow', (database) => {
  let on: DocumentGround;
  before(async () => {
    on = await openDocumentGround(database, MOVING);
    await on.entity();
  });
  after(() => on.world.close());

  const ctx = () => on.world.ctx;
  const quoted = async () => {
    const filed = await on.file();
    const { uuid: document } = await on.issue(filed);
    const { snapshotHash } = await getDocument(ctx(), on.coordinator, document);
    const { url } = await makeLink(ctx(), on.coordinator, { document });
    const code = url.split('/').at(-1) ?? '';
    return { request: filed.uuid, document, code, snapshotHash: snapshotHash ?? '', name: 'Anna', address: '' };
  };
  const status = async (request: string) => (await getRequest(ctx(), on.coordinator, request)).status?.id;
  const last = async (request: string) => (await getJournal(ctx(), on.coordinator, request)).items.slice(-2);

  it('sends the event of the form in the same transaction, after the approval itself', async () => {
    const one = await quoted();
    await answerByLink(ctx(), { ...one, decision: 'approved' });
    const [approval, event] = await last(one.request);
    expect([approval?.record?.done, event?.kind, event?.event?.id]).to.deep.equal(['approved', 'event', 'ask-client']);
    expect(await status(one.request)).to.equal('waiting-client');
  });

  it('stands when the workflow refuses the event, and the journal tells why', async () => {
    const one = await quoted();
    const before = await status(one.request);
    // It demands a reason that a quote does not ask for.
    await answerByLink(ctx(), { ...one, decision: 'declined', comment: 'too dear' });
    const [answer, refused] = await last(one.request);
    expect([answer?.record?.done, refused?.record?.done]).to.deep.equal(['declined', 'event-refused']);
    const [why, ...others] = refused?.record?.reasons ?? [];
    expect([why?.rule, why?.subject, others, refused?.comment]).to.deep.equal([
      'required-field',
      'cancel-reason',
      [],
      null,
    ]);
    const { text } = presentEntry(refused ?? expect.fail('nothing is told'));
    expect(text.en).to.match(
      /^The step that belongs to it was refused: .+ No\. \d+\. Why: “.+” must be filled in first$/,
    );
    expect(text.ru).to.match(/^Связанный с ним шаг не выполнен: .+ № \d+\. Почему: сначала нужно заполнить «Причина/);
    // What is inside is no affair of the client's.
    const his = (await getJournal(ctx(), on.client, one.request)).items;
    expect(his.flatMap(({ record }) => (record === null ? [] : [record]))).to.deep.equal([]);
    expect([await status(one.request), (await getDocument(ctx(), on.coordinator, one.document)).status]).to.deep.equal([
      before,
      'declined',
    ]);
  });

  it('is not taken once the request belongs to another company: nobody else moves its request', async () => {
    const one = await quoted();
    const binding = { site: null, contact: null, contract: null, objects: [] };
    await bindRequest(ctx(), 'system', { ...binding, request: one.request, client: 'other-haulage' });
    const before = await status(one.request);
    await expectRefused(on.world, () => answerByLink(ctx(), { ...one, decision: 'approved' }), {
      code: 'DOCUMENT_REFUSED',
      reasons: ['quote-moved'],
    });
    expect(await status(one.request)).to.equal(before);
  });

  it('is refused to who answers on the portal and may not send it; told to us, it is sent', async () => {
    const [own, told] = [await quoted(), await quoted()];
    await decideDocument(ctx(), on.client, { ...own, decision: 'approved' });
    expect((await last(own.request)).at(-1)?.record?.done).to.equal('event-refused');
    await decideDocument(ctx(), on.coordinator, { ...told, decision: 'approved' });
    expect((await last(told.request)).at(-1)?.event?.id).to.equal('ask-client');
  });
});
