import { expect } from 'chai';
import {
  addComment,
  assignRequest,
  type RequestView,
  setFields,
  tickItem,
  type TickItem,
} from '../../engine/commands/index.ts';
import type { Acting } from '../support/people.ts';
import { onEachDatabase, openWorld, type World } from '../support/world.ts';
import { pngPicture } from '../support/world-pictures.ts';
import { expectRefused } from '../support/world-refusal.ts';

onEachDatabase('a change that is sent again under its key', (database) => {
  let world: World;
  let desk: Acting;
  let request: RequestView;

  before(async () => {
    world = await openWorld({ database });
    desk = await world.person('desk');
    request = await world.file();
    await world.send(desk, request, 'accept', { fields: { price: 100 } });
  });
  after(() => world.close());

  const place = (item: string): Pick<TickItem, 'request' | 'checklist' | 'item'> => ({
    request: request.uuid,
    checklist: 'inspection',
    item,
  });
  const picture = (bytes: Uint8Array): TickItem => ({
    ...place('picture'),
    file: { bytes, name: 'a.png' },
    idempotencyKey: 'e',
  });
  /** The change, and another one under its key. */
  const changes: Readonly<Record<string, (other: boolean) => Promise<RequestView>>> = {
    fields: (other) => {
      const fields = { note: other ? 'b' : 'a' };
      return setFields(world.ctx, desk, { request: request.uuid, fields, idempotencyKey: 'a' });
    },
    tick: (other) => tickItem(world.ctx, desk, { ...place('brakes'), value: !other, idempotencyKey: 'b' }),
    comment: (other) => {
      const body = other ? 'other' : 'one';
      return addComment(world.ctx, desk, { request: request.uuid, body, isPublic: true, idempotencyKey: 'c' });
    },
    owner: (other) => {
      const to = other ? null : desk.person;
      return assignRequest(world.ctx, desk, { request: request.uuid, to, idempotencyKey: 'd' });
    },
    picture: (other) => {
      const bytes = pngPicture();
      return tickItem(world.ctx, desk, picture(other ? Buffer.concat([bytes, Buffer.from([0])]) : bytes));
    },
  };

  for (const name of ['fields', 'tick', 'comment', 'owner', 'picture']) {
    it(`is answered as before and done once, and another one is refused: ${name}`, async () => {
      const change = changes[name] as (other: boolean) => Promise<RequestView>;
      const first = await change(false);
      const before = await world.rows('request', 'journal', 'comment', 'evidence');
      expect(await change(false)).to.deep.equal(first);
      expect(await world.rows('request', 'journal', 'comment', 'evidence')).to.deep.equal(before);
      await expectRefused(world, () => change(true), { code: 'IDEMPOTENCY_MISMATCH' });
    });
  }

  it('counts once also when both are sent at the same time', async () => {
    const { version } = (await world.records(request)).request;
    const twice = () =>
      setFields(world.ctx, desk, { request: request.number, fields: { note: 'at once' }, idempotencyKey: 'together' });
    const [one, two] = await Promise.all([twice(), twice()]);
    expect(one).to.deep.equal(two);
    expect((await world.records(request)).request.version).to.equal(version + 1);
  });
});
