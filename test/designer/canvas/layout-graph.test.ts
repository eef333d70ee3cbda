import { expect } from 'chai';
import ELK from 'elkjs/lib/elk.bundled.js';
import { betterSeen, layoutGraph, placesOf, type Shape } from '../../../designer/worker/layout-graph.ts';

const shape = (id: string, parent: string | null = null, head: number | null = null): Shape => {
  return { id, parent, width: 200, height: 80, head, first: id === 'a' };
};
const arrow = (id: string, from: string, to: string) => ({ id, from, to, label: { width: 90, height: 22 } });

const SHAPES = [shape('a'), shape('g', null, 40), shape('b', 'g'), shape('c', 'g'), shape('d')];
const ARROWS = [
  arrow('1', 'a', 'b'),
  arrow('2', 'b', 'c'),
  arrow('3', 'c', 'd'),
  arrow('4', 'd', 'a'),
  arrow('5', 'b', 'b'),
];

const tidied = async (shapes: readonly Shape[], arrows: typeof ARROWS) =>
  placesOf(await new ELK.default().layout(layoutGraph(shapes, arrows)));

describe('tidying up', function () {
  this.timeout(20_000);

  it('reads from left to right, with what is inside a group below its head', async () => {
    const places = await tidied(SHAPES, ARROWS);
    expect([...places.keys()]).to.have.members(['a', 'b', 'c', 'd', 'g']);
    expect(places.get('a')?.x).to.be.lessThan(places.get('g')?.x ?? 0);
    expect(places.get('g')?.x).to.be.lessThan(places.get('d')?.x ?? 0);
    expect(places.get('b')?.y).to.be.at.least(40);
  });

  it('runs down where that is seen much larger, and across where it is not', async () => {
    const chain = Array.from({ length: 12 }, (_, at) => shape(`s${String(at).padStart(2, '0')}`));
    const ways = chain.slice(1).map(({ id }, at) => arrow(`w${id}`, chain[at]?.id ?? '', id));
    const elk = new ELK.default();
    const seen = async (shapes: readonly Shape[], arrows: typeof ways) => {
      const across = await elk.layout(layoutGraph(shapes, arrows, 'RIGHT'));
      const better = betterSeen(across, await elk.layout(layoutGraph(shapes, arrows, 'DOWN')));
      return better === across ? 'across' : 'down';
    };
    expect(await seen(chain, ways)).to.equal('down');
    expect(await seen(chain.slice(0, 3), ways.slice(0, 2))).to.equal('across');
  });

  it('the order in which things were added never matters', async () => {
    const [one, other] = [await tidied(SHAPES, ARROWS), await tidied(SHAPES.toReversed(), ARROWS.toReversed())];
    expect(Object.fromEntries(other)).to.deep.equal(Object.fromEntries(one));
  });

  it('an arrow with an end that is not laid out is left out, not refused', async () => {
    const places = await tidied([shape('a'), shape('d')], [...ARROWS, arrow('9', 'd', 'nowhere')]);
    expect([...places.keys()]).to.have.members(['a', 'd']);
  });
});
