import { expect } from 'chai';
import { viewOfWorkflow } from '../../designer/model/view-of-workflow.ts';
import { canonicalText, resolveEffective, type Pack } from '../../engine/language/index.ts';
import { SHIPPED, shippedPack } from '../support/mutations-packs.ts';

for (const name of SHIPPED) {
  describe(`the drawings of pack ${name}`, () => {
    let pack: Pack;

    before(async () => {
      pack = await shippedPack(name);
    });

    it('place every state and nothing else, on the grid', () => {
      for (const { definition } of pack.byKind.workflow.values()) {
        const states = viewOfWorkflow(definition).states.map(({ id }) => id);
        expect(Object.keys(definition.layout ?? {})).to.have.members(states);
        const off = Object.values(definition.layout ?? {}).filter(({ x, y }) => x % 4 !== 0 || y % 4 !== 0);
        expect(off, definition.id).to.deep.equal([]);
      }
    });

    it('are no part of what requests are pinned to', () => {
      const before = texts(pack);
      const bare = structuredClone(pack);
      for (const { definition } of [...bare.byKind.workflow.values(), ...bare.byKind['workflow-overlay'].values()]) {
        delete definition.layout;
      }
      expect(texts(bare)).to.deep.equal(before);
      expect(before.join()).not.to.include('layout');
    });
  });
}

/** What the requests of each type are pinned to, for nobody's client and for each client of an overlay. */
function texts(pack: Pack): string[] {
  const clients = [...pack.byKind['workflow-overlay'].values()].flatMap(({ definition }) => definition.clients);
  return [...pack.byKind['request-type'].keys()].flatMap((type) =>
    [null, ...clients].map((client) => canonicalText(resolveEffective(pack, type, client))),
  );
}
