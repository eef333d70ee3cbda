import { expect } from 'chai';
import { assert, constantFrom, integer, property } from 'fast-check';
import { mergeRows } from '../../../desk/queue/merge-rows.ts';
import { askedIn, queryOf, toggled, withWords } from '../../../desk/queue/queue-filter.ts';
import { contrastOf, rowColours } from '../../../ui/theme/row-colours.ts';

const row = (uuid: string, version = 1) => ({ uuid, version });

describe('rows of a queue', () => {
  it('are readable in whatever colour a view gives them, by day and by night', () => {
    const part = integer({ min: 0, max: 255 }).map((value) => value.toString(16).padStart(2, '0'));
    assert(
      property(part, part, part, constantFrom('light' as const, 'dark' as const), (r, g, b, scheme) => {
        const { background, text } = rowColours(`#${r}${g}${b}`, scheme);
        expect(contrastOf(background, text)).to.be.at.least(4.5);
      }),
    );
  });

  it('change in their place; what came is counted, what left stays and is marked', () => {
    const merged = mergeRows([row('a'), row('b'), row('c')], [row('new'), row('a'), row('c', 2)]);
    expect(merged.rows).to.deep.equal([row('a'), row('b'), row('c', 2)]);
    expect(merged.added).to.equal(1);
    expect([...merged.left]).to.deep.equal(['b']);
  });

  it('that were read on below are shown at once: they move nothing', () => {
    const merged = mergeRows([row('a'), row('b')], [row('a'), row('b'), row('c')]);
    expect(merged.rows.map(({ uuid }) => uuid)).to.deep.equal(['a', 'b', 'c']);
    expect(merged.added).to.equal(0);
  });

  it('are narrowed by the words of the interface alone: an address may ask nothing else', () => {
    const asked = askedIn(new URLSearchParams('status=new,open&sort=drop&evil=1&open=false&number=%20'));
    expect(asked).to.deep.equal({ filter: { status: 'new,open', open: 'false' }, sort: null });
    expect(queryOf(asked)).to.deep.equal({ status: 'new,open', open: false });
  });

  it('lose a word that has no value left', () => {
    expect(toggled('high', 'high')).to.equal(null);
    expect(toggled('high', 'low')).to.equal('high,low');
    expect(withWords(new URLSearchParams('priority=high&sort=due'), { priority: null }).toString()).to.equal(
      'sort=due',
    );
  });
});
