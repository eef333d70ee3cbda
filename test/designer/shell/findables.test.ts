import { expect } from 'chai';
import type { Json } from '../../../designer/model/json.ts';
import { findablesIn } from '../../../designer/shell/findables.ts';
import type { DocumentState } from '../../../designer/workspace/document-state.ts';
import { readPackFiles } from '../../support/world-pack.ts';

const held = (kind: 'workflow' | 'workflow-overlay' | 'role', value: Json): DocumentState =>
  ({ key: { kind, id: 'x' }, value }) as DocumentState;

const inFile = (kind: 'workflow' | 'workflow-overlay', file: string): string[] =>
  findablesIn(held(kind, JSON.parse(readPackFiles().get(file) ?? 'null') as Json)).map(
    ({ type, id }) => `${type} ${id}`,
  );

describe('what can be found inside a workflow', () => {
  it('has every state and transition, however deep', () => {
    const found = inFile('workflow', 'workflows/repair.json');
    expect(found).to.include('state order');
    expect(found.filter((each) => each.startsWith('transition')).length).to.be.greaterThan(5);
    expect(new Set(found).size).to.equal(found.length);
  });

  it('of an overlay it is what the overlay adds', () => {
    const found = inFile('workflow-overlay', 'overlays/vip-club.json');
    expect(found.every((each) => /^(state|transition) [a-z-]+$/.test(each))).to.equal(true);
  });

  it('is nothing in a broken draft, in one that is taken out, and in another kind', () => {
    const broken: Json[] = [
      null,
      'text',
      {},
      { machine: null },
      { machine: { states: [{ id: 1 }] } },
      { operations: [1] },
    ];
    for (const value of broken) {
      expect(findablesIn(held('workflow', value))).to.deep.equal([]);
      expect(findablesIn(held('workflow-overlay', value))).to.deep.equal([]);
    }
    expect(findablesIn(held('role', { machine: { states: { a: { id: 'a' } } } }))).to.deep.equal([]);
  });
});
