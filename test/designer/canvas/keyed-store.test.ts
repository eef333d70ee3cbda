import { expect } from 'chai';
import { KeyedStore } from '../../../designer/canvas/keyed-store.ts';
import { same } from '../../../designer/canvas/same.ts';

describe('values by key', () => {
  it('only the listeners of what changed hear of it', () => {
    const store = new KeyedStore<{ at: number }>(same);
    const heard: string[] = [];
    for (const key of ['a', 'b', 'c']) store.subscribe(key, () => heard.push(key));
    store.replace(
      new Map([
        ['a', { at: 1 }],
        ['b', { at: 1 }],
      ]),
    );
    expect(heard.splice(0)).to.deep.equal(['a', 'b']);
    store.replace(
      new Map([
        ['a', { at: 1 }],
        ['b', { at: 2 }],
        ['c', { at: 3 }],
      ]),
    );
    expect(heard.splice(0)).to.deep.equal(['b', 'c']);
    store.replace(new Map([['a', { at: 1 }]]));
    expect(heard).to.have.members(['b', 'c']);
  });

  it('an update tells of what it changes, and the rest stays', () => {
    const store = new KeyedStore<number>();
    store.replace(
      new Map([
        ['a', 1],
        ['b', 2],
      ]),
    );
    const heard: string[] = [];
    for (const key of ['a', 'b']) store.subscribe(key, () => heard.push(key));
    store.update(
      new Map([
        ['a', 1],
        ['b', 3],
      ]),
    );
    expect(heard).to.deep.equal(['b']);
    expect([...store.all]).to.deep.equal([
      ['a', 1],
      ['b', 3],
    ]);
  });

  it('what looks the same stays the same object', () => {
    const store = new KeyedStore<{ rows: string[] }>(same);
    const first = { rows: ['x'] };
    store.replace(new Map([['a', first]]));
    store.replace(new Map([['a', { rows: ['x'] }]]));
    expect(store.get('a')).to.equal(first);
  });

  it('nobody who has left is told', () => {
    const store = new KeyedStore<number>();
    let told = 0;
    store.subscribe('a', () => (told += 1))();
    store.replace(new Map([['a', 1]]));
    expect(told).to.equal(0);
  });

  it('a list is not the same as an object with its keys, nor a value the same as none', () => {
    expect(same([1], { 0: 1 })).to.equal(false);
    expect(same({ a: undefined }, {})).to.equal(false);
    expect(same(null, {})).to.equal(false);
  });
});
