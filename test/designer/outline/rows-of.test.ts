import { expect } from 'chai';
import type { WorkflowDefinition } from '../../../engine/language/index.ts';
import { applyCommand } from '../../../designer/model/apply-command.ts';
import { viewOfWorkflow } from '../../../designer/model/view-of-workflow.ts';
import type { WorkflowCommand } from '../../../designer/model/workflow-command.ts';
import type { WorkflowView } from '../../../designer/model/workflow-view.ts';
import { makeInitial, moveOf } from '../../../designer/outline/row-commands.ts';
import { type OutlineRow, rowsOf, stateKey } from '../../../designer/outline/rows-of.ts';
import { rowsWith, typeAhead } from '../../../designer/outline/type-ahead.ts';

const WORKFLOW: WorkflowDefinition = {
  $schema: 'workflow.schema.json',
  id: 'repair',
  title: { en: 'Repair' },
  statuses: 'statuses',
  machine: {
    id: 'machine',
    initial: 'new',
    on: { cancel: [{ id: 'cancel', target: '#closed' }] },
    states: {
      new: { id: 'new', on: { take: [{ id: 'take-a', target: '#work' }, { id: 'take-b' }, { id: 'take-c' }] } },
      work: {
        id: 'work',
        initial: 'begin',
        states: { begin: { id: 'begin' }, check: { id: 'check', on: { done: [{ id: 'done', target: '#closed' }] } } },
      },
      closed: { id: 'closed', type: 'final' },
    },
  },
};
const view = viewOfWorkflow(WORKFLOW);

function rowOf(id: string, of: WorkflowView = view): OutlineRow {
  const row = rowsOf(of).find((each) => each.id === id);
  if (row === undefined) throw new Error(`no row ${id}`);
  return row;
}

function after(command: WorkflowCommand | null): WorkflowView {
  if (command === null) throw new Error('no command');
  return viewOfWorkflow(applyCommand(WORKFLOW, command));
}

const inside = (of: WorkflowView, parent: string | null): string[] =>
  of.states.filter((each) => each.parent === parent).map(({ id }) => id);

describe('rows of the outline', () => {
  it('follow the tree: each state, its transitions, then what is inside it', () => {
    expect(rowsOf(view).map(({ id, level }) => `${level} ${id}`)).to.deep.equal([
      '1 machine',
      '2 cancel',
      '2 new',
      '3 take-a',
      '3 take-b',
      '3 take-c',
      '2 work',
      '3 begin',
      '3 check',
      '4 done',
      '2 closed',
    ]);
  });

  it('tell the place of each among its neighbours, and whether it is open', () => {
    expect(rowOf('work')).to.include({ position: 3, size: 4, expanded: true, parent: 'machine' });
    expect(rowOf('check')).to.include({ position: 2, size: 2, parent: stateKey('work') });
    expect(rowOf('closed').expanded).to.equal(null);
  });

  it('leave out nothing but what is inside a collapsed one', () => {
    const rows = rowsOf(view, new Set([stateKey('work')]));
    expect(rows.map(({ id }) => id))
      .to.include('work')
      .and.not.include('begin')
      .and.not.include('done');
    expect(rows.find(({ id }) => id === 'work')?.expanded).to.equal(false);
  });

  it('of a workflow without states is the workflow alone', () => {
    const empty = viewOfWorkflow({ ...WORKFLOW, machine: { id: 'machine', states: {} } });
    expect(rowsOf(empty)).to.have.length(1);
  });
});

describe('moving by the keyboard', () => {
  it('moves a state among its neighbours', () => {
    expect(inside(after(moveOf(view, rowOf('work'), 'up')), null)).to.deep.equal(['work', 'new', 'closed']);
    expect(inside(after(moveOf(view, rowOf('new'), 'down')), null)).to.deep.equal(['work', 'new', 'closed']);
    expect(inside(after(moveOf(view, rowOf('work'), 'down')), null)).to.deep.equal(['new', 'closed', 'work']);
  });

  it('moves a state into the one before it, and out of the one around it', () => {
    expect(inside(after(moveOf(view, rowOf('closed'), 'into')), 'work')).to.deep.equal(['begin', 'check', 'closed']);
    expect(inside(after(moveOf(view, rowOf('check'), 'out')), null)).to.deep.equal(['new', 'work', 'check', 'closed']);
  });

  it('moves a transition among the candidates of its event', () => {
    const order = (of: WorkflowView): string[] =>
      of.transitions.filter(({ from }) => from === 'new').map(({ id }) => id);
    expect(order(after(moveOf(view, rowOf('take-c'), 'up')))).to.deep.equal(['take-a', 'take-c', 'take-b']);
    expect(order(after(moveOf(view, rowOf('take-a'), 'down')))).to.deep.equal(['take-b', 'take-a', 'take-c']);
    expect(order(after(moveOf(view, rowOf('take-b'), 'down')))).to.deep.equal(['take-a', 'take-c', 'take-b']);
  });

  it('goes nowhere beyond the first and the last, and not out of the workflow', () => {
    expect(moveOf(view, rowOf('new'), 'up')).to.equal(null);
    expect(moveOf(view, rowOf('closed'), 'down')).to.equal(null);
    expect(moveOf(view, rowOf('new'), 'into')).to.equal(null);
    expect(moveOf(view, rowOf('new'), 'out')).to.equal(null);
    expect(moveOf(view, rowOf('take-a'), 'up')).to.equal(null);
    expect(moveOf(view, rowOf('take-c'), 'down')).to.equal(null);
  });

  it('never moves the workflow itself, and a transition not into a state', () => {
    expect(moveOf(view, rowOf('machine'), 'down')).to.equal(null);
    expect(moveOf(view, rowOf('take-b'), 'into')).to.equal(null);
    expect(moveOf(view, rowOf('take-b'), 'out')).to.equal(null);
  });

  it('lets the workflow or the state around begin with a state, unless it does already', () => {
    expect(after(makeInitial(view, 'work')).workflow.machine.initial).to.equal('work');
    expect(after(makeInitial(view, 'check')).stateById.get('work')?.config.initial).to.equal('check');
    expect(makeInitial(view, 'new')).to.equal(null);
    expect(makeInitial(view, 'nowhere')).to.equal(null);
  });
});

describe('letters that lead to a row', () => {
  const labels = ['Repair', 'New', 'Not taken', 'Работа', 'Closed'];

  it('go on to the next that begins so, round the end', () => {
    expect(typeAhead(labels, 0, 'n')).to.equal(1);
    expect(typeAhead(labels, 1, 'n')).to.equal(2);
    expect(typeAhead(labels, 2, 'n')).to.equal(1);
    expect(typeAhead(labels, 0, 'р')).to.equal(3);
  });

  it('stay where a longer word still fits', () => {
    expect(typeAhead(labels, 2, 'no')).to.equal(2);
    expect(typeAhead(labels, 1, 'no')).to.equal(2);
  });

  it('lead nowhere when nothing begins so', () => {
    expect(typeAhead(labels, 0, 'x')).to.equal(-1);
    expect(typeAhead(labels, 0, '')).to.equal(-1);
    expect(typeAhead([], 0, 'a')).to.equal(-1);
  });

  it('find rows with all the words, and none for no words', () => {
    expect(rowsWith(['New take Work', 'Closed', 'take it'], 'TAKE w')).to.deep.equal([0]);
    expect(rowsWith(['New', 'Closed'], '  ')).to.deep.equal([]);
    expect(rowsWith(['New', 'Closed'], 'missing')).to.deep.equal([]);
  });
});
