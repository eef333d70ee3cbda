import { expect } from 'chai';
import { PlayStore, type PlayState } from '../../../designer/play/play-store.ts';

const PLAY = { session: { given: {}, steps: [] }, as: 'ann', scenario: null } as unknown as PlayState;

describe('the plays of a window', () => {
  const items = new Map<string, string>();
  const storage = {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
  };
  beforeEach(() => items.clear());

  it('survive a reload', () => {
    new PlayStore(storage, 'ann').set('repair', PLAY);
    expect(new PlayStore(storage, 'ann').get('repair')).to.deep.equal(PLAY);
  });

  it('are not shown to whoever logs in there next', () => {
    new PlayStore(storage, 'ann').set('repair', PLAY);
    expect(new PlayStore(storage, 'bob').get('repair')).to.equal(null);
  });

  it('there is none of a workflow that is named like what every object has', () => {
    expect(new PlayStore(storage, 'ann').get('constructor')).to.equal(null);
  });
});
