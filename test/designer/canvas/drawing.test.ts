import { expect } from 'chai';
import * as fc from 'fast-check';
import { Drawing } from '../../../designer/canvas/drawing.ts';
import type { Vocabulary } from '../../../designer/canvas/vocabulary.ts';
import { applyCommand } from '../../../designer/model/apply-command.ts';
import { viewOfWorkflow } from '../../../designer/model/view-of-workflow.ts';
import type { WorkflowCommand } from '../../../designer/model/workflow-command.ts';
import type { WorkflowDefinition } from '../../../engine/language/index.ts';
import { basePack } from '../../language/fixtures/base-pack.ts';

const NO_MARKS = { problemsOf: new Map(), requestsIn: null, differences: new Map() };
const WORDS: Vocabulary = {
  say: (title) => title?.en ?? '',
  statuses: new Map(),
  stages: new Map(),
  roles: new Map(),
  checklists: new Map(),
};
const workflow = JSON.parse(basePack().get('workflows/repair.json') ?? '') as WorkflowDefinition;
const start = viewOfWorkflow(workflow);
const placed = applyCommand(workflow, {
  do: 'place',
  positions: Object.fromEntries(start.states.map(({ id }, index) => [id, { x: index * 260, y: (index % 3) * 140 }])),
});

function drawn(drawing: Drawing, edited: WorkflowDefinition): Drawing {
  drawing.show(viewOfWorkflow(edited), WORDS, NO_MARKS);
  drawing.settle();
  return drawing;
}

describe('a drawing that changes', () => {
  it('a workflow shown again draws no line anew', () => {
    const drawing = drawn(new Drawing(), placed);
    const before = new Map(drawing.lines.all);
    drawn(drawing, structuredClone(placed));
    for (const [id, line] of drawing.lines.all) expect(line, id).to.equal(before.get(id));
  });

  it('lines that were dragged go back, though nothing was changed', () => {
    const drawing = drawn(new Drawing(), placed);
    const before = structuredClone(drawing.lines.all);
    drawing.follow(new Map(start.states.map(({ id }, index) => [id, { x: index * 31, y: 700 - index }])));
    expect(drawing.lines.all).to.not.deep.equal(before);
    drawing.settle();
    expect(drawing.lines.all).to.deep.equal(before);
  });

  it('what is found while the page rests is what is found at once', () => {
    const [drawing, other] = [drawn(new Drawing(), placed), new Drawing()];
    other.show(viewOfWorkflow(placed), WORDS, NO_MARKS);
    expect(other.lines.all.size).to.equal(0);
    const steps = other.settling();
    while (steps.next().done !== true);
    expect(other.lines.all).to.deep.equal(drawing.lines.all);
  });

  it('what was begun before the next drag draws nothing any more', () => {
    const drawing = drawn(new Drawing(), placed);
    const edited = applyCommand(placed, {
      do: 'place',
      positions: { [start.states[0]?.id ?? '']: { x: 900, y: 900 } },
    });
    drawing.show(viewOfWorkflow(edited), WORDS, NO_MARKS);
    const steps = drawing.settling();
    steps.next();
    drawing.follow(new Map([[start.states[1]?.id ?? '', { x: 33, y: 444 }]]));
    const dragged = structuredClone(drawing.lines.all);
    while (steps.next().done !== true);
    expect(drawing.lines.all).to.deep.equal(dragged);
  });

  it('after any edits it is as if it were drawn for the first time', () => {
    const states = start.states.map(({ id }) => id);
    const transitions = start.transitions.filter(({ trigger }) => 'on' in trigger).map(({ id }) => id);
    const edit = fc.oneof(
      fc
        .record({
          id: fc.constantFrom(...states),
          x: fc.integer({ min: 0, max: 1500 }),
          y: fc.integer({ min: 0, max: 900 }),
        })
        .map(({ id, x, y }): WorkflowCommand => ({ do: 'place', positions: { [id]: { x, y } } })),
      fc
        .record({ id: fc.constantFrom(...transitions), en: fc.string({ minLength: 1, maxLength: 40 }) })
        .map(({ id, en }): WorkflowCommand => ({ do: 'set-transition', id, path: 'meta/title', value: { en } })),
      fc
        .record({ id: fc.constantFrom(...transitions), target: fc.constantFrom(...states) })
        .map(({ id, target }): WorkflowCommand => ({ do: 'reconnect', id, target })),
    );
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 6 }), (edits) => {
        const drawing = drawn(new Drawing(), placed);
        let now = placed;
        for (const command of edits) {
          now = applyCommand(now, command);
          drawn(drawing, now);
        }
        expect(drawing.lines.all).to.deep.equal(drawn(new Drawing(), now).lines.all);
      }),
      { numRuns: 60 },
    );
  });
});
