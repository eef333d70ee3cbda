import { expect } from 'chai';
import { countByFile, together } from '../../../designer/shell/problem-counts.ts';
import { ranked } from '../../../ui/palette/ranked.ts';

const entry = (label: string, hint = '', weight = 0) => ({ label, hint, weight });
const labels = (query: string, ...entries: ReturnType<typeof entry>[]) =>
  ranked(entries, query).map(({ label }) => label);

describe('what is found by its words', () => {
  it('comes with those first whose name begins with them', () => {
    const entries = [entry('Online line'), entry('Deadline'), entry('Line 2'), entry('Visit', 'line-2')];
    expect(labels('line', ...entries)).to.deep.equal(['Line 2', 'Online line', 'Deadline', 'Visit']);
  });

  it('must have all the words, in any order and case', () => {
    const entries = [entry('Pass to line 2', 'Transition'), entry('Line 2', 'State')];
    expect(labels('LINE transition', ...entries)).to.deep.equal(['Pass to line 2']);
    expect(labels('nothing', ...entries)).to.deep.equal([]);
  });

  it('of what fits alike has the lighter first, and everything when nothing is asked for', () => {
    const entries = [entry('Visit A', '', 2), entry('Visit B', '', 0)];
    expect(labels('visit', ...entries)).to.deep.equal(['Visit B', 'Visit A']);
    expect(labels('  ', ...entries)).to.deep.equal(['Visit B', 'Visit A']);
  });
});

describe('counts of problems', () => {
  const problem = (file: string, severity: 'error' | 'warning') => ({
    file,
    severity,
    path: '',
    rule: 'x',
    message: '',
    remedy: '',
  });

  it('are told by file and severity, and together', () => {
    const counts = countByFile([problem('a', 'error'), problem('a', 'warning'), problem('b', 'warning')]);
    expect(counts.get('a')).to.deep.equal({ errors: 1, warnings: 1 });
    expect(together([...counts.values()])).to.deep.equal({ errors: 1, warnings: 2 });
  });

  it('are none where nothing was found', () => {
    expect(countByFile([]).get('a')).to.equal(undefined);
    expect(together([])).to.deep.equal({ errors: 0, warnings: 0 });
  });
});
