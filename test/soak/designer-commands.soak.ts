import { proveCommands } from '../designer/model/prove-commands.ts';
import { proveMerge } from '../designer/model/prove-merge.ts';
import { proveCommandsInConflict, proveOverlayCommands } from '../designer/model/prove-overlay-commands.ts';

const CASES = 5_000;

describe('random commands of the designer', () => {
  it(`none of ${CASES} sequences leaves a workflow broken, and all are taken back to the starting bytes`, function () {
    this.timeout(600_000);
    proveCommands(CASES);
  });

  it(`none of ${CASES} sequences on top of a base brings a conflict, and all are taken back`, function () {
    this.timeout(600_000);
    proveOverlayCommands(CASES);
  });

  it(`none of ${CASES} sequences on top of a base that was changed meanwhile brings a further conflict`, function () {
    this.timeout(600_000);
    proveCommandsInConflict(CASES);
  });

  it(`of ${CASES} pairs of people, none loses anything without a word`, function () {
    this.timeout(600_000);
    proveMerge(CASES);
  });
});
