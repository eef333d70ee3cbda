import { expect } from 'chai';
import { checkDrafts, discardDraft, saveDraft } from '../../engine/commands/index.ts';
import type { Acting } from '../support/people.ts';
import { onEachDatabase, openWorld, type World } from '../support/world.ts';
import { type Json, readPackFiles } from '../support/world-pack.ts';
import { expectRefused, failureOf } from '../support/world-refusal.ts';

const FILES = readPackFiles();
const definition = (file: string): Json => JSON.parse(FILES.get(file) as string);

onEachDatabase('drafts', (database) => {
  let world: World;
  let editor: Acting;

  before(async () => {
    world = await openWorld({ database });
  });
  after(() => world.close());
  beforeEach(async () => {
    editor = await world.person({ roles: ['editor'] });
  });

  const inspection = (edit: (json: Json) => void = () => {}): Json => {
    const json = definition('checklists/inspection.json');
    edit(json);
    return json;
  };
  const save = (revision: number, json: Json = inspection(), as: Acting = editor): Promise<{ revision: number }> =>
    saveDraft(world.ctx, as, { kind: 'checklist', id: 'inspection', definition: json, revision });

  it('counts revisions, and keeps what was saved last, also unfinished', async () => {
    expect(await save(0)).to.include({ revision: 1 });
    expect(await save(1, { half: 'done' })).to.include({ revision: 2 });
    const { draft } = await world.rows('draft');
    expect(draft?.at(-1)).to.include({ revision: 2, body: '{"half":"done"}', definition_id: 'inspection' });
  });

  it('belongs to its author: two work on one definition without seeing each other', async () => {
    const other = await world.person({ roles: ['editor'] });
    await save(
      0,
      inspection((json) => json.items.pop()),
    );
    await save(0, inspection(), other);
    expect((await checkDrafts(world.ctx, editor)).changes).to.have.length(1);
    expect((await checkDrafts(world.ctx, other)).changes).to.deep.equal([]);
  });

  it('checks what publishing would mean: changes, problems, scenarios and running requests', async () => {
    await world.file();
    await save(
      0,
      inspection((json) => json.items.splice(0, 1)),
    );
    const check = await checkDrafts(world.ctx, editor);
    expect(check).to.include({ release: 1, ok: true });
    const changed = { kind: 'checklist', id: 'inspection', change: 'changed', baseMoved: false };
    expect(check.changes).to.deep.equal([changed]);
    expect(check.problems.filter((problem) => problem.severity === 'error')).to.deep.equal([]);
    expect(check.scenarios.map(({ ok }) => ok)).to.deep.equal([true]);
    expect(check.impact).to.have.length(1);
    expect(check.impact[0]).to.deep.include({ requestType: 'repair', changes: true, homeless: [] });
    expect(check.impact[0]?.requests).to.be.at.least(1);
  });

  it('checks a removal and a new definition', async () => {
    const removal = { kind: 'notification', id: 'reminder', definition: null, revision: 0 } as const;
    await saveDraft(world.ctx, editor, removal);
    const role = { ...definition('roles/watcher.json'), id: 'auditor' };
    await saveDraft(world.ctx, editor, { kind: 'role', id: 'auditor', definition: role, revision: 0 });
    const check = await checkDrafts(world.ctx, editor);
    expect(check.changes.map(({ id, change }) => [id, change])).to.deep.equal([
      ['reminder', 'removed'],
      ['auditor', 'added'],
    ]);
    expect(check.ok).to.equal(false);
    expect(
      check.problems.some(({ severity, message }) => severity === 'error' && message.includes('reminder')),
    ).to.equal(true);
  });

  it('names the states that running requests would lose', async () => {
    await world.file();
    const flow = definition('workflows/repair.json');
    const job = flow.machine.states.order.states.job;
    delete job.states.weighing;
    delete job.states.intake.on.weigh;
    await saveDraft(world.ctx, editor, { kind: 'workflow', id: 'repair', definition: flow, revision: 0 });
    const check = await checkDrafts(world.ctx, editor);
    expect(check.impact.find((each) => each.requestType === 'repair')?.homeless).to.deep.equal(['weighing']);
  });

  it('says where requests stand also while the draft has errors that no machine could run with', async () => {
    await world.file();
    const flow = definition('workflows/repair.json');
    delete flow.machine.states.order.states.job.states.work.states;
    await saveDraft(world.ctx, editor, { kind: 'workflow', id: 'repair', definition: flow, revision: 0 });
    const check = await checkDrafts(world.ctx, editor);
    expect(check.problems.some(({ severity }) => severity === 'error')).to.equal(true);
    const impact = check.impact.find((each) => each.requestType === 'repair');
    expect(impact?.homeless).to.deep.equal(['take-apart', 'assembly']);
    expect(impact?.states.map(({ state, to }) => [state, to])).to.deep.equal([
      ['intake', 'intake'],
      ['unpaid', 'unpaid'],
    ]);
  });

  it('shows a scenario that turned red', async () => {
    const flow = definition('workflows/repair.json');
    delete flow.machine.states.order.states.job.states.intake.on.accept[0].meta.required;
    await saveDraft(world.ctx, editor, { kind: 'workflow', id: 'repair', definition: flow, revision: 0 });
    const check = await checkDrafts(world.ctx, editor);
    expect(check.ok).to.equal(false);
    expect(check.scenarios.filter(({ ok }) => !ok).map(({ id }) => id)).to.deep.equal(['accepted-and-inspected']);
  });

  it('changes nothing by checking', async () => {
    await save(0);
    const before = await world.rows();
    await checkDrafts(world.ctx, editor);
    expect(await world.rows()).to.deep.equal(before);
  });

  it('is gone when it is thrown away, and then begins anew', async () => {
    await save(0);
    await discardDraft(world.ctx, editor, { kind: 'checklist', id: 'inspection' });
    expect(await save(0)).to.include({ revision: 1 });
  });

  it('refuses to throw away another revision than the one that is meant', async () => {
    await save(0);
    await save(1);
    const discard = (revision: number) =>
      discardDraft(world.ctx, editor, { kind: 'checklist', id: 'inspection', revision });
    const error = await expectRefused(world, () => discard(1), { code: 'DRAFT_STALE' });
    expect(error.params).to.deep.equal({ actual: 2, expected: 1 });
    await discard(2);
    await expectRefused(world, () => discard(2), { code: 'DRAFT_NOT_FOUND' });
  });

  it('refuses to throw away what is not there, or is of another author', async () => {
    const other = await world.person({ roles: ['editor'] });
    await save(0);
    const discard = () => discardDraft(world.ctx, other, { kind: 'checklist', id: 'inspection' });
    await expectRefused(world, discard, { code: 'DRAFT_NOT_FOUND' });
  });

  it('refuses a stale revision, and says which is current', async () => {
    await save(0);
    await save(1);
    for (const revision of [0, 1, 3]) {
      const error = await expectRefused(world, () => save(revision), { code: 'DRAFT_STALE' });
      expect(error.params).to.deep.equal({ actual: 2, expected: revision });
    }
    const other = await world.person({ roles: ['editor'] });
    await expectRefused(world, () => save(1, inspection(), other), { code: 'DRAFT_STALE' });
  });

  it('loses nothing when two windows save one revision at once: one is told', async () => {
    for (const revision of [0, 1]) {
      const texts = ['left', 'right', 'middle', 'last'];
      const ends = await Promise.allSettled(texts.map((text) => save(revision, { text })));
      const kept = ends.filter((end) => end.status === 'fulfilled');
      expect(kept, JSON.stringify(ends)).to.have.length(1);
      for (const end of ends) if (end.status === 'rejected') expect(end.reason.code).to.equal('DRAFT_STALE');
      const { draft } = await world.rows('draft');
      const winner = texts[ends.findIndex((end) => end.status === 'fulfilled')];
      expect(draft?.at(-1)?.body).to.equal(`{"text":"${winner}"}`);
    }
  });

  it('refuses a definition that is too large', async () => {
    const error = await failureOf(() => save(0, { text: 'я'.repeat(524_288) }));
    expect(error.code).to.equal('DEFINITION_TOO_LARGE');
    expect(error.params).to.include({ limit: 1_048_576, size: 1_048_587 });
  });

  it('refuses everybody whose roles grant no drafting', async () => {
    for (const role of ['desk', 'watcher', 'rider']) {
      const as = await world.person({ roles: [role] });
      await expectRefused(world, () => save(0, inspection(), as), { code: 'FORBIDDEN' });
      await expectRefused(world, () => checkDrafts(world.ctx, as), { code: 'FORBIDDEN' });
    }
  });
});
