import { expect } from 'chai';
import { builtinKinds, readPack, unknownKinds, type Pack } from '../../engine/language/index.ts';
import { missingKinds } from '../../engine/queries/index.ts';
import { typeScriptFiles } from '../policy/source-files.ts';
import { shippedPack, shippedTexts, SHIPPED } from '../support/mutations-packs.ts';
import { openWorld } from '../support/world.ts';
import { editPack, type Json, readPackFiles } from '../support/world-pack.ts';
import { load } from './plugin-folder.ts';

const FAX = { type: 'fax', params: {} };

const faxing = (): Map<string, string> =>
  editPack(readPackFiles(), 'workflows/repair.json', (workflow: Json) => workflow.machine.entry.push(FAX));

const packOf = (files: ReadonlyMap<string, string>): Pack => readPack(files).pack as Pack;

const PLUGIN = {
  register: `door.effect({ type: 'fax', class: 'effect', params: { type: 'object' }, references: () => [],
    draft: () => ({ type: 'fax', subject: null, payload: {} }), deliver: async () => ({ done: true }) });`,
};

describe('kinds that a release names and a process lacks', () => {
  it('are none in a pack that is shipped', async () => {
    for (const name of SHIPPED) {
      expect(unknownKinds(await shippedPack(name), builtinKinds), name).to.deep.equal([]);
      expect(unknownKinds(packOf(await shippedTexts(name)), builtinKinds), name).to.deep.equal([]);
    }
  });

  it('are found in workflows, overlays and checklists, each once', () => {
    let files = editPack(faxing(), 'checklists/inspection.json', ({ items }: Json) => {
      items[0].type = 'meter';
      items[1].type = 'meter';
    });
    files = editPack(files, 'overlays/vip-club.json', ({ operations }: Json) => {
      operations.push({
        op: 'setTransition',
        id: 'accept',
        path: 'actions',
        from: [],
        to: [{ type: 'page', params: {} }],
      });
    });
    const { pack, sound } = readPack(files);
    const read = pack ?? (sound?.pack as Pack);
    expect(unknownKinds(read, builtinKinds)).to.have.members(['action fax', 'action page', 'item meter']);
  });

  it('are told of a release whose plugin was taken away, and of none while nothing is published', async () => {
    const world = await openWorld({ plugins: await load({ fax: PLUGIN }), pack: faxing() });
    expect(await missingKinds(world.ctx.catalog)).to.deep.equal([]);
    const poor = await openWorld({ beside: world });
    expect(await missingKinds(poor.ctx.catalog)).to.deep.equal(['action fax']);
    const empty = await openWorld({ pack: null });
    expect(await missingKinds(empty.ctx.catalog)).to.deep.equal([]);
    for (const each of [poor, world, empty]) await each.close();
  });
});

describe('the set of kinds', () => {
  it('is forgotten by no caller of the checks outside of the language', () => {
    const call =
      /(?<![.\w])(?:checkTexts|checkPack|checkEffective|resolveEffective|effectiveOf|compile|provePack|playScenarios|checklistValueProblem)\(([^;]*)/g;
    const forgetful = typeScriptFiles()
      .filter(({ path }) => path.startsWith('engine/') && !path.startsWith('engine/language/'))
      .flatMap(({ path, text }) => [...text.matchAll(call)].map(([found]) => `${path}: ${found}`))
      .filter((found) => !found.includes('kinds'));
    expect(forgetful).to.deep.equal([]);
  });
});
