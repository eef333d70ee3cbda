import { expect } from 'chai';
import * as fc from 'fast-check';
import type {
  OverlayOperation,
  WorkflowDefinition,
  WorkflowOverlayDefinition,
} from '../../../engine/language/definitions.generated.ts';
import { outlineOf } from '../../../engine/language/outline.ts';
import { applyOverlay } from '../../../engine/language/overlay/apply-overlay.ts';
import { checkSchema } from '../../../engine/language/schema-check.ts';
import { readBase } from '../fixtures/read-base.ts';

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(deepFreeze);
  return value;
}

const base = deepFreeze(readBase().byKind.workflow.get('repair')?.definition) as WorkflowDefinition;

function overlayOf(...operations: unknown[]): WorkflowOverlayDefinition {
  const cover = {
    $schema: 'workflow-overlay.schema.json',
    id: 'contract',
    title: { en: 'Contract' },
    base: 'repair',
    clients: ['big'],
  };
  return deepFreeze({ ...cover, operations: operations as OverlayOperation[] });
}

function applied(...operations: unknown[]) {
  const { workflow, problems } = applyOverlay(base, overlayOf(...operations), 'o.json');
  return {
    workflow,
    outline: outlineOf(workflow.machine),
    problems: problems.map(({ rule, path }) => `${rule} ${path}`),
  };
}

function conflicts(...operations: unknown[]): string[] {
  return applied(...operations).problems;
}

const approval = {
  id: 'approving',
  meta: { status: 'approval' },
  on: { approve: [{ id: 'approve', target: '#field', meta: { roles: ['operator'] } }] },
};

