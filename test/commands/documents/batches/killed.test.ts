import { onEachDatabase } from '../../../support/world.ts';
import { killedMonth } from './killed-month.ts';

onEachDatabase('a process that is killed while it issues a month', (database) => {
  it('loses nothing, bills nothing twice, and leaves no gap and no other order than that of the plan', async function () {
    this.timeout(120_000);
    const kills = [
      [3, 0],
      [6, 4],
      [4, 11],
    ] as const;
    await killedMonth({ database, acts: 30, kills });
  });
});
