import { expect } from 'chai';
import * as fc from 'fast-check';
import { differencesOf } from '../../../designer/editors/history/differences.ts';
import { lineDiff, withAround } from '../../../designer/editors/history/line-diff.ts';
import type { Json } from '../../../designer/model/json.ts';

const told = (before: Json, after: Json): string[] =>
  differencesOf(before, after).map(({ where, how }) => {
    return `${where.map((step) => ('property' in step ? step.property : `[${step.entry}]`)).join('/')} ${how}`;
  });

describe('what differs between two versions of a definition', () => {
  it('entries are known by their ids, so one that is put in front changes no other', () => {
    const before = { items: [{ id: 'a', type: 'check' }] };
    const after = {
      items: [
        { id: 'b', type: 'photo' },
        { id: 'a', type: 'text' },
      ],
    };
    expect(told(before, after)).to.deep.equal(['items/[b] added', 'items/[a]/type changed']);
  });

  it('another order of the same entries is told once', () => {
    const [a, b, c] = [{ id: 'a' }, { id: 'b' }, { id: 'c' }];
    expect(told({ items: [a, b, c] }, { items: [c, a, b] })).to.deep.equal(['items moved']);
  });

  it('entries without ids are told by their number', () => {
    const before = { grants: [{ on: 'request', may: ['read'] }] };
    const after = {
      grants: [
        { on: 'request', may: ['read', 'send'] },
        { on: 'people', may: ['read'] },
      ],
    };
    expect(told(before, after)).to.deep.equal(['grants/[1]/may changed', 'grants/[2] added']);
  });

  it('a rule is read as a whole', () => {
    const rule = (value: string): Json => ({ items: [{ id: 'a', when: { '==': [{ var: 'fields.x' }, value] } }] });
    expect(told(rule('one'), rule('two'))).to.deep.equal(['items/[a]/when changed']);
  });

  it('what is equal differs in nothing, whatever it is', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(differencesOf(value as Json, structuredClone(value) as Json)).to.deep.equal([]);
      }),
    );
  });
});

describe('two texts line by line', () => {
  const line = fc.constantFrom('a', 'b', 'c', '{', '}', '');

  it('both texts can be read out of it again', () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 1 }), fc.array(line, { minLength: 1 }), (a, b) => {
        const [first, second] = [`${a.join('\n')}x`, `${b.join('\n')}y`];
        const lines = lineDiff(first, second);
        const side = (not: string): string => lines.flatMap(({ how, text }) => (how === not ? [] : [text])).join('\n');
        expect(side('new')).to.equal(first);
        expect(side('gone')).to.equal(second);
      }),
    );
  });

  it('one changed line is one gone and one new', () => {
    const lines = lineDiff('{\n  "a": 1,\n  "b": 2\n}\n', '{\n  "a": 1,\n  "b": 3\n}\n');
    expect(lines.map(({ how }) => how)).to.deep.equal(['same', 'same', 'gone', 'new', 'same']);
    expect(lines.map(({ before, after }) => [before, after])).to.deep.equal([
      [1, 1],
      [2, 2],
      [3, null],
      [null, 3],
      [4, 4],
    ]);
  });

  it('very long texts that have nothing in common are shown as replaced and keep nobody waiting', () => {
    const text = (word: string): string => Array.from({ length: 5000 }, (_, index) => `${word}${index}`).join('\n');
    const lines = lineDiff(text('a'), text('b'));
    expect([lines.length, lines[0]?.how, lines.at(-1)?.how]).to.deep.equal([10_000, 'gone', 'new']);
  });

  it('what is far from every difference is left out, and nothing is shown of equal texts', () => {
    const many = Array.from({ length: 30 }, (_, index) => String(index));
    const shown = withAround(lineDiff(many.join('\n'), many.with(15, 'x').join('\n')));
    expect(shown.map((each) => each?.text ?? '…')).to.deep.equal([
      '…',
      '12',
      '13',
      '14',
      '15',
      'x',
      '16',
      '17',
      '18',
      '…',
    ]);
    expect(withAround(lineDiff('a\nb', 'a\nb'))).to.deep.equal([null]);
  });
});
