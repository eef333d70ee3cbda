import { expect } from 'chai';
import { installPack, provePack } from '../../engine/commands/index.ts';
import type { LoadedPlugins } from '../../engine/extend/index.ts';
import { builtinKinds, checkTexts, type KindSet } from '../../engine/language/index.ts';
import { openWorld, type World } from '../support/world.ts';
import { editPack, readPackFiles } from '../support/world-pack.ts';
import { jobOf } from '../support/world-upgrade.ts';
import { faultsOf, load, type PluginFiles } from './plugin-folder.ts';

const LANGUAGE = JSON.stringify(new URL('../../engine/language/index.ts', import.meta.url).href);
/** The workshop, which orders a repair under a contract beside each repair that it accepts. */
const FILES = editPack(readPackFiles(), 'workflows/repair.json', (flow) => {
  const accept = jobOf(flow).intake.on.accept[0];
  const fields = { note: { rule: { var: 'fields.note' } } };
  accept.actions = [
    ...(accept.actions ?? []),
    { type: 'sub-request', params: { type: 'repair', relation: 'follow-up', fields } },
  ];
});

const without = (...types: string[]): KindSet => {
  const rest = <T>(kinds: ReadonlyMap<string, T>): Map<string, T> =>
    new Map([...kinds].filter(([type]) => !types.includes(type)));
  return { actions: rest(builtinKinds.actions), items: rest(builtinKinds.items) };
};

/** A plugin that brings the very kinds that the engine was robbed of. */
const AGAIN: PluginFiles = {
  server: `import { builtinKinds } from ${LANGUAGE};
    export function register(door) {
      const { actions, items } = builtinKinds;
      door.effect({ ...actions.get('notify'), deliver: async () => ({ done: true }) });
      door.change(actions.get('set-field'));
      door.change(actions.get('assign'));
      door.change(actions.get('start-checklist'));
      door.change(actions.get('sub-request'));
      for (const type of ['check', 'number', 'photo']) door.item(items.get(type));
    }`,
};
const ROBBED = ['notify', 'set-field', 'assign', 'start-checklist', 'sub-request', 'check', 'number', 'photo'];

const rules = (kinds: KindSet): string[] => checkTexts(FILES, kinds).problems.map(({ rule }) => rule);

describe('kinds that come with the engine', () => {
  it('are unknown where they are taken out, each told', async () => {
    const { kinds } = await load({}, { builtins: without(...ROBBED) });
    expect(rules(kinds)).to.include.members(['unknown-action', 'unknown-item-kind']);
    expect(rules((await load({}, { builtins: without('photo') })).kinds)).to.deep.equal(['unknown-item-kind']);
  });

  it('cannot be registered by a plugin beside the engine’s own', async () => {
    const faults = await faultsOf(load({ again: AGAIN }));
    expect(faults).to.have.members(ROBBED.map((type) => `PLUGIN_KIND_TAKEN again/server.ts/${type}`));
  });

  describe('registered by a plugin instead', () => {
    let plugins: LoadedPlugins;
    let world: World;

    before(async () => {
      plugins = await load({ again: AGAIN }, { builtins: without(...ROBBED) });
      world = await openWorld({ plugins, pack: null });
    });
    after(() => world.close());

    it('leave nothing wrong with a pack, and none of its scenarios red', () => {
      const { problems, scenarios, ok } = provePack(FILES, plugins.kinds);
      expect(problems.filter(({ severity }) => severity === 'error')).to.deep.equal([]);
      expect(scenarios).to.have.length.above(0);
      expect(scenarios.filter((scenario) => !scenario.ok)).to.deep.equal([]);
      expect(ok).to.equal(true);
    });

    it('publish, compile and run', async () => {
      await installPack(world.ctx, 'system', { files: FILES });
      const desk = await world.person('desk');
      const request = await world.file();
      const accepted = await world.send(desk, request, 'accept', { fields: { price: 4500 } });
      const { request: row, outbox } = await world.records(accepted);
      expect(row.assignee?.uuid).to.equal(desk.person);
      expect(row.teamCode).to.equal('workshop');
      expect(outbox.map(({ kind }) => kind)).to.include('notify');
      const { request: requests = [] } = await world.rows('request');
      expect(requests).to.have.length(2);
    });

    it('is refused by a node that lacks them, and nothing is changed', async () => {
      const poor = await openWorld({ beside: world, plugins: await load({}, { builtins: without(...ROBBED) }) });
      const before = await world.rows('release');
      const refusal = await installPack(poor.ctx, 'system', { files: FILES }).catch((error: unknown) => error);
      expect(refusal).to.include({ code: 'PACK_INVALID' });
      expect(await world.rows('release')).to.deep.equal(before);
      await poor.close();
    });
  });
});
