import { expect } from 'chai';
import { isReglamentError } from '../../engine/errors.ts';
import { type LoadedPlugins, pluginJobs, type Records } from '../../engine/extend/index.ts';
import { onEachDatabase, openWorld, type World } from '../support/world.ts';
import { load } from './plugin-folder.ts';

/** Plugins that hand out what they are lent. */
const HANDS_OUT = { register: "door.job({ name: 'hand-out', every: 'P1D', run: async (s) => handOut(door, s) });" };
const handed: Records[] = [];
Object.assign(globalThis, {
  handOut: (_door: unknown, { records }: { records: Records }) => void handed.push(records),
});

onEachDatabase('what plugins keep', (database) => {
  let world: World;
  let plugins: LoadedPlugins;
  let mine: Records;
  let theirs: Records;

  before(async () => {
    plugins = await load({ mine: HANDS_OUT, theirs: HANDS_OUT });
    world = await openWorld({ database, pack: null, plugins });
    handed.length = 0;
    for (const job of world.app.plugins.jobs) await job.run(AbortSignal.timeout(1000));
    [mine, theirs] = handed as [Records, Records];
  });
  after(() => world.close());

  it('is any JSON by name, and the last one put there', async () => {
    for (const value of [{ a: [1, 'я', null] }, 'text', 0, null, false]) {
      await mine.set('cursor', value);
      expect(await mine.get('cursor')).to.deep.equal(value);
    }
    await mine.remove('cursor');
    await mine.remove('cursor');
    expect(await mine.get('cursor')).to.equal(undefined);
  });

  it('is not seen, changed or removed by another plugin', async () => {
    await mine.set('key', 'mine');
    expect(await theirs.get('key')).to.equal(undefined);
    await theirs.set('key', 'theirs');
    await theirs.remove('key');
    await theirs.removeBefore('', new Date(8.64e15));
    expect(await mine.get('key')).to.equal('mine');
    expect((await theirs.latest('', 10)).map(({ name }) => name)).to.deep.equal([]);
  });

  it('comes back by the beginning of its name, the last written first, and no wild card is one', async () => {
    for (const name of ['a/1', 'a/2', 'b/1', 'a%', 'A/3', 'a_1']) {
      await theirs.set(name, name);
      world.clock.pass('PT1S');
    }
    await theirs.set('a/1', 'again');
    expect((await theirs.latest('a/', 10)).map(({ name }) => name)).to.deep.equal(['a/1', 'a/2']);
    expect((await theirs.latest('a', 1)).map(({ value }) => value)).to.deep.equal(['again']);
    expect((await theirs.latest('a%', 10)).map(({ name }) => name)).to.deep.equal(['a%']);
    expect((await theirs.latest('a_', 10)).map(({ name }) => name)).to.deep.equal(['a_1']);
    for (const limit of [0, -5, Number.NaN]) expect(await theirs.latest('', limit)).to.have.length(1);
  });

  it('is forgotten by age, and what was written since is not', async () => {
    await theirs.set('old/1', 1);
    world.clock.pass('PT1H');
    const since = world.clock.now();
    await theirs.set('old/2', 2);
    await theirs.set('oldest', 3);
    expect(await theirs.removeBefore('old/', since)).to.equal(1);
    expect((await theirs.latest('old', 10)).map(({ name }) => name).toSorted()).to.deep.equal(['old/2', 'oldest']);
  });

  it('refuses a name that is too long', async () => {
    const error = await theirs.set('x'.repeat(151), 1).catch((thrown: unknown) => thrown);
    expect(isReglamentError(error, 'STORE_TOO_LONG')).to.equal(true);
  });

  it('is not lost when two write the same name at the same time', async () => {
    await Promise.all(Array.from({ length: 8 }, (_, index) => theirs.set('race', index)));
    expect(await theirs.get('race')).to.be.a('number');
    expect(await theirs.latest('race', 10)).to.have.length(1);
  });

  it('has no jobs but those of the plugins', () => {
    expect(pluginJobs(plugins, () => ({}) as never).map(({ name }) => name)).to.deep.equal([
      'mine/hand-out',
      'theirs/hand-out',
    ]);
  });
});
