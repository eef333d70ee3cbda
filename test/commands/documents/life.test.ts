import { expect } from 'chai';
import {
  changeDraft,
  closeDocument,
  correctDocument,
  decideDocument,
  deleteDraft,
  documentPdf,
  issueDocument,
  receiveOriginal,
  sendDocument,
  signDocument,
  signOneSided,
  voidDocument,
} from '../../../engine/commands/documents/index.ts';
import { bindRequest, installPack } from '../../../engine/commands/index.ts';
import { getJournal } from '../../../engine/queries/index.ts';
import { getDocument, listDocuments, listScans, publicDocument } from '../../../engine/queries/documents/index.ts';
import { readPaper } from '../../support/paper-renderer.ts';
import { onEachDatabase } from '../../support/world.ts';
import { drawnPicture } from '../../support/world-pictures.ts';
import { expectRefused } from '../../support/world-refusal.ts';
import { ACT, CLIENT, documentPack, type DocumentGround, openDocumentGround } from './ground.ts';

const REFUSED = 'DOCUMENT_REFUSED';

onEachDatabase('a document', (database) => {
  let on: DocumentGround;
  before(async () => {
    on = await openDocumentGround(database);
    await on.entity();
  });
  after(() => on.world.close());

  const act = async () => (await on.issue(await on.file())).uuid;
  const whole = (uuid: string, as = on.coordinator) => getDocument(on.world.ctx, as, uuid);
  const ctx = () => on.world.ctx;
  const who = () => on.coordinator;
  const refused = (reasons: readonly string[], attempt: () => Promise<unknown>) =>
    expectRefused(on.world, attempt, { code: REFUSED, reasons });
  const paper = { role: 'client', method: 'paper' } as const;

  it('of a company stays closed to the one that its request comes to later, and whatever has no company does not', async () => {
    const request = await on.file();
    const { uuid: document } = await on.issue(request);
    const binding = { site: null, contact: null, contract: null, objects: [] };
    await bindRequest(ctx(), 'system', { ...binding, request: request.uuid, client: 'other-haulage' });
    const missing = { code: 'DOCUMENT_NOT_FOUND' } as const;
    for (const person of [on.client, on.stranger]) {
      await expectRefused(on.world, () => whole(document, person), missing);
      await expectRefused(on.world, () => documentPdf(ctx(), person, document), missing);
      expect((await listDocuments(ctx(), person)).items.map(({ uuid }) => uuid)).to.not.include(document);
      await expectRefused(on.world, () => listScans(ctx(), person, { document }), missing);
    }
    expect((await whole(document)).status).to.equal('issued');
    await on.world.store.read.run('UPDATE document SET client_id = NULL WHERE uuid = ?', [document]);
    expect((await whole(document, on.stranger)).uuid).to.equal(document);
    expect((await listDocuments(ctx(), on.stranger)).items.map(({ uuid }) => uuid)).to.include(document);
    await expectRefused(on.world, () => whole(document, on.client), missing);
    // The other cases find the lists of both as they were.
    await on.world.store.read.run(
      'UPDATE document SET client_id = (SELECT id FROM client WHERE code = ?) WHERE uuid = ?',
      [CLIENT, document],
    );
  });

  it('is signed on the screen with the picture that was drawn, and by nobody twice', async () => {
    const document = await act();
    const picture = { bytes: drawnPicture(), name: 'signature.png' };
    const sign = () =>
      signDocument(ctx(), who(), { document, role: 'client', method: 'screen', name: 'Petrov', picture });
    expect((await sign()).status).to.equal('signed');
    const { signatures, status } = await whole(document);
    expect([status, signatures[0]?.name, signatures[0]?.drawn]).to.deep.equal(['signed', 'Petrov', true]);
    await refused(['document-status:signed'], sign);
  });

  it('is not signed by somebody whom the form does not know, nor on the screen without a picture', async () => {
    const document = await act();
    await refused(['signer-unknown'], () => signDocument(ctx(), who(), { ...paper, document, role: 'witness' }));
    await refused(['signature-missing'], () => signDocument(ctx(), who(), { ...paper, document, method: 'screen' }));
    await refused(['right', 'prices-unseen'], () => signDocument(ctx(), on.dispatcher, { ...paper, document }));
  });

  it('that was sent is signed by one side when the days for objections are over, and not before', async () => {
    const document = await act();
    const oneSided = () => signOneSided(ctx(), who(), { document, note: 'no answer' });
    await refused(['document-status:issued'], oneSided);
    await sendDocument(ctx(), who(), { document, channel: 'post', recipient: 'Main street 1' });
    const { objectionUntil, deliveries } = await whole(document);
    expect(deliveries.map(({ recipient }) => recipient)).to.deep.equal(['Main street 1']);
    await refused([`objections-open:${objectionUntil}`], oneSided);
    on.world.clock.pass('P6D');
    expect((await oneSided()).status).to.equal('one-sided');
    expect((await closeDocument(ctx(), who(), { document })).status).to.equal('closed');
  });

  it('is not sent before its PDF is made, nor put away before it is signed', async () => {
    on.renderer.failing = new Error('broken');
    const document = await act();
    on.renderer.failing = undefined;
    await refused(['document-unrendered'], () => sendDocument(ctx(), who(), { document, channel: 'hand' }));
    await refused(['document-status:issued'], () => closeDocument(ctx(), who(), { document }));
    await expectRefused(on.world, () => documentPdf(ctx(), who(), document), { code: 'DOCUMENT_UNRENDERED' });
  });

  it('that is void keeps its number, frees its request and is marked', async () => {
    const filed = await on.file();
    const { uuid: document, number } = await on.issue(filed);
    await refused(['right', 'prices-unseen'], () => voidDocument(ctx(), on.dispatcher, { document, reason: 'wrong' }));
    await voidDocument(ctx(), who(), { document, reason: 'wrong' });
    const { status, voidReason, number: kept } = await whole(document);
    expect([status, voidReason, kept]).to.deep.equal(['void', 'wrong', number]);
    expect((await whole(document, on.client)).voidReason).to.equal(null);
    expect(readPaper((await documentPdf(ctx(), who(), document)).bytes).mark).to.equal('void');
    const again = await on.issue(filed);
    expect(Number(again.number)).to.equal(Number(number) + 1);
    await refused(['document-status:void'], () => voidDocument(ctx(), who(), { document, reason: 'again' }));
  });

  it('is printed again in the same bytes after its form was changed', async () => {
    const document = await act();
    const before = await documentPdf(ctx(), who(), document);
    const files = documentPack({ ...ACT, template: '<p>another {{doc.number}}</p>' });
    await installPack(ctx(), 'system', { files });
    const after = await documentPdf(ctx(), who(), document);
    expect(Buffer.compare(after.bytes, before.bytes)).to.equal(0);
    expect(readPaper((await documentPdf(ctx(), who(), await act())).bytes).template).to.contain('another');
  });

  it('is corrected by a new one that takes its number and its place', async () => {
    const document = await act();
    const { correction } = await correctDocument(ctx(), who(), { document, reason: 'a wrong price' });
    const issued = await issueDocument(ctx(), who(), { document: correction });
    const [old, corrected] = [await whole(document), await whole(correction)];
    expect([issued.number, corrected.correctionNo, corrected.correctionOf?.uuid]).to.deep.equal([
      old.number,
      1,
      document,
    ]);
    expect([old.replaced, old.replacedBy?.uuid]).to.deep.equal([true, correction]);
    expect((await publicDocument(ctx(), old.verifyCode)).standing).to.equal('replaced');
    await refused(['document-replaced'], () => correctDocument(ctx(), who(), { document, reason: 'again' }));
    await refused(['document-replaced'], () => voidDocument(ctx(), who(), { document, reason: 'again' }));
  });

  it('that is corrected twice tells number and day of the first one on the paper', async () => {
    let document = await act();
    const { number, day } = await whole(document);
    for (const no of [1, 2]) {
      on.world.clock.pass('P1D');
      const { correction } = await correctDocument(ctx(), who(), { document, reason: 'a wrong price' });
      await issueDocument(ctx(), who(), { document: correction });
      const { doc } = readPaper((await documentPdf(ctx(), who(), correction)).bytes).data;
      expect([doc.number, doc.correctedDate, doc.correctionNo]).to.deep.equal([number, day, no]);
      expect(doc.date).to.equal(on.world.clock.now().toISOString().slice(0, 10));
      document = correction;
    }
  });

  it('that is a quote is approved as it was read, by the client too, and never as another', async () => {
    const { uuid: document } = await on.issue(await on.file(), { form: 'quote' });
    const { snapshotHash } = await whole(document, on.client);
    const decide = (hash: string, as = on.client) =>
      decideDocument(ctx(), as, { document, decision: 'approved', snapshotHash: hash });
    await refused(['quote-changed'], () => decide('0'.repeat(64)));
    await refused(['right', 'prices-unseen'], () => decide(snapshotHash ?? '', on.dispatcher));
    await expectRefused(on.world, () => decide(snapshotHash ?? '', on.stranger), { code: 'DOCUMENT_NOT_FOUND' });
    expect((await decide(snapshotHash ?? '')).status).to.equal('approved');
    await refused(['document-status:approved'], () => decide(snapshotHash ?? ''));
  });

  it('that nobody has to approve is not approved, nor a quote whose days are over', async () => {
    const document = await act();
    const { snapshotHash } = await whole(document);
    const decide = (uuid: string, hash: string | null) =>
      decideDocument(ctx(), who(), { document: uuid, decision: 'declined', snapshotHash: hash ?? '' });
    await refused(['approval-none'], () => decide(document, snapshotHash));
    const { uuid: quote } = await on.issue(await on.file(), { form: 'quote' });
    on.world.clock.pass('P20D');
    const { snapshotHash: read } = await whole(quote);
    await refused(['quote-expired'], () => decide(quote, read));
  });

  it('comes back as an original, where one is expected', async () => {
    const document = await act();
    await receiveOriginal(ctx(), who(), { document, received: true, place: 'Box 7' });
    const { original, originalPlace } = await whole(document);
    expect([original, originalPlace]).to.deep.equal(['received', 'Box 7']);
    // Where we keep it is no matter of the client's.
    const { original: known, originalPlace: place } = await whole(document, on.client);
    expect([known, place]).to.deep.equal(['received', null]);
    const { uuid: order } = await on.issue(await on.file(), { form: 'order' });
    await refused(['original-none'], () => receiveOriginal(ctx(), who(), { document: order, received: true }));
  });

  it('that is a draft is changed and taken away; of an issued one nothing is', async () => {
    const filed = await on.file();
    const { uuid: document } = await on.draft(filed);
    await changeDraft(ctx(), who(), { document, day: '2026-02-01', inputs: { ground: 'Contract 7' } });
    const changed = await whole(document);
    expect([changed.day, changed.inputs]).to.deep.equal(['2026-02-01', { ground: 'Contract 7' }]);
    await refused(['day-invalid', 'input-unknown:other'], () =>
      changeDraft(ctx(), who(), { document, day: '2026-02-30', inputs: { other: 1 } }),
    );
    expect(readPaper((await documentPdf(ctx(), who(), document)).bytes).mark).to.equal('draft');
    await deleteDraft(ctx(), who(), { document });
    await expectRefused(on.world, () => whole(document), { code: 'DOCUMENT_NOT_FOUND' });
    const issued = await on.issue(filed);
    await refused(['document-status:issued'], () => deleteDraft(ctx(), who(), { document: issued.uuid }));
    const { items } = await getJournal(ctx(), who(), filed.uuid);
    expect(items.slice(-5).map(({ kind, record }) => `${kind}-${record?.done}`)).to.deep.equal([
      'document-drafted',
      'document-changed',
      'document-deleted',
      'document-drafted',
      'document-issued',
    ]);
  });

  it('of one company is unseen by another, a draft by the client, and sums by who sees no prices', async () => {
    const filed = await on.file();
    const { uuid: draft } = await on.draft(filed, { inputs: { ground: 'For 1,100 a month' } });
    await expectRefused(on.world, () => whole(draft, on.client), { code: 'DOCUMENT_NOT_FOUND' });
    await issueDocument(ctx(), who(), { document: draft });
    await expectRefused(on.world, () => whole(draft, on.stranger), { code: 'DOCUMENT_NOT_FOUND' });
    expect((await listDocuments(ctx(), on.stranger)).items).to.deep.equal([]);
    expect((await whole(draft, on.client)).gross).to.equal(110_000);
    const seen = await listDocuments(ctx(), on.dispatcher, { request: filed.uuid });
    expect([seen.items[0]?.gross, seen.sums]).to.deep.equal([null, null]);
    // What was typed for a paper with prices may name one.
    expect((await whole(draft, on.dispatcher)).inputs).to.deep.equal({});
    expect((await whole(draft)).inputs).to.deep.equal({ ground: 'For 1,100 a month' });
    await expectRefused(on.world, () => documentPdf(ctx(), on.dispatcher, draft), { code: 'FORBIDDEN' });
    const { sums } = await listDocuments(ctx(), who(), { request: filed.uuid });
    expect(sums).to.deep.equal([{ currency: 'RUB', count: 1, gross: 110_000 }]);
  });

  it('is verified by the code on its paper, and a draft or a code that nobody gave is not', async () => {
    const { uuid: draft } = await on.draft(await on.file());
    const { verifyCode } = await whole(draft);
    const look = (code: string) =>
      expectRefused(on.world, () => publicDocument(ctx(), code), { code: 'DOCUMENT_NOT_FOUND' });
    await look(verifyCode);
    await look('A'.repeat(24));
    await look("' OR 1 = 1 --");
    await issueDocument(ctx(), who(), { document: draft });
    const told = await publicDocument(ctx(), verifyCode);
    expect([told.standing, told.gross, told.type]).to.deep.equal(['valid', 110_000, 'act']);
  });

  it('over several requests has a section for each, of one client and contract alone', async () => {
    const [one, two, other] = [await on.file(), await on.file(), await on.file('other-haulage')];
    await refused(['group-refused'], () => on.draft(one, { requests: [one.uuid, other.uuid] }));
    const { uuid } = await on.issue(one, { requests: [one.uuid, two.uuid] });
    const { data } = readPaper((await documentPdf(ctx(), who(), uuid)).bytes);
    expect(data.sections.map((section: { totals: { gross: number } }) => section.totals.gross)).to.deep.equal([
      110_000, 110_000,
    ]);
    expect(data.totals.gross).to.equal(220_000);
    await refused([`request-documented:${two.number}`], () => on.draft(two));
  });
});
