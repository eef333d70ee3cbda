import { proveCommands } from './prove-commands.ts';
import { proveMerge } from './prove-merge.ts';
import { proveCommandsInConflict, proveOverlayCommands } from './prove-overlay-commands.ts';

describe('random commands', () => {
  it('leave a workflow whole and can all be taken back to the starting bytes', function () {
    this.timeout(120_000);
    proveCommands(300);
  });

  it('on top of a base bring no conflict, do what they would do to a base, and can all be taken back', function () {
    this.timeout(120_000);
    proveOverlayCommands(300);
  });

  it('on top of a base that was changed meanwhile bring no further conflict', function () {
    this.timeout(120_000);
    proveCommandsInConflict(300);
  });

  it('of two people are joined, and nothing is lost without a word', function () {
    this.timeout(120_000);
    proveMerge(300);
  });
});
