import { expect } from 'chai';
import { alikeFindings } from '../../../designer/publish/alike-findings.ts';
import type { ReplayFinding } from '../../../ui/api/index.ts';

const refused = (event: string | null, message: string): ReplayFinding['refused'] => [
  { seq: 2, event, reasons: [{ rule: 'guard', path: '', text: { en: message, ru: message } }] },
];
const finding = (number: string, more: Partial<ReplayFinding>): ReplayFinding => ({
  request: `uuid of ${number}`,
  number,
  stuck: false,
  refused: [],
  ...more,
});

describe('findings of the history', () => {
  it('that say the same are one, with all its requests, and the most frequent comes first', () => {
    const found = alikeFindings([
      finding('1', { stuck: true }),
      finding('2', { refused: refused('pay', 'too dear') }),
      finding('3', { refused: refused('pay', 'too dear') }),
    ]);
    expect(found.map(({ stuck, requests }) => [stuck, requests.map(({ number }) => number)])).to.deep.equal([
      [false, ['2', '3']],
      [true, ['1']],
    ]);
    expect(found[0]?.refused).to.deep.equal([{ event: 'pay', reasons: [{ en: 'too dear', ru: 'too dear' }] }]);
  });

  it('that differ in the event, the reason or the end are never put together', () => {
    const found = alikeFindings([
      finding('1', { refused: refused('pay', 'too dear') }),
      finding('2', { refused: refused(null, 'too dear') }),
      finding('3', { refused: refused('pay', 'too late') }),
      finding('4', { refused: refused('pay', 'too dear'), stuck: true }),
    ]);
    expect(found).to.have.length(4);
  });

  it('there are none of none', () => {
    expect(alikeFindings([])).to.deep.equal([]);
  });
});
