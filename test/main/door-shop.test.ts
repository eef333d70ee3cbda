import { expect } from 'chai';
import { killShop } from '../support/door-killed-shop.ts';
import { onEachDatabase } from '../support/world.ts';

onEachDatabase('a server that is killed while timers and webhooks are due', (database) => {
  it('leaves every timer to be fired once and every webhook to be told by the next one', async () => {
    const { requests, repeats } = await killShop(database, 1);
    expect(requests).to.equal(12);
    expect(repeats).to.be.below(20);
  });
});
