import { expect } from 'chai';
import { apiRoutes } from '../../engine/http/api/index.ts';
import type { CommandContext } from '../../engine/commands/index.ts';
import { openSiege, type Siege, SLOW } from '../http/hostile/play.ts';

const TIMES = 500;
const FEW_TIMES = 60;

describe('five hundred hostile calls of every operation', function () {
  this.timeout(240_000);
  let siege: Siege;
  before(async () => {
    siege = await openSiege();
  });
  after(() => siege.close());

  for (const { operation: name } of apiRoutes({} as CommandContext)) {
    it(`${name} refuses what is wrong, and changes nothing by it`, async () => {
      const operation = siege.operations.find(({ id }) => id === name);
      if (operation === undefined) throw new Error(`the document does not describe ${name}`);
      await siege.besiege(operation, SLOW.has(name) ? FEW_TIMES : TIMES);
    });
  }

  it('nothing has failed inside the server', () => {
    expect(siege.here.http.log.filter((line) => line.startsWith('error'))).to.deep.equal([]);
  });
});
