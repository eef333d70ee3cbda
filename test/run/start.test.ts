import { expect } from 'chai';
import { start } from '../../engine/run/index.ts';
import { factsWith, NOW, refused, taken, workflowOf } from '../support/effective.ts';

const entry = (field: string, value: unknown) => ({ type: 'set-field', params: { field, value } });

describe('the first step of a request', () => {
  it('enters the first states, outer before inner, with their actions in order', () => {
    const workflow = workflowOf({
      fields: [{ id: 'way', maxLength: 20 }],
      machine: {
        initial: 'outer',
        entry: [entry('way', 'machine')],
        states: {
          outer: {
            id: 'outer',
            initial: 'inner',
            entry: [entry('way', 'outer')],
            states: { inner: { id: 'inner', entry: [entry('way', 'inner')] } },
          },
        },
      },
    });
    const result = taken(start(workflow, factsWith(), NOW));
    expect(result.changes.map((change) => 'value' in change && change.value)).to.deep.equal([
      'machine',
      'outer',
      'inner',
    ]);
    expect(result.instance).to.deep.equal({
      format: 1,
      hash: workflow.hash,
      value: { outer: 'inner' },
      history: {},
      status: 'active',
      timers: {},
      entry: 0,
    });
    expect(result.journal).to.deep.equal({ event: null, transitions: [], from: [], to: ['inner'], reads: {} });
  });

  it('lets `always` see what the entry actions have changed', () => {
    const workflow = workflowOf({
      fields: [{ id: 'kind' }],
      machine: {
        initial: 'sort',
        states: {
          sort: {
            id: 'sort',
            entry: [entry('kind', 'urgent')],
            always: [
              {
                id: 'to-fast',
                target: '#fast',
                guard: { type: 'rule', params: { '==': [{ var: 'fields.kind' }, 'urgent'] } },
              },
              { id: 'to-slow', target: '#slow' },
            ],
          },
          fast: { id: 'fast' },
          slow: { id: 'slow' },
        },
      },
    });
    const result = taken(start(workflow, factsWith(), NOW));
    expect(result.view.states).to.deep.equal(['fast']);
    expect(result.journal.transitions).to.deep.equal(['to-fast']);
    expect(result.journal.reads).to.deep.equal({ 'fields.kind': 'urgent' });
  });

  it('starts the checklists of a state before its other entry actions', () => {
    const workflow = workflowOf({
      fields: [{ id: 'kind' }],
      checklists: [{ id: 'proof', items: [{ id: 'photo', title: { en: 'Photo' }, type: 'photo' }] }],
      machine: {
        initial: 'open',
        states: { open: { id: 'open', meta: { checklists: ['proof'] }, entry: [entry('kind', 'x')] } },
      },
    });
    const { changes } = taken(start(workflow, factsWith(), NOW));
    expect(changes.map(({ type }) => type)).to.deep.equal(['start-checklist', 'set-field']);
  });

  it('can end the request at once', () => {
    const workflow = workflowOf({
      machine: {
        initial: 'open',
        states: {
          open: { id: 'open', always: [{ id: 'end', target: '#closed' }] },
          closed: { id: 'closed', type: 'final' },
        },
      },
    });
    const { view, instance } = taken(start(workflow, factsWith(), NOW));
    expect(view.ended).to.equal(true);
    expect(instance.status).to.equal('done');
  });

  it('arms timers and drafts effects, but none of either for imported history', () => {
    const workflow = workflowOf({
      delays: { week: 'P7D' },
      machine: {
        initial: 'open',
        states: {
          open: {
            id: 'open',
            entry: [{ type: 'notify', params: { notification: 'filed' } }],
            after: { week: [{ id: 'late', target: '#closed' }] },
          },
          closed: { id: 'closed', type: 'final' },
        },
      },
    });
    const live = taken(start(workflow, factsWith(), NOW));
    expect(live.effects.map(({ subject }) => subject)).to.deep.equal(['filed']);
    expect(live.timers.set).to.deep.equal([
      { state: 'open', delay: 'week', entry: 1, due: new Date('2026-01-19T09:00:00Z') },
    ]);
    const imported = taken(start(workflow, factsWith(), NOW, { imported: true }));
    expect(imported.effects).to.deep.equal([]);
    expect(imported.timers).to.deep.equal({ set: [], cancel: [] });
    expect(imported.instance.timers).to.deep.equal({});
  });

  it('is refused when an entry action sets what the field cannot hold', () => {
    const workflow = workflowOf({
      fields: [{ id: 'count', type: 'integer', max: 5 }],
      machine: { initial: 'open', states: { open: { id: 'open', entry: [entry('count', 6), entry('nothing', 1)] } } },
    });
    expect(refused(start(workflow, factsWith(), NOW))).to.deep.equal(['field-invalid:count', 'field-invalid:nothing']);
  });
});
