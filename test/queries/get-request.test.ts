import { expect } from 'chai';
import { imageSize } from 'image-size';
import { addComment, assignRequest, type RequestView, tickItem } from '../../engine/commands/index.ts';
import { getEvidence, getRequest, type Viewer } from '../../engine/queries/index.ts';
import { onEachDatabase } from '../support/world.ts';
import { pngPicture } from '../support/world-pictures.ts';
import { failureOf } from '../support/world-refusal.ts';
import { type Desk, openDesk } from './desk.ts';

onEachDatabase('one request', (database) => {
  let here: Desk;
  let filed: RequestView;

  before(async () => {
    here = await openDesk(database);
    const { world, desk, mechanic } = here;
    filed = await here.file('squeaks', { client: 'north', fields: { note: 'squeaks', price: 4200, kind: 'city' } });
    await world.send(mechanic, filed, 'accept', { fields: { price: 4300 } });
    const tick = { request: filed.uuid, checklist: 'inspection' };
    await tickItem(world.ctx, mechanic, { ...tick, item: 'brakes', value: true });
    await tickItem(world.ctx, mechanic, { ...tick, item: 'verdict', value: 'worn' });
    const file = {
      bytes: pngPicture(),
      name: 'bicycle.png',
      latitude: 55.75,
      longitude: 37.61,
      takenAt: world.clock.now(),
    };
    await tickItem(world.ctx, mechanic, { ...tick, item: 'picture', file });
    await addComment(world.ctx, desk, { request: filed.uuid, body: 'between us', isPublic: false });
    await addComment(world.ctx, desk, { request: filed.uuid, body: 'for the rider', isPublic: true });
  });
  after(() => here.world.close());

  const get = (viewer: Viewer, key = filed.uuid) => getRequest(here.world.ctx, viewer, key);

  it('is found by its uuid, in any case, and by its number', async () => {
    const byUuid = await get(here.desk);
    expect(byUuid.number).to.equal(filed.number);
    expect(await get(here.desk, filed.number)).to.deep.equal(byUuid);
    expect((await get(here.desk, filed.uuid.toUpperCase())).uuid).to.equal(filed.uuid);
  });

  it('tells the staff where it stands, who has it and by which workflow', async () => {
    const request = await get(here.desk);
    expect(request).to.deep.include({ subject: 'squeaks', ended: false, endedAt: null, version: 7 });
    expect(request.status?.id).to.equal('inspected');
    expect(request.stage?.title).to.deep.equal({ en: 'We are working' });
    expect(request.flags.map(({ id }) => id)).to.deep.equal(['unpaid']);
    expect(request.states).to.include('inspection-of');
    expect(request.assignee).to.include({ uuid: here.mechanic.person, kind: 'staff' });
    expect(request.requester?.uuid).to.equal(here.desk.person);
    expect(request.workflow).to.include({ id: 'repair', overlay: null, hash: filed.hash });
  });

  it('shows checklists with values, who filled them in and when, and the evidence', async () => {
    const [checklist] = (await get(here.desk)).checklists;
    expect(checklist).to.include({ id: 'inspection', complete: false });
    const items = new Map(checklist?.items.map((item) => [item.id, item]));
    const at = here.world.clock.now().toISOString();
    expect(items.get('brakes')).to.deep.include({ value: true, filledAt: at });
    expect(items.get('brakes')?.by?.uuid).to.equal(here.mechanic.person);
    expect(items.get('serial')).to.deep.include({ value: null, filledAt: null, by: null, evidence: null });
    expect(items.get('picture')?.evidence).to.include({
      name: 'bicycle.png',
      type: 'image/png',
      latitude: 55.75,
      longitude: 37.61,
    });
    expect(items.has('rack')).to.equal(true);
  });

  it('an item that was taken back is open again, without a name', async () => {
    const { world, mechanic } = here;
    await tickItem(world.ctx, mechanic, { request: filed.uuid, checklist: 'inspection', item: 'verdict', value: null });
    const item = (await get(here.desk)).checklists[0]?.items.find(({ id }) => id === 'verdict');
    expect(item).to.deep.include({ value: null, filledAt: null, by: null });
  });

  it('shows timers with title and due instant', async () => {
    const { world } = here;
    const late = await here.file('waits');
    const { timers } = await get(here.desk, late.uuid);
    expect(timers).to.deep.equal([
      {
        state: 'intake',
        delay: 'intake-limit',
        title: { en: 'Accept within' },
        setAt: world.clock.now().getTime(),
        dueAt: world.clock.in('PT1H'),
        parked: false,
        error: null,
      },
    ]);
  });

  it('gives fields with value, unit and choices, and not those that every grant hides', async () => {
    const { world, desk, helper } = here;
    const ids = async (viewer: Viewer): Promise<string[]> => (await get(viewer)).fields.map(({ id }) => id);
    expect((await get(here.desk)).fields.find(({ id }) => id === 'kind')).to.deep.equal({
      id: 'kind',
      title: { en: 'kind' },
      type: 'choice',
      hint: null,
      unit: null,
      min: null,
      max: null,
      maxLength: null,
      options: [
        { id: 'city', title: { en: 'City' } },
        { id: 'road', title: { en: 'Road' } },
      ],
      value: 'city',
    });
    expect(await ids(here.desk)).to.include('price');
    expect(await ids(here.rider))
      .to.include('note')
      .and.not.to.include('price');
    await assignRequest(world.ctx, desk, { request: filed.uuid, to: helper.person });
    expect(await ids(helper)).not.to.include('price');
    const both = await world.person({ roles: ['helper', 'desk'] });
    expect(await ids(both)).to.include('price');
    await assignRequest(world.ctx, desk, { request: filed.uuid, to: here.mechanic.person });
  });

  it('a client sees the stage, no inner status, state, timer, group, workflow or internal comment', async () => {
    const request = await get(here.rider);
    expect(request).to.deep.include({ status: null, flags: [], states: [], timers: [], group: null, workflow: null });
    expect(request.stage?.id).to.equal('working');
    expect(request.comments.map(({ body }) => body)).to.deep.equal(['for the rider']);
    expect(JSON.stringify(request)).not.to.match(/inspected|unpaid|between us|4300/);
  });

  it('says which rights the viewer has on it, and no others', async () => {
    expect((await get(here.rider)).may).to.have.members(['create', 'read', 'send', 'edit', 'comment']);
    expect((await get(here.desk)).may).to.include.members(['read', 'send', 'edit']);
    expect((await get(here.rider)).may).to.not.include('assign');
  });

  it('without the right to read internal comments there are none, for staff too', async () => {
    const watcher = await here.world.person('watcher');
    const bodies = (await get(watcher)).comments.map(({ body }) => body);
    expect(bodies).to.deep.equal(['for the rider']);
    expect((await get(here.desk)).comments.map(({ body }) => body)).to.deep.equal(['between us', 'for the rider']);
  });

  it('is not found by whoever may not read it: exactly as if it were not there', async () => {
    const stranger = await here.world.person({ roles: ['rider'], client: 'south' });
    for (const viewer of [here.courier, here.helper, stranger]) {
      const hidden = await failureOf(() => get(viewer));
      expect(hidden.code).to.equal('REQUEST_NOT_FOUND');
      const missing = await failureOf(() => get(viewer, '01900000-0000-7000-8000-000000000000'));
      expect(Object.keys(missing.params)).to.deep.equal(Object.keys(hidden.params));
    }
    for (const key of ['', 'no such', "' OR 1=1 --", '999999']) {
      expect((await failureOf(() => get(here.desk, key))).code, key).to.equal('REQUEST_NOT_FOUND');
    }
  });

  it('gives the bytes of its evidence, and not those of another request or to whoever may not read it', async () => {
    const { world } = here;
    const [evidence] = (await get(here.desk)).evidence;
    const uuid = evidence?.uuid ?? '';
    const content = await getEvidence(world.ctx, here.rider, filed.uuid, uuid);
    expect(content.type).to.equal('image/png');
    expect(imageSize(content.bytes)).to.include({ type: 'png', width: 2, height: 2 });
    const preview = await getEvidence(world.ctx, here.rider, filed.uuid, uuid, 'preview');
    expect([preview.type, imageSize(preview.bytes).type]).to.deep.equal(['image/webp', 'webp']);
    const other = await here.file('another', { client: 'north' });
    expect((await failureOf(() => getEvidence(world.ctx, here.desk, other.uuid, uuid))).code).to.equal(
      'FILE_NOT_FOUND',
    );
    expect((await failureOf(() => getEvidence(world.ctx, here.courier, filed.uuid, uuid))).code).to.equal(
      'REQUEST_NOT_FOUND',
    );
  });
});
