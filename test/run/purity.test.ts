import { expect } from 'chai';
import { type CompiledWorkflow, compile, effectiveOf, type Pack } from '../../engine/language/index.ts';
import { Dice } from '../support/mutations-dice.ts';
import { SHIPPED, shippedPack } from '../support/mutations-packs.ts';
import { playAtRandom } from '../support/mutations-play.ts';
import { frozen } from '../support/effective.ts';
import { Play } from '../../engine/run/index.ts';

interface Told {
  readonly name: string;
  readonly text: string;
}

/** Notes all that the functions of a play give back, with their arguments frozen. */
function recorded(pack: Pack, workflow: CompiledWorkflow, seed: number): Told[] {
  const told: Told[] = [];
  const { send } = Play.prototype;
  Play.prototype.send = function sendFrozen(person, event) {
    frozen(this.record);
    frozen(this.instance);
    frozen(this.timers);
    const move = send.call(this, frozen(person), frozen(event));
    told.push({ name: event.type, text: JSON.stringify([move, this.instance, this.record, this.timers]) });
    return move;
  };
  try {
    playAtRandom(pack, workflow, null, new Dice(seed));
  } finally {
    Play.prototype.send = send;
  }
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
          const first = recorded(pack, compile(effective, requestType), seed);
          expect(recorded(pack, compile(effective, requestType), seed)).to.deep.equal(first);
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
