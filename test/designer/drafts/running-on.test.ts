import { expect } from 'chai';
import { runningOn } from '../../../designer/drafts/running-on.ts';

const leaf = (id: string) => ({ id });

describe('how many requests run on a workflow', () => {
  it('adds what stands in each innermost state', () => {
    const machine = { id: 'm', states: { a: leaf('a'), b: { id: 'b', states: { c: leaf('c'), d: leaf('d') } } } };
    expect(
      runningOn(
        machine,
        new Map([
          ['a', 3],
          ['c', 2],
          ['d', 1],
        ]),
      ),
    ).to.equal(6);
  });

  it('counts one in parallel regions once', () => {
    const region = (id: string) => ({ id, states: { x: leaf(`${id}-1`), y: leaf(`${id}-2`) } });
    const machine = { id: 'm', type: 'parallel', states: { p: region('p'), q: region('q') } };
    expect(
      runningOn(
        machine,
        new Map([
          ['p-1', 2],
          ['p-2', 1],
          ['q-1', 3],
        ]),
      ),
    ).to.equal(3);
  });

  it('leaves out nobody who stands in a state that is gone', () => {
    expect(
      runningOn(
        { id: 'm', states: { a: leaf('a') } },
        new Map([
          ['a', 1],
          ['old', 2],
        ]),
      ),
    ).to.equal(3);
  });

  it('is none of a text that is broken', () => {
    for (const machine of [undefined, null, 'text', [], { states: [] }])
      expect(runningOn(machine, new Map())).to.equal(0);
  });
});
