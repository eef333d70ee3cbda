import { expect } from 'chai';
import { apiRoutes } from '../../../engine/http/api/index.ts';
import type { CommandContext } from '../../../engine/commands/index.ts';
import { type Matrix, openMatrix, unmatched } from './matrix.ts';
import { openRichWorld, type RichWorld } from './rich-world.ts';
import { ROWS } from './rows/index.ts';

// Which routes there are does not depend on what they work on.
const ROUTES = apiRoutes({} as CommandContext);

describe('who may call what, operation by operation', function () {
  this.timeout(180_000);
  let here: RichWorld;
  let matrix: Matrix;
  before(async () => {
    here = await openRichWorld();
    matrix = await openMatrix(here);
  });
  after(() => here.close());

  it('has a row for every operation, and no other', () => {
    expect(unmatched(ROUTES, ROWS)).to.deep.equal([]);
  });

  for (const { operation, access } of ROUTES) {
    const row = ROWS[operation];
    if (row === undefined) continue;
    it(`${operation} answers each as the row says, tells nobody what is not his, and changes nothing when refused`, async () => {
      expect(access).to.equal(row.access);
      expect(await matrix.play(row)).to.deep.equal([]);
    });
  }

  it('has told each thing that is kept from somebody to one who may know it', () => {
    expect(matrix.unseen()).to.deep.equal([]);
  });
});
