import { expect } from 'chai';
import { addAttachment, type AddAttachment, removeAttachment } from '../../engine/commands/attachments/index.ts';
import { addComment, type RequestView } from '../../engine/commands/index.ts';
import { getAttachment, listAttachments, listMentionable } from '../../engine/queries/attachments/index.ts';
import { listComments } from '../../engine/queries/index.ts';
import { dropWaiting } from '../../engine/store/index.ts';
import type { Acting } from '../support/people.ts';
import { onEachDatabase, openWorld, type World } from '../support/world.ts';
import { pngPicture } from '../support/world-pictures.ts';
import { expectRefused, failureOf } from '../support/world-refusal.ts';

const DAY = 24 * 3_600_000;

onEachDatabase('attaching files', (database) => {
  let world: World;
  let desk: Acting;
  let rider: Acting;
  let watcher: Acting;
  let view: RequestView;

  before(async () => {
    world = await openWorld({ database });
    desk = await world.person('desk');
    rider = await world.person({ roles: ['rider'], client: 'north' });
    watcher = await world.person('watcher');
  });
  after(() => world.close());
  beforeEach(async () => {
    view = await world.file({ client: 'north' });
  });

  const pdf = (text = 'one'): Uint8Array => Buffer.from(`%PDF-1.7\n${text}\n%%EOF`);
  const attach = (as: Acting, more: Partial<AddAttachment> = {}) =>
    addAttachment(world.ctx, as, {
      request: view.uuid,
      file: { bytes: pdf(), name: 'act.pdf' },
      isPublic: true,
      ...more,
    });
  const names = async (as: Acting): Promise<string[]> =>
    (await listAttachments(world.ctx, as, view.uuid)).items.map(({ name }) => name);

  it('keeps a document as it came, and says in the journal only that there is one', async () => {
    const { attachment, version } = await attach(desk);
    expect(version).to.equal(view.version + 1);
    const { bytes, type, name } = await getAttachment(world.ctx, desk, attachment);
    expect([Buffer.from(bytes).equals(Buffer.from(pdf())), type, name]).to.deep.equal([
      true,
      'application/pdf',
      'act.pdf',
    ]);
    const { journal } = await world.records(view);
    expect(journal.at(-1)).to.deep.include({ kind: 'attachment', payload: { attachment, public: true } });
  });

  it('draws pictures anew, with a small one beside', async () => {
    const { attachment } = await attach(desk, { file: { bytes: pngPicture(), name: 'a.jpg' } });
    const [item] = (await listAttachments(world.ctx, desk, view.uuid)).items;
    expect(item).to.deep.include({ name: 'a.jpg.png', type: 'image/png', width: 2, preview: true });
    expect((await getAttachment(world.ctx, desk, attachment, 'preview')).type).to.equal('image/webp');
  });

  it('shows clients the public ones alone', async () => {
    const inner = await attach(desk, { isPublic: false, file: { bytes: pdf('two'), name: 'inner.pdf' } });
    const open = await attach(desk);
    expect(await names(rider)).to.deep.equal(['act.pdf']);
    expect(await names(desk)).to.deep.equal(['inner.pdf', 'act.pdf']);
    expect((await getAttachment(world.ctx, rider, open.attachment)).name).to.equal('act.pdf');
    expect((await failureOf(() => getAttachment(world.ctx, rider, inner.attachment))).code).to.equal('FILE_NOT_FOUND');
  });

  it('gives waiting files to the comment that names them, seen as it is seen, and to nobody before', async () => {
    const { attachment, version } = await attach(desk, { pending: true });
    expect(version).to.equal(view.version);
    expect(await names(desk)).to.deep.equal([]);
    expect((await getAttachment(world.ctx, desk, attachment)).name).to.equal('act.pdf');
    expect((await failureOf(() => getAttachment(world.ctx, watcher, attachment))).code).to.equal('FILE_NOT_FOUND');
    const said = { request: view.uuid, body: 'see there', isPublic: false, attachments: [attachment] };
    const { comment } = await addComment(world.ctx, desk, said);
    const [shown] = (await listComments(world.ctx, desk, view.uuid)).items;
    expect(shown?.attachments.map(({ uuid, isPublic }) => [uuid, isPublic])).to.deep.equal([[attachment, false]]);
    expect((await listAttachments(world.ctx, desk, view.uuid)).items[0]?.comment).to.equal(comment);
    expect(await names(rider)).to.deep.equal([]);
  });

  it('takes one away: hidden, with its bytes kept, once', async () => {
    const { attachment } = await attach(rider);
    const files = await Array.fromAsync(world.store.files.list());
    await removeAttachment(world.ctx, rider, { attachment });
    expect(await names(desk)).to.deep.equal([]);
    expect((await world.records(view)).journal.at(-1)).to.include({ kind: 'attachment-removed' });
    expect(await Array.fromAsync(world.store.files.list())).to.deep.equal(files);
    const again = () => removeAttachment(world.ctx, rider, { attachment });
    await expectRefused(world, again, { code: 'FILE_NOT_FOUND' });
  });

  it('answers the same call under its key with the same attachment, and refuses another file under it', async () => {
    const first = await attach(desk, { idempotencyKey: `k-${view.uuid}` });
    expect(await attach(desk, { idempotencyKey: `k-${view.uuid}` })).to.deep.equal(first);
    const other = { idempotencyKey: `k-${view.uuid}`, file: { bytes: pdf('other'), name: 'act.pdf' } };
    await expectRefused(world, () => attach(desk, other), { code: 'IDEMPOTENCY_MISMATCH' });
    expect(await names(desk)).to.have.length(1);
  });

  it('lets go of what has waited for a day, with its bytes unless something else shows them', async () => {
    const bytes = pdf(`left ${view.uuid}`);
    const left = await attach(desk, { pending: true, file: { bytes, name: 'left.pdf' } });
    const both = pdf(`both ${view.uuid}`);
    await attach(desk, { pending: true, file: { bytes: both, name: 'b.pdf' } });
    await attach(desk, { file: { bytes: both, name: 'b.pdf' } });
    const before = await Array.fromAsync(world.store.files.list());
    const { signal } = new AbortController();
    expect(await dropWaiting(world.store, world.clock.now().getTime() - DAY, signal)).to.equal(0);
    expect(await dropWaiting(world.store, Date.now() + DAY, signal)).to.be.at.least(2);
    expect((await failureOf(() => getAttachment(world.ctx, desk, left.attachment))).code).to.equal('FILE_NOT_FOUND');
    expect((await Array.fromAsync(world.store.files.list())).length).to.be.below(before.length);
    const [kept] = (await listAttachments(world.ctx, desk, view.uuid)).items;
    expect(Buffer.from((await getAttachment(world.ctx, desk, kept?.uuid ?? '')).bytes).equals(both)).to.equal(true);
  });

  it('names whom a comment can mention: people who may read the request; a client hears of his own and the owner', async () => {
    const stranger = await world.person({ roles: ['rider'], client: 'south' });
    const staff = (await listMentionable(world.ctx, desk, view.uuid)).items.map(({ uuid }) => uuid);
    expect(staff).to.include(rider.person).and.not.include(stranger.person);
    const seen = (await listMentionable(world.ctx, rider, view.uuid)).items.map(({ uuid }) => uuid);
    expect(seen).to.include(rider.person).and.not.include(desk.person);
    expect((await listMentionable(world.ctx, desk, view.uuid, '%')).items).to.deep.equal([]);
  });

  it('refuses whoever may not comment, and inner files of whoever may only write what clients see', async () => {
    const reasons = ['right'];
    await expectRefused(world, () => attach(watcher), { code: 'ATTACHMENT_REFUSED', reasons });
    await expectRefused(world, () => attach(rider, { isPublic: false }), { code: 'ATTACHMENT_REFUSED', reasons });
    const stranger = await world.person({ roles: ['rider'], client: 'south' });
    await expectRefused(world, () => attach(stranger), { code: 'REQUEST_NOT_FOUND' });
  });

  it('refuses pages, programs, empty files and broken pictures, and stores none of them', async () => {
    const before = await Array.fromAsync(world.store.files.list());
    const bad: readonly (readonly [Uint8Array, string])[] = [
      [Buffer.from('<!doctype html><script>alert(1)</script>'), 'document-type'],
      [Buffer.from('\uFEFF<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'), 'document-type'],
      [Buffer.from('MZ\0\0\0\u0001'), 'document-type'],
      [new Uint8Array(), 'document-type'],
      [pngPicture().subarray(0, 40), 'picture-unreadable'],
    ];
    for (const [bytes, rule] of bad) {
      const attempt = () => attach(desk, { file: { bytes, name: 'act.pdf' } });
      await expectRefused(world, attempt, { code: 'ATTACHMENT_REFUSED', reasons: [rule] });
    }
    expect(await Array.fromAsync(world.store.files.list())).to.deep.equal(before);
  });

  it('refuses files of others in a comment, those of another request, and those that are part of one already', async () => {
    const mine = await attach(desk, { pending: true });
    const say = (as: Acting, request: string) => () =>
      addComment(world.ctx, as, { request, body: 'x', isPublic: true, attachments: [mine.attachment] });
    const refusal = { code: 'COMMENT_REFUSED', reasons: ['attachment-unknown'] } as const;
    await expectRefused(world, say(rider, view.uuid), refusal);
    const other = await world.file({ client: 'north' });
    await expectRefused(world, say(desk, other.uuid), refusal);
    await say(desk, view.uuid)();
    await expectRefused(world, say(desk, view.uuid), refusal);
  });

  it('refuses to take away what somebody else attached, and knows nothing of what one may not see', async () => {
    const { attachment } = await attach(desk);
    const remove =
      (as: Acting, uuid = attachment) =>
      () =>
        removeAttachment(world.ctx, as, { attachment: uuid });
    await expectRefused(world, remove(rider), { code: 'ATTACHMENT_REFUSED', reasons: ['right'] });
    const stranger = await world.person({ roles: ['rider'], client: 'south' });
    await expectRefused(world, remove(stranger), { code: 'FILE_NOT_FOUND' });
    const inner = await attach(desk, { isPublic: false });
    await expectRefused(world, remove(rider, inner.attachment), { code: 'FILE_NOT_FOUND' });
    await expectRefused(world, remove(desk, view.uuid), { code: 'FILE_NOT_FOUND' });
  });

  it('refuses the twenty-first file that waits for a comment', async () => {
    for (let count = 0; count < 20; count += 1) await attach(desk, { pending: true });
    const reasons = ['attachments-many'];
    await expectRefused(world, () => attach(desk, { pending: true }), { code: 'ATTACHMENT_REFUSED', reasons });
  });
});
