import { expect } from 'chai';
import { assignRequest } from '../../engine/commands/index.ts';
import { type ListRequests, listRequests, type RequestItem, type Viewer } from '../../engine/queries/index.ts';
import { registersOf } from '../support/bound-things.ts';
import { onEachDatabase } from '../support/world.ts';
import { failureOf } from '../support/world-refusal.ts';
import { type Desk, openDesk } from './desk.ts';

onEachDatabase('the list of requests', (database) => {
  let here: Desk;
  let north: string;
  let south: string;
  let bare: string;
  let ended: string;

  before(async () => {
    here = await openDesk(database);
    const { world, file, desk } = here;
    north = (await file('of north', { client: 'north', priority: 'high' })).number;
    south = (await file('of south', { client: 'south' })).number;
    const own = await file('of nobody');
    bare = own.number;
    await assignRequest(world.ctx, desk, { request: own.uuid, to: here.helper.person });
    const last = await file('called off', { client: 'north' });
    ended = last.number;
    await world.send(desk, last, 'cancel', { comment: 'not wanted' });
  });
  after(() => here.world.close());

  const list = (viewer: Viewer, input: ListRequests = {}) => listRequests(here.world.ctx, viewer, input);
  const numbers = async (viewer: Viewer, input: ListRequests = {}): Promise<string[]> =>
    (await list(viewer, input)).items.map(({ number }) => number);

  it('gives the newest first, with titles for everything', async () => {
    expect(await numbers(here.desk)).to.deep.equal([ended, bare, south, north]);
    const item = (await list(here.desk)).items[3] as RequestItem;
    expect(item).to.deep.include({
      number: north,
      type: { id: 'repair', title: { en: 'Repair' } },
      subject: 'of north',
      priority: 'high',
      status: { id: 'received', title: { en: 'Received' }, color: null, category: 'new' },
      stage: { id: 'accepted', title: { en: 'Accepted' } },
      client: { code: 'north', name: 'Company north' },
      assignee: null,
      group: { code: 'workshop', title: { en: 'workshop', ru: 'workshop' } },
      version: 1,
      endedAt: null,
    });
    expect(item.createdAt).to.equal(here.world.clock.now().getTime());
  });

  it('gives the engine everything, and a person nothing beyond what a role lets him read', async () => {
    expect(await numbers('system')).to.have.length(4);
    expect(await numbers(here.mechanic)).to.have.length(4);
    expect(await numbers(here.helper)).to.deep.equal([bare]);
    expect(await numbers(here.rider)).to.deep.equal([ended, north]);
    expect(await numbers(here.courier)).to.deep.equal([]);
  });

  it('gives a client stages and no inner status, flag or group', async () => {
    for (const item of (await list(here.rider)).items) {
      expect(item).to.deep.include({ status: null, flags: [], group: null });
      expect(item.stage).not.to.equal(null);
    }
  });

  it('filters by status, type, client, owner and whether it has ended; all of them must hold', async () => {
    expect(await numbers(here.desk, { status: 'cancelled' })).to.deep.equal([ended]);
    expect(await numbers(here.desk, { open: true })).to.deep.equal([bare, south, north]);
    expect(await numbers(here.desk, { open: false })).to.deep.equal([ended]);
    expect(await numbers(here.desk, { client: 'north' })).to.deep.equal([ended, north]);
    expect(await numbers(here.desk, { client: 'north', open: true })).to.deep.equal([north]);
    expect(await numbers(here.desk, { assignee: here.helper.person })).to.deep.equal([bare]);
    expect(await numbers(here.desk, { assignee: null, type: 'repair' })).to.deep.equal([ended, south, north]);
    expect(await numbers(here.desk, { type: 'contract-repair' })).to.deep.equal([]);
  });

  it('a filter never widens what may be read', async () => {
    expect(await numbers(here.rider, { client: 'south' })).to.deep.equal([]);
    expect(await numbers(here.helper, { assignee: here.desk.person })).to.deep.equal([]);
    expect(await numbers(here.helper, { assignee: null })).to.deep.equal([]);
    expect(await numbers(here.courier, { number: north })).to.deep.equal([]);
    expect(await numbers(here.rider, { number: south })).to.deep.equal([]);
  });

  it('a client or owner who is unknown has no requests', async () => {
    expect(await numbers(here.desk, { client: 'nobody' })).to.deep.equal([]);
    expect(await numbers(here.desk, { assignee: '01900000-0000-7000-8000-000000000000' })).to.deep.equal([]);
  });

  it('finds by the first characters of the number, the exact one first, and takes them literally', async () => {
    expect((await numbers(here.desk, { number: north }))[0]).to.equal(north);
    for (const number of ['%', '_', '\\', "'", '1%'])
      expect(await numbers(here.desk, { number }), number).to.deep.equal([]);
    expect(await numbers(here.desk, { number: ended, open: false })).to.deep.equal([ended]);
    expect(await numbers(here.desk, { number: ended, open: true })).to.deep.equal([]);
  });

  it('pages through all of them without a repetition or a gap, also when new ones arrive', async () => {
    for (const input of [{}, { number: north.slice(0, 1) }]) {
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await list(here.desk, { ...input, limit: 1, cursor });
        seen.push(...page.items.map(({ number }) => number));
        cursor = page.next ?? undefined;
      } while (cursor !== undefined && seen.length < 10);
      expect(seen.toSorted()).to.deep.equal((await numbers(here.desk, input)).toSorted());
    }
    const first = await list(here.desk, { limit: 2 });
    const late = await here.file('late');
    const second = await list(here.desk, { limit: 2, cursor: first.next ?? '' });
    expect(second.items.map(({ number }) => number)).to.deep.equal([south, north]);
    expect(second.next).to.equal(null);
    expect((await list(here.desk, { limit: 1 })).items[0]?.number).to.equal(late.number);
  });

  it('refuses a cursor that is none, or that another list gave', async () => {
    const { next } = await list(here.desk, { limit: 1 });
    const byNumber = (await list(here.desk, { limit: 1, number: north.slice(0, 1) })).next;
    const strange = ['', 'x', 'bm9uc2Vuc2U', Buffer.from('requests:1 OR 1=1').toString('base64url'), `${next}=`];
    for (const cursor of strange) {
      const error = await failureOf(() => list(here.desk, { cursor }));
      expect(error.code, cursor).to.equal('QUERY_INVALID');
    }
    expect((await failureOf(() => list(here.desk, { cursor: next ?? '', number: '1' }))).code).to.equal(
      'QUERY_INVALID',
    );
    if (byNumber !== null) {
      expect((await failureOf(() => list(here.desk, { cursor: byNumber }))).code).to.equal('QUERY_INVALID');
    }
  });

  it('refuses a limit outside 1 to 200', async () => {
    for (const limit of [0, -1, 201, 1.5, Number.NaN]) {
      expect((await failureOf(() => list(here.desk, { limit }))).code, String(limit)).to.equal('QUERY_INVALID');
    }
    expect(await numbers(here.desk, { limit: 200 })).to.have.length(5);
  });

  it('refuses a client who asks by an inner status, a group or a key of another system', async () => {
    for (const filter of [{ status: 'received' }, { group: 'workshop' }, { externalKey: 'erp-1' }]) {
      expect((await failureOf(() => list(here.rider, filter))).code).to.equal('FORBIDDEN');
    }
  });

  it('finds those of a group, and the one with a key of another system among those that may be read', async () => {
    expect(await numbers(here.desk, { group: 'workshop' })).to.have.length.greaterThan(3);
    expect(await numbers(here.desk, { group: 'nobody' })).to.deep.equal([]);
    const { number } = await here.file('from another system', { externalKey: 'erp-1' });
    for (const more of [{}, { number: number.slice(0, 1) }, { open: true }]) {
      expect(await numbers(here.desk, { externalKey: 'erp-1', ...more })).to.deep.equal([number]);
    }
    expect(await numbers(here.helper, { externalKey: 'erp-1' })).to.deep.equal([]);
    expect(await numbers(here.desk, { externalKey: 'erp-2' })).to.deep.equal([]);
  });

  it('refuses a person who is unknown or no longer active', async () => {
    const gone = await here.world.person({ roles: ['desk'], active: false });
    for (const viewer of [gone, { person: '01900000-0000-7000-8000-000000000000' }]) {
      expect((await failureOf(() => list(viewer))).code).to.equal('PERSON_NOT_FOUND');
    }
  });

  it('somebody in very many groups still gets one list, without a repetition', async () => {
    const groups = ['workshop', ...Array.from({ length: 40 }, (_, index) => `group-${index}`)];
    const many = await here.world.person({ roles: ['mechanic'], groups });
    expect(await numbers(many)).to.deep.equal(await numbers(here.desk));
    expect(await numbers(many, { number: north })).to.include(north);
  });

  it('by a machine gives the requests that are about it, and none that the viewer may not read', async () => {
    const made = registersOf(here.world.store);
    await made.client('west');
    const kettle = await made.machine('west', { name: 'Kettle' });
    const { number } = await here.file('of a machine', { client: 'west', objects: [kettle] });
    expect(await numbers(here.desk, { equipment: kettle })).to.deep.equal([number]);
    expect(await numbers(here.desk, { equipment: kettle, number })).to.deep.equal([number]);
    expect(await numbers(here.desk, { equipment: kettle, open: false })).to.deep.equal([]);
    expect(await numbers(here.desk, { equipment: '01900000-0000-7000-8000-000000000000' })).to.deep.equal([]);
    const outsider = await here.world.person({ roles: ['rider'], client: 'south' });
    expect(await numbers(outsider, { equipment: kettle })).to.deep.equal([]);
  });
});
