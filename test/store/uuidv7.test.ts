import { expect } from 'chai';
import { uuidv7 } from '../../engine/store/index.ts';

const SHAPE = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

describe('uuidv7', () => {
  it('has the version, the variant and the time in it', () => {
    const now = Date.UTC(2100, 0, 1);
    const uuid = uuidv7(now);
    expect(uuid).to.match(SHAPE);
    expect(Number.parseInt(uuid.replaceAll('-', '').slice(0, 12), 16)).to.equal(now);
  });

  it('never repeats and always rises, also a hundred thousand times within a millisecond', () => {
    const now = Date.UTC(2100, 0, 2);
    const made = Array.from({ length: 100_000 }, () => uuidv7(now));
    expect(new Set(made).size).to.equal(made.length);
    expect(made).to.deep.equal(made.toSorted());
    expect(made.every((uuid) => SHAPE.test(uuid))).to.equal(true);
  });

  it('does not fall back when the clock does', () => {
    const later = uuidv7(Date.UTC(2101, 0, 1));
    expect(uuidv7(Date.UTC(2099, 0, 1)) > later).to.equal(true);
  });
});
