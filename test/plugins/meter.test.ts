import { join } from 'node:path';
import { expect } from 'chai';
import { enabledPlugins } from '../../engine/app/enabled-plugins.ts';
import { sendEvent, tickItem } from '../../engine/commands/index.ts';
import { isReglamentError } from '../../engine/errors.ts';
import { checkTexts } from '../../engine/language/index.ts';
import { openWorld, type World } from '../support/world.ts';
import { editPack, type Json, readPackFiles } from '../support/world-pack.ts';

const folders = [join(import.meta.dirname, 'examples')];
const plugins = await enabledPlugins({ environment: { PLUGINS: 'meter' }, folders });

const KEEP = { type: 'keep-item', params: { checklist: 'inspection', item: 'pressure', field: 'pieces' } };
const intake = (workflow: Json): Json => workflow.machine.states.order.states.job.states;

/** The workshop, which counts spokes by a meter and keeps the count when the rider is asked. */
const counting = (action: Json = KEEP): Map<string, string> =>
  editPack(
    editPack(readPackFiles(), 'workflows/repair.json', (workflow) => {
      const [asked] = intake(workflow)['inspection-of'].on['ask-rider'];
      asked.actions = [...(asked.actions ?? []), action];
    }),
    'checklists/inspection.json',
    ({ items }) => {
      const item = items.find(({ id }: Json) => id === 'pressure');
      delete item.min;
      delete item.max;
      Object.assign(item, { type: 'meter', params: { digits: 2 } });
    },
  );

describe('the meter of the guide', () => {
  let world: World;

  before(async () => {
    world = await openWorld({ plugins, pack: counting() });
  });
  after(() => world.close());

  async function inspected(value: number | null) {
    const desk = await world.person('desk');
    const request = await world.send(desk, await world.file(), 'accept', { fields: { price: 4500 } });
    const item = { request: request.uuid, checklist: 'inspection', item: 'pressure', value };
    return { desk, request: await tickItem(world.ctx, desk, item) };
  }

  it('counts in an item, and its change keeps the count in a field', async () => {
    const { desk, request } = await inspected(36);
    await world.send(desk, request, 'ask-rider', { comment: 'Counted' });
    expect((await world.records(request)).request.fields).to.include({ pieces: 36 });
  });

  it('keeps nothing where nothing was counted', async () => {
    const { desk, request } = await inspected(null);
    await world.send(desk, request, 'ask-rider', { comment: 'Counted' });
    expect((await world.records(request)).request.fields['pieces'] ?? null).to.equal(null);
  });

  it('refuses a change of a field or a checklist that there is not', () => {
    const params = { checklist: 'tour', item: 'x', field: 'colour' };
    const rules = checkTexts(counting({ ...KEEP, params }), plugins.kinds).problems.map(({ rule }) => rule);
    expect(rules).to.include.members(['unknown-checklist', 'unknown-field']);
  });

  it('fails a step that needs it on a node without it, and nothing is lost', async () => {
    const { desk, request } = await inspected(12);
    const before = await world.records(request);
    const poor = await openWorld({ beside: world });
    const sent = sendEvent(poor.ctx, desk, { request: request.uuid, event: 'ask-rider', comment: 'Counted' });
    const error = await sent.catch((thrown: unknown) => thrown);
    expect(isReglamentError(error, 'MACHINE_FAILED'), String(error)).to.equal(true);
    expect(await world.records(request)).to.deep.equal(before);
    await poor.close();
    await world.send(desk, request, 'ask-rider', { comment: 'Counted' });
    expect((await world.records(request)).request.fields).to.include({ pieces: 12 });
  });
});
