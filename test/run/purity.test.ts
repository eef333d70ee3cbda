import { expect } from 'chai';
import { type CompiledWorkflow, compile, effectiveOf, type Pack } from '../../engine/language/index.ts';
import { Dice } from '../support/mutations-dice.ts';
import { SHIPPED, shippedPack } from '../support/mutations-packs.ts';
import { playAtRandom } from '../support/mutations-play.ts';
import { frozen } from '../support/effective.ts';

/** What a request looks like after each of its random moves; all that a next step may be handed is frozen. */
function played(pack: Pack, workflow: CompiledWorkflow, seed: number): string[] {
  const told: string[] = [];
  playAtRandom(pack, workflow, null, new Dice(seed), ({ record, instance, timers, view }) => {
    told.push(JSON.stringify([frozen(record), frozen(instance), frozen(timers), view]));
  });
  return told;
}

describe('steps on the shipped packs', () => {
  for (const name of SHIPPED) {
    it(`give the same for the same arguments, and alter none of them: ${name}`, async () => {
      const pack = await shippedPack(name);
      let moves = 0;
      for (const { resolved, requestType } of effectiveOf(pack)) {
        if ('problems' in resolved) throw new Error('no effective workflow');
        const effective = frozen(resolved.effective);
        for (let seed = 1; seed <= 10; seed += 1) {
          const first = played(pack, compile(effective, requestType), seed);
          expect(played(pack, compile(effective, requestType), seed)).to.deep.equal(first);
          moves += first.length;
        }
      }
      expect(moves).to.be.above(200);
    });
  }

  it('need no slot of facts left over: outside a step every guard is false, not an error', async () => {
    const pack = await shippedPack('vending-service');
    for (const { resolved, requestType } of effectiveOf(pack)) {
      if ('problems' in resolved) throw new Error('no effective workflow');
      const { machine } = compile(resolved.effective, requestType);
      const initial = machine.getInitialSnapshot({
        self: {},
        system: { _sendInspectionEvent() {} },
        actionExecutor() {},
      } as never);
      expect(initial.status).to.equal('active');
    }
  });
});
