import { expect } from 'chai';
import type { Box } from '../../../designer/canvas/box.ts';
import { movedBy } from '../../../designer/canvas/curve.ts';
import { pulledRoutes } from '../../../designer/canvas/pulled.ts';
import { routesOf } from '../../../designer/canvas/route.ts';

const box = (x: number, y: number): Box => ({ x, y, width: 200, height: 80 });
const apart = (): boolean => false;
const WAYS = [
  { id: 'one', from: 'a', to: 'b' },
  { id: 'two', from: 'a', to: 'b' },
  { id: 'other', from: 'c', to: 'b' },
];
const before = new Map([
  ['a', box(0, 0)],
  ['b', box(500, 0)],
  ['c', box(0, 300)],
]);
const routes = routesOf(WAYS, before, apart);
const moved = (places: Record<string, Box>) => {
  const now = new Map([...before, ...Object.entries(places)]);
  const mine = WAYS.filter(({ from, to }) => from in places || to in places);
  return pulledRoutes(mine, { routes, before, now, inside: apart });
};

describe('lines of what is dragged', () => {
  it('start where the card is now, and end where they ended', () => {
    const pulled = moved({ a: box(40, -60) });
    expect(pulled.get('one')?.start).to.deep.equal({ x: 240, y: (routes.get('one')?.start.y ?? 0) - 60 });
    expect(pulled.get('one')?.end).to.deep.equal(routes.get('one')?.end);
  });

  it('those of other cards are not touched', () => {
    expect([...moved({ a: box(40, -60) }).keys()]).to.deep.equal(['one', 'two']);
  });

  it('a line both of whose ends are dragged goes along as it is', () => {
    const pulled = moved({ a: box(70, 30), b: box(570, 30) });
    const [one, was] = [pulled.get('one'), routes.get('one')];
    if (was === undefined) throw new Error('there is no line');
    expect(one).to.deep.equal(movedBy(was, { x: 70, y: 30 }));
  });

  it('once the card is at another side, the line no longer ends where it did', () => {
    const pulled = moved({ a: box(500, 400) });
    expect(pulled.get('one')?.end.y).to.equal(80);
    expect(pulled.get('one')?.end).not.to.deep.equal(pulled.get('two')?.end);
  });
});
