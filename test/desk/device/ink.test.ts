import { expect } from 'chai';
import { Ink } from '../../../desk/device/ink.ts';

/** A pen that writes down where it goes. */
function pen() {
  const went: (readonly [number, number] | 'stroke')[] = [];
  return {
    went,
    beginPath: () => undefined,
    moveTo: (x: number, y: number) => void went.push([x, y]),
    lineTo: (x: number, y: number) => void went.push([x, y]),
    stroke: () => void went.push('stroke'),
  };
}

describe('the ink of a signature', () => {
  it('is as long as its lines, without the way between them', () => {
    const ink = new Ink();
    ink.begin(1, { x: 0, y: 0 });
    ink.goOn(1, { x: 30, y: 40 });
    ink.end(1);
    ink.begin(1, { x: 500, y: 0 });
    ink.goOn(1, { x: 500, y: 10 });
    expect(ink.length).to.equal(60);
  });

  it('takes nothing from a second finger that touches the paper', () => {
    const ink = new Ink();
    expect(ink.begin(1, { x: 0, y: 0 })).to.equal(true);
    expect(ink.begin(2, { x: 300, y: 100 })).to.equal(false);
    expect(ink.goOn(2, { x: 310, y: 100 })).to.equal(null);
    ink.end(2);
    expect(ink.goOn(1, { x: 5, y: 0 })).to.deep.equal([
      { x: 0, y: 0 },
      { x: 5, y: 0 },
    ]);
  });

  it('takes nothing once the finger is lifted, nor before it is laid down', () => {
    const ink = new Ink();
    expect(ink.goOn(1, { x: 5, y: 5 })).to.equal(null);
    ink.begin(1, { x: 0, y: 0 });
    ink.end(1);
    expect(ink.goOn(1, { x: 90, y: 0 })).to.equal(null);
    expect(ink.length).to.equal(0);
  });

  it('is drawn anew as it was, smaller on a paper that has become too narrow', () => {
    const ink = new Ink();
    ink.begin(1, { x: 10, y: 20 });
    ink.goOn(1, { x: 200, y: 40 });
    const [wide, narrow, back] = [pen(), pen(), pen()];
    ink.drawOn(wide, 300);
    ink.drawOn(narrow, 100);
    ink.drawOn(back, 300);
    expect(back.went).to.deep.equal(narrow.went);
    expect(wide.went).to.deep.equal([[10, 20], [200, 40], 'stroke']);
    expect(narrow.went).to.deep.equal([[5, 10], [100, 20], 'stroke']);
  });

  it('is gone when it was wiped off', () => {
    const ink = new Ink();
    ink.begin(1, { x: 10, y: 20 });
    ink.goOn(1, { x: 200, y: 40 });
    ink.clear();
    const clean = pen();
    ink.drawOn(clean, 300);
    expect([ink.length, clean.went]).to.deep.equal([0, []]);
  });
});
