import { expect } from 'chai';
import ELK from 'elkjs/lib/elk.bundled.js';
import type { Box } from '../../../designer/canvas/box.ts';
import {
  arrowOf,
  movedBy,
  nearestLine,
  pathOf,
  pointAt,
  routeThrough,
  sameRoute,
} from '../../../designer/canvas/curve.ts';
import { tidiedRoute } from '../../../designer/canvas/tidied-lines.ts';
import { layoutGraph, placesOf, waysOf } from '../../../designer/worker/layout-graph.ts';

const PARENTS: Readonly<Record<string, string>> = { a: 'g', b: 'g' };
const boxes = new Map<string, Box>([
  ['g', { x: 100, y: 100, width: 800, height: 400 }],
  ['a', { x: 120, y: 160, width: 200, height: 80 }],
  ['b', { x: 600, y: 300, width: 200, height: 80 }],
  ['c', { x: 1200, y: 300, width: 200, height: 80 }],
]);
const parentOf = (id: string): string | null => PARENTS[id] ?? null;
/** From the right side of the one to the left side of the other, from the corner of the state around both. */
const WAY = [220, 100, 360, 100, 360, 240, 500, 240];
const drawn = (from: string, to: string, way: readonly number[], all: ReadonlyMap<string, Box> = boxes) =>
  tidiedRoute({ from, to }, way, { boxes: all, parentOf });

describe('a line with bends', () => {
  it('runs from the corner of what is around both its ends, through its bends', () => {
    const route = drawn('a', 'b', WAY);
    if (route === null) throw new Error('it is not drawn');
    expect(route.start).to.deep.equal({ x: 320, y: 200 });
    expect(route.bends).to.deep.equal([
      { x: 460, y: 200 },
      { x: 460, y: 340 },
    ]);
    expect(pathOf(route)).to.match(/^M320,200L450,200Q460,200 460,210L460,330Q/);
    expect(arrowOf(route)).to.match(/^M600,340/);
    expect(pointAt(route, 0.5)).to.deep.equal({ x: 460, y: 270 });
  });

  it('goes where the state around it goes, as it is', () => {
    const moved = new Map([...boxes].map(([id, box]) => [id, id === 'c' ? box : { ...box, x: box.x + 50 }]));
    const [before, after] = [drawn('a', 'b', WAY), drawn('a', 'b', WAY, moved)];
    if (before === null || after === null) throw new Error('it is not drawn');
    expect(sameRoute(movedBy(before, { x: 50, y: 0 }), after)).to.equal(true);
    expect(sameRoute(before, after)).to.equal(false);
  });

  it('is not drawn once an end stands elsewhere, or for other states, or from a broken text', () => {
    const moved = new Map([...boxes, ['b', { x: 600, y: 420, width: 200, height: 80 }] as const]);
    expect(drawn('a', 'b', WAY, moved)).to.equal(null);
    expect(drawn('a', 'c', WAY)).to.equal(null);
    expect(drawn('a', 'gone', WAY)).to.equal(null);
    expect(drawn('a', 'b', WAY.slice(0, 7))).to.equal(null);
    expect(drawn('a', 'b', [])).to.equal(null);
  });

  it('is hit where it runs, not where a curve would', () => {
    const lines = new Map([
      [
        'x',
        routeThrough([
          { x: 0, y: 0 },
          { x: 100, y: 0 },
          { x: 100, y: 100 },
        ]),
      ],
    ]);
    expect(nearestLine(lines, { x: 103, y: 50 }, 7)).to.equal('x');
    expect(nearestLine(lines, { x: 60, y: 40 }, 7)).to.equal(null);
  });
});

describe('ways that were laid out', function () {
  this.timeout(20_000);

  it('end at the frames of their states, in groups too; loops are left to be drawn as ever', async () => {
    const shapes = [
      { id: 'g', parent: null, width: 0, height: 0, head: 40, first: false },
      ...['a', 'b'].map((id) => ({ id, parent: 'g', width: 200, height: 80, head: null, first: id === 'a' })),
      { id: 'c', parent: null, width: 200, height: 80, head: null, first: false },
    ];
    const label = { width: 90, height: 22 };
    const arrows = [
      { id: 'in', from: 'a', to: 'b', label },
      { id: 'out', from: 'b', to: 'c', label },
      { id: 'back', from: 'c', to: 'a', label },
      { id: 'loop', from: 'b', to: 'b', label },
    ];
    const graph = await new ELK.default().layout(layoutGraph(shapes, arrows));
    const [places, ways] = [placesOf(graph), waysOf(graph)];
    expect([...ways.keys()]).to.have.members(['in', 'out', 'back']);
    const outer = places.get('g') ?? { x: 0, y: 0 };
    const laid = new Map<string, Box>(
      [...places].map(([id, { x, y }]) => {
        const inside = parentOf(id) === 'g';
        return [id, { x: x + (inside ? outer.x : 0), y: y + (inside ? outer.y : 0), width: 200, height: 80 }];
      }),
    );
    for (const { id, from, to } of arrows.slice(0, 3)) {
      const corner = id === 'in' ? outer : { x: 0, y: 0 };
      const way = (ways.get(id) ?? []).flatMap(({ x, y }) => [Math.round(x - corner.x), Math.round(y - corner.y)]);
      expect(drawn(from, to, way, laid), id).to.not.equal(null);
    }
  });
});
