import { createHash } from 'node:crypto';
import { expect } from 'chai';
import { type RequestView, type TickItem, tickItem } from '../../engine/commands/index.ts';
import type { Acting } from '../support/people.ts';
import { onEachDatabase, openWorld, type World } from '../support/world.ts';
import { drawnPicture, jpegPicture, pngPicture } from '../support/world-pictures.ts';
import { expectRefused } from '../support/world-refusal.ts';

onEachDatabase('ticking an item', (database) => {
  let world: World;
  let desk: Acting;
  let view: RequestView;

  before(async () => {
    world = await openWorld({ database });
    desk = await world.person('desk');
  });
  after(() => world.close());
  beforeEach(async () => {
    view = await world.send(desk, await world.file(), 'accept', { fields: { price: 100, kind: 'city' } });
  });

  const tick = (item: string, more: Partial<TickItem>, as: Acting = desk): Promise<RequestView> =>
    tickItem(world.ctx, as, { request: view.uuid, checklist: 'inspection', item, ...more });
  const checklist = async () => {
    const { checklists } = (await world.records(view)).request;
    return (checklists as Record<string, { values: Record<string, unknown>; marks: Record<string, unknown> }>)
      .inspection as { values: Record<string, unknown>; marks: Record<string, unknown>; items: { id: string }[] };
  };
  const refusedWith = async (item: string, more: Partial<TickItem>, reasons: string[], as?: Acting): Promise<void> => {
    await expectRefused(world, () => tick(item, more, as), { code: 'CHECKLIST_ITEM_REFUSED', reasons });
  };

  it('keeps the value, who put it there and when, and journals what was there before', async () => {
    await tick('brakes', { value: true });
    await tick('pressure', { value: 2.5 });
    await tick('pressure', { value: 3 });
    const { values, marks } = await checklist();
    expect(values).to.deep.equal({ brakes: true, pressure: 3 });
    expect(marks.pressure).to.deep.equal({ by: desk.person, at: world.clock.now().toISOString() });
    const { journal, request } = await world.records(view);
    expect(request.version).to.equal(5);
    expect(journal.at(-1)).to.include({ kind: 'checklist', event: null });
    const payload = { checklist: 'inspection', item: 'pressure', value: 3, before: 2.5 };
    expect(journal.at(-1)?.payload).to.deep.equal(payload);
  });

  it('takes texts, numbers on their limits and choices', async () => {
    await tick('serial', { value: 'x'.repeat(20) });
    await tick('pressure', { value: 1 });
    await tick('pressure', { value: 8 });
    await tick('verdict', { value: 'worn' });
    expect((await checklist()).values).to.deep.equal({ serial: 'x'.repeat(20), pressure: 8, verdict: 'worn' });
  });

  it('stores a picture as it is drawn anew, with where and when it was taken', async () => {
    const takenAt = new Date('2026-03-02T07:59:00Z');
    const bytes = pngPicture();
    await tick('picture', { file: { bytes, name: 'frame.png', latitude: 59.93, longitude: 30.31, takenAt } });
    const { evidence } = await world.records(view);
    const [row] = evidence;
    expect(evidence).to.have.length(1);
    expect(row).to.include({ type: 'image/png', name: 'frame.png', width: 2, height: 2 });
    expect(row?.originalHash).to.equal(createHash('sha256').update(bytes).digest('hex'));
    expect(row).to.include({ latitude: 59.93, longitude: 30.31, takenAt: takenAt.getTime(), item: 'picture' });
    expect((await checklist()).values.picture).to.equal(row?.uuid);
    const kept = await world.store.files.get(row?.sha256 ?? '');
    expect(createHash('sha256').update(kept).digest('hex')).to.equal(row?.sha256);
    expect(kept.length).to.equal(row?.size);
    expect(await world.store.files.has(row?.previewSha256 ?? '')).to.equal(true);
  });

  it('knows a picture by its content, whatever its name says', async () => {
    await tick('picture', { file: { bytes: jpegPicture(), name: 'picture.exe' } });
    expect((await world.records(view)).evidence[0]).to.include({ type: 'image/jpeg', name: 'picture.exe' });
  });

  it('keeps who signed, and as what, beside a signature', async () => {
    const file = { bytes: drawnPicture(), name: 'signature.png', signedBy: ' Ivan Ho ', signerPosition: 'foreman' };
    await tick('signature', { file });
    expect((await world.records(view)).evidence[0]).to.include({ signedBy: 'Ivan Ho', signerPosition: 'foreman' });
  });

  it('keeps the evidence of a picture that is replaced or taken back', async () => {
    await tick('picture', { file: { bytes: pngPicture(1), name: 'first.png' } });
    await tick('picture', { file: { bytes: pngPicture(2), name: 'second.png' } });
    await tick('picture', { value: null });
    const { evidence } = await world.records(view);
    expect(evidence.map(({ name }) => name)).to.deep.equal(['first.png', 'second.png']);
    expect((await checklist()).values.picture).to.equal(null);
  });

  it('takes every kind of item back, and then the gate is closed again', async () => {
    const mechanic = await world.person({ roles: ['mechanic'], groups: ['workshop'] });
    await tick('brakes', { value: true });
    await tick('serial', { value: 'A1' });
    await tick('pressure', { value: 4 });
    await tick('verdict', { value: 'good' });
    await tick('rack', { value: true });
    await tick('picture', { file: { bytes: jpegPicture(), name: 'a.jpg' } });
    await tick('rack', { value: null });
    const given = { comment: 'starting' };
    const attempt = () => world.send(mechanic, view, 'start-work', given);
    const reasons = ['required-field:weight', 'required-checklist:inspection'];
    await expectRefused(world, attempt, { code: 'EVENT_REFUSED', reasons });
    await tick('rack', { value: true });
    await expectRefused(world, attempt, { code: 'EVENT_REFUSED', reasons: ['required-field:weight'] });
  });

  it('has only the items whose rule held when it started, and ignores the rule later', async () => {
    const road = await world.send(desk, await world.file(), 'accept', { fields: { price: 1, kind: 'road' } });
    const { checklists } = (await world.records(road)).request as unknown as {
      checklists: { inspection: { items: { id: string }[] } };
    };
    expect(checklists.inspection.items.map(({ id }) => id)).not.to.include('rack');
    const attempt = () =>
      tickItem(world.ctx, desk, { request: road.uuid, checklist: 'inspection', item: 'rack', value: true });
    await expectRefused(world, attempt, { code: 'CHECKLIST_ITEM_REFUSED', reasons: ['item-unknown:rack'] });
  });

  it('refuses values of the wrong kind and beyond the limits', async () => {
    await refusedWith('brakes', { value: false }, ['item-invalid:brakes']);
    await refusedWith('brakes', { value: 'true' }, ['item-invalid:brakes']);
    await refusedWith('serial', { value: '' }, ['item-invalid:serial']);
    await refusedWith('serial', { value: 'x'.repeat(21) }, ['item-invalid:serial']);
    await refusedWith('pressure', { value: 0.99 }, ['item-invalid:pressure']);
    await refusedWith('pressure', { value: 8.01 }, ['item-invalid:pressure']);
    await refusedWith('pressure', { value: Number.NaN }, ['item-invalid:pressure']);
    await refusedWith('verdict', { value: 'bad' }, ['item-invalid:verdict']);
  });

  it('refuses a value where a picture is wanted, and a picture where a value is', async () => {
    const file = { bytes: pngPicture(), name: 'a.png' };
    await refusedWith('picture', { value: 'a.png' }, ['item-invalid:picture']);
    await refusedWith('picture', { value: true }, ['item-invalid:picture']);
    await refusedWith('brakes', { file }, ['item-invalid:brakes']);
    await refusedWith('serial', { file }, ['item-invalid:serial']);
  });

  it('refuses what is no picture, a file that is too large and a place that is nowhere, all at once', async () => {
    await refusedWith('picture', { file: { bytes: Buffer.from('<svg/>'), name: 'a.png' } }, ['file-type']);
    await refusedWith('picture', { file: { bytes: new Uint8Array(), name: 'a.png' } }, ['file-type']);
    const bytes = new Uint8Array(25 * 1024 * 1024 + 1);
    const reasons = ['file-type', 'file-size', 'coordinates'];
    await refusedWith('picture', { file: { bytes, name: 'a.png', latitude: 91, longitude: Number.NaN } }, reasons);
  });

  it('refuses a signature that is empty, one by a name of several lines, and stores no byte of a refused picture', async () => {
    const empty = { bytes: pngPicture(77), name: 'a.png' };
    await refusedWith('signature', { file: empty }, ['signature-empty']);
    const named = { bytes: drawnPicture(), name: 'a.png', signedBy: 'Ivan\nHo' };
    await refusedWith('signature', { file: named }, ['signer-invalid']);
    const file = { bytes: drawnPicture(123), name: 'a.png' };
    const before = await Array.fromAsync(world.store.files.list());
    await refusedWith('brakes', { file }, ['item-invalid:brakes']);
    expect(await Array.fromAsync(world.store.files.list())).to.deep.equal(before);
  });

  it('refuses a checklist that is not started, an item that is unknown, and names of parts of every object', async () => {
    const unknown = (name: string) => () =>
      tickItem(world.ctx, desk, { request: view.uuid, checklist: name, item: 'brakes', value: true });
    for (const name of ['handover', '__proto__', 'constructor', 'toString']) {
      const reasons = [`checklist-not-started:${name}`];
      await expectRefused(world, unknown(name), { code: 'CHECKLIST_ITEM_REFUSED', reasons });
      await refusedWith(name, { value: true }, [`item-unknown:${name}`]);
    }
  });

  it('refuses whoever lacks the right, and whoever lacks the role of the checklist', async () => {
    await refusedWith('brakes', { value: true }, ['right', 'role'], await world.person('watcher'));
    const both = await world.person({ roles: ['watcher', 'helper'] });
    await refusedWith('brakes', { value: true }, ['right'], both);
  });

  it('refuses a stale version', async () => {
    const attempt = () => tick('brakes', { value: true, expectedVersion: 1 });
    await expectRefused(world, attempt, { code: 'SNAPSHOT_STALE' });
  });

  it('refuses every tick once the request has ended', async () => {
    await world.send(desk, view, 'cancel', { comment: 'enough' });
    await refusedWith('brakes', { value: true }, ['ended']);
  });
});
