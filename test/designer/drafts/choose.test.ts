import { expect } from 'chai';
import * as fc from 'fast-check';
import { choose, type Choice } from '../../../designer/drafts/choose.ts';
import type { Json } from '../../../designer/model/json.ts';
import { mergeJson } from '../../../designer/model/merge.ts';

const all = (choice: Choice): ReadonlyMap<number, Choice> =>
  new Map(Array.from({ length: 50 }, (_, index) => [index, choice]));

const outcome = (base: Json, mine: Json, theirs: Json, choice: Choice): Json =>
  choose(mergeJson(base, mine, theirs), all(choice));

describe('what a person chooses where two did something to one place', () => {
  const base = {
    title: 'Desk',
    items: [
      { id: 'a', n: 1 },
      { id: 'b', n: 1 },
      { id: 'c', n: 1 },
    ],
  };

  it('a value is mine, theirs or what it was', () => {
    const mine = { ...base, title: 'Help desk' };
    const theirs = { ...base, title: 'Reception' };
    expect(outcome(base, mine, theirs, 'mine')).to.deep.equal(mine);
    expect(outcome(base, mine, theirs, 'theirs')).to.deep.equal(theirs);
    expect(outcome(base, mine, theirs, 'base')).to.deep.equal(base);
  });

  it('without a choice mine stays', () => {
    const merge = mergeJson({ a: 1 }, { a: 2 }, { a: 3 });
    expect(merge.conflicts).to.have.length(1);
    expect(choose(merge, new Map())).to.deep.equal({ a: 2 });
  });

  it('what I took out and they changed comes back as theirs, at its place', () => {
    const mine = { ...base, items: [base.items[0], base.items[2]] } as Json;
    const theirs = { ...base, items: base.items.map((item) => (item.id === 'b' ? { id: 'b', n: 2 } : item)) };
    expect(outcome(base, mine, theirs, 'theirs')).to.deep.equal(theirs);
    expect(outcome(base, mine, theirs, 'base')).to.deep.equal(base);
    expect(outcome(base, mine, theirs, 'mine')).to.deep.equal(mine);
  });

  it('what they took out and I changed goes, and of several nothing moves under the others', () => {
    const mine = { ...base, items: base.items.map((item) => ({ ...item, n: 2 })) };
    const theirs = { ...base, items: [{ id: 'b', n: 3 }] };
    expect(outcome(base, mine, theirs, 'theirs')).to.deep.equal(theirs);
    const mixed = choose(
      mergeJson(base, mine, theirs),
      new Map<number, Choice>([
        [0, 'theirs'],
        [1, 'mine'],
        [2, 'theirs'],
      ]),
    );
    expect(mixed).to.deep.equal({ ...base, items: [{ id: 'b', n: 2 }] });
  });

  it('keys come and go as well', () => {
    const mine = { b: 2 };
    const theirs = { a: 3, b: 1 };
    expect(outcome({ a: 1, b: 1 }, mine, theirs, 'theirs')).to.deep.equal({ b: 2, a: 3 });
    expect(outcome({ a: 1, b: 1 }, theirs, { b: 1 }, 'theirs')).to.deep.equal({ b: 1 });
  });

  it('an order is chosen as a whole, and what only I added stays', () => {
    const [a, b, c] = base.items;
    const mine = { ...base, items: [c, b, a, { id: 'd' }] } as Json;
    const theirs = { ...base, items: [b, a, c] } as Json;
    expect(outcome(base, mine, theirs, 'theirs')).to.deep.equal({ ...base, items: [b, a, { id: 'd' }, c] });
    expect(outcome(base, mine, theirs, 'mine')).to.deep.equal(mine);
  });

  it('a definition that one took out of the pack is there or not, as it is chosen', () => {
    expect(outcome({ a: 1 }, null, { a: 2 }, 'theirs')).to.deep.equal({ a: 2 });
    expect(outcome({ a: 1 }, { a: 2 }, null, 'theirs')).to.equal(null);
    expect(outcome({ a: 1 }, { a: 2 }, null, 'mine')).to.deep.equal({ a: 2 });
  });

  it('everything as theirs, where all is in conflict, is theirs', () => {
    const value = fc.record({
      x: fc.integer({ min: 0, max: 3 }),
      y: fc.array(fc.integer({ min: 0, max: 2 }), { maxLength: 3 }),
    });
    const list = fc.uniqueArray(fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd'), value }), {
      selector: ({ id }) => id,
    });
    fc.assert(
      fc.property(list, list, list, (one, two, three) => {
        const merge = mergeJson(one, two, three);
        const result = choose(merge, all('theirs'));
        const again = mergeJson(three, result, three);
        expect(again.conflicts).to.deep.equal([]);
        const ids = new Set((result as { id: string }[]).map(({ id }) => id));
        for (const { path, theirs } of merge.conflicts) {
          if (path.length === 1 && theirs !== undefined) expect(ids).to.include((theirs as { id: string }).id);
        }
        expect(choose(merge, all('mine'))).to.deep.equal(merge.merged);
      }),
      { numRuns: 300 },
    );
  });
});
