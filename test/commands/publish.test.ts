import { expect } from 'chai';
import { installPack, publish, saveDraft } from '../../engine/commands/index.ts';
import type { CommandContext } from '../../engine/commands/index.ts';
import { currentRelease, releaseItems } from '../../engine/store/index.ts';
import type { Acting } from '../support/people.ts';
import { onEachDatabase, openWorld, type World } from '../support/world.ts';
import { draftEdit, publishEdit } from '../support/world-drafts.ts';
import { editPack, type Json, readPackFiles } from '../support/world-pack.ts';
import { expectRefused, failureOf } from '../support/world-refusal.ts';

const FLOW = 'workflows/repair.json';
const INSPECTION = 'checklists/inspection.json';
const intakeOf = (flow: Json): Json => flow.machine.states.order.states.job.states.intake;

onEachDatabase('publishing', (database) => {
  let world: World;
  let chief: Acting;

  beforeEach(async () => {
    world = await openWorld({ database });
    chief = await world.person('chief');
  });
  afterEach(() => world.close());

  const send = (expectedRelease = 1, running: 'keep' | 'now' = 'keep', ctx: CommandContext = world.ctx) =>
    publish(ctx, chief, { expectedRelease, note: 'a better way', running });

  it('flips the release, keeps unchanged versions, and empties the drafts', async () => {
    await draftEdit(world, chief, INSPECTION, (json) => json.items.pop());
    expect(await send()).to.deep.equal({ release: 2, migration: null });
    const { draft, release, definition_version: versions } = await world.rows();
    expect(draft).to.deep.equal([]);
    expect(release?.at(-1)).to.include({ id: 2, note: 'a better way', rolls_back: null });
    const [before, after] = [await releaseItems(world.store.read, 1), await releaseItems(world.store.read, 2)];
    expect(after.map(({ file }) => file)).to.deep.equal(before.map(({ file }) => file));
    const others = after.filter(({ file }) => file !== INSPECTION).map(({ id }) => id);
    expect(before.map(({ id }) => id)).to.include.members(others);
    expect(versions?.filter((each) => each.definition_id === 'inspection')).to.have.length(2);
  });

  it('leaves running requests on the version they run on; new ones run on the new', async () => {
    const old = await world.file();
    await publishEdit(world, FLOW, (json) => {
      delete intakeOf(json).on.weigh;
      delete json.machine.states.order.states.job.states.weighing;
    });
    const fresh = await world.file();
    expect(fresh.hash).not.to.equal(old.hash);
    const desk = await world.person('desk');
    expect(await world.send(desk, old, 'weigh')).to.include({ hash: old.hash, status: 'weighed' });
    expect((await failureOf(() => world.send(desk, fresh, 'weigh'))).code).to.equal('EVENT_REFUSED');
  });

  it('leaves a started checklist as it was when it started', async () => {
    const desk = await world.person('desk');
    const view = await world.send(desk, await world.file(), 'accept', { fields: { price: 1 } });
    const before = (await world.records(view)).request.checklists;
    await publishEdit(world, INSPECTION, (json) => {
      json.items[0].title.en = 'Brakes hold';
      json.items.pop();
    });
    await world.send(desk, view, 'pay');
    expect((await world.records(view)).request.checklists).to.deep.equal(before);
  });

  it('asks the roles of the new release at once, also for running requests', async () => {
    const filed = await world.file();
    const watcher = await world.person('watcher');
    await publishEdit(world, 'roles/watcher.json', (json) => json.grants[0].may.push('edit', 'send'));
    const error = await failureOf(() => world.send(watcher, filed, 'pay'));
    expect(error.details.map(({ rule }) => rule)).to.deep.equal(['role']);
  });

  it('makes the groups that definitions name', async () => {
    await publishEdit(world, FLOW, (json) => {
      const held = json.machine.states.order.states.job.states.held;
      held.entry = [{ type: 'assign', params: { group: 'night-shift' } }];
    });
    const { team } = await world.rows('team');
    expect(team?.map(({ code }) => code)).to.include.members(['workshop', 'night-shift']);
  });

  it('takes a definition out of the pack, and adds one', async () => {
    const role = { kind: 'role', id: 'auditor', revision: 0 } as const;
    const body: Json = JSON.parse(readPackFiles().get('roles/watcher.json') as string);
    await saveDraft(world.ctx, chief, { ...role, definition: { ...body, id: 'auditor' } });
    await saveDraft(world.ctx, chief, { ...role, id: 'watcher', definition: null });
    await send();
    const ids = (await releaseItems(world.store.read, 2)).map(({ kind, definitionId }) => `${kind}/${definitionId}`);
    expect(ids).to.include('role/auditor').and.not.include('role/watcher');
  });

  it('refuses what is unproven with every problem, and keeps the drafts', async () => {
    await draftEdit(world, chief, FLOW, (json) => {
      const { accept, cancel } = intakeOf(json).on;
      accept[0].target = '#nowhere';
      cancel[0].meta.roles = ['nobody'];
      intakeOf(json).meta.status = 'lost';
    });
    const error = await expectRefused(world, () => send(), { code: 'PACK_INVALID' });
    const places = error.details.map(({ path }) => path);
    expect(error.details.length).to.be.at.least(3);
    expect(error.params.count).to.equal(error.details.length);
    expect(places.every((path) => path.startsWith(`${FLOW}#/machine`))).to.equal(true);
  });

  it('refuses a pack whose scenario has turned red', async () => {
    await draftEdit(world, chief, FLOW, (json) => {
      delete intakeOf(json).on.accept[0].meta.required;
    });
    const error = await expectRefused(world, () => send(), { code: 'PACK_INVALID', reasons: ['scenario-red'] });
    expect(error.details[0]?.message).to.contain('step 1');
  });

  it('refuses a release that is not the one the check was made against', async () => {
    await draftEdit(world, chief, INSPECTION, (json) => json.items.pop());
    for (const expected of [0, 2]) {
      const error = await expectRefused(world, () => send(expected), { code: 'RELEASE_STALE' });
      expect(error.params).to.deep.equal({ actual: 1, expected });
    }
  });

  it('refuses drafts whose base was published by somebody else since, each by name', async () => {
    await draftEdit(world, chief, INSPECTION, (json) => json.items.pop());
    await draftEdit(world, chief, 'fields.json', (json) => (json.fields[0].maxLength = 50));
    await publishEdit(world, INSPECTION, (json) => json.items.push(json.items.shift()));
    const error = await expectRefused(world, () => send(2), {
      code: 'DRAFT_BASE_MOVED',
      reasons: ['draft-base-moved'],
    });
    expect(error.details[0]?.path).to.equal('checklist/inspection');
  });

  it('refuses to publish nothing: no draft, or drafts that equal what is published', async () => {
    await expectRefused(world, () => send(), { code: 'RELEASE_UNCHANGED' });
    await draftEdit(world, chief, INSPECTION, () => {});
    await expectRefused(world, () => send(), { code: 'RELEASE_UNCHANGED' });
  });

  it('refuses a person who may draft but not publish', async () => {
    const editor = await world.person('editor');
    await draftEdit(world, editor, INSPECTION, (json) => json.items.pop());
    const attempt = () => publish(world.ctx, editor, { expectedRelease: 1, note: '', running: 'now' });
    await expectRefused(world, attempt, { code: 'FORBIDDEN' });
  });

  it('refuses to lose a draft that is saved again while it is published', async () => {
    await draftEdit(world, chief, INSPECTION, (json) => json.items.pop());
    const late = { kind: 'checklist', id: 'inspection', definition: { late: true }, revision: 1 } as const;
    let saved = false;
    const slow: CommandContext = {
      ...world.ctx,
      store: {
        ...world.store,
        async transaction(work) {
          if (!saved) {
            saved = true;
            await saveDraft(world.ctx, chief, late);
          }
          return world.store.transaction(work);
        },
      },
    };
    expect((await failureOf(() => send(1, 'keep', slow))).code).to.equal('DRAFT_STALE');
    const { draft } = await world.rows('draft');
    expect(draft?.map(({ body, revision }) => [body, revision])).to.deep.equal([['{"late":true}', 2]]);
    expect((await currentRelease(world.store.read))?.id).to.equal(1);
  });

  it('lets one of several who publish at once win; the others are told', async () => {
    const people = await Promise.all(Array.from({ length: 4 }, () => world.person({ roles: ['chief'] })));
    for (const [index, person] of people.entries()) {
      await draftEdit(world, person, INSPECTION, (json) => (json.items[0].title.en = `Brakes ${index}`));
    }
    const ends = await Promise.allSettled(
      people.map((person) => publish(world.ctx, person, { expectedRelease: 1, note: '', running: 'keep' })),
    );
    expect(ends.filter((end) => end.status === 'fulfilled')).to.have.length(1);
    for (const end of ends) if (end.status === 'rejected') expect(end.reason.code).to.equal('RELEASE_STALE');
    const { draft, release } = await world.rows('draft', 'release');
    expect([draft?.length, release?.length]).to.deep.equal([3, 2]);
  });

  it('installs a whole pack over what is there, and refuses a broken one without a trace', async () => {
    const files = editPack(readPackFiles(), INSPECTION, (json) => json.items.pop());
    expect(await installPack(world.ctx, chief, { files })).to.deep.equal({ release: 2 });
    const broken = new Map(files).set('roles/desk.json', '{').set('fields.json', '[]');
    const error = await expectRefused(world, () => installPack(world.ctx, chief, { files: broken }), {
      code: 'PACK_INVALID',
    });
    expect(error.details.map(({ path }) => path.split('#')[0])).to.include.members(['roles/desk.json', 'fields.json']);
    const editor = await world.person('editor');
    await expectRefused(world, () => installPack(world.ctx, editor, { files }), { code: 'FORBIDDEN' });
  });
});
