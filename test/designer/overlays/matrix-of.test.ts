import { expect } from 'chai';
import { assert, property } from 'fast-check';
import { applyCommand } from '../../../designer/model/apply-command.ts';
import { applyToOverlay } from '../../../designer/model/apply-to-overlay.ts';
import { viewOfOverlay } from '../../../designer/model/view-of-overlay.ts';
import { keepClients, takeBase } from '../../../designer/overlays/end-conflict.ts';
import { type MatrixRow, matrixOf } from '../../../designer/overlays/matrix-of.ts';
import { applyOverlay, outlineOf, type WorkflowDefinition } from '../../../engine/language/index.ts';
import { doneOrRefused, someCommands } from '../model/prove-commands.ts';
import { randomCommand } from '../model/random-command.ts';
import { shippedOverlay } from '../model/shipped.ts';

const { base, overlay } = shippedOverlay();

describe('the matrix of a base and its clients', () => {
  it('says of every element who inherits, adds, changes and switches off', () => {
    const says = new Map(matrixOf(base, [overlay]).map(({ type, id, cells }) => [`${type} ${id}`, cells[0]?.says]));
    expect(says.get('state line-1')).to.equal('inherits');
    expect(says.get('state line-2')).to.equal('changes');
    expect(says.get('state client-approval')).to.equal('adds');
    expect(says.get('transition approve-visit')).to.equal('adds');
    expect(says.get('transition answer-at-line-1')).to.equal('disables');
    expect(says.get('transition accept-work')).to.equal('changes');
    expect(says.get('delay owner-deadline')).to.equal('changes');
    expect(says.get('delay approval-deadline')).to.equal('adds');
  });

  it('names the parts that are changed', () => {
    const cell = rowOf(matrixOf(base, [overlay]), 'transition', 'accept-work').cells[0];
    expect(cell?.parts).to.have.members(['target', 'meta/required', 'meta/form', 'actions']);
  });

  it('has no row twice, and a base without overlays has no cell and no difference', () => {
    const rows = matrixOf(base, [overlay, { ...overlay, id: 'another', clients: ['another'] }]);
    expect(new Set(rows.map(({ type, id }) => `${type} ${id}`)).size).to.equal(rows.length);
    const alone = matrixOf(base, []);
    expect(alone.filter(({ differs, cells }) => differs || cells.length > 0)).to.deep.equal([]);
    expect(alone.length).to.be.greaterThan(20);
  });

  it('who has nothing of what another client added inherits', () => {
    const rows = matrixOf(base, [overlay, { ...overlay, id: 'plain', clients: ['plain'], operations: [] }]);
    const row = rowOf(rows, 'state', 'client-approval');
    expect([row.inBase, ...row.cells.map(({ says }) => says)]).to.deep.equal([false, 'adds', 'inherits']);
  });

  it('inherits is said exactly where what comes of the overlay is what the base has', () => {
    assert(
      property(someCommands(6), (commands) => {
        const changed = commands.reduce(
          (now, each) =>
            doneOrRefused(now, randomCommand(each, viewOfOverlay(base, now).view), (value, command) =>
              applyToOverlay(base, value, command),
            ),
          overlay,
        );
        const effective = applyOverlay(base, changed, '').workflow;
        for (const { type, id, cells } of matrixOf(base, [changed])) {
          const same = said(base, type, id) === said(effective, type, id);
          const told = `${type} ${id} ${JSON.stringify(changed.operations)}`;
          // Among several candidates the order counts too: only there may what is the same be told as changed.
          if (!same || isAlone(base, type, id)) expect(cells[0]?.says === 'inherits', told).to.equal(same);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('an overlay that contradicts its base', () => {
  const moved = applyCommand(base, { do: 'set-state', id: 'line-2', path: 'meta/stage', value: 'accepted' });

  it('is told in the cell, with the operation', () => {
    const { cells, differs } = rowOf(matrixOf(moved, [overlay]), 'state', 'line-2');
    expect(differs).to.equal(true);
    expect(cells[0]?.conflicts.map(({ operation }) => overlay.operations[operation]?.op)).to.deep.equal(['setState']);
  });

  it('is told of what the base has no longer', () => {
    const without = applyCommand(base, { do: 'remove', states: [], transitions: ['answer-at-line-1'] });
    const { cells, inBase } = rowOf(matrixOf(without, [overlay]), 'transition', 'answer-at-line-1');
    expect(inBase).to.equal(false);
    expect(cells[0]?.conflicts).to.have.length(1);
  });

  it('keeps what the clients have: the base is taken note of, and nothing else changes', () => {
    const operation = conflictOf(moved);
    const kept = keepClients(moved, overlay, operation);
    if (kept === null) throw new Error('it can be kept');
    expect(viewOfOverlay(moved, kept).conflicts).to.deep.equal([]);
    expect(kept.operations[operation]).to.deep.include({ from: 'accepted', to: 'diagnostics' });
    expect(rowOf(matrixOf(moved, [kept]), 'state', 'line-2').cells[0]?.says).to.equal('changes');
  });

  it('or takes what the base has', () => {
    const taken = takeBase(overlay, conflictOf(moved));
    expect(viewOfOverlay(moved, taken).conflicts).to.deep.equal([]);
    expect(rowOf(matrixOf(moved, [taken]), 'state', 'line-2').cells[0]?.says).to.equal('inherits');
  });

  it('has nothing to keep where the base has nothing to change any more', () => {
    const without = applyCommand(base, { do: 'remove', states: ['waiting-client'], transitions: ['answer-at-line-1'] });
    const [conflict] = rowOf(matrixOf(without, [overlay]), 'transition', 'answer-at-line-1').cells[0]?.conflicts ?? [];
    expect(keepClients(without, overlay, conflict?.operation ?? -1)).to.equal(null);
    expect(keepClients(base, overlay, 10_000)).to.equal(null);
  });

  function conflictOf(of: WorkflowDefinition): number {
    return rowOf(matrixOf(of, [overlay]), 'state', 'line-2').cells[0]?.conflicts[0]?.operation ?? -1;
  }
});

function rowOf(rows: readonly MatrixRow[], type: MatrixRow['type'], id: string): MatrixRow {
  const row = rows.find((each) => each.type === type && each.id === id);
  if (row === undefined) throw new Error(`no row ${type} ${id}`);
  return row;
}

/** What a workflow says of an element itself, as text; null when it has none. */
function said(workflow: WorkflowDefinition, type: MatrixRow['type'], id: string): string | null {
  const { stateById, transitionById } = outlineOf(workflow.machine);
  if (type === 'delay') return sorted(workflow.delays?.[id] ?? null);
  if (type === 'transition') {
    const found = transitionById.get(id);
    return found === undefined ? null : sorted([found.state.id, found.trigger, found.config]);
  }
  const found = stateById.get(id);
  if (found === undefined) return null;
  const { states: _s, on: _o, after: _a, always: _w, onDone: _d, ...own } = found.config;
  return sorted([found.parent?.id, found.kind, own]);
}

/** Text in which the order of keys tells nothing. */
function sorted(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

function isAlone(workflow: WorkflowDefinition, type: MatrixRow['type'], id: string): boolean {
  if (type !== 'transition') return true;
  const { transitions, transitionById } = outlineOf(workflow.machine);
  const found = transitionById.get(id);
  const beside = transitions.filter(
    (each) => each.state === found?.state && JSON.stringify(each.trigger) === JSON.stringify(found.trigger),
  );
  return beside.length === 1;
}
