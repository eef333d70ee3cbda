import { expect } from 'chai';
import type { Member } from '../http/access/people.ts';
import { openSiege, type Siege, SLOW } from '../http/hostile/play.ts';

const TIMES = 150;
const FEW_TIMES = 15;
/** From whom most is kept. */
const CURIOUS: readonly Member[] = ['client-contact', 'field-engineer', 'idle'];

for (const who of CURIOUS) {
  describe(`whatever ${who} sends`, function () {
    this.timeout(240_000);
    let siege: Siege;
    before(async () => {
      siege = await openSiege(who);
    });
    after(() => siege.close());

    it('he is told nothing that is kept from him, and nothing fails', async () => {
      for (const operation of siege.operations) {
        await siege.besiege(operation, SLOW.has(operation.id) ? FEW_TIMES : TIMES);
      }
      expect(siege.here.http.log.filter((line) => line.startsWith('error'))).to.deep.equal([]);
    });
  });
}
