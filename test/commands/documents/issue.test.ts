import { expect } from 'chai';
import { issueDocument, renderWaiting } from '../../../engine/commands/documents/index.ts';
import { readDocuments, replaceVatRegimes, snapshotOf } from '../../../engine/store/documents/index.ts';
import { uuidv7 } from '../../../engine/store/uuidv7.ts';
import { readPaper } from '../../support/paper-renderer.ts';
import { onEachDatabase } from '../../support/world.ts';
import { expectRefused } from '../../support/world-refusal.ts';
import { type DocumentGround, openDocumentGround } from './ground.ts';

onEachDatabase('an act', (database) => {
  let on: DocumentGround;
  before(async () => {
    on = await openDocumentGround(database);
  });
  after(() => on.world.close());

  const rowOf = async (uuid: string) => {
    const [row] = await readDocuments(on.world.store.read, 'd.uuid = ?', [uuid]);
    if (row === undefined) throw new Error(`there is no document ${uuid}`);
    return row;
  };

  const refused = (document: string, reasons: readonly string[], as = on.coordinator) =>
    expectRefused(on.world, () => issueDocument(on.world.ctx, as, { document }), { code: 'DOCUMENT_REFUSED', reasons });

  it('is issued under the next number, frozen, and made into a PDF that is kept', async () => {
    await on.entity();
    const filed = await on.file();
    const first = await on.issue(filed);
    const second = await on.issue(await on.file());
    expect([first.number, second.number, first.status]).to.deep.equal(['1', '2', 'issued']);
    const row = await rowOf(first.uuid);
    expect([row.gross, row.currency, row.seriesNumber, row.original]).to.deep.equal([110_000, 'RUB', 1, 'expected']);
    const paper = readPaper(await on.world.store.files.get(row.pdfSha256 ?? ''));
    expect(paper.data.doc).to.include({ number: '1', status: 'issued', type: 'act' });
    expect(paper.data.lines).to.deep.equal([{ title: 'Выезд в пределах города', gross: 110_000 }]);
    expect(JSON.parse((await snapshotOf(on.world.store.read, row.id)) ?? '')).to.deep.equal(paper.data);
    const { journal } = await on.world.records(filed);
    expect(journal.slice(-2).map(({ kind, payload }) => [kind, (payload as { done: string }).done])).to.deep.equal([
      ['document', 'drafted'],
      ['document', 'issued'],
    ]);
  });

  it('is refused while requisites are empty, and each is named', async () => {
    await on.entity(null);
    const { uuid } = await on.draft(await on.file());
    const error = await refused(uuid, ['requisite-empty:seller-inn']);
    expect(error.details[0]?.path).to.equal('/data/seller/inn');
    expect(error.details[0]?.params?.['ru']).to.equal('ИНН исполнителя');
    expect((await rowOf(uuid)).number).to.equal(null);
  });

  it('leaves no gap where an issue was refused', async () => {
    await on.entity(null);
    const { uuid } = await on.draft(await on.file());
    await refused(uuid, ['requisite-empty:seller-inn']);
    await on.world.store.read.run("UPDATE legal_entity SET inn = '7707083893'", []);
    expect((await issueDocument(on.world.ctx, on.coordinator, { document: uuid })).number).to.equal('1');
  });

  it('is not issued twice, nor by who may not, nor by who sees no prices, nor by a client', async () => {
    await on.entity();
    const issued = await on.issue(await on.file());
    await refused(issued.uuid, ['document-status:issued']);
    await refused(issued.uuid, ['document-status:issued', 'prices-unseen', 'right'], on.dispatcher);
    await refused(issued.uuid, ['document-status:issued', 'prices-unseen'], on.keeper);
    await refused(issued.uuid, ['document-status:issued', 'right'], on.client);
    const foreign = () => issueDocument(on.world.ctx, on.stranger, { document: issued.uuid });
    await expectRefused(on.world, foreign, { code: 'DOCUMENT_NOT_FOUND' });
  });

  it('of a date before the last one of its series is refused', async () => {
    await on.entity();
    await on.issue(await on.file(), { day: '2026-03-02' });
    const late = await on.draft(await on.file(), { day: '2026-03-01' });
    await refused(late.uuid, ['day-before-last:2026-03-02']);
  });

  it('begins its numbers again with each year and each legal entity', async () => {
    const ours = await on.entity();
    const issued = [
      await on.issue(await on.file(), { day: '2025-12-30' }),
      await on.issue(await on.file(), { day: '2025-12-31', seller: ours }),
      await on.issue(await on.file(), { day: '2026-01-01' }),
    ];
    expect(issued.map(({ number }) => number)).to.deep.equal(['1', '2', '1']);
  });

  it('keeps its request out of another act', async () => {
    await on.entity();
    const filed = await on.file();
    await on.issue(filed);
    const reasons = [`request-documented:${filed.number}`];
    await expectRefused(on.world, () => on.draft(filed), { code: 'DOCUMENT_REFUSED', reasons });
  });

  it('gets the rate of VAT that held on the day of the work', async () => {
    const uuid = await on.entity();
    const [entity] = await on.world.store.read.all<{ id: number }>('SELECT id FROM legal_entity WHERE uuid = ?', [
      uuid,
    ]);
    const regime = { mode: 'included', ground: null } as const;
    await on.world.store.transaction((tx) =>
      replaceVatRegimes(tx, entity?.id ?? 0, [
        { ...regime, uuid: uuidv7(), rate: 2000, startsOn: '2020-01-01', endsOn: '2025-12-31' },
        { ...regime, uuid: uuidv7(), rate: 2200, startsOn: '2026-01-01', endsOn: null },
      ]),
    );
    const row = await rowOf((await on.issue(await on.file())).uuid);
    expect([row.net, row.vat, row.gross]).to.deep.equal([90_164, 19_836, 110_000]);
  });

  it('numbers 20 that are issued at once without a gap', async () => {
    await on.entity();
    const drafts: string[] = [];
    for (let at = 0; at < 20; at += 1) drafts.push((await on.draft(await on.file())).uuid);
    const issued = await Promise.all(
      drafts.map((document) => issueDocument(on.world.ctx, on.coordinator, { document })),
    );
    const numbers = issued.map(({ number }) => Number(number)).toSorted((a, b) => a - b);
    expect(numbers).to.deep.equal(Array.from({ length: 20 }, (_, at) => at + 1));
  });

  it('is issued though its PDF cannot be made now, and gets it later from what was frozen', async () => {
    await on.entity();
    on.renderer.failing = Object.assign(new Error('no browser'), { code: 'RENDER_UNAVAILABLE' });
    const issued = await on.issue(await on.file());
    let row = await rowOf(issued.uuid);
    expect([row.number, row.pdfSha256, row.renderError]).to.deep.equal([
      '1',
      null,
      'no PDF can be made here: no browser',
    ]);
    on.renderer.failing = undefined;
    const { signal } = new AbortController();
    expect(await renderWaiting(on.world.ctx, signal)).to.equal(0);
    on.world.clock.pass('PT1M');
    expect(await renderWaiting(on.world.ctx, signal)).to.equal(1);
    row = await rowOf(issued.uuid);
    expect([
      row.renderError,
      readPaper(await on.world.store.files.get(row.pdfSha256 ?? '')).data.doc.number,
    ]).to.deep.equal([null, '1']);
  });
});
