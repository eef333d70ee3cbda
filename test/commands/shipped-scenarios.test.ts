import { expect } from 'chai';
import type { ScenarioDefinition } from '../../engine/language/definitions.generated.ts';
import { onEachDatabase, openWorld } from '../support/world.ts';
import { expectWhole } from '../support/world-check.ts';
import { readPackFiles, shippedPack } from '../support/world-pack.ts';
import { playForReal } from '../support/world-scenario.ts';

onEachDatabase('the scenarios of a shipped pack', (database) => {
  for (const id of ['vending-service', 'fleet-telematics'] as const) {
    it(`come out through the real commands as they do in memory: ${id}`, async () => {
      const world = await openWorld({ database, pack: shippedPack(id) });
      const scenarios = [...readPackFiles(shippedPack(id))].filter(([file]) => file.startsWith('scenarios/'));
      for (const [, text] of scenarios) await playForReal(world, JSON.parse(text) as ScenarioDefinition);
      expect(scenarios.length).to.be.at.least(10);
      expect(await expectWhole(world)).to.have.length.at.least(10);
      await world.close();
    });
  }
});
