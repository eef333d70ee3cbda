import { expect } from 'chai';
import { leaveWindowName, takeWindowName } from '../../../designer/workspace/window-name.ts';

function storage(from: ReadonlyMap<string, string> = new Map()) {
  const items = new Map(from);
  return {
    items,
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
  };
}

describe('the name of a window', () => {
  it('stays when the page is loaded anew', () => {
    const own = storage();
    const name = takeWindowName(own, () => 0.25);
    leaveWindowName(own, name);
    expect(takeWindowName(own, () => 0.75)).to.equal(name);
  });

  it('is not given to a duplicate of the window, which takes its storage along', () => {
    const own = storage();
    const name = takeWindowName(own, () => 0.25);
    expect(takeWindowName(storage(own.items), () => 0.75)).to.not.equal(name);
  });

  it('a full storage keeps no page from going', () => {
    const full = {
      ...storage(),
      setItem: () => {
        throw new Error('full');
      },
    };
    expect(() => leaveWindowName(full, 'a')).not.to.throw();
  });
});
