import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { checkPackFiles, draftPackFiles } from '../../../engine/commands/index.ts';
import { splitFormFiles } from '../../../engine/language/index.ts';
import { getDraftFiles, getPackFiles } from '../../../engine/queries/index.ts';
import { readPackFiles, shippedPack } from '../../support/world-pack.ts';
import { failureOf } from '../../support/world-refusal.ts';
import { openWorld, type World } from '../../support/world.ts';

type Texts = ReadonlyMap<string, string>;

/** What lies in the folder of a pack: its print forms are named by the cover, and lie with the program. */
function folderOf(id: 'fleet-telematics' | 'vending-service'): Texts {
  const folder = shippedPack(id);
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json'));
  return new Map(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

function coverNaming(texts: Texts, forms: readonly string[]): Texts {
  const cover = JSON.parse(texts.get('pack.json') ?? '{}') as Record<string, unknown>;
  return new Map(texts).set('pack.json', JSON.stringify({ ...cover, 'print-forms': forms }));
}

const isForm = ([file]: readonly [string, unknown]): boolean => file.startsWith('print-forms/');

describe('a shipped pack that is installed and exported', function () {
  this.timeout(180_000);
  let world: World;
  afterEach(() => world.close());

  for (const pack of ['fleet-telematics', 'vending-service'] as const) {
    it(`loses and changes no byte, and holds the forms that it only named: ${pack}`, async () => {
      const texts = folderOf(pack);
      world = await openWorld({ pack: texts });
      const manager = await world.person({ roles: ['service-manager'] });
      const { files } = await getPackFiles(world.ctx, manager);
      expect(Object.fromEntries(Object.entries(files).filter((each) => !isForm(each)))).to.deep.equal(
        Object.fromEntries(texts),
      );
      const forms = new Map(Object.entries(files).filter(isForm));
      const shipped = new Map([...readPackFiles(shippedPack(pack))].filter(isForm));
      expect(forms.size).to.be.at.least(9);
      for (const [file, text] of shipped)
        expect(JSON.parse(forms.get(file) ?? 'null'), file).to.deep.equal(JSON.parse(text));
      expect([...forms.keys()]).to.have.members([...shipped.keys()]);
      expect((await getDraftFiles(world.ctx, manager)).files).to.deep.equal(files);
    });
  }

  it('is the same when it comes back, whether its forms are inside or named', async () => {
    world = await openWorld({ pack: folderOf('vending-service') });
    const manager = await world.person({ roles: ['service-manager'] });
    const exported = new Map(Object.entries((await getPackFiles(world.ctx, manager)).files));
    for (const files of [exported, splitFormFiles(exported), folderOf('vending-service')]) {
      expect(await checkPackFiles(world.ctx, manager, files)).to.deep.include({ ok: true, changes: [], problems: [] });
      expect((await draftPackFiles(world.ctx, manager, { files, remove: true })).drafts).to.deep.equal([]);
    }
  });

  it('keeps a form that was changed here: ours does not take its place', async () => {
    world = await openWorld({ pack: folderOf('vending-service') });
    const manager = await world.person({ roles: ['service-manager'] });
    const exported = new Map(Object.entries((await getPackFiles(world.ctx, manager)).files));
    const file = 'print-forms/act-ru/form.json';
    const changed = JSON.stringify({
      ...(JSON.parse(exported.get(file) ?? '{}') as object),
      title: { ru: 'Наш акт', en: 'Ours' },
    });
    const { changes } = await checkPackFiles(world.ctx, manager, exported.set(file, changed));
    expect(changes).to.deep.equal([{ kind: 'print-form', id: 'act-ru', file, change: 'changed' }]);
  });

  it('is refused when it names a form that nobody has, or a path instead of a name', async () => {
    const texts = folderOf('vending-service');
    world = await openWorld({ pack: texts });
    const manager = await world.person({ roles: ['service-manager'] });
    const forms = (JSON.parse(texts.get('pack.json') ?? '{}') as { 'print-forms': string[] })['print-forms'];
    for (const name of ['no-such-form', '../print-forms/quote', 'render', 'partials']) {
      const files = coverNaming(texts, [...forms, name]);
      const { ok, problems } = await checkPackFiles(world.ctx, manager, files);
      expect(ok, name).to.equal(false);
      expect(
        problems.map(({ file }) => file),
        name,
      ).to.deep.equal(['pack.json']);
    }
    const unknown = coverNaming(texts, ['../print-forms/quote']);
    expect((await failureOf(() => draftPackFiles(world.ctx, manager, { files: unknown }))).code).to.equal(
      'PACK_INVALID',
    );
  });
});
