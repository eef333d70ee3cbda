import { expect } from 'chai';
import { applyCommand } from '../../../designer/model/apply-command.ts';
import { applyToOverlay } from '../../../designer/model/apply-to-overlay.ts';
import { differencesOf } from '../../../designer/model/differences.ts';
import { viewOfOverlay } from '../../../designer/model/view-of-overlay.ts';
import { viewOfWorkflow } from '../../../designer/model/view-of-workflow.ts';
import type { WorkflowCommand } from '../../../designer/model/workflow-command.ts';
import { shippedOverlay } from './shipped.ts';
import { smallWorkflow } from './small-workflow.ts';

const changed = (...commands: WorkflowCommand[]): Record<string, string> => {
  const after = commands.reduce(applyCommand, smallWorkflow());
  return Object.fromEntries(differencesOf(viewOfWorkflow(smallWorkflow()), viewOfWorkflow(after)));
};

describe('differences of two workflows', () => {
  it('are none between equal ones, however they are drawn', () => {
    expect(changed()).to.deep.equal({});
    expect(changed({ do: 'place', positions: { done: { x: 5, y: 5 } } })).to.deep.equal({});
  });

  it('tell what was added, changed and removed', () => {
    expect(
      changed(
        { do: 'remove', states: ['paused'], transitions: [] },
        { do: 'add-state', state: { id: 'check' }, parent: 'work' },
        { do: 'set-state', id: 'new', path: 'meta/status', value: 'late' },
        { do: 'set-transition', id: 'agree', path: 'meta/roles', value: ['boss'] },
      ),
    ).to.deep.equal({
      paused: 'removed',
      pause: 'removed',
      resume: 'removed',
      check: 'added',
      new: 'changed',
      agree: 'changed',
    });
  });

  it('tell what moved, and of candidates only those that are tried in another order', () => {
    expect(changed({ do: 'move-state', id: 'paused', parent: 'work' })).to.deep.equal({ paused: 'changed' });
    expect(changed({ do: 'order-transition', id: 'finish-dear', before: 'finish-cheap' })).to.have.all.keys(
      'finish-cheap',
    );
    expect(changed({ do: 'reconnect', id: 'agree', from: 'doing' })).to.deep.equal({ agree: 'changed' });
    expect(changed({ do: 'set-trigger', id: 'agree', trigger: { always: true } })).to.deep.equal({ agree: 'changed' });
  });

  it('a new candidate before others changes none of them', () => {
    const add: WorkflowCommand = {
      do: 'add-transition',
      from: 'doing',
      trigger: { on: 'finish' },
      transition: { id: 'first' },
      before: 'finish-cheap',
    };
    expect(changed(add)).to.deep.equal({ first: 'added' });
  });

  it('a kind that comes of what is inside is a change of the state', () => {
    expect(changed({ do: 'add-state', state: { id: 'inner' }, parent: 'asking' })).to.deep.equal({
      asking: 'changed',
      inner: 'added',
    });
  });

  it('what is switched off for clients is removed for them', () => {
    const { base, overlay } = shippedOverlay();
    const before = viewOfOverlay(base, overlay).view;
    const off = applyToOverlay(base, overlay, { do: 'remove', states: [], transitions: ['cancel'] });
    const after = viewOfOverlay(base, off).view;
    expect([...differencesOf(before, after)]).to.deep.equal([['cancel', 'removed']]);
    expect([...differencesOf(after, before)]).to.deep.equal([['cancel', 'added']]);
  });
});
