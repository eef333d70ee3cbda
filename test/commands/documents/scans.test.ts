import { expect } from 'chai';
import sharp from 'sharp';
import { addAttachment } from '../../../engine/commands/attachments/index.ts';
import { sendDocument, voidDocument } from '../../../engine/commands/documents/index.ts';
import {
  matchScan,
  removeScan,
  searchAttachments,
  type TakeScans,
  takeScans,
} from '../../../engine/commands/documents/scans/index.ts';
import { getJournal } from '../../../engine/queries/index.ts';
import { getDocument, listScans, scanPicture } from '../../../engine/queries/documents/index.ts';
import { unsearched } from '../../../engine/store/attachments/index.ts';
import { dropScan, findScan } from '../../../engine/store/documents/index.ts';
import type { Acting } from '../../support/people.ts';
import { pileOf, qrScan } from '../../support/scans/qr-scan.ts';
import { onEachDatabase } from '../../support/world.ts';
import { expectRefused, failureOf } from '../../support/world-refusal.ts';
import { type DocumentGround, openDocumentGround } from './ground.ts';

const STRANGE = 'A'.repeat(24);

onEachDatabase('a scan of a paper', (database) => {
  let on: DocumentGround;
  let blank: Buffer;
  before(async () => {
    on = await openDocumentGround(database);
    await on.entity();
    blank = await qrScan();
  });
  after(() => on.world.close());
  // Nothing of a case waits in the pile of the next one.
  afterEach(() => on.world.store.read.run("UPDATE document_scan SET standing = 'removed' WHERE standing = 'pile'", []));

  const ctx = () => on.world.ctx;
  const act = async () => {
    const request = await on.file();
    const { uuid } = await on.issue(request);
    const { verifyCode } = await getDocument(ctx(), on.coordinator, uuid);
    return { request, uuid, code: verifyCode };
  };
  const take = (bytes: Buffer, more: Partial<TakeScans> = {}, as: Acting = on.coordinator) => {
    const type = bytes.subarray(0, 4).toString() === '%PDF' ? 'application/pdf' : 'image/png';
    return takeScans(ctx(), as, { files: [{ name: 'pile', type, bytes }], ...more });
  };
  const pile = async (as: Acting = on.coordinator) => (await listScans(ctx(), as)).items;
  const scans = async (document: string, as: Acting = on.coordinator) =>
    (await listScans(ctx(), as, { document })).items;
  const done = async (request: { uuid: string }) =>
    (await getJournal(ctx(), on.coordinator, request.uuid)).items.map(({ record }) => record?.done);

  it('finds its document by its code; its request hears of it, and the paper is not back by that', async () => {
    const { request, uuid, code } = await act();
    const [page] = await take(await qrScan(code));
    expect([page?.document, page?.why, page?.file]).to.deep.equal([uuid, null, 'pile.png']);
    const [scan] = await scans(uuid);
    expect([scan?.uuid, scan?.page, scan?.byCode, scan?.source]).to.deep.equal([page?.scan, 1, true, 'pile']);
    expect(await done(request)).to.include('scanned');
    const { status, original } = await getDocument(ctx(), on.coordinator, uuid);
    expect([status, original]).to.deep.equal(['issued', 'expected']);
    expect(await pile()).to.deep.equal([]);
  });

  it('is a picture that is kept, whole and small', async () => {
    const { uuid, code } = await act();
    await take(await qrScan(code));
    const [scan] = await scans(uuid);
    const whole = await scanPicture(ctx(), on.coordinator, scan?.uuid ?? '');
    const small = await scanPicture(ctx(), on.coordinator, scan?.uuid ?? '', 'preview');
    expect([whole.type, whole.name]).to.deep.equal(['image/webp', 'pile-1.webp']);
    const heights = await Promise.all([whole, small].map(async ({ bytes }) => (await sharp(bytes).metadata()).height));
    expect(heights).to.deep.equal([877, 480]);
  });

  it('brings the original back and the signatures where that is said, and says what is refused of it', async () => {
    const { uuid, code } = await act();
    const [page] = await take(await qrScan(code), { received: true, signed: true });
    expect([page?.received, page?.signed, page?.refusals]).to.deep.equal([true, true, []]);
    const { status, original, signatures } = await getDocument(ctx(), on.coordinator, uuid);
    expect([status, original]).to.deep.equal(['signed', 'received']);
    expect(signatures.map(({ role, method }) => [role, method])).to.deep.equal([['client', 'paper']]);
    const other = await act();
    await voidDocument(ctx(), on.coordinator, { document: other.uuid, reason: 'a mistake' });
    const [refused] = await take(await qrScan(other.code), { received: true, signed: true });
    expect([refused?.document, refused?.received, refused?.signed]).to.deep.equal([other.uuid, false, false]);
    expect(refused?.refusals.map(({ rule }) => rule)).to.deep.equal(['document-status:void', 'document-status:void']);
  });

  it('that was sent before is not kept twice, nor is its page in the pile', async () => {
    const { uuid, code } = await act();
    const file = await pileOf(await qrScan(code), await qrScan(STRANGE));
    const first = await take(file);
    const again = await take(file);
    expect(again.map(({ scan, repeated }) => [scan, repeated])).to.deep.equal(first.map(({ scan }) => [scan, true]));
    expect(await scans(uuid)).to.have.length(1);
    expect(await pile()).to.have.length(1);
  });

  it('waits in the pile when it has no code, one that nobody gave, one of a draft or two of them', async () => {
    const [one, two] = [await act(), await act()];
    const draft = await on.draft(await on.file());
    const { verifyCode } = await getDocument(ctx(), on.coordinator, draft.uuid);
    const pages = [blank, await qrScan(STRANGE), await qrScan(verifyCode), await qrScan(one.code, two.code)];
    const taken = await take(await pileOf(...pages));
    const reasons = ['no-code', 'unknown-code', 'draft-code', 'several-codes'];
    expect(taken.map(({ why, document }) => [why, document])).to.deep.equal(reasons.map((why) => [why, null]));
    expect((await pile()).map(({ why, page, pages: of }) => [why, page, of])).to.deep.equal(
      reasons.map((why, at) => [why, at + 1, 4]),
    );
    expect(await scans(one.uuid)).to.deep.equal([]);
  });

  it('of a second page without a code is thought to be of the paper before it, and of no other', async () => {
    const { uuid, code } = await act();
    await on.world.store.read.run('UPDATE document SET pages = 2 WHERE uuid = ?', [uuid]);
    await take(await pileOf(await qrScan(code), blank, blank));
    expect((await pile()).map(({ page, guess }) => [page, guess?.uuid])).to.deep.equal([
      [2, uuid],
      [3, undefined],
    ]);
  });

  it('is put to its document by hand, once', async () => {
    const { request, uuid } = await act();
    await take(blank);
    const [waiting] = await pile();
    const scan = waiting?.uuid ?? '';
    const matched = await matchScan(ctx(), on.coordinator, { scan, document: uuid, received: true });
    expect([matched.uuid, matched.received, matched.signed]).to.deep.equal([uuid, true, false]);
    expect((await scans(uuid)).map(({ byCode }) => byCode)).to.deep.equal([false]);
    expect(await pile()).to.deep.equal([]);
    expect(await done(request)).to.include.members(['scanned', 'original-received']);
    await expectRefused(on.world, () => matchScan(ctx(), on.coordinator, { scan, document: uuid }), {
      code: 'FILE_NOT_FOUND',
    });
  });

  it('is not put to a draft, nor to a document that is not there', async () => {
    const draft = await on.draft(await on.file());
    await take(blank);
    const scan = (await pile())[0]?.uuid ?? '';
    const match = (document: string) => () => matchScan(ctx(), on.coordinator, { scan, document });
    await expectRefused(on.world, match(draft.uuid), { code: 'DOCUMENT_REFUSED', reasons: ['document-status:draft'] });
    await expectRefused(on.world, match(scan), { code: 'DOCUMENT_NOT_FOUND' });
  });

  it('is taken away from a document that it is not of, and out of the pile', async () => {
    const { request, uuid, code } = await act();
    await take(await pileOf(await qrScan(code), blank));
    await removeScan(ctx(), on.coordinator, (await scans(uuid))[0]?.uuid ?? '');
    await removeScan(ctx(), on.coordinator, (await pile())[0]?.uuid ?? '');
    expect([await scans(uuid), await pile()]).to.deep.equal([[], []]);
    expect(await done(request)).to.include('scan-removed');
  });

  it('that was put to a document meanwhile is not taken from it as one of the pile', async () => {
    const { uuid } = await act();
    await take(blank);
    const scan = await findScan(on.world.store.read, (await pile())[0]?.uuid ?? '');
    if (scan === undefined) throw new Error('nothing waits in the pile');
    await matchScan(ctx(), on.coordinator, { scan: scan.uuid, document: uuid });
    expect(await on.world.store.transaction((tx) => dropScan(tx, scan))).to.equal(false);
    expect(await scans(uuid)).to.have.length(1);
  });

  it('is taken from nobody who issues no documents', async () => {
    const file = await qrScan(STRANGE);
    for (const who of [on.dispatcher, on.client, on.stranger]) {
      await expectRefused(on.world, () => take(file, {}, who), { code: 'FORBIDDEN' });
      await expectRefused(on.world, () => pile(who), { code: 'FORBIDDEN' });
    }
  });

  it('of a document whose prices its bringer may not see is answered as of a code that nobody gave', async () => {
    const { uuid, code } = await act();
    const [page] = await take(await qrScan(code), { received: true }, on.keeper);
    expect([page?.why, page?.document, page?.received]).to.deep.equal(['unknown-code', null, false]);
    expect(await scans(uuid)).to.deep.equal([]);
  });

  it('in the pile is seen by its bringer and by who may see everything, never by others', async () => {
    const [own] = await take(blank, {}, on.keeper);
    const scan = own?.scan ?? '';
    expect((await pile(on.keeper)).map(({ uuid }) => uuid)).to.deep.equal([scan]);
    expect((await pile()).map(({ uuid }) => uuid)).to.deep.equal([scan]);
    const [other] = await take(await qrScan(STRANGE));
    expect((await pile(on.keeper)).map(({ uuid }) => uuid)).to.deep.equal([scan]);
    for (const [who, uuid] of [
      [on.keeper, other?.scan],
      [on.dispatcher, scan],
      [on.client, scan],
    ] as const) {
      expect((await failureOf(() => scanPicture(ctx(), who, uuid ?? ''))).code).to.equal('FILE_NOT_FOUND');
    }
  });

  it('of a document is shown to the client whose it is, without who brought it, and to no other client', async () => {
    const { uuid, code } = await act();
    await take(await qrScan(code));
    const [seen] = await scans(uuid, on.client);
    expect([seen?.by, seen?.file, seen?.document?.uuid]).to.deep.equal([null, null, uuid]);
    expect((await scanPicture(ctx(), on.client, seen?.uuid ?? '')).type).to.equal('image/webp');
    expect((await failureOf(() => scans(uuid, on.stranger))).code).to.equal('DOCUMENT_NOT_FOUND');
    expect((await failureOf(() => scans(uuid, on.dispatcher))).code).to.equal('FORBIDDEN');
    const picture = (who: Acting) => () => scanPicture(ctx(), who, seen?.uuid ?? '');
    expect((await failureOf(picture(on.stranger))).code).to.equal('FILE_NOT_FOUND');
    expect((await failureOf(picture(on.dispatcher))).code).to.equal('FILE_NOT_FOUND');
  });

  it('that cannot be read is told of and keeps the others from nothing', async () => {
    const { uuid, code } = await act();
    const files = [
      { name: 'torn.pdf', type: 'application/pdf', bytes: Buffer.from('%PDF-1.7 torn') },
      { name: 'good.png', type: 'image/png', bytes: await qrScan(code) },
    ];
    const taken = await takeScans(ctx(), on.coordinator, { files });
    expect(taken.map(({ file, page, why, document }) => [file, page, why, document])).to.deep.equal([
      ['torn.pdf', null, 'pdf-unreadable', null],
      ['good.png', 1, null, uuid],
    ]);
  });

  describe('that was attached to a request', () => {
    const attach = (request: string, bytes: Buffer, as: Acting, isPublic = true) =>
      addAttachment(ctx(), as, { request, file: { bytes, name: 'act.png' }, isPublic });
    const search = () => searchAttachments(ctx(), new AbortController().signal);

    it('finds its document by itself, and is searched once', async () => {
      const { request, uuid, code } = await act();
      await sendDocument(ctx(), on.coordinator, { document: uuid, channel: 'hand' });
      await attach(request.uuid, await qrScan(code), on.dispatcher);
      expect(await search()).to.equal(1);
      expect(await search()).to.equal(0);
      const [scan] = await scans(uuid);
      expect([scan?.source, scan?.file, scan?.by?.uuid]).to.deep.equal(['request', 'act.png', on.dispatcher.person]);
      expect((await getDocument(ctx(), on.coordinator, uuid)).status).to.equal('sent');
    });

    it('does not stand twice with a document, and not in the pile when it is of none', async () => {
      const { request, uuid, code } = await act();
      const file = await qrScan(code);
      await attach(request.uuid, file, on.dispatcher);
      await attach(request.uuid, file, on.dispatcher);
      await attach(request.uuid, blank, on.dispatcher);
      expect(await search()).to.equal(1);
      expect(await scans(uuid)).to.have.length(1);
      expect(await pile()).to.deep.equal([]);
    });

    it('is searched before the second file of another person, however many that one has sent', async () => {
      const { request } = await act();
      const { read } = on.world.store;
      await read.run('UPDATE attachment SET codes_after = NULL');
      for (let at = 0; at < 3; at += 1) await attach(request.uuid, blank, on.dispatcher);
      await attach(request.uuid, blank, on.coordinator);
      const [one] = await read.all<{ uuid: string }>('SELECT uuid FROM attachment ORDER BY id DESC LIMIT 1');
      const waiting = await unsearched(read, 'attachment', on.world.clock.now().getTime(), 10);
      expect([waiting.length, waiting.indexOf(one?.uuid ?? '')]).to.deep.equal([4, 1]);
      await read.run('UPDATE attachment SET codes_after = NULL');
    });

    it('never comes to a document that its sender may not read', async () => {
      const { uuid, code } = await act();
      const strange = await on.file('other-haulage');
      await attach(strange.uuid, await qrScan(code), on.stranger);
      expect(await search()).to.equal(0);
      expect(await scans(uuid)).to.deep.equal([]);
    });

    it('inside is shown to the client only once it was sent to him as well', async () => {
      const { request, uuid, code } = await act();
      const file = await qrScan(code);
      await attach(request.uuid, file, on.dispatcher, false);
      expect(await search()).to.equal(1);
      const [scan] = await scans(uuid);
      expect(await scans(uuid, on.client)).to.deep.equal([]);
      const picture = () => scanPicture(ctx(), on.client, scan?.uuid ?? '');
      expect((await failureOf(picture)).code).to.equal('FILE_NOT_FOUND');
      expect((await scanPicture(ctx(), on.coordinator, scan?.uuid ?? '')).type).to.equal('image/webp');
      await attach(request.uuid, file, on.dispatcher);
      expect((await scans(uuid, on.client)).map(({ uuid: seen }) => seen)).to.deep.equal([scan?.uuid]);
      expect((await picture()).type).to.equal('image/webp');
    });

    it('is left for the next time when the process ends', async () => {
      const { request, uuid, code } = await act();
      await attach(request.uuid, await qrScan(code), on.dispatcher);
      expect(await searchAttachments(ctx(), AbortSignal.abort())).to.equal(0);
      expect(await search()).to.equal(1);
      expect(await scans(uuid)).to.have.length(1);
    });
  });
});
