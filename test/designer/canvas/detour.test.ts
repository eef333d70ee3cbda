import { expect } from 'chai';
import type { Box } from '../../../designer/canvas/box.ts';
import { Detours } from '../../../designer/canvas/detour.ts';

const box = (x: number, y: number): Box => ({ x, y, width: 200, height: 60 });
const apart = (): boolean => false;
function found<T>(steps: Generator<void, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
const cards = (boxes: Iterable<Box>): Map<string, Box> => new Map([...boxes].map((each, at) => [`card ${at}`, each]));
const detoursOf = (ways: typeof WAYS, boxes: Map<string, Box>, all: Iterable<Box>, inside: () => boolean) =>
  found(new Detours().steps(ways, boxes, cards(all), inside));
const WAYS = [{ id: 'x', from: 'a', to: 'b' }];

describe('lines around cards', () => {
  it('a line that would run through a card goes around it', () => {
    const across = new Map([
      ['a', box(0, 0)],
      ['b', box(800, 0)],
    ]);
    expect(detoursOf(WAYS, across, [...across.values(), box(400, 0)], apart).get('x')).to.deep.equal([
      'bottom',
      'bottom',
    ]);
    const down = new Map([
      ['a', box(0, 0)],
      ['b', box(0, 400)],
    ]);
    expect(detoursOf(WAYS, down, [...down.values(), box(0, 200)], apart).get('x')).to.deep.equal(['right', 'right']);
  });

  it('with nothing in between there is no detour', () => {
    const boxes = new Map([
      ['a', box(0, 0)],
      ['b', box(800, 0)],
    ]);
    expect(detoursOf(WAYS, boxes, [...boxes.values(), box(400, 300)], apart).size).to.equal(0);
  });

  it('where every way meets as many cards, nothing is gained and the line stays', () => {
    const boxes = new Map([
      ['a', box(0, 0)],
      ['b', box(800, 0)],
    ]);
    const wall = { x: 300, y: -5000, width: 200, height: 10_000 };
    expect(detoursOf(WAYS, boxes, [...boxes.values(), wall], apart).size).to.equal(0);
  });
});
