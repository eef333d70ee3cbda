import { expect } from 'chai';
import { withRemoved } from '../../../designer/canvas/with-removed.ts';
import { differencesOf } from '../../../designer/model/differences.ts';
import { viewOfWorkflow } from '../../../designer/model/view-of-workflow.ts';
import type { WorkflowDefinition } from '../../../engine/language/index.ts';

const workflow = (states: WorkflowDefinition['machine']['states']): WorkflowDefinition => ({
  $schema: 's',
  id: 'w',
  title: { en: 'W' },
  statuses: 's',
  machine: { id: 'w', initial: 'a', states },
});
const BEFORE = viewOfWorkflow(
  workflow({
    a: { id: 'a', on: { go: [{ id: 'go', target: '#b' }], end: [{ id: 'end', target: '#c' }] } },
    b: { id: 'b', on: { back: [{ id: 'back', target: '#a' }] } },
    c: { id: 'c', type: 'final' },
  }),
);
const AFTER = viewOfWorkflow(workflow({ a: { id: 'a' }, c: { id: 'c', type: 'final' } }));

describe('what is no more, among what is there', () => {
  it('is drawn with the transitions that led to it and from it', () => {
    const shown = withRemoved(AFTER, BEFORE, differencesOf(BEFORE, AFTER));
    expect(shown.states.map(({ id }) => id)).to.have.members(['a', 'c', 'b']);
    expect(shown.transitions.map(({ id }) => id)).to.have.members(['go', 'back', 'end']);
  });

  it('is not drawn while nobody looks at the differences, nor where nothing was in force', () => {
    expect(withRemoved(AFTER, BEFORE, new Map())).to.equal(AFTER);
    expect(withRemoved(AFTER, null, differencesOf(BEFORE, AFTER))).to.equal(AFTER);
  });

  it('a transition that was removed is not drawn to a state that is unknown', () => {
    const shown = withRemoved(AFTER, BEFORE, new Map([['go', 'removed']]));
    expect(shown.transitions).to.have.length(0);
  });
});
