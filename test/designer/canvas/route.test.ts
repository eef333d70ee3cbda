import { expect } from 'chai';
import type { Box } from '../../../designer/canvas/box.ts';
import { arrowOf, curveBetween, nearestLine, pathOf, pointAt, pointFromEnd } from '../../../designer/canvas/curve.ts';
import { labelBox, labelShares } from '../../../designer/canvas/label-places.ts';
import { overlap } from '../../../designer/canvas/box.ts';
import { routesOf } from '../../../designer/canvas/route.ts';

const box = (x: number, y: number, width = 200, height = 80): Box => ({ x, y, width, height });
const apart = (): boolean => false;

describe('how lines run', () => {
  it('between the sides that face each other', () => {
    const boxes = new Map([
      ['a', box(0, 0)],
      ['b', box(500, 0)],
      ['c', box(0, 400)],
    ]);
    const ways = [
      { id: 'across', from: 'a', to: 'b' },
      { id: 'down', from: 'a', to: 'c' },
    ];
    const routes = routesOf(ways, boxes, apart);
    expect(routes.get('across')?.start).to.deep.equal({ x: 200, y: 40 });
    expect(routes.get('across')?.end).to.deep.equal({ x: 500, y: 40 });
    expect(routes.get('down')?.start).to.deep.equal({ x: 100, y: 80 });
  });

  it('there and back lie side by side and never meet', () => {
    const boxes = new Map([
      ['a', box(0, 0)],
      ['b', box(500, 30)],
    ]);
    const routes = routesOf(
      [
        { id: 'there', from: 'a', to: 'b' },
        { id: 'back', from: 'b', to: 'a' },
      ],
      boxes,
      apart,
    );
    const [there, back] = [routes.get('there'), routes.get('back')];
    if (there === undefined || back === undefined) throw new Error('a line is missing');
    expect(there.start.y).not.to.equal(back.end.y);
    // "back" sorts before "there": it is the upper one at both ends.
    expect(back.end.y).to.be.lessThan(there.start.y);
    expect(back.start.y).to.be.lessThan(there.end.y);
  });

  it('words of several between the same two states, there or back, have room above each other', () => {
    const boxes = new Map([
      ['a', box(0, 0)],
      ['b', box(420, 0)],
    ]);
    const ways = [
      { id: 'one', from: 'a', to: 'b' },
      { id: 'two', from: 'a', to: 'b' },
      { id: 'back', from: 'b', to: 'a' },
    ];
    const routes = routesOf(ways, boxes, apart);
    const sizes = new Map(ways.map(({ id }) => [id, { width: 150, height: 36 }]));
    const shares = labelShares(routes, sizes, boxes.values());
    const labels = [...routes].map(([id, route]) =>
      labelBox(pointAt(route, shares.get(id) ?? 0.5), { width: 150, height: 36 }),
    );
    for (const one of labels)
      for (const other of labels) if (one !== other) expect(overlap(one, other)).to.equal(false);
  });

  it('where no words fit between two states, nothing bows', () => {
    const boxes = new Map([
      ['a', box(0, 0)],
      ['b', box(280, 0)],
    ]);
    const ways = ['one', 'two'].map((id) => ({ id, from: 'a', to: 'b' }));
    for (const { start, one } of routesOf(ways, boxes, apart).values()) expect(one.y).to.equal(start.y);
  });

  it('an end is taken beside the card, never on it, and on a short line before its middle', () => {
    const line = curveBetween({ start: { x: 0, y: 0 }, end: { x: 300, y: 0 }, leaves: 'right', enters: 'left' });
    expect(pointFromEnd(line, 'start', 22).x).to.be.within(22, 60);
    expect(pointFromEnd(line, 'end', 22).x).to.be.within(240, 278);
    const short = curveBetween({ start: { x: 0, y: 0 }, end: { x: 30, y: 0 }, leaves: 'right', enters: 'left' });
    expect(pointFromEnd(short, 'start', 22).x).to.be.lessThan(15);
    expect(pointFromEnd(short, 'end', 22).x).to.be.greaterThan(15);
  });

  it('many lines of one side stay on it', () => {
    const boxes = new Map([
      ['a', box(0, 0)],
      ...Array.from({ length: 30 }, (_, at) => [`b${at}`, box(600, at * 100)] as const),
    ]);
    const ways = Array.from({ length: 30 }, (_, at) => ({ id: `l${at}`, from: 'a', to: `b${at}` }));
    for (const { start } of routesOf(ways, boxes, apart).values()) {
      expect(start.x).to.equal(200);
      expect(start.y).to.be.within(0, 80);
    }
  });

  it('several back to the same state are loops of their own', () => {
    const routes = routesOf(
      [
        { id: 'one', from: 'a', to: 'a' },
        { id: 'two', from: 'a', to: 'a' },
      ],
      new Map([['a', box(0, 0)]]),
      apart,
    );
    const tops = [...routes.values()].map((route) => pointAt(route, 0.5).y);
    expect(tops[0]).to.be.lessThan(-20);
    expect(tops[1]).to.be.lessThan(tops[0] as number);
  });

  it('from a state into what is inside it, a line starts at the frame and runs inwards', () => {
    const boxes = new Map([
      ['outer', box(0, 0, 900, 600)],
      ['inner', box(100, 200)],
    ]);
    const route = routesOf(
      [{ id: 'x', from: 'outer', to: 'inner' }],
      boxes,
      (outer, inner) => outer === 'outer' && inner === 'inner',
    ).get('x');
    expect(route?.start.x).to.equal(0);
    expect(route?.end.x).to.equal(100);
    expect(route?.one.x).to.be.greaterThan(0);
  });

  it('a line to a state that is not on the sheet is not drawn', () => {
    expect(routesOf([{ id: 'x', from: 'a', to: 'gone' }], new Map([['a', box(0, 0)]]), apart).size).to.equal(0);
  });

  it('begins and ends where its path says, with the head of the arrow at the end', () => {
    const route = { start: { x: 1, y: 2 }, one: { x: 3, y: 4 }, two: { x: 5, y: 6 }, end: { x: 7, y: 8 } };
    expect(pathOf(route)).to.equal('M1,2C3,4 5,6 7,8');
    expect(arrowOf(route)).to.match(/^M7,8L.*Z$/);
    expect(pointAt(route, 0)).to.deep.equal(route.start);
    expect(pointAt(route, 1)).to.deep.equal(route.end);
  });

  it('words of lines that run side by side do not cover each other, nor a card that is in the way', () => {
    const boxes = new Map([
      ['a', box(0, 0)],
      ['b', box(900, 0)],
    ]);
    const card = box(480, -40, 80, 160);
    const routes = routesOf(
      [
        { id: 'x', from: 'a', to: 'b' },
        { id: 'y', from: 'b', to: 'a' },
      ],
      boxes,
      apart,
    );
    const size = { width: 120, height: 30 };
    const shares = labelShares(
      routes,
      new Map([
        ['x', size],
        ['y', size],
      ]),
      [card, ...boxes.values()],
    );
    const labels = [...routes].map(([id, route]) => labelBox(pointAt(route, shares.get(id) ?? 0), size));
    expect(overlap(labels[0] as Box, labels[1] as Box)).to.equal(false);
    for (const label of labels) expect(overlap(label, card)).to.equal(false);
  });

  it('where nothing is free the words still stand on their line', () => {
    const boxes = new Map([
      ['a', box(0, 0)],
      ['b', box(210, 0)],
    ]);
    const routes = routesOf([{ id: 'x', from: 'a', to: 'b' }], boxes, apart);
    expect(labelShares(routes, new Map([['x', { width: 150, height: 30 }]]), boxes.values()).get('x')).to.be.within(
      0,
      1,
    );
  });
});

describe('the line under the pointer', () => {
  const line = { start: { x: 0, y: 0 }, one: { x: 100, y: 0 }, two: { x: 100, y: 200 }, end: { x: 200, y: 200 } };
  const lines = new Map([['bent', line]]);

  it('is the one that runs there, and the nearer one of two', () => {
    const middle = pointAt(line, 0.5);
    expect(nearestLine(lines, { x: middle.x + 4, y: middle.y }, 7)).to.equal('bent');
    const lower = { start: { x: 0, y: 10 }, one: { x: 50, y: 10 }, two: { x: 100, y: 10 }, end: { x: 200, y: 10 } };
    expect(nearestLine(new Map([...lines, ['straight', lower]]), { x: 20, y: 9 }, 12)).to.equal('straight');
  });

  it('is none beside it, nor in the bend where only its handles are', () => {
    expect(nearestLine(lines, { x: 20, y: 180 }, 7)).to.equal(null);
    expect(nearestLine(lines, { x: 205, y: 220 }, 7)).to.equal(null);
    expect(nearestLine(new Map(), { x: 0, y: 0 }, 7)).to.equal(null);
  });
});
