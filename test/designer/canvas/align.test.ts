import { expect } from 'chai';
import * as fc from 'fast-check';
import { aligned, type Alignment } from '../../../designer/canvas/align.ts';
import type { Box } from '../../../designer/canvas/box.ts';

const box = (x: number, y: number, width = 100, height = 50): Box => ({ x, y, width, height });

describe('lining states up', () => {
  it('left, right, top and bottom are the outermost edges of what was chosen', () => {
    const boxes = new Map([
      ['a', box(0, 10)],
      ['b', box(300, 90, 40)],
    ]);
    expect([...aligned(boxes, 'left')]).to.deep.equal([['b', { x: 0, y: 90 }]]);
    expect([...aligned(boxes, 'right')]).to.deep.equal([['a', { x: 240, y: 10 }]]);
    expect([...aligned(boxes, 'bottom')]).to.deep.equal([['a', { x: 0, y: 90 }]]);
  });

  it('equal gaps leave the outermost where they are', () => {
    const boxes = new Map([
      ['c', box(600, 0)],
      ['a', box(0, 0)],
      ['b', box(110, 0)],
    ]);
    expect([...aligned(boxes, 'across')]).to.deep.equal([['b', { x: 300, y: 0 }]]);
  });

  it('nothing moves that stands right already', () => {
    const how = fc.constantFrom<Alignment>('left', 'centre', 'right', 'top', 'middle', 'bottom');
    const some = fc.array(fc.record({ x: fc.nat(900), y: fc.nat(900) }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(how, some, (alignment, points) => {
        const boxes = new Map(points.map(({ x, y }, index) => [`s${index}`, box(x, y)]));
        const moved = aligned(boxes, alignment);
        const after = new Map([...boxes].map(([id, each]) => [id, { ...each, ...moved.get(id) }]));
        expect(aligned(after, alignment).size).to.equal(0);
      }),
    );
  });

  it('nothing chosen moves nothing', () => {
    expect(aligned(new Map(), 'left').size).to.equal(0);
  });
});
