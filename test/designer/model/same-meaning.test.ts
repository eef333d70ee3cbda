import { expect } from 'chai';
import * as fc from 'fast-check';
import { applyCommand } from '../../../designer/model/apply-command.ts';
import { sameMeaning } from '../../../designer/model/same-meaning.ts';
import { viewOfWorkflow } from '../../../designer/model/view-of-workflow.ts';
import type { WorkflowCommand } from '../../../designer/model/workflow-command.ts';
import { smallWorkflow } from './small-workflow.ts';

const start = smallWorkflow();
const after = (...commands: WorkflowCommand[]) => viewOfWorkflow(commands.reduce(applyCommand, start));
const means = (...commands: WorkflowCommand[]): boolean => sameMeaning(viewOfWorkflow(start), after(...commands));

describe('two views that say the same', () => {
  it('differ in places and remarks at most', () => {
    const states = viewOfWorkflow(start).states.map(({ id }) => id);
    const move = fc
      .record({ id: fc.constantFrom(...states), x: fc.integer(), y: fc.integer() })
      .map(({ id, x, y }): WorkflowCommand => ({ do: 'place', positions: { [id]: { x, y } } }));
    fc.assert(fc.property(fc.array(move, { maxLength: 5 }), (moves) => means(...moves)));
    expect(means({ do: 'set-note', id: 'why', note: null })).to.equal(true);
  });

  it('a state, a transition, a delay or a title that is another is no mere move', () => {
    const others: readonly WorkflowCommand[] = [
      { do: 'add-state', state: { id: 'check' } },
      { do: 'remove', states: ['paused'], transitions: [] },
      { do: 'set-state', id: 'new', path: 'meta/status', value: 'late' },
      { do: 'move-state', id: 'paused', parent: 'money' },
      { do: 'set-transition', id: 'agree', path: 'meta/roles', value: ['boss'] },
      { do: 'order-transition', id: 'finish-cheap', before: null },
      { do: 'set-delay', key: 'soon', delay: { duration: 'PT2H' } },
      { do: 'set-workflow', path: 'title', value: { en: 'Mending' } },
      { do: 'set-workflow', path: 'statuses', value: 'others' },
    ];
    for (const command of others) expect(means(command), JSON.stringify(command)).to.equal(false);
  });

  it('nor is a move that comes with something else', () => {
    expect(
      means(
        { do: 'place', positions: { done: { x: 5, y: 5 } } },
        { do: 'set-transition', id: 'agree', path: 'meta/title', value: { en: 'Yes' } },
      ),
    ).to.equal(false);
  });
});
