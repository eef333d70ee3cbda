import { expect } from 'chai';
import {
  answerByLink,
  batchPapers,
  correctDocument,
  documentPdf,
  issueDocument,
  makeLink,
  printBatch,
  revokeLink,
  voidDocument,
  withdrawDocument,
} from '../../../engine/commands/documents/index.ts';
import { getDocument, linkedDocument, listDocuments } from '../../../engine/queries/documents/index.ts';
import { getJournal, getRequest } from '../../../engine/queries/index.ts';
import { readPaper } from '../../support/paper-renderer.ts';
import type { Acting } from '../../support/people.ts';
import { onEachDatabase } from '../../support/world.ts';
import { expectRefused, failureOf } from '../../support/world-refusal.ts';
import { type Month, openMonth } from './batches/month.ts';
import { QUOTE } from './ground.ts';

const SITE = 'https://desk.example.org';
/** A quote whose paper has a place for the link. */
const LINKED = {
  ...QUOTE,
  id: 'act',
  data: { schema: { type: 'object', properties: { ...QUOTE['data'].schema.properties, approve: { type: 'object' } } } },
};

onEachDatabase('the link on the paper of a quote', (database) => {
  let on: Month;
  before(async () => {
    on = await openMonth(database, LINKED);
    await on.entity();
  });
  beforeEach(() => {
    Object.assign(on.world.ctx, { door: { publicUrl: SITE, configured: true, demo: false, provider: null } });
  });
  after(() => on.world.close());

  const ctx = () => on.world.ctx;
  const whole = (uuid: string, as = on.coordinator) => getDocument(ctx(), as, uuid);
  const quoted = async () => (await on.issue(await on.file())).uuid;
  const paper = async (uuid: string, as = on.coordinator) => readPaper((await documentPdf(ctx(), as, uuid)).bytes);
  const codeOn = async (uuid: string): Promise<string> => (await paper(uuid)).data.approve.url.split('/approve/')[1];
  /** Reads documents and their prices, and issues none. */
  const reader = () => on.world.person({ roles: ['dispatcher', 'quality-controller'] });

  it('is made with the document, opens it, and holds as long as the quote', async () => {
    const document = await quoted();
    const { approve } = (await paper(document)).data;
    const { validUntil, link, paperLink } = await whole(document);
    expect(approve.url).to.match(/^https:\/\/desk\.example\.org\/approve\/[A-Za-z0-9_-]{32}$/);
    expect([approve.until, link?.expiresOn, link?.printed, paperLink]).to.deep.equal([
      validUntil,
      validUntil,
      true,
      'holds',
    ]);
    expect((await linkedDocument(ctx(), await codeOn(document))).standing).to.equal('open');
  });

  it('is the one that is told to staff, who cannot make it shorter than the paper says', async () => {
    const document = await quoted();
    const told = await makeLink(ctx(), on.coordinator, { document, days: 1 });
    const { approve } = (await paper(document)).data;
    expect([told.url, told.expiresOn]).to.deep.equal([approve.url, approve.until]);
  });

  it('is not made where nobody reaches the address, of a form without a place for it, or when its time is over', async () => {
    Object.assign(on.world.ctx, { door: { publicUrl: SITE, demo: false, provider: null } });
    const lone = await quoted();
    Object.assign(on.world.ctx, { door: { publicUrl: SITE, configured: true, demo: false, provider: null } });
    const placeless = (await on.issue(await on.file(), { form: 'quote' })).uuid;
    const late = (await on.issue(await on.file(), { day: '2020-01-01' })).uuid;
    for (const document of [lone, placeless, late]) {
      expect((await paper(document)).data.approve).to.equal(undefined);
      const { link, paperLink } = await whole(document);
      expect([link, paperLink]).to.deep.equal([null, null]);
    }
  });

  it('is dead when it was taken back; the next one is another, and the paper stays as it was', async () => {
    const document = await quoted();
    const before = await documentPdf(ctx(), on.coordinator, document);
    const code = await codeOn(document);
    await revokeLink(ctx(), on.coordinator, { document });
    expect((await failureOf(() => linkedDocument(ctx(), code))).code).to.equal('DOCUMENT_NOT_FOUND');
    expect((await whole(document)).paperLink).to.equal('revoked');
    const { url } = await makeLink(ctx(), on.coordinator, { document });
    expect(url).to.not.contain(code);
    const { link, paperLink } = await whole(document);
    expect([link?.printed, paperLink]).to.deep.equal([false, 'revoked']);
    expect((await documentPdf(ctx(), on.coordinator, document)).bytes).to.deep.equal(before.bytes);
  });

  it('stands on no paper for who may not give one, while one could answer by it', async () => {
    const document = await quoted();
    const code = await codeOn(document);
    const person = await reader();
    expect((await paper(document, person)).data.approve).to.equal(undefined);
    expect((await paper(document, person)).data.doc.number).to.equal((await whole(document)).number);
    expect((await paper(document, on.client)).data.approve.url).to.contain(code);
    await expectRefused(on.world, () => makeLink(ctx(), person, { document }), { code: 'DOCUMENT_REFUSED' });
    const { snapshotHash } = await whole(document);
    const answer = { code, snapshotHash: snapshotHash ?? '', name: 'Anna', address: '', decision: 'approved' } as const;
    await answerByLink(ctx(), answer);
    // The code answers nothing any more: these are the bytes that were issued.
    expect((await paper(document, person)).data.approve.url).to.contain(code);
  });

  it('stands in no archive and no print for who may not give one', async () => {
    await on.ended();
    const batch = await on.plan();
    await on.start(batch);
    await on.run();
    const papers = async (as: Acting) => {
      const texts = [new TextDecoder().decode(await printBatch(ctx(), as, { batch }))];
      for await (const { bytes } of await batchPapers(ctx(), as, batch))
        texts.push(JSON.stringify(readPaper(await bytes())));
      return texts;
    };
    const addresses = (texts: readonly string[]) => texts.map((text) => /approve\/[A-Za-z0-9_-]{32}/.test(text));
    expect(addresses(await papers(on.coordinator))).to.deep.equal([true, true]);
    expect(addresses(await papers(await reader()))).to.deep.equal([false, false]);
  });

  it('stands on no paper of a void quote; a withdrawn one stays as it was', async () => {
    const document = await quoted();
    const before = await documentPdf(ctx(), on.coordinator, document);
    await withdrawDocument(ctx(), on.coordinator, { document });
    expect((await documentPdf(ctx(), on.coordinator, document)).bytes).to.deep.equal(before.bytes);
    await voidDocument(ctx(), on.coordinator, { document, reason: 'wrong' });
    const { mark, data } = await paper(document);
    expect([mark, data.approve]).to.deep.equal(['void', undefined]);
  });

  it('stands in no table, list, view or journal: only sealed, and on the paper', async () => {
    const filed = await on.file();
    const { uuid: document } = await on.issue(filed);
    const code = await codeOn(document);
    await linkedDocument(ctx(), code);
    await makeLink(ctx(), on.coordinator, { document });
    const kept = JSON.stringify(await on.world.rows());
    expect(kept).to.contain(document).and.to.not.contain(code);
    for (const person of [on.coordinator, await reader(), on.client]) {
      const read = [
        await whole(document, person),
        await listDocuments(ctx(), person, {}),
        await getJournal(ctx(), person, filed.uuid),
        await getRequest(ctx(), person, filed.uuid),
      ];
      expect(JSON.stringify(read)).to.contain(filed.uuid).and.to.not.contain(code);
    }
  });

  it('of a correction is another; the one before tells that it was replaced', async () => {
    const document = await quoted();
    const code = await codeOn(document);
    const { correction } = await correctDocument(ctx(), on.coordinator, { document, reason: 'wrong sum' });
    await issueDocument(ctx(), on.coordinator, { document: correction });
    expect(await codeOn(correction)).to.not.equal(code);
    expect((await linkedDocument(ctx(), code)).standing).to.equal('replaced');
    expect((await linkedDocument(ctx(), await codeOn(correction))).standing).to.equal('open');
  });
});
