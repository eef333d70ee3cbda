import { proveMachines } from '../support/machines-prove.ts';

const CASES = 10_000;

describe('random machines against a live XState actor', () => {
  it(`none of ${CASES} takes another state, action or timer, also when every step is stored and restored`, function () {
    this.timeout(300_000);
    proveMachines(CASES);
  });
});
