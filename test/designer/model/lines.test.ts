import { expect } from 'chai';
import { applyCommand } from '../../../designer/model/apply-command.ts';
import { applyToOverlay } from '../../../designer/model/apply-to-overlay.ts';
import { viewOfOverlay } from '../../../designer/model/view-of-overlay.ts';
import { viewOfWorkflow } from '../../../designer/model/view-of-workflow.ts';
import type { WorkflowCommand } from '../../../designer/model/workflow-command.ts';
import type { WorkflowDefinition, WorkflowOverlayDefinition } from '../../../engine/language/index.ts';
import { smallWorkflow } from './small-workflow.ts';
import { refusal } from './refusal.ts';

const LINES = { accept: [0, 10, 50, 10], agree: [0, 20, 60, 20], 'finish-dear': [1, 2, 3, 4] };
const tidied = applyCommand(smallWorkflow(), { do: 'place', positions: { new: { x: 5, y: 5 } }, lines: LINES });
const after = (command: WorkflowCommand): WorkflowDefinition => applyCommand(tidied, command);
const move = (id: string): WorkflowCommand => ({ do: 'place', positions: { [id]: { x: 77, y: 88 } } });
const linesAfter = (command: WorkflowCommand): string[] => Object.keys(after(command).lines ?? {});

const overlay = (): WorkflowOverlayDefinition => {
  const lent = { op: 'setState', id: 'new', path: 'meta/status', from: 'new', to: 'late' };
  const made = { $schema: 'workflow-overlay.schema.json', id: 'mine', title: { en: 'Mine' }, base: 'repair' };
  return { ...made, clients: ['acme'], operations: [lent] } as unknown as WorkflowOverlayDefinition;
};

describe('lines that were tidied up', () => {
  it('are kept beside the places, and stay as long as both ends do', () => {
    expect(viewOfWorkflow(tidied).lines).to.deep.equal(LINES);
    expect(linesAfter(move('paused'))).to.have.members(Object.keys(LINES));
  });

  it('are forgotten when one of their ends moves, alone or with what is around it', () => {
    expect(linesAfter(move('asking'))).to.deep.equal(['accept']);
    expect(linesAfter(move('open'))).to.deep.equal(['finish-dear']);
  });

  it('stay when all that is around both ends moves', () => {
    expect(linesAfter(move('work'))).to.deep.equal(['accept', 'finish-dear']);
  });

  it('go with their transition, and with a state that is taken away', () => {
    expect(linesAfter({ do: 'remove', states: [], transitions: ['accept'] })).to.not.include('accept');
    expect(linesAfter({ do: 'remove', states: ['asking'], transitions: [] })).to.deep.equal(['accept']);
  });

  it('one that leads elsewhere runs no longer as it did', () => {
    expect(linesAfter({ do: 'reconnect', id: 'agree', target: 'paused' })).to.deep.equal(['accept', 'finish-dear']);
  });

  it('a place where it stands already forgets nothing', () => {
    expect(after({ do: 'place', positions: { new: { x: 5, y: 5 } } })).to.equal(tidied);
  });

  it('of a transition that is not there are refused', () => {
    const command = { do: 'place', positions: {}, lines: { nothing: [0, 0, 1, 1] } } as const;
    expect(refusal(() => applyCommand(smallWorkflow(), command))).to.equal('unknown-transition');
    expect(refusal(() => applyToOverlay(tidied, overlay(), command))).to.equal('unknown-transition');
  });

  it('for clients are written down only where they run otherwise than in the base', () => {
    const lines = { ...LINES, agree: [0, 25, 60, 25] };
    const on = applyToOverlay(tidied, overlay(), { do: 'place', positions: {}, lines });
    expect(on.lines).to.deep.equal({ agree: [0, 25, 60, 25] });
    expect(viewOfOverlay(tidied, on).view.lines).to.deep.equal(lines);
    const moved = applyToOverlay(tidied, on, move('asking'));
    expect(moved.lines).to.equal(undefined);
  });
});
