import { killedMonth } from '../commands/documents/batches/killed-month.ts';
import { Dice } from '../support/mutations-dice.ts';
import { SEED } from '../support/seed.ts';
import { onEachDatabase } from '../support/world.ts';

const ACTS = 500;
const KILLS = 12;

onEachDatabase('the month of a company', (database) => {
  it(`of ${ACTS} acts on real paper is whole though the process is killed ${KILLS} times while it issues them`, async function () {
    this.timeout(900_000);
    const dice = new Dice(SEED);
    const kills = Array.from({ length: KILLS }, () => [1 + dice.below(30), dice.below(40)] as const);
    await killedMonth({ database, acts: ACTS, kills, real: true });
  });
});
