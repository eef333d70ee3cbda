import { expect } from 'chai';
import { TypedStore } from '../../../desk/typed/typed-store.ts';
import { memoryStorage } from '../../support/memory-storage.ts';

const DAY = 86_400_000;

describe('what is typed and not sent yet', () => {
  it('is there after a reload, until it is removed', () => {
    const storage = memoryStorage();
    new TypedStore(storage, 'ann').write('comment 1', 'half a sent');
    const later = new TypedStore(storage, 'ann');
    expect(later.read('comment 1')).to.equal('half a sent');
    expect(later.keysOf('comment')).to.deep.equal(['comment 1']);
    later.remove('comment 1');
    expect(new TypedStore(storage, 'ann').read('comment 1')).to.equal(undefined);
  });

  it('is not shown to another person at the same browser', () => {
    const storage = memoryStorage();
    new TypedStore(storage, 'ann').write('comment 1', 'hers');
    const other = new TypedStore(storage, 'bob');
    expect(other.read('comment 1')).to.equal(undefined);
    expect(other.keysOf('')).to.deep.equal([]);
  });

  it('stays on the page where the browser refuses to keep it, and this is told', () => {
    const store = new TypedStore(memoryStorage({ full: true }), 'ann');
    store.write('comment 1', 'text');
    expect(store.read('comment 1')).to.equal('text');
    expect(store.keeps('comment 1')).to.equal(false);
    expect(store.keeps('comment 2')).to.equal(true);
  });

  it('is thrown away when nobody came back for a month, with what cannot be read', () => {
    const storage = memoryStorage();
    new TypedStore(storage, 'ann', () => 0).write('old', 1);
    new TypedStore(storage, 'ann', () => 10 * DAY).write('new', 2);
    storage.setItem('reglament-typed ann broken', '{');
    const store = new TypedStore(storage, 'ann', () => 31 * DAY);
    expect(store.keysOf('')).to.deep.equal(['new']);
    expect(storage.length).to.equal(1);
  });

  it('follows what another window types, and refuses what is not its own', () => {
    const storage = memoryStorage();
    const store = new TypedStore(storage, 'ann');
    expect(store.read('comment 1')).to.equal(undefined);
    let told = 0;
    store.subscribe(() => (told += 1));
    new TypedStore(storage, 'ann').write('comment 1', 'from the other window');
    store.changedElsewhere('reglament-typed ann comment 1');
    expect(store.read('comment 1')).to.equal('from the other window');
    store.changedElsewhere('reglament-typed bob comment 1');
    store.changedElsewhere('mantine-color-scheme');
    expect(told).to.equal(1);
  });
});
