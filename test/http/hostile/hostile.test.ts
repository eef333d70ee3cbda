import { expect } from 'chai';
import { apiRoutes } from '../../../engine/http/api/index.ts';
import type { CommandContext } from '../../../engine/commands/index.ts';
import { openSiege, type Siege, SLOW } from './play.ts';

const TIMES = 150;
/** Those that hash a password or prove a whole pack. */
const FEW_TIMES = 12;
const OPERATIONS = apiRoutes({} as CommandContext).map(({ operation }) => operation);

describe('hostile calls of every operation', function () {
  this.timeout(60_000);
  let siege: Siege;
  before(async () => {
    siege = await openSiege();
  });
  after(() => siege.close());

  for (const name of OPERATIONS) {
    it(`${name} refuses what is wrong by an error of ours, and changes nothing`, async () => {
      const operation = siege.operations.find(({ id }) => id === name);
      if (operation === undefined) throw new Error(`the document does not describe ${name}`);
      await siege.besiege(operation, SLOW.has(name) ? FEW_TIMES : TIMES);
    });
  }

  it('has left the server well, with nothing in its log', async () => {
    expect(siege.here.http.log.filter((line) => line.startsWith('error'))).to.deep.equal([]);
    expect((await siege.here.as.idle.get('/me')).status).to.equal(200);
  });
});
