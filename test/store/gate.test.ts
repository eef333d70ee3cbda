import { expect } from 'chai';
import { Gate } from '../../engine/store/dialects/sqlite/gate.ts';
import { failure } from '../support/failure.ts';

describe('gate of the writers', () => {
  it('lets the first in at once and the others in the order in which they came', async () => {
    const gate = new Gate();
    const owners = ['a', 'b', 'c'].map((name) => ({ name }));
    const entered: string[] = [];
    await Promise.all(
      owners.map(async (owner) => {
        await gate.enter(owner, 1000);
        entered.push(owner.name);
        gate.leave(owner);
      }),
    );
    expect(entered).to.deep.equal(['a', 'b', 'c']);
  });

  it('lets its owner pass again', () => {
    const gate = new Gate();
    const owner = {};
    expect([gate.enter(owner, 1), gate.enter(owner, 1)]).to.deep.equal([undefined, undefined]);
  });

  it('is not opened by a stranger', async () => {
    const gate = new Gate();
    void gate.enter({}, 1);
    gate.leave({});
    await failure(Promise.resolve(gate.enter({}, 1)));
  });

  it('refuses who has waited too long, and then does not owe that one a turn', async () => {
    const gate = new Gate();
    const [first, late, next] = [{}, {}, {}];
    void gate.enter(first, 1);
    const error = await failure(Promise.resolve(gate.enter(late, 1)));
    expect(error.message).to.match(/^SQLITE_BUSY: /);
    const turn = gate.enter(next, 1000);
    gate.leave(first);
    await turn;
    gate.leave(next);
  });
});
