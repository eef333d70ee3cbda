import { expect } from 'chai';
import { provePack } from '../../engine/commands/prove-pack.ts';
import { builtinKinds, type Pack, type ScenarioDefinition } from '../../engine/language/index.ts';
import { deletionsOf } from '../support/mutations-deletions.ts';
import { Noticing } from '../support/mutations-noticed.ts';
import { SHIPPED, shippedPack, shippedTexts } from '../support/mutations-packs.ts';

/** Rows of the list of what the two companies of the stories need. */
const ROWS = 93;

for (const name of SHIPPED) {
  describe(`pack ${name}`, () => {
    let pack: Pack;

    before(async () => {
      pack = await shippedPack(name);
    });

    it('has no errors, no warnings and no red scenario', async () => {
      const { problems, scenarios, ok } = provePack(await shippedTexts(name), builtinKinds);
      expect(problems.map(({ file, path, rule }) => `${file}${path} ${rule}`)).to.deep.equal([]);
      expect(scenarios.filter((each) => !each.ok)).to.deep.equal([]);
      expect(ok).to.equal(true);
    });

    it('proves rows of the stories by ten scenarios and more, each naming rows that exist', () => {
      const scenarios = scenariosOf(pack);
      expect(scenarios.length).to.be.at.least(10);
      const odd = scenarios.filter(
        ({ proves = [] }) => proves.length === 0 || proves.some((row) => row < 1 || row > ROWS),
      );
      expect(odd.map(({ id }) => id)).to.deep.equal([]);
    });

    it('proves what is refused by four scenarios and more', () => {
      expect(scenariosOf(pack).filter(hasRefusal).length).to.be.at.least(4);
    });

    it('no transition, guard, gate or overlay operation can be taken out without a red scenario', function () {
      this.timeout(60_000);
      const deletions = deletionsOf(pack);
      const noticing = new Noticing();
      expect(noticing.noticedBy(pack), 'red with the whole pack').to.equal(undefined);
      const unseen = deletions.filter((deletion) => noticing.noticedBy(deletion.pack()) === undefined);
      const counts = Map.groupBy(deletions, ({ what }) => what);
      const parts = [...counts].map(([what, { length }]) => `${length} ${what}s`);
      console.log(`               ${name}: ${parts.join(', ')} taken out one by one, ${unseen.length} not noticed`);
      expect(unseen.map(({ what, file, path }) => `${what} ${file}${path}`)).to.deep.equal([]);
    });
  });
}

describe('taking parts out of a pack', () => {
  it('leaves the pack itself as it is', async () => {
    const pack = await shippedPack('vending-service');
    const before = structuredClone(pack);
    for (const deletion of deletionsOf(pack)) deletion.pack();
    expect(pack).to.deep.equal(before);
  });

  it('is not without effect: every deletion changes its definition', async () => {
    const pack = await shippedPack('fleet-telematics');
    const same = deletionsOf(pack).filter(
      (deletion) => JSON.stringify(definitions(deletion.pack())) === JSON.stringify(definitions(pack)),
    );
    expect(same).to.deep.equal([]);
  });
});

function scenariosOf(pack: Pack): ScenarioDefinition[] {
  return [...pack.byKind.scenario.values()].map(({ definition }) => definition);
}

function hasRefusal({ given, steps }: ScenarioDefinition): boolean {
  return [given.expect, ...steps.map((step) => step.expect)].some((expected) => expected?.refused !== undefined);
}

function definitions(pack: Pack): object[] {
  const { workflow, checklist } = pack.byKind;
  return [workflow, pack.byKind['workflow-overlay'], pack.byKind['request-type'], checklist].map((map) => [
    ...map.values(),
  ]);
}
