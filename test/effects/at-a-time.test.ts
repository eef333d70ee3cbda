import { expect } from 'chai';
import { atATime } from '../../engine/effects/at-a-time.ts';

describe('work at most so often at a time', () => {
  it('waits for its turn in order, also after a failure', async () => {
    let running = 0;
    let most = 0;
    const order: number[] = [];
    const limited = atATime(2, async (number: number) => {
      running += 1;
      most = Math.max(most, running);
      order.push(number);
      await new Promise((resolve) => setImmediate(resolve));
      running -= 1;
      if (number === 1) throw new Error('no');
      return number;
    });
    const results = await Promise.allSettled([0, 1, 2, 3, 4].map((number) => limited(number)));
    expect(results.map(({ status }) => status === 'fulfilled')).to.deep.equal([true, false, true, true, true]);
    expect([most, order]).to.deep.equal([2, [0, 1, 2, 3, 4]]);
    expect(await limited(5)).to.equal(5);
  });
});
