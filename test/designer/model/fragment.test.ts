import { expect } from 'chai';
import { applyCommand } from '../../../designer/model/apply-command.ts';
import { applyToOverlay } from '../../../designer/model/apply-to-overlay.ts';
import { copyFragment } from '../../../designer/model/copy-fragment.ts';
import { type Fragment, readFragment } from '../../../designer/model/fragment.ts';
import { viewOfOverlay } from '../../../designer/model/view-of-overlay.ts';
import { viewOfWorkflow } from '../../../designer/model/view-of-workflow.ts';
import { outlineOf } from '../../../engine/language/index.ts';
import { refusal } from './refusal.ts';
import { shippedOverlay, shippedWorkflows } from './shipped.ts';
import { smallWorkflow } from './small-workflow.ts';

const view = () => viewOfWorkflow(smallWorkflow());
const copied = (...ids: string[]): Fragment => copyFragment(view(), ids);
const at = { x: 100, y: 200 };

describe('copying a part of a workflow', () => {
  it('takes states with what is inside and the transitions among them, no others', () => {
    const fragment = copied('new', 'work', 'doing');
    expect(fragment.states.map(({ id }) => id)).to.deep.equal(['new', 'work']);
    expect(fragment.transitions.map(({ transition }) => transition.id)).to.deep.equal(['remind', 'finish-dear']);
    expect(fragment.states[1]?.states?.['doing']).to.deep.equal({ id: 'doing' });
  });

  it('takes along the delays that are named and where the states stood', () => {
    expect(copied('new')).to.deep.include({
      delays: { soon: { duration: 'PT1H' } },
      positions: { new: { x: 0, y: 0 } },
    });
    expect(copied('paused').delays).to.deep.equal({});
  });

  it('passes over what is unknown, and a history state forgets where it returned to', () => {
    expect(copied('nobody').states).to.deep.equal([]);
    expect(copied('back').states).to.deep.equal([{ id: 'back', type: 'history' }]);
  });

  it('goes through a text; another text is no fragment', () => {
    const fragment = copied('new', 'work');
    expect(readFragment(JSON.stringify(fragment))).to.deep.equal(fragment);
    for (const text of [
      '',
      'hello',
      '{}',
      'null',
      '{"reglament":"fragment"}',
      '{"reglament":"fragment","states":[{}],"transitions":[],"delays":{},"positions":{}}',
    ])
      expect(readFragment(text)).to.equal(null);
  });
});

describe('pasting', () => {
  it('gives free names, which everything inside follows', () => {
    const next = applyCommand(smallWorkflow(), { do: 'paste', fragment: copied('work', 'paused'), at });
    const outline = outlineOf(next.machine);
    expect(outline.stateById.get('work-2')?.config).to.deep.equal({
      id: 'work-2',
      initial: 'doing-2',
      states: {
        'doing-2': {
          id: 'doing-2',
          on: {
            finish: [{ id: 'finish-dear-2', target: '#asking-2' }],
            pause: [{ id: 'pause-2', target: '#paused-2' }],
          },
        },
        'asking-2': { id: 'asking-2' },
        'back-2': { id: 'back-2', type: 'history', target: '#doing-2' },
      },
    });
    expect(outline.transitionById.get('resume-2')?.config.target).to.equal('#back-2');
    expect(next.layout?.['paused-2']).to.deep.equal({ x: 100, y: 200 });
  });

  it('shares the delays that are the same, and takes others along under free keys', () => {
    const fragment = copied('new');
    const same = applyCommand(smallWorkflow(), { do: 'paste', fragment, at });
    expect(same.delays).to.deep.equal({ soon: { duration: 'PT1H' } });
    const other = applyCommand(smallWorkflow(), { do: 'set-delay', key: 'soon', delay: { duration: 'PT2H' } });
    const next = applyCommand(other, { do: 'paste', fragment, at });
    expect(next.delays).to.deep.equal({ soon: { duration: 'PT2H' }, 'soon-2': { duration: 'PT1H' } });
    expect(next.machine.states['new-2']?.after).to.have.all.keys('soon-2');
  });

  it('goes inside a state, which then begins in the first one', () => {
    const next = applyCommand(smallWorkflow(), {
      do: 'paste',
      fragment: copied('asking', 'done'),
      parent: 'paused',
      at,
    });
    expect(next.machine.states['paused']).to.deep.include({ initial: 'asking-2' });
    expect(Object.keys(next.machine.states['paused']?.states ?? {})).to.deep.equal(['asking-2', 'done-2']);
  });

  it('works across workflows: every shipped one into every other', () => {
    for (const from of shippedWorkflows())
      for (const to of shippedWorkflows()) {
        const all = viewOfWorkflow(from);
        const fragment = copyFragment(
          all,
          all.states.filter(({ parent }) => parent === null).map(({ id }) => id),
        );
        const next = viewOfWorkflow(applyCommand(to, { do: 'paste', fragment, at }));
        const inner = all.transitions.filter((each) => each.from !== all.machineId);
        expect(next.states).to.have.length(viewOfWorkflow(to).states.length + all.states.length);
        expect(next.transitions).to.have.length(viewOfWorkflow(to).transitions.length + inner.length);
        expect(next.stateById.size).to.equal(next.states.length);
        expect(next.transitionById.size).to.equal(next.transitions.length);
        expect(next.transitions.filter(({ broken }) => broken)).to.deep.equal([]);
      }
  });

  it('works on top of a base, without conflict', () => {
    const { base, overlay } = shippedOverlay();
    const fragment = copyFragment(viewOfOverlay(base, overlay).view, ['client-approval', 'line-2']);
    const next = applyToOverlay(base, overlay, { do: 'paste', fragment, parent: 'process', at });
    const { view: shown, conflicts } = viewOfOverlay(base, next);
    expect(conflicts).to.deep.equal([]);
    expect(shown.stateById.get('client-approval-2')).to.include({ origin: 'added', parent: 'process' });
    expect(shown.transitions.filter(({ broken }) => broken)).to.deep.equal([]);
  });

  it('what is switched off is not copied', () => {
    const { base, overlay } = shippedOverlay();
    const off = applyToOverlay(base, overlay, { do: 'remove', states: ['waiting-client'], transitions: [] });
    expect(copyFragment(viewOfOverlay(base, off).view, ['waiting-client']).states).to.deep.equal([]);
  });

  it('refuses a fragment of nothing and a home that can have no states', () => {
    const paste = (fragment: Fragment, parent?: string): string =>
      refusal(() => applyCommand(smallWorkflow(), { do: 'paste', fragment, at, ...(parent && { parent }) }));
    expect(paste(copied())).to.equal('nothing-to-do');
    expect(paste(copied('new'), 'done')).to.equal('no-children');
    expect(paste(copied('new'), 'nobody')).to.equal('unknown-state');
  });
});
