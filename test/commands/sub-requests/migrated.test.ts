import { expect } from 'chai';
import { runMigration } from '../../../engine/commands/index.ts';
import type { JournalRow } from '../../../engine/store/index.ts';
import type { Acting } from '../../support/people.ts';
import { onEachDatabase, openWorld, type World } from '../../support/world.ts';
import { publishEdit } from '../../support/world-drafts.ts';
import type { Json } from '../../support/world-pack.ts';
import { jobOf } from '../../support/world-upgrade.ts';

/** From the next version on, whatever stands in the intake files another request by itself. */
const filing = (params: Json) => (flow: Json) => {
  const guard = { type: 'rule', params: { '==': [{ var: 'fields.story' }, 'old'] } };
  const actions = [{ type: 'sub-request', params }];
  jobOf(flow).intake.always = [{ id: 'files', target: '#work', guard, actions }];
};

onEachDatabase('requests that follow from a migration', (database) => {
  let world: World;
  let desk: Acting;

  beforeEach(async () => {
    world = await openWorld({ database });
    desk = await world.person('desk');
  });
  afterEach(() => world.close());

  const moved = async (params: Json) => {
    const request = await world.file({ fields: { note: 'a', story: 'old' } }, desk);
    const { migration } = await publishEdit(world, 'workflows/repair.json', filing(params), { running: 'now' });
    const report = await runMigration(world.ctx, migration as string);
    return { report, ...(await world.records(request)), count: ((await world.rows('request')).request ?? []).length };
  };

  it('are filed with the move of the request that they follow from', async () => {
    const { report, journal, request, count } = await moved({ type: 'repair', fields: { note: { value: 'new' } } });
    expect(report).to.include({ moved: 1, conflicts: 0 });
    expect(count).to.equal(2);
    expect(request.bound).to.include({ openChildren: 1 });
    const { payload } = journal.at(-1) as JournalRow;
    const { filed } = payload as { filed: { relation: string; type: string }[] };
    expect(filed.map(({ relation, type }) => [relation, type])).to.deep.equal([['part', 'repair']]);
  });

  it('and cannot be filed, leave it where it is, listed with the reason', async () => {
    const params = { type: 'repair', fields: { note: { rule: { var: 'fields.kind' } } } };
    const { report, request, count } = await moved(params);
    expect(report).to.include({ moved: 0, conflicts: 1 });
    expect(count).to.equal(1);
    expect(request).to.include({ version: 1, status: 'received' });
  });
});
