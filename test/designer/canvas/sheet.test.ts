import { expect } from 'chai';
import * as fc from 'fast-check';
import { overlap } from '../../../designer/canvas/box.ts';
import { GROUP_PADDING } from '../../../designer/canvas/card-size.ts';
import { readingOrder, nextInOrder } from '../../../designer/canvas/reading-order.ts';
import { firstSpot, spotsOf } from '../../../designer/canvas/sheet.ts';
import { card, link } from './drawn.ts';

describe('where states stand on the sheet', () => {
  it('what was placed stays to the point', () => {
    const spots = spotsOf(
      [card('a'), card('b')],
      [],
      new Map([
        ['a', { x: 7, y: -3 }],
        ['b', { x: 400, y: 9 }],
      ]),
    );
    expect(spots.get('a')?.at).to.deep.equal({ x: 7, y: -3 });
    expect(spots.get('b')?.box).to.include({ x: 400, y: 9 });
  });

  it('without any position the states stand in columns, the one that is entered first at the left', () => {
    const cards = [card('c'), card('b'), card('a', { initial: true })];
    const spots = spotsOf(cards, [link('x', 'a', 'b'), link('y', 'b', 'c')], new Map());
    const [a, b, c] = ['a', 'b', 'c'].map((id) => spots.get(id)?.at.x ?? 0);
    expect(a).to.be.lessThan(b as number);
    expect(b).to.be.lessThan(c as number);
  });

  it('a state that nobody placed stands right of what leads to it, and nothing else moves', () => {
    const placed = new Map([
      ['a', { x: 500, y: 500 }],
      ['b', { x: 0, y: 0 }],
    ]);
    const spots = spotsOf([card('a'), card('b'), card('new')], [link('x', 'a', 'new')], placed);
    expect(spots.get('new')?.at.x).to.be.greaterThan(700);
    expect(spots.get('new')?.at.y).to.equal(500);
    expect(spots.get('new')?.placed).to.equal(false);
    for (const [id, at] of placed) expect(spots.get(id)?.at).to.deep.equal(at);
  });

  it('no state that nobody placed covers another', () => {
    const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
    const id = fc.constantFrom(...ids);
    fc.assert(
      fc.property(fc.array(fc.tuple(id, id), { maxLength: 12 }), fc.subarray(ids), (ways, known) => {
        const placed = new Map(known.map((each) => [each, { x: ids.indexOf(each) * 380, y: 0 }]));
        const links = ways.map(([from, to], index) => link(`l${index}`, from, to));
        const boxes = [
          ...spotsOf(
            ids.map((each) => card(each)),
            links,
            placed,
          ).values(),
        ].map(({ box }) => box);
        for (const [index, box] of boxes.entries()) {
          for (const other of boxes.slice(index + 1)) expect(overlap(box, other)).to.equal(false);
        }
      }),
    );
  });

  it('a group is as large as what is inside it needs, also two levels deep', () => {
    const cards = [
      card('outer', { kind: 'compound', group: true }),
      card('inner', { kind: 'compound', group: true, parent: 'outer' }),
      card('leaf', { parent: 'inner' }),
    ];
    const spots = spotsOf(cards, [], new Map([['leaf', { x: 700, y: 300 }]]));
    const [outer, inner, leaf] = ['outer', 'inner', 'leaf'].map((id) => spots.get(id)?.box);
    expect((inner?.x ?? 0) + (inner?.width ?? 0)).to.equal((leaf?.x ?? 0) + (leaf?.width ?? 0) + GROUP_PADDING);
    expect((outer?.x ?? 0) + (outer?.width ?? 0)).to.equal((inner?.x ?? 0) + (inner?.width ?? 0) + GROUP_PADDING);
  });

  it('nothing inside a group stands on its head, whatever the file says', () => {
    const group = card('g', { kind: 'compound', group: true });
    const spots = spotsOf([group, card('a', { parent: 'g' })], [], new Map([['a', { x: -50, y: 0 }]]));
    expect(spots.get('a')?.at).to.deep.equal(firstSpot(group));
  });

  it('one reads row by row, and what is inside a state right after it', () => {
    const cards = [
      card('d'),
      card('c'),
      card('g', { kind: 'compound', group: true }),
      card('in', { parent: 'g' }),
      card('a'),
    ];
    const at = { d: { x: 0, y: 900 }, c: { x: 900, y: 20 }, g: { x: 400, y: 0 }, a: { x: 0, y: 10 } };
    const order = readingOrder(spotsOf(cards, [], new Map(Object.entries(at))));
    expect(order).to.deep.equal(['a', 'g', 'in', 'c', 'd']);
    expect(nextInOrder(order, 'g', false)).to.equal('in');
    expect(nextInOrder(order, null, true)).to.equal('d');
  });

  it('there is no next state after the last, and none before the first', () => {
    expect(nextInOrder(['a', 'b'], 'b', false)).to.equal(null);
    expect(nextInOrder(['a', 'b'], 'a', true)).to.equal(null);
    expect(nextInOrder([], null, false)).to.equal(null);
  });
});

describe('a long chain that nobody placed', () => {
  it('goes on in bands below each other, so that it is never all width', () => {
    const ids = Array.from({ length: 30 }, (_, at) => `s${String(at).padStart(2, '0')}`);
    const links = ids.slice(1).map((id, at) => link(`l${at}`, ids[at] as string, id));
    const spots = spotsOf(
      ids.map((id) => card(id)),
      links,
      new Map(),
    );
    const boxes = [...spots.values()].map(({ box }) => box);
    expect(Math.max(...boxes.map(({ x }) => x))).to.be.lessThan(3500);
    expect(new Set(boxes.map(({ y }) => y)).size).to.equal(5);
  });
});
