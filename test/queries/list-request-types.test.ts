import { expect } from 'chai';
import { listRequestTypes, type Viewer } from '../../engine/queries/index.ts';
import { onEachDatabase } from '../support/world.ts';
import { failureOf } from '../support/world-refusal.ts';
import { type Desk, openDesk } from './desk.ts';

onEachDatabase('request types', (database) => {
  let here: Desk;

  before(async () => {
    here = await openDesk(database);
  });
  after(() => here.world.close());

  it('are told with their fields, limits and options, as a form asks them', async () => {
    const types = await listRequestTypes(here.world.ctx, here.desk);
    const fields = types.flatMap((type) => type.fields);
    expect(types.map(({ id }) => id)).to.not.be.empty;
    for (const field of fields) {
      expect(field).to.have.all.keys(
        'id',
        'title',
        'type',
        'hint',
        'unit',
        'min',
        'max',
        'maxLength',
        'options',
        'value',
      );
      expect(field.value).to.equal(null);
    }
  });

  it('are only those that a role of the person may file', async () => {
    const watcher = await here.world.person('watcher');
    expect(await listRequestTypes(here.world.ctx, watcher)).to.deep.equal([]);
    const ids = async (viewer: Viewer): Promise<string[]> =>
      (await listRequestTypes(here.world.ctx, viewer)).map(({ id }) => id);
    expect(await ids('system')).to.deep.equal(['contract-repair', 'repair']);
    expect(await ids(here.rider)).to.deep.equal(['repair']);
  });

  it('are told to nobody who is not known', async () => {
    const nobody = { person: '00000000-0000-7000-8000-000000000000' };
    expect((await failureOf(() => listRequestTypes(here.world.ctx, nobody))).code).to.equal('PERSON_NOT_FOUND');
  });
});
