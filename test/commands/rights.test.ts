import { expect } from 'chai';
import {
  addComment,
  assignRequest,
  type RequestView,
  sendEvent,
  setFields,
  tickItem,
} from '../../engine/commands/index.ts';
import type { Acting } from '../support/people.ts';
import { onEachDatabase, openWorld, type World } from '../support/world.ts';
import { expectRefused } from '../support/world-refusal.ts';

/** Every command that changes a request. */
const COMMANDS: Record<string, (world: World, as: Acting, request: string) => Promise<RequestView>> = {
  'send an event': (world, as, request) => sendEvent(world.ctx, as, { request, event: 'pay' }),
  'set fields': (world, as, request) => setFields(world.ctx, as, { request, fields: { price: 1 } }),
  'tick an item': (world, as, request) =>
    tickItem(world.ctx, as, { request, checklist: 'inspection', item: 'brakes', value: true }),
  comment: (world, as, request) => addComment(world.ctx, as, { request, body: 'hello', isPublic: true }),
  assign: (world, as, request) => assignRequest(world.ctx, as, { request, to: null }),
};

onEachDatabase('rights on requests', (database) => {
  let world: World;
  let desk: Acting;
  let north: RequestView;

  before(async () => {
    world = await openWorld({ database });
    desk = await world.person('desk');
    await world.person({ roles: ['rider'], client: 'north' });
  });
  after(() => world.close());
  beforeEach(async () => {
    north = await world.file({ client: 'north' });
  });

  const edit = (as: Acting, request = north): Promise<RequestView> =>
    setFields(world.ctx, as, { request: request.uuid, fields: { price: 1 } });
  const hidden = async (as: Acting, request = north): Promise<void> => {
    for (const [name, command] of Object.entries(COMMANDS)) {
      const error = await expectRefused(world, () => command(world, as, request.uuid), { code: 'REQUEST_NOT_FOUND' });
      expect(error.details, name).to.deep.equal([]);
      expect(error.params, name).to.deep.equal({ request: request.uuid });
    }
  };

  it('all: a role for all requests changes any of them', async () => {
    for (const command of [COMMANDS.comment, COMMANDS['set fields'], COMMANDS['send an event']]) {
      expect((await command?.(world, desk, north.uuid))?.version).to.be.greaterThan(1);
    }
  });

  it('group: a member of the group that has the request, or its owner, and nobody else', async () => {
    const member = await world.person({ roles: ['mechanic'], groups: ['workshop', 'yard'] });
    expect((await edit(member)).version).to.equal(2);
    const other = await world.person({ roles: ['mechanic'], groups: ['yard'] });
    await hidden(other);
    await assignRequest(world.ctx, desk, { request: north.uuid, to: other.person });
    expect((await edit(other)).version).to.equal(4);
  });

  it('group: nobody without a group reads a request of no group', async () => {
    await world.store.transaction((tx) => tx.run('UPDATE request SET team_id = NULL WHERE uuid = ?', [north.uuid]));
    await hidden(await world.person({ roles: ['mechanic'], groups: ['workshop'] }));
  });

  it('assigned: the owner, and not a member of his group', async () => {
    const helper = await world.person({ roles: ['helper'], groups: ['workshop'] });
    await hidden(helper);
    await assignRequest(world.ctx, desk, { request: north.uuid, to: helper.person });
    expect((await edit(helper)).version).to.equal(3);
    await assignRequest(world.ctx, desk, { request: north.uuid, to: null });
    await hidden(helper);
  });

  it('own-client: contacts of the company of the request, and no other company', async () => {
    const [ours, theirs] = [
      { roles: ['rider'], client: 'north' } as const,
      { roles: ['rider'], client: 'south' } as const,
    ];
    expect((await edit(await world.person(ours))).version).to.equal(2);
    await hidden(await world.person(theirs));
  });

  it('own-client: nobody when the request has no client, or the person has none', async () => {
    const plain = await world.file();
    await hidden(await world.person({ roles: ['rider'], client: 'north' }), plain);
    await hidden(await world.person({ roles: ['rider'] }), plain);
  });

  it('adds up what several roles grant', async () => {
    const person = await world.person({ roles: ['watcher', 'mechanic'], groups: ['workshop'] });
    expect((await edit(person)).version).to.equal(2);
  });

  it('refuses a reader every change, and names the missing right', async () => {
    const watcher = await world.person('watcher');
    const codes = { comment: 'COMMENT_REFUSED', 'set fields': 'FIELDS_REFUSED', assign: 'ASSIGN_REFUSED' } as const;
    for (const [name, code] of Object.entries(codes)) {
      const attempt = (): Promise<unknown> | undefined => COMMANDS[name]?.(world, watcher, north.uuid);
      const error = await expectRefused(world, async () => attempt(), { code, reasons: ['right'] });
      expect(error.details[0]?.message).to.match(/no role of yours grants "(comment|edit|assign)"/);
    }
  });

  it('hides a request from people with no role, and with roles that no longer exist', async () => {
    for (const roles of [[], ['courier'], ['dismissed'], ['constructor', '__proto__']]) {
      await hidden(await world.person({ roles }));
    }
  });

  it('refuses whoever has left as somebody unknown', async () => {
    const gone = await world.person({ roles: ['desk'], active: false });
    await expectRefused(world, () => edit(gone), { code: 'PERSON_NOT_FOUND' });
  });
});
