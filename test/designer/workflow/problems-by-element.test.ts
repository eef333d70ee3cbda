import { expect } from 'chai';
import { sameProblems } from '../../../designer/workflow/problems-by-element.ts';
import type { Problem } from '../../../engine/language/index.ts';

const problem = (path: string): Problem => ({ path, file: 'a.json' }) as Problem;
const [one, two] = [problem('/a'), problem('/b')];

describe('problems at the elements of a workflow', () => {
  it('are the same when the same stand at the same elements', () => {
    expect(sameProblems(new Map([['s', [one, two]]]), new Map([['s', [one, two]]]))).to.equal(true);
    expect(sameProblems(new Map(), new Map())).to.equal(true);
  });

  it('are others when one is gone, new, elsewhere or replaced', () => {
    const before = new Map([['s', [one]]]);
    expect(sameProblems(before, new Map())).to.equal(false);
    expect(sameProblems(before, new Map([['s', [one, two]]]))).to.equal(false);
    expect(sameProblems(before, new Map([['t', [one]]]))).to.equal(false);
    expect(sameProblems(before, new Map([['s', [two]]]))).to.equal(false);
  });
});
