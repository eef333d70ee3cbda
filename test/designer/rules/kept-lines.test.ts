import { expect } from 'chai';
import { keptLines } from '../../../designer/rules/kept-lines.ts';
import type { ClauseGroup } from '../../../designer/rules/query.ts';

const LINES: ClauseGroup = {
  combinator: 'and',
  not: false,
  rules: [{ field: 'fields.price', operator: 'is', valueSource: 'value', value: '' }],
};
const RULE = { '==': [{ var: 'client.code' }, 'north'] };

function storage(full = false) {
  const kept = new Map<string, string>();
  return {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem(name: string, text: string) {
      if (full) throw new DOMException('full', 'QuotaExceededError');
      kept.set(name, text);
    },
    removeItem: (name: string) => void kept.delete(name),
  };
}

describe('lines of a rule that are begun', () => {
  it('come back where they were begun, also where there was no rule yet', () => {
    const kept = keptLines(storage(), 'me');
    kept.keep('repair/ pay', RULE, LINES);
    kept.keep('repair/ cancel', undefined, LINES);
    expect(kept.get('repair/ pay', RULE)).to.deep.equal(LINES);
    expect(kept.get('repair/ cancel', undefined)).to.deep.equal(LINES);
    kept.forget('repair/ pay');
    expect(kept.get('repair/ pay', RULE)).to.equal(null);
  });

  it('are not put onto a rule that has become another one, nor shown elsewhere or to anybody else', () => {
    const shared = storage();
    const kept = keptLines(shared, 'me');
    kept.keep('repair/ pay', RULE, LINES);
    expect(kept.get('repair/ pay', { '!': [RULE] })).to.equal(null);
    expect(kept.get('repair/ pay', undefined)).to.equal(null);
    expect(kept.get('repair/ cancel', RULE)).to.equal(null);
    expect(keptLines(shared, 'somebody else').get('repair/ pay', RULE)).to.equal(null);
  });

  it('a full storage breaks nothing', () => {
    const kept = keptLines(storage(true), 'me');
    kept.keep('repair/ pay', RULE, LINES);
    expect(kept.get('repair/ pay', RULE)).to.equal(null);
  });
});
