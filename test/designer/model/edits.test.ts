import { expect } from 'chai';
import { assert, property } from 'fast-check';
import { applyEdits, type Edit, editsBetween, invertEdits } from '../../../designer/model/edits.ts';
import type { Json } from '../../../designer/model/json.ts';
import { anyJson } from './any-json.ts';

const text = (value: unknown): string => JSON.stringify(value);

describe('edits between two values', () => {
  it('lead from the text of one to that of the other, and back', () => {
    assert(
      property(anyJson, anyJson, (before, after) => {
        const edits = JSON.parse(text(editsBetween(before, after))) as Edit[];
        expect(text(applyEdits(before, edits))).to.equal(text(after));
        expect(text(applyEdits(after, invertEdits(edits)))).to.equal(text(before));
      }),
      { numRuns: 1000 },
    );
  });

  it('are none between equal values, and tell a change of order', () => {
    assert(
      property(anyJson, (value) => {
        expect(editsBetween(value, JSON.parse(text(value)) as Json)).to.deep.equal([]);
      }),
      { numRuns: 300 },
    );
    expect(editsBetween({ a: 1, b: 2 }, { b: 2, a: 1 })).to.have.length(1);
  });

  it('name only what changed', () => {
    const before = {
      list: [
        { id: 'a', n: 1 },
        { id: 'b', n: 1 },
      ],
      rest: { x: 1 },
    };
    const after = {
      list: [
        { id: 'a', n: 1 },
        { id: 'b', n: 2 },
      ],
      rest: { y: 0, x: 1 },
    };
    expect(editsBetween(before, after)).to.deep.equal([
      { edit: 'replace', path: ['list', 1, 'n'], before: 1, after: 2 },
      { edit: 'insert', path: ['rest'], key: 'y', index: 0, value: 0 },
    ]);
  });

  it('share what stays', () => {
    const before = { a: { deep: [1] }, b: 1 };
    const after = applyEdits(before, editsBetween(before, { ...before, b: 2 })) as typeof before;
    expect(after.a).to.equal(before.a);
  });

  describe('do not fit another value', () => {
    const refused = (value: Json, edit: unknown): void => {
      expect(() => applyEdits(value, [edit as Edit]), text(edit)).to.throw('fit');
    };

    it('that holds something else, or nothing, at the place', () => {
      refused({ a: 2 }, { edit: 'replace', path: ['a'], before: 1, after: 3 });
      refused({ a: 2 }, { edit: 'remove', path: [], key: 'a', index: 0, value: 1 });
      refused({ b: 0, a: 1 }, { edit: 'remove', path: [], key: 'a', index: 0, value: 1 });
      refused([1], { edit: 'remove', path: [], key: null, index: 1, value: 1 });
      refused([2], { edit: 'remove', path: [], key: null, index: 0, value: 1 });
    });

    it('that has the member already, or no room for it', () => {
      refused({ a: 1 }, { edit: 'insert', path: [], key: 'a', index: 0, value: 1 });
      refused({}, { edit: 'insert', path: [], key: 'a', index: 1, value: 1 });
      refused([], { edit: 'insert', path: [], key: null, index: 1, value: 1 });
      refused('text', { edit: 'insert', path: [], key: 'a', index: 0, value: 1 });
    });

    it('that has no such place', () => {
      const edit = { edit: 'replace', path: ['a', 0, 'b'], before: 1, after: 2 } as const;
      for (const value of [{}, { a: {} }, { a: [] }, { a: [1] }] as Json[])
        expect(() => applyEdits(value, [edit])).to.throw('nothing at');
    });
  });
});
