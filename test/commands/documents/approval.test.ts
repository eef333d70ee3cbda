import { expect } from 'chai';
import {
  answerByLink,
  correctDocument,
  decideDocument,
  expireQuotes,
  issueDocument,
  makeLink,
  noteOpened,
  revokeLink,
} from '../../../engine/commands/documents/index.ts';

import { addWork, changeWork } from '../../../engine/commands/works/index.ts';
import { getJournal, getRequest } from '../../../engine/queries/index.ts';
import { listNotices } from '../../../engine/queries/notices/index.ts';
import { getDocument } from '../../../engine/queries/documents/index.ts';
import { listWorks } from '../../../engine/queries/works/index.ts';
import { onEachDatabase } from '../../support/world.ts';
import { expectRefused } from '../../support/world-refusal.ts';
import { type DocumentGround, openDocumentGround } from './ground.ts';

const REFUSED = 'DOCUMENT_REFUSED';
const NEVER = new AbortController().signal;

onEachDatabase('the answer to a quote', (database) => {
  let on: DocumentGround;
  before(async () => {
    on = await openDocumentGround(database);
    await on.entity();
  });
  after(() => on.world.close());

  const ctx = () => on.world.ctx;
  const whole = (uuid: string, as = on.coordinator) => getDocument(ctx(), as, uuid);
  const refused = (reasons: readonly string[], attempt: () => Promise<unknown>) =>
    expectRefused(on.world, attempt, { code: REFUSED, reasons });
  const quoted = async () => {
    const filed = await on.file();
    const { uuid: document } = await on.issue(filed, { form: 'quote' });
    const { snapshotHash } = await whole(document);
    return { request: filed.uuid, document, snapshotHash: snapshotHash ?? '' };
  };
  const approve = ({ document, snapshotHash }: Awaited<ReturnType<typeof quoted>>, as = on.client) =>
    decideDocument(ctx(), as, { document, decision: 'approved', snapshotHash });
  const code = async (document: string) =>
    new URL((await makeLink(ctx(), on.coordinator, { document })).url).pathname.split('/').at(-1) ?? '';
  const journal = async (request: string) =>
    (await getJournal(ctx(), on.coordinator, request)).items.map(({ kind, record }) => `${kind} ${record?.done ?? ''}`);
  const documents = async (request: string) => {
    const { items } = await getJournal(ctx(), on.coordinator, request);
    return items.filter(({ kind }) => kind === 'document').map(({ record }) => record?.done);
  };

  it('has one link, told again while it holds and never for longer than the quote', async () => {
    const { document } = await quoted();
    const first = await makeLink(ctx(), on.coordinator, { document, days: 3 });
    const again = await makeLink(ctx(), on.coordinator, { document, days: 300 });
    const { validUntil } = await whole(document);
    expect([again.url, again.expiresOn]).to.deep.equal([first.url, validUntil]);
    const rows = await on.world.store.read.all<{ sealed: string }>(
      'SELECT l.code_sealed AS sealed FROM document_link l JOIN document d ON d.id = l.document_id WHERE d.uuid = ?',
      [document],
    );
    expect(rows.length).to.equal(1);
    expect(rows[0]?.sealed).to.not.contain(first.url.split('/').at(-1));
  });

  it('has no link for who may not issue, of a draft, of an act, or once it is answered', async () => {
    const one = await quoted();
    await expectRefused(on.world, () => makeLink(ctx(), on.stranger, one), { code: 'DOCUMENT_NOT_FOUND' });
    await refused(['right'], () => makeLink(ctx(), on.client, one));
    await refused(['link-none'], () => revokeLink(ctx(), on.coordinator, one));
    const { uuid: draft } = await on.draft(await on.file(), { form: 'quote' });
    await refused(['document-status:draft', 'approval-none'], () =>
      makeLink(ctx(), on.coordinator, { document: draft }),
    );
    const { uuid: act } = await on.issue(await on.file());
    await refused(['approval-none'], () => makeLink(ctx(), on.coordinator, { document: act }));
    await approve(one);
    await refused(['document-status:approved'], () => makeLink(ctx(), on.coordinator, one));
  });

  it('by link is taken once, whoever comes second; of two at once one is refused', async () => {
    const { document, snapshotHash } = await quoted();
    const answer = { code: await code(document), snapshotHash, name: 'Anna', address: '203.0.113.7' };
    const both = await Promise.allSettled([
      answerByLink(ctx(), { ...answer, decision: 'approved' }),
      answerByLink(ctx(), { ...answer, decision: 'declined', comment: 'dear' }),
    ]);
    expect(both.map(({ status }) => status).toSorted()).to.deep.equal(['fulfilled', 'rejected']);
    expect((await whole(document)).decisions.length).to.equal(1);
  });

  it('is refused by a code that nobody gave, for another text, and without a name', async () => {
    const { document, snapshotHash } = await quoted();
    const answer = {
      code: await code(document),
      snapshotHash,
      decision: 'approved',
      name: 'Anna',
      address: '',
    } as const;
    for (const wrong of ['', 'A'.repeat(32), "' OR 1 = 1 --"]) {
      await expectRefused(on.world, () => answerByLink(ctx(), { ...answer, code: wrong }), {
        code: 'DOCUMENT_NOT_FOUND',
      });
    }
    await refused(['quote-changed'], () => answerByLink(ctx(), { ...answer, snapshotHash: '0'.repeat(64) }));
    await refused(['answer-name'], () => answerByLink(ctx(), { ...answer, name: ' ' }));
    await refused(['answer-reason'], () => answerByLink(ctx(), { ...answer, decision: 'declined' }));
  });

  it('is written down with who read it, how it came, the sums and a hash over both', async () => {
    const one = await quoted();
    await noteOpened(ctx(), on.coordinator, await whole(one.document));
    expect((await whole(one.document)).readings).to.deep.equal([]);
    await noteOpened(ctx(), on.client, await whole(one.document, on.client));
    await approve(one);
    const { readings, decisions } = await whole(one.document);
    expect(readings.map(({ by }) => by?.uuid)).to.deep.equal([on.client.person]);
    expect(decisions.map(({ how, gross }) => [how, gross])).to.deep.equal([['portal', 110_000]]);
    expect(decisions[0]?.termsHash).to.match(/^[0-9a-f]{64}$/);
    expect((await whole(one.document, on.client)).readings).to.deep.equal([]);
  });

  it('is no longer taken the day after the last one: the quote expires, once', async () => {
    const [late, answered] = [await quoted(), await quoted()];
    await approve(answered);
    expect(await expireQuotes(ctx(), NEVER)).to.equal(0);
    on.world.clock.pass('P15D');
    expect(await expireQuotes(ctx(), NEVER)).to.be.greaterThan(0);
    expect(await expireQuotes(ctx(), NEVER)).to.equal(0);
    expect([(await whole(late.document)).status, (await whole(answered.document)).status]).to.deep.equal([
      'expired',
      'approved',
    ]);
    expect(await documents(late.request)).to.deep.equal(['drafted', 'issued', 'expired']);
    await refused(['quote-expired'], () => approve(late));
    await refused(['quote-expired'], () => makeLink(ctx(), on.coordinator, late));
  });

  it('is dropped by a change of the works, and the journal and the client hear of it', async () => {
    const one = await quoted();
    await approve(one);
    const before = await getRequest(ctx(), on.coordinator, one.request);
    const view = await addWork(ctx(), on.coordinator, { request: one.request, item: 'visit-city', quantity: 1000 });
    const now = await getRequest(ctx(), on.coordinator, one.request);
    expect([view.version, now.version]).to.deep.equal([before.version + 2, before.version + 2]);
    expect((await whole(one.document)).status).to.equal('superseded');
    expect((await journal(one.request)).slice(-2)).to.deep.equal(['work added', 'document superseded']);
    const { items } = await listNotices(ctx(), on.client, {});
    expect(items.map(({ subject }) => subject.en)).to.contain(
      `Quote No. ${(await whole(one.document)).number} no longer holds`,
    );
    await refused(['document-status:superseded'], () => approve(one));
  });

  it('stands when nothing changes of what was offered', async () => {
    const one = await quoted();
    await approve(one);
    const { items } = await listWorks(ctx(), on.coordinator, one.request, {});
    await changeWork(ctx(), on.coordinator, { uuid: items[0]?.uuid ?? '', note: 'by the back door' });
    expect((await whole(one.document)).status).to.equal('approved');
    await changeWork(ctx(), on.coordinator, { uuid: items[0]?.uuid ?? '', quantity: 2000 });
    expect((await whole(one.document)).status).to.equal('superseded');
  });

  it('is dropped by a correction, which is answered anew', async () => {
    const one = await quoted();
    await approve(one);
    const { correction } = await correctDocument(ctx(), on.coordinator, { document: one.document, reason: 'a typo' });
    expect((await whole(one.document)).status).to.equal('approved');
    await issueDocument(ctx(), on.coordinator, { document: correction });
    expect([(await whole(one.document)).status, (await whole(correction)).status]).to.deep.equal([
      'superseded',
      'issued',
    ]);
    await refused(['document-status:superseded', 'document-replaced'], () => approve(one));
    const { snapshotHash } = await whole(correction);
    await approve({ ...one, document: correction, snapshotHash: snapshotHash ?? '' });
  });
});
