import { expect } from 'chai';
import type { WorkflowDefinition } from '../../../engine/language/index.ts';
import { viewOfWorkflow } from '../../../designer/model/view-of-workflow.ts';
import { commandsFor } from '../../../designer/outline/outline-commands.ts';
import { rowsOf } from '../../../designer/outline/rows-of.ts';

const WORKFLOW: WorkflowDefinition = {
  $schema: 'workflow.schema.json',
  id: 'repair',
  title: { en: 'Repair' },
  statuses: 'statuses',
  machine: {
    id: 'machine',
    initial: 'new',
    states: {
      new: { id: 'new', on: { take: [{ id: 'take', target: '#closed' }] } },
      closed: { id: 'closed', type: 'final' },
    },
  },
};
const view = viewOfWorkflow(WORKFLOW);

function possible(id: string, readOnly = false): string[] {
  const row = rowsOf(view).find((each) => each.id === id);
  if (row === undefined) throw new Error(`no row ${id}`);
  return commandsFor(view, row, readOnly)
    .filter(({ wish }) => wish !== null)
    .map((command) => command.id);
}

describe('commands of a row', () => {
  it('of a state are to add, rename, move, copy and delete it', () => {
    expect(possible('new')).to.include.members([
      'add-state',
      'add-transition',
      'add-timer',
      'rename',
      'kind',
      'down',
      'copy',
      'delete',
    ]);
  });

  it('let no transition leave a final state', () => {
    expect(possible('closed')).to.not.include.members(['add-transition', 'add-timer', 'add-inside']);
  });

  it('never delete the workflow itself, and give it no timer', () => {
    expect(possible('machine')).to.not.include('delete').and.not.include('add-timer');
    expect(possible('machine')).to.include.members(['add-state', 'add-inside', 'add-transition', 'rename']);
  });

  it('offer where a transition leads, and no kind for it', () => {
    expect(possible('take')).to.include('target').and.not.include('kind').and.not.include('copy');
  });

  it('without the right to edit change nothing', () => {
    expect(possible('new', true)).to.deep.equal(['inspect', 'copy', 'find']);
  });

  it('have keys of which no two are the same', () => {
    const row = rowsOf(view)[0];
    if (row === undefined) throw new Error('no rows');
    const keys = commandsFor(view, row, false).flatMap((command) => command.keys ?? []);
    expect(new Set(keys).size).to.equal(keys.length);
  });
});