describe('engine/language/overlay/apply-overlay', () => {
  it('leaves base and overlay as they are and shares nothing with them', () => {
    const before = JSON.stringify(base);
    const overlay = overlayOf({ op: 'addState', state: approval });
    const { workflow } = applyOverlay(base, overlay, 'o.json');
    expect(JSON.stringify(base)).to.equal(before);
    const added = workflow.machine.states['approving'];
    if (added === undefined) throw new Error('the state was not added');
    added.meta = {};
    expect(overlay.operations[0]).to.have.nested.property('state.meta.status', 'approval');
    expect(applyOverlay(base, overlay, 'o.json').workflow.machine.states['approving']?.meta).to.deep.equal({
      status: 'approval',
    });
  });

  it('gives the base itself for operations that take each other back', () => {
    const { workflow, problems } = applied(
      { op: 'setTransition', id: 'pause', path: 'target', from: '#planned', to: '#working' },
      { op: 'setTransition', id: 'pause', path: 'target', from: '#working', to: '#planned' },
    );
    expect(problems).to.deep.equal([]);
    expect(workflow).to.deep.equal(base);
  });

  describe('addState', () => {
    const keys = (workflow: WorkflowDefinition) => Object.keys(workflow.machine.states);

    it('puts a state at its anchor, or at the end', () => {
      const own = keys(base);
      expect(keys(applied({ op: 'addState', state: approval }).workflow)).to.deep.equal([...own, 'approving']);
      expect(keys(applied({ op: 'addState', after: 'intake', state: approval }).workflow).slice(0, 2)).to.deep.equal([
        'intake',
        'approving',
      ]);
      expect(keys(applied({ op: 'addState', before: 'intake', state: approval }).workflow)[0]).to.equal('approving');
    });

    it('adds to any state that has states inside, and to what it has added before', () => {
      const { outline, problems } = applied(
        {
          op: 'addState',
          parent: 'progress',
          state: { id: 'checking', initial: 'first', states: { first: { id: 'first' } } },
        },
        { op: 'addState', parent: 'checking', state: { id: 'second' } },
      );
      expect(problems).to.deep.equal([]);
      expect(outline.stateById.get('second')?.pointer).to.equal(
        '/machine/states/field/states/progress/states/checking/states/second',
      );
    });

    it('refuses a parent that is unknown or has no states inside', () => {
      expect(conflicts({ op: 'addState', parent: 'nowhere', state: approval })).to.deep.equal([
        'overlay-unknown-id /operations/0/parent',
      ]);
      expect(conflicts({ op: 'addState', parent: 'working', state: approval })).to.deep.equal([
        'overlay-conflict /operations/0/parent',
      ]);
    });

    it('refuses ids that are taken, also deep inside the added state', () => {
      const state = { ...approval, states: { deep: { id: 'working', on: { go: [{ id: 'pause' }] } } } };
      expect(conflicts({ op: 'addState', state })).to.deep.equal([
        'overlay-id-taken /operations/0/state',
        'overlay-id-taken /operations/0/state',
      ]);
    });

    it('refuses an unknown anchor, and two anchors', () => {
      expect(conflicts({ op: 'addState', after: 'working', state: approval })).to.deep.equal([
        'overlay-unknown-id /operations/0/after',
      ]);
      expect(conflicts({ op: 'addState', before: 'done', after: 'done', state: approval })).to.deep.equal([
        'overlay-conflict /operations/0/after',
      ]);
    });
  });

  describe('addTransition', () => {
    const again = {
      id: 'cover-by-contract',
      target: '#ready',
      guard: { type: 'rule', params: { '==': [{ var: 'client.code' }, 'big'] } },
    };
    const ids = (workflow: WorkflowDefinition) =>
      workflow.machine.states['intake']?.states?.['deciding']?.always?.map(({ id }) => id);
    const add = (more: object) => ({
      op: 'addTransition',
      state: 'deciding',
      trigger: { always: true },
      transition: again,
      ...more,
    });

    it('puts a branch at its anchor among the candidates, or last', () => {
      expect(ids(applied(add({ before: 'cover-by-warranty' })).workflow)?.[0]).to.equal('cover-by-contract');
      expect(ids(applied(add({ after: 'cover-by-warranty' })).workflow)?.[1]).to.equal('cover-by-contract');
      expect(ids(applied(add({})).workflow)?.[3]).to.equal('cover-by-contract');
    });

    it('makes a trigger that the state does not have yet', () => {
      for (const trigger of [{ on: 'wait' }, { after: 'work-time' }, { onDone: true }, { always: true }]) {
        const { outline, problems } = applied({
          op: 'addTransition',
          state: 'planned',
          trigger,
          transition: { id: 'new', target: '#working' },
        });
        expect(problems).to.deep.equal([]);
        expect(outline.transitionById.get('new')?.trigger).to.deep.equal(trigger);
      }
    });

    it('refuses an unknown state, a taken id and an anchor of another trigger', () => {
      expect(conflicts(add({ state: 'decide' }))).to.deep.equal(['overlay-unknown-id /operations/0/state']);
      expect(conflicts(add({ transition: { id: 'pause' } }))).to.deep.equal([
        'overlay-id-taken /operations/0/transition',
      ]);
      expect(conflicts(add({ before: 'pause' }))).to.deep.equal(['overlay-unknown-id /operations/0/before']);
    });

    it('refuses a delay on the machine itself, which takes events only', () => {
      const onMachine = { op: 'addTransition', state: 'repair-machine', transition: { id: 'new', target: '#done' } };
      expect(conflicts({ ...onMachine, trigger: { after: 'work-time' } })).to.deep.equal([
        'overlay-conflict /operations/0/trigger',
      ]);
      expect(conflicts({ ...onMachine, trigger: { on: 'stop' } })).to.deep.equal([]);
    });
  });

  describe('setTransition and setState', () => {
    it('set a part whose former value the base still holds, whatever the order of its keys', () => {
      const from = { ru: 'Приостановить', en: 'Pause' };
      const { outline } = applied({ op: 'setTransition', id: 'pause', path: 'meta/title', from, to: { en: 'Rest' } });
      expect(outline.transitionById.get('pause')?.config.meta?.title).to.deep.equal({ en: 'Rest' });
    });

    it('take null for a part that is absent, before and after', () => {
      const { outline, problems } = applied(
        {
          op: 'setTransition',
          id: 'pause',
          path: 'guard',
          from: null,
          to: { type: 'rule', params: { '!=': [{ var: 'fields.price' }, null] } },
        },
        { op: 'setTransition', id: 'finish', path: 'meta/required', from: { checklists: ['work'] }, to: null },
        { op: 'setState', id: 'closed', path: 'meta/status', from: 'refused', to: null },
        { op: 'setState', id: 'closed', path: 'meta/stage', from: 'closed', to: null },
      );
      expect(problems).to.deep.equal([]);
      expect(outline.transitionById.get('pause')?.config.guard?.type).to.equal('rule');
      expect(outline.transitionById.get('finish')?.config.meta).not.to.have.property('required');
      expect(outline.stateById.get('closed')?.config).not.to.have.property('meta');
    });

    it('refuse a part that the base has changed by now, and say what it holds', () => {
      const operation = { op: 'setTransition', id: 'pause', path: 'target', from: '#filed', to: '#done' };
      const { problems, workflow } = applyOverlay(base, overlayOf(operation), 'o.json');
      expect(problems).to.have.length(1);
      expect(problems[0]).to.include({ rule: 'overlay-conflict', file: 'o.json', path: '/operations/0/from' });
      expect(problems[0]?.message).to.equal('The base holds "#planned" as "target" of "pause" by now, not "#filed".');
      expect(workflow).to.deep.equal(base);
    });

    it('refuse unknown ids with the nearest known one', () => {
      const { problems } = applyOverlay(
        base,
        overlayOf(
          { op: 'setState', id: 'wroking', path: 'entry', from: null, to: [] },
          { op: 'setTransition', id: 'pauze', path: 'target', from: '#planned', to: null },
        ),
        'o.json',
      );
      expect(problems.map(({ rule }) => rule)).to.deep.equal(['overlay-unknown-id', 'overlay-unknown-id']);
      expect(problems[1]?.remedy).to.match(/^Did you mean "pause"\?/);
    });

    it('refuse a value that does not fit its place', () => {
      for (const [path, to] of [
        ['target', 'done'],
        ['guard', { type: 'js', params: {} }],
        ['actions', {}],
        ['reenter', 'yes'],
        ['meta/roles', []],
        ['meta/required', { comment: false }],
        ['meta/form', ['A']],
        ['meta/title', 'Rest'],
      ] as const) {
        const now = outlineOf(base.machine).transitionById.get('begin')?.config;
        const [first = '', second] = path.split('/');
        const part = (now as unknown as Record<string, unknown>)[first];
        const from = (second === undefined ? part : (part as Record<string, unknown> | undefined)?.[second]) ?? null;
        const problems = conflicts({ op: 'setTransition', id: 'begin', path, from, to });
        expect(problems, path).to.have.length.greaterThan(0);
        for (const problem of problems) expect(problem, path).to.match(/^overlay-value \/operations\/0\/to/);
      }
    });

    it('refuse an exit of the machine itself, which XState would never run', () => {
      expect(conflicts({ op: 'setState', id: 'repair-machine', path: 'exit', from: null, to: [] })).to.deep.equal([
        'overlay-conflict /operations/0/path',
      ]);
    });
  });

  describe('disable', () => {
    it('takes a transition away, and its event with the last one', () => {
      const { workflow, outline, problems } = applied(
        { op: 'disable', transition: 'pause' },
        { op: 'disable', transition: 'refuse' },
      );
      expect(problems).to.deep.equal([]);
      expect(Object.keys(outline.stateById.get('working')?.config.on ?? {})).to.deep.equal(['finish']);
      expect(workflow.machine).not.to.have.property('on');
    });

    it('takes a state away with all inside it, once nothing leads to it', () => {
      const { outline, problems } = applied({ op: 'disable', state: 'back' }, { op: 'disable', transition: 'resume' });
      expect(problems).to.deep.equal([]);
      for (const id of ['back', 'returning', 'intake-history']) expect(outline.stateById.has(id)).to.equal(false);
      expect(outline.transitionById.has('accept-again')).to.equal(false);
    });

    it('is content when the transition is given another target, before or after', () => {
      const retarget = { op: 'setTransition', id: 'resume', path: 'target', from: '#intake-history', to: '#intake' };
      expect(conflicts({ op: 'disable', state: 'back' }, retarget)).to.deep.equal([]);
      expect(conflicts(retarget, { op: 'disable', state: 'back' })).to.deep.equal([]);
    });

    it('refuses a state to which a transition still leads', () => {
      expect(conflicts({ op: 'disable', state: 'back' })).to.deep.equal(['overlay-conflict /operations/0/state']);
    });

    it('refuses a state in which another one begins, the primary region, and what a history leads to', () => {
      expect(conflicts({ op: 'disable', state: 'planned' })).to.include('overlay-conflict /operations/0/state');
      expect(conflicts({ op: 'disable', state: 'progress' })).to.include('overlay-conflict /operations/0/state');
      expect(conflicts({ op: 'disable', state: 'returning' })).to.include('overlay-conflict /operations/0/state');
    });

    it('refuses the only state of another one, and the machine itself', () => {
      expect(
        conflicts(
          { op: 'disable', state: 'waiting-for-pass' },
          { op: 'disable', state: 'access-closed' },
          { op: 'disable', state: 'not-needed' },
        ),
      ).to.include('overlay-conflict /operations/2/state');
      expect(conflicts({ op: 'disable', state: 'repair-machine' })).to.deep.equal([
        'overlay-conflict /operations/0/state',
      ]);
    });

    it('refuses to touch again what is disabled', () => {
      expect(conflicts({ op: 'disable', transition: 'pause' }, { op: 'disable', transition: 'pause' })).to.deep.equal([
        'overlay-unknown-id /operations/1/transition',
      ]);
      expect(
        conflicts(
          { op: 'disable', state: 'back' },
          { op: 'disable', transition: 'resume' },
          { op: 'disable', transition: 'look' },
        ),
      ).to.deep.equal(['overlay-unknown-id /operations/2/transition']);
    });
  });

  describe('addDelay and setDelay', () => {
    const P1D = { duration: 'P1D' };

    it('add and change named delays', () => {
      const { workflow, problems } = applied(
        { op: 'addDelay', key: 'grace', delay: P1D },
        { op: 'setDelay', key: 'work-time', from: { duration: 'P2D' }, to: P1D },
      );
      expect(problems).to.deep.equal([]);
      expect(workflow.delays).to.include.keys('grace', 'answer-time');
      expect(workflow.delays?.['work-time']).to.deep.equal(P1D);
    });

    it('refuse a taken key, an unknown one, and one whose delay has changed', () => {
      expect(conflicts({ op: 'addDelay', key: 'work-time', delay: P1D })).to.deep.equal([
        'overlay-id-taken /operations/0/key',
      ]);
      expect(conflicts({ op: 'setDelay', key: 'grace', from: P1D, to: P1D })).to.deep.equal([
        'overlay-unknown-id /operations/0/key',
      ]);
      expect(conflicts({ op: 'setDelay', key: 'work-time', from: P1D, to: P1D })).to.deep.equal([
        'overlay-conflict /operations/0/from',
      ]);
    });
  });

  it('never breaks the form of a workflow, whatever the operations are', () => {
    const { states, transitions } = outlineOf(base.machine);
    const state = fc.constantFrom(...states.map(({ id }) => id), 'unknown', 'approving');
    const transition = fc.constantFrom(...transitions.map(({ id }) => id), 'unknown');
    const anything = fc.oneof(
      fc.constant(null),
      fc.jsonValue({ maxDepth: 2 }),
      state.map((id) => `#${id}`),
    );
    const trigger = fc.constantFrom({ on: 'begin' }, { after: 'work-time' }, { always: true }, { onDone: true });
    const operation = fc.oneof(
      fc.record({ op: fc.constant('disable'), state }),
      fc.record({ op: fc.constant('disable'), transition }),
      fc.record(
        { op: fc.constant('addState'), parent: state, after: state, state: fc.constant(approval) },
        { requiredKeys: ['op', 'state'] },
      ),
      fc.record(
        {
          op: fc.constant('addTransition'),
          state,
          trigger,
          before: transition,
          transition: fc.record({ id: transition }),
        },
        { requiredKeys: ['op', 'state', 'trigger', 'transition'] },
      ),
      fc.record({
        op: fc.constant('setTransition'),
        id: transition,
        path: fc.constantFrom('target', 'guard', 'meta/roles', 'actions'),
        from: anything,
        to: anything,
      }),
      fc.record({
        op: fc.constant('setState'),
        id: state,
        path: fc.constantFrom('initial', 'meta/status', 'entry'),
        from: anything,
        to: anything,
      }),
    );
    fc.assert(
      fc.property(fc.array(operation, { minLength: 1, maxLength: 8 }), (operations) => {
        const { workflow, problems } = applyOverlay(base, overlayOf(...operations), 'o.json');
        expect(checkSchema('workflow', workflow, 'w.json')).to.deep.equal([]);
        for (const problem of problems) expect(problem.path).to.match(/^\/operations\/\d+\//);
      }),
      { numRuns: 300 },
    );
  });
});
