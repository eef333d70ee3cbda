import { expect } from 'chai';
import type { WorkflowDefinition } from '../../../engine/language/index.ts';
import { NOTHING, selectDelay, selectState, selectTransition } from '../../../designer/model/selection.ts';
import { viewOfWorkflow } from '../../../designer/model/view-of-workflow.ts';
import { elementOf, selectionOf, stillThere } from '../../../designer/workflow/selection-in-url.ts';

const WORKFLOW: WorkflowDefinition = {
  $schema: 'workflow.schema.json',
  id: 'repair',
  title: { en: 'Repair' },
  statuses: 'statuses',
  delays: { limit: { duration: 'P1D' } },
  machine: {
    id: 'machine',
    initial: 'new',
    states: {
      new: {
        id: 'new',
        on: { take: [{ id: 'take', target: '#closed' }], close: [{ id: 'closed', target: '#closed' }] },
      },
      closed: { id: 'closed', type: 'final' },
    },
  },
  notes: { hint: { x: 0, y: 0, text: 'Ask first' } },
};
const view = viewOfWorkflow(WORKFLOW);

describe('what is chosen, in the address', () => {
  it('comes back as it was: states, transitions, delays and notes', () => {
    const all = [
      selectState('new'),
      selectTransition('take'),
      selectState('closed'),
      selectTransition('closed'),
      selectDelay('limit'),
      { ...NOTHING, note: 'hint' },
    ];
    for (const selection of all) expect(selectionOf(elementOf(selection, view), view)).to.deep.equal(selection);
  });

  it('names a state or transition by its id alone', () => {
    expect(elementOf(selectState('new'), view)).to.equal('new');
    expect(elementOf(selectTransition('take'), view)).to.equal('take');
  });

  it('names nothing for the workflow itself, and nothing for several', () => {
    expect(elementOf(NOTHING, view)).to.equal(null);
    expect(elementOf({ ...NOTHING, states: ['new', 'closed'] }, view)).to.equal(null);
    expect(selectionOf(null, view)).to.equal(NOTHING);
  });

  it('chooses nothing for what is not there any more', () => {
    expect(selectionOf('gone', view)).to.equal(NOTHING);
    expect(selectionOf('delay:gone', view)).to.equal(NOTHING);
    expect(selectionOf('transition:new', view)).to.equal(NOTHING);
  });

  it('lets go of what was removed, and of nothing else', () => {
    const chosen = { ...NOTHING, states: ['new', 'gone'], transitions: ['take'] };
    expect(stillThere(chosen, view)).to.deep.equal({ ...NOTHING, states: ['new'], transitions: ['take'] });
    const whole = selectState('new');
    expect(stillThere(whole, view)).to.equal(whole);
  });
});
