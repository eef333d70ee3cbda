import { expect } from 'chai';
import { tickItem } from '../../engine/commands/index.ts';
import { isReglamentError } from '../../engine/errors.ts';
import type { LoadedPlugins } from '../../engine/extend/index.ts';
import { checkTexts } from '../../engine/language/index.ts';
import type { Acting } from '../support/people.ts';
import { openWorld, type World } from '../support/world.ts';
import { editPack, type Json, readPackFiles } from '../support/world-pack.ts';
import { load } from './plugin-folder.ts';

const CHECKLIST = 'checklists/inspection.json';
const METER = {
  register: `door.item({ type: 'meter', holds: 'value', fact: 'number', limits: ['unit'],
    params: { type: 'object', required: ['digits'], additionalProperties: false,
      properties: { digits: { type: 'integer', minimum: 1, maximum: 9 } } },
    problem: (value, item, { digits }) =>
      Number.isInteger(value) && value >= 0 && String(value).length <= digits
        ? null : 'expected a reading of at most ' + digits + ' digits' });`,
};

const metered = (change: (item: Json) => void = () => {}): Map<string, string> =>
  editPack(readPackFiles(), CHECKLIST, (checklist) => {
    const item = checklist.items.find(({ id }: Json) => id === 'pressure');
    for (const key of ['min', 'max']) delete item[key];
    Object.assign(item, { type: 'meter', params: { digits: 4 } });
    change(item);
  });

describe('a kind of checklist item that a plugin brings', () => {
  let plugins: LoadedPlugins;
  let world: World;
  let desk: Acting;

  before(async () => {
    plugins = await load({ meter: METER });
    world = await openWorld({ plugins, pack: metered() });
    desk = await world.person('desk');
  });
  after(() => world.close());

  const faults = (files: ReadonlyMap<string, string>): string[] =>
    checkTexts(files, plugins.kinds)
      .problems.filter(({ severity }) => severity === 'error')
      .map(({ rule, path }) => `${rule} ${path}`);

  async function started() {
    const request = await world.file();
    return world.send(desk, request, 'accept', { fields: { price: 4500 } });
  }

  const tick = (request: { uuid: string }, value: unknown) =>
    tickItem(world.ctx, desk, {
      request: request.uuid,
      checklist: 'inspection',
      item: 'pressure',
      value: value as number,
    });

  it('is known to the checks, with its parameters and limits', () => {
    expect(faults(metered())).to.deep.equal([]);
  });

  it('is unknown without the plugin', () => {
    const { problems } = checkTexts(metered());
    expect(problems.map(({ rule, severity }) => `${severity} ${rule}`)).to.deep.equal(['error unknown-item-kind']);
  });

  it('refuses parameters that do not fit, and none at all', () => {
    expect(faults(metered((item) => (item.params = { digits: 0, more: 1 })))).to.have.members([
      'item-params /items/2/params/digits',
      'item-params /items/2/params/more',
    ]);
    expect(faults(metered((item) => delete item.params))).to.deep.equal(['item-params /items/2']);
  });

  it('refuses a limit that means nothing to it', () => {
    expect(faults(metered((item) => (item.min = 1)))).to.deep.equal(['property-misplaced /items/2/min']);
  });

  it('takes the values that the plugin takes, and null, which takes them back', async () => {
    const request = await started();
    await tick(request, 1234);
    const { request: row } = await world.records(request);
    expect((row.checklists as Json)['inspection'].values.pressure).to.equal(1234);
    await tick(request, null);
    expect(((await world.records(request)).request.checklists as Json)['inspection'].values.pressure).to.equal(null);
  });

  it('refuses any other value by the plugin’s own sentence, and changes nothing', async () => {
    const request = await started();
    const before = await world.records(request);
    for (const value of [12345, -1, '12', true, [1]]) {
      const error = await tick(request, value).catch((thrown: unknown) => thrown);
      expect(isReglamentError(error, 'CHECKLIST_ITEM_REFUSED'), String(value)).to.equal(true);
      expect((error as Error).message).to.include('at most 4 digits');
    }
    expect(await world.records(request)).to.deep.equal(before);
  });

  it('cannot be filled in on a node without the plugin, nor be lost there', async () => {
    const request = await started();
    await tick(request, 77);
    const poor = await openWorld({ beside: world });
    const input = { request: request.uuid, checklist: 'inspection', item: 'pressure', value: 78 };
    const error = await tickItem(poor.ctx, desk, input).catch((thrown: unknown) => thrown);
    expect((error as Error).message).to.include('"meter" is not known here');
    expect(((await world.records(request)).request.checklists as Json)['inspection'].values.pressure).to.equal(77);
    await poor.close();
  });
});
