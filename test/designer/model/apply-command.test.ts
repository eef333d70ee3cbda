import { expect } from 'chai';
import { applyCommand } from '../../../designer/model/apply-command.ts';
import type { WorkflowCommand } from '../../../designer/model/workflow-command.ts';
import type { StateConfig, WorkflowDefinition } from '../../../engine/language/index.ts';
import { outlineOf } from '../../../engine/language/index.ts';
import { refusal } from './refusal.ts';
import { shippedWorkflows } from './shipped.ts';
import { smallWorkflow } from './small-workflow.ts';

const text = (value: unknown): string => JSON.stringify(value);
const after = (...commands: WorkflowCommand[]): WorkflowDefinition => commands.reduce(applyCommand, smallWorkflow());
const state = (workflow: WorkflowDefinition, id: string): StateConfig | undefined =>
  outlineOf(workflow.machine).stateById.get(id)?.config;
const refused = (command: unknown): string => refusal(() => applyCommand(smallWorkflow(), command as WorkflowCommand));
const remove = (states: string[], transitions: string[] = []): WorkflowCommand => ({
  do: 'remove',
  states,
  transitions,
});

describe('commands on a workflow', () => {
  describe('add-state and remove', () => {
    it('adding a state and removing it again gives the starting bytes', () => {
      for (const workflow of shippedWorkflows())
        for (const parent of [undefined, ...outlineOf(workflow.machine).states.map(({ id }) => id)]) {
          const kind = parent === undefined ? 'compound' : outlineOf(workflow.machine).stateById.get(parent)?.kind;
          if (kind === 'final' || kind === 'history') continue;
          const home = parent === undefined ? {} : { parent };
          const more = applyCommand(workflow, {
            do: 'add-state',
            state: { id: 'new-one' },
            at: { x: 1, y: 2 },
            ...home,
          });
          expect(text(more)).to.not.equal(text(workflow));
          expect(text(applyCommand(more, remove(['new-one'])))).to.equal(text(workflow));
        }
    });

    it('a state without states inside becomes compound and begins in the first one', () => {
      const next = after({ do: 'add-state', state: { id: 'inner' }, parent: 'paused' });
      expect(text(state(next, 'paused'))).to.equal(
        text({
          id: 'paused',
          initial: 'inner',
          states: { inner: { id: 'inner' } },
          on: { resume: [{ id: 'resume', target: '#back' }] },
        }),
      );
    });

    it('a state goes before the sibling that is named', () => {
      const next = after({ do: 'add-state', state: { id: 'first' }, before: 'new' });
      expect(Object.keys(next.machine.states)).to.deep.equal(['first', 'new', 'open', 'paused', 'done']);
    });

    it('what is not touched stays the same object', () => {
      const before = smallWorkflow();
      const next = applyCommand(before, { do: 'set-state', id: 'doing', path: 'meta/status', value: 'busy' });
      expect(next.machine.states['new']).to.equal(before.machine.states['new']);
      expect(state(next, 'money')).to.equal(state(before, 'money'));
      expect(state(next, 'work')).to.not.equal(state(before, 'work'));
      expect(next.layout).to.equal(before.layout);
    });

    it('with a state goes what is inside, what leads there, its place, and a history that returns there', () => {
      const next = after(remove(['doing', 'paused']));
      expect(state(next, 'work')).to.deep.equal({
        id: 'work',
        initial: 'asking',
        states: {
          asking: { id: 'asking', on: { agree: [{ id: 'agree', target: '#done' }] } },
          back: { id: 'back', type: 'history' },
        },
      });
      expect(next.layout).to.deep.equal({ new: { x: 0, y: 0 } });
    });

    it('what loses its last state becomes atomic; history states alone do not stay', () => {
      const next = after(remove(['doing', 'asking']));
      expect(state(next, 'work')).to.deep.equal({ id: 'work' });
      expect(state(next, 'paused')).to.deep.equal({ id: 'paused' });
    });

    it('the machine begins in the next state when that where it began is removed', () => {
      expect(after(remove(['new'])).machine.initial).to.equal('open');
    });

    it('the leading region is followed by the one beside it, and goes with the last', () => {
      expect(after(remove(['work'])).primary).to.equal('money');
      const next = after(remove(['open']));
      expect('primary' in next).to.equal(false);
      expect(outlineOf(next.machine).transitions.map(({ id }) => id)).to.deep.equal(['remind']);
    });

    it('a removed transition takes the empty list with it', () => {
      expect(state(after(remove([], ['remind', 'accept'])), 'new')).to.deep.equal({
        id: 'new',
        meta: { status: 'new' },
      });
    });

    it('refuses ids that are taken or none, homes that can have no states, and the last state', () => {
      expect(refused({ do: 'add-state', state: { id: 'doing' } })).to.equal('id-taken');
      expect(refused({ do: 'add-state', state: { id: 'repair' } })).to.equal('id-taken');
      expect(refused({ do: 'add-state', state: { id: 'Not an id' } })).to.equal('id-invalid');
      expect(refused({ do: 'add-state', state: { id: 'a', on: { x: [{ id: 'agree' }] } } })).to.equal('id-taken');
      expect(refused({ do: 'add-state', state: { id: 'a', states: 7 } })).to.equal('value-invalid');
      expect(refused({ do: 'add-state', state: { id: 'a' }, parent: 'done' })).to.equal('no-children');
      expect(refused({ do: 'add-state', state: { id: 'a' }, parent: 'back' })).to.equal('no-children');
      expect(refused({ do: 'add-state', state: { id: 'a' }, parent: 'nowhere' })).to.equal('unknown-state');
      expect(refused({ do: 'add-state', state: { id: 'a' }, before: 'doing' })).to.equal('unknown-state');
      expect(refused(remove(['new', 'open', 'paused', 'done']))).to.equal('last-state');
      expect(refused(remove(['repair']))).to.equal('last-state');
    });

    it('refuses to remove what is not there, and nothing', () => {
      expect(refused(remove(['nobody']))).to.equal('unknown-state');
      expect(refused(remove([], ['nobody']))).to.equal('unknown-transition');
      expect(refused(remove([]))).to.equal('nothing-to-do');
    });
  });

  describe('set-state', () => {
    const set = (id: string, path: string, value: unknown): WorkflowCommand =>
      ({ do: 'set-state', id, path, value }) as WorkflowCommand;

    it('a new part stands where the text form writes it, and goes with what it leaves empty', () => {
      const next = after(set('asking', 'meta/stage', 'wait'), set('asking', 'entry', [{ type: 'notify' }]));
      expect(Object.keys(state(next, 'asking') ?? {})).to.deep.equal(['id', 'on', 'entry', 'meta']);
      const back = [set('asking', 'meta/stage', null), set('asking', 'entry', [])].reduce(applyCommand, next);
      expect(text(back)).to.equal(text(smallWorkflow()));
    });

    it('a value that is there already changes nothing at all', () => {
      const before = smallWorkflow();
      expect(applyCommand(before, set('new', 'meta/status', 'new'))).to.equal(before);
      expect(applyCommand(before, set('new', 'meta/stage', null))).to.equal(before);
    });

    it('a parallel state that becomes compound begins in its first region, and the other way round in all', () => {
      const compound = after(set('open', 'type', 'compound'));
      expect(state(compound, 'open')).to.include({ initial: 'work' }).and.not.have.property('type');
      expect(text(applyCommand(compound, set('open', 'type', 'parallel')))).to.equal(text(smallWorkflow()));
    });

    it('a state that becomes final or plain again loses what only the former kind has', () => {
      expect(state(after(set('unpaid', 'type', 'final')), 'unpaid')).to.deep.equal({ id: 'unpaid', type: 'final' });
      expect(state(after(set('back', 'type', 'atomic')), 'back')).to.deep.equal({ id: 'back' });
      expect(state(after(set('done', 'type', 'history')), 'done')).to.deep.equal({ id: 'done', type: 'history' });
    });

    it('a beginning may be named by the id of the state', () => {
      expect(state(after(set('work', 'initial', 'asking')), 'work')?.initial).to.equal('asking');
    });

    it('a history state leads where it is told', () => {
      expect(state(after(set('back', 'target', 'asking')), 'back')?.target).to.equal('#asking');
    });

    it('refuses kinds that do not fit what the state holds', () => {
      expect(refused(set('open', 'type', 'final'))).to.equal('has-children');
      expect(refused(set('open', 'type', 'atomic'))).to.equal('has-children');
      expect(refused(set('paused', 'type', 'parallel'))).to.equal('needs-children');
      expect(refused(set('paused', 'type', 'final'))).to.equal('no-exit-from-final');
      expect(refused(set('paused', 'type', 'history'))).to.equal('no-exit-from-history');
      expect(refused(set('paused', 'type', 'strange'))).to.equal('value-invalid');
    });

    it('refuses values of another form, unknown states, and what the machine has not', () => {
      expect(refused(set('new', 'meta/checklists', 'all'))).to.equal('value-invalid');
      expect(refused(set('new', 'meta/checklists', ['a', 'a']))).to.equal('value-invalid');
      expect(refused(set('work', 'initial', 'paid'))).to.equal('unknown-state');
      expect(refused(set('back', 'target', 'nowhere'))).to.equal('unknown-state');
      expect(refused(set('nobody', 'entry', []))).to.equal('unknown-state');
      expect(refused(set('repair', 'exit', []))).to.equal('not-for-machine');
      expect(refused(set('new', 'history', 'deep'))).to.equal('only-for-history');
      expect(refused(set('new', 'target', 'done'))).to.equal('only-for-history');
    });
  });

  describe('move-state', () => {
    const move = (id: string, parent: string | null, before?: string): WorkflowCommand => ({
      do: 'move-state',
      id,
      parent,
      ...(before && { before }),
    });

    it('a state moves with all inside it, and there and back gives the starting bytes', () => {
      const there = after(move('paused', 'work', 'asking'));
      expect(Object.keys(state(there, 'work')?.states ?? {})).to.deep.equal(['doing', 'paused', 'asking', 'back']);
      expect(text(applyCommand(there, move('paused', null, 'done')))).to.equal(text(smallWorkflow()));
    });

    it('what it leaves begins in the next one, or is atomic', () => {
      expect(state(after(move('unpaid', null)), 'money')).to.deep.equal({
        id: 'money',
        initial: 'paid',
        states: { paid: { id: 'paid' } },
      });
      expect(state(after(move('unpaid', null), move('paid', null)), 'money')).to.deep.equal({ id: 'money' });
    });

    it('siblings change their order', () => {
      expect(Object.keys(after(move('done', null, 'new')).machine.states)).to.deep.equal([
        'done',
        'new',
        'open',
        'paused',
      ]);
      const before = smallWorkflow();
      expect(applyCommand(before, move('done', null))).to.equal(before);
    });

    it('refuses to move a state into itself, into what can have none, or out of the machine', () => {
      expect(refused(move('open', 'work'))).to.equal('into-itself');
      expect(refused(move('open', 'open'))).to.equal('into-itself');
      expect(refused(move('new', 'done'))).to.equal('no-children');
      expect(refused(move('repair', 'open'))).to.equal('into-itself');
      expect(refused(move('nobody', null))).to.equal('unknown-state');
    });
  });

  describe('transitions', () => {
    const transition = { id: 'give-up', target: '#done' };

    it('adding and removing one gives the starting bytes', () => {
      for (const trigger of [{ on: 'leave' }, { after: 'soon' }, { always: true }] as const) {
        const next = after({ do: 'add-transition', from: 'paused', trigger, transition });
        expect(text(applyCommand(next, remove([], ['give-up'])))).to.equal(text(smallWorkflow()));
      }
    });

    it('one goes before another candidate and changes its place among them', () => {
      const add: WorkflowCommand = {
        do: 'add-transition',
        from: 'doing',
        trigger: { on: 'finish' },
        transition,
        before: 'finish-dear',
      };
      const ids = (workflow: WorkflowDefinition): string[] =>
        state(workflow, 'doing')?.on?.['finish']?.map(({ id }) => id) ?? [];
      expect(ids(after(add))).to.deep.equal(['finish-cheap', 'give-up', 'finish-dear']);
      expect(ids(after(add, { do: 'order-transition', id: 'give-up', before: null }))).to.deep.equal([
        'finish-cheap',
        'finish-dear',
        'give-up',
      ]);
      expect(ids(after({ do: 'order-transition', id: 'finish-dear', before: 'finish-cheap' }))).to.deep.equal([
        'finish-dear',
        'finish-cheap',
      ]);
    });

    it('the only candidate of an event keeps its place when the event changes', () => {
      const next = after(
        { do: 'set-trigger', id: 'finish-cheap', trigger: { on: 'close' } },
        { do: 'set-trigger', id: 'pause', trigger: { on: 'wait' } },
      );
      expect(Object.keys(state(next, 'doing')?.on ?? {})).to.deep.equal(['finish', 'wait', 'close']);
    });

    it('one leaves another state, leads elsewhere, or nowhere', () => {
      const next = after({ do: 'reconnect', id: 'accept', from: 'paused', target: null });
      expect(state(next, 'new')).to.not.have.property('on');
      expect(state(next, 'paused')?.on?.['accept']).to.deep.equal([{ id: 'accept' }]);
    });

    it('its parts are set and taken away, and what is empty inside goes', () => {
      const set = (path: string, value: unknown): WorkflowCommand =>
        ({ do: 'set-transition', id: 'agree', path, value }) as WorkflowCommand;
      const next = after(
        set('meta/roles', ['boss']),
        set('meta/required', { fields: ['sum'], checklists: [], comment: false }),
        set('guard', { type: 'rule', params: true }),
      );
      expect(text(state(next, 'asking')?.on?.['agree'])).to.equal(
        text([
          {
            id: 'agree',
            target: '#done',
            guard: { type: 'rule', params: true },
            meta: { roles: ['boss'], required: { fields: ['sum'] } },
          },
        ]),
      );
      const back = [set('meta/roles', []), set('meta/required', { comment: false }), set('guard', null)].reduce(
        applyCommand,
        next,
      );
      expect(text(back)).to.equal(text(smallWorkflow()));
    });

    it('refuses exits where there are none, and what is not there', () => {
      const add = (from: string, trigger: unknown, more: object = {}): unknown => ({
        do: 'add-transition',
        from,
        trigger,
        transition,
        ...more,
      });
      expect(refused(add('done', { on: 'x' }))).to.equal('no-exit-from-final');
      expect(refused(add('back', { on: 'x' }))).to.equal('no-exit-from-history');
      expect(refused(add('repair', { always: true }))).to.equal('events-only');
      expect(refused(add('new', { after: 'later' }))).to.equal('unknown-delay');
      expect(refused(add('new', { on: 'Not an event' }))).to.equal('id-invalid');
      expect(refused(add('new', {}))).to.equal('value-invalid');
      expect(refused(add('new', { on: 'x' }, { before: 'agree' }))).to.equal('unknown-transition');
      expect(refused(add('new', { on: 'x' }, { transition: { id: 'agree' } }))).to.equal('id-taken');
      expect(refused(add('new', { on: 'x' }, { transition: { id: 'b', target: '#nowhere' } }))).to.equal(
        'unknown-state',
      );
      expect(refused({ do: 'reconnect', id: 'accept', from: 'done' })).to.equal('no-exit-from-final');
      expect(refused({ do: 'reconnect', id: 'remind', from: 'repair' })).to.equal('events-only');
      expect(refused({ do: 'reconnect', id: 'accept', target: 'nowhere' })).to.equal('unknown-state');
      expect(refused({ do: 'set-trigger', id: 'accept', trigger: { after: 'later' } })).to.equal('unknown-delay');
      expect(refused({ do: 'order-transition', id: 'pause', before: 'agree' })).to.equal('unknown-transition');
      expect(refused({ do: 'set-transition', id: 'pause', path: 'reenter', value: 'yes' })).to.equal('value-invalid');
    });
  });

  describe('the workflow, its delays and its drawing', () => {
    it('a delay is declared, set, and taken away with the empty list', () => {
      const next = after({ do: 'set-delay', key: 'late', delay: { duration: 'P1D' } });
      expect(next.delays).to.deep.equal({ soon: { duration: 'PT1H' }, late: { duration: 'P1D' } });
      const back = applyCommand(next, { do: 'set-delay', key: 'late', delay: null });
      expect(text(back)).to.equal(text(smallWorkflow()));
      const none = after(remove([], ['remind']), { do: 'set-delay', key: 'soon', delay: null });
      expect('delays' in none).to.equal(false);
    });

    it('positions and notes are whole numbers, and the same ones change nothing', () => {
      const before = smallWorkflow();
      const next = applyCommand(before, {
        do: 'place',
        positions: { new: { x: 0.4, y: -0.4 }, done: { x: 99.6, y: 1 } },
      });
      expect(text(next.layout)).to.equal('{"new":{"x":0,"y":0},"paused":{"x":10,"y":20},"done":{"x":100,"y":1}}');
      expect(applyCommand(before, { do: 'place', positions: { new: { x: 0, y: 0 } } })).to.equal(before);
      expect(applyCommand(before, { do: 'set-note', id: 'why', note: { x: 1, y: 2, text: 'Because' } })).to.equal(
        before,
      );
      expect('notes' in after({ do: 'set-note', id: 'why', note: null })).to.equal(false);
    });

    it('the workflow and the machine have parts of their own', () => {
      const next = after(
        { do: 'set-workflow', path: 'title', value: { en: 'Mending', ru: '' } },
        { do: 'set-workflow', path: 'description', value: { en: 'How' } },
        { do: 'set-workflow', path: 'machine/initial', value: 'open' },
        { do: 'set-workflow', path: 'primary', value: null },
      );
      expect(Object.keys(next)).to.deep.equal([
        '$schema',
        'id',
        'title',
        'description',
        'statuses',
        'delays',
        'machine',
        'layout',
        'notes',
      ]);
      expect(next).to.deep.include({ title: { en: 'Mending' }, description: { en: 'How' } });
      expect(next.machine.initial).to.equal('open');
    });

    it('refuses what is in use, unknown, or no value', () => {
      expect(refused({ do: 'set-delay', key: 'soon', delay: null })).to.equal('delay-in-use');
      expect(refused({ do: 'set-delay', key: 'never', delay: null })).to.equal('unknown-delay');
      expect(refused({ do: 'set-delay', key: 'No key', delay: { duration: 'P1D' } })).to.equal('id-invalid');
      expect(refused({ do: 'set-delay', key: 'key', delay: {} })).to.equal('value-invalid');
      expect(refused({ do: 'place', positions: { nobody: { x: 1, y: 1 } } })).to.equal('unknown-state');
      expect(refused({ do: 'set-note', id: 'other', note: null })).to.equal('nothing-to-do');
      expect(refused({ do: 'set-note', id: 'No id', note: { x: 1, y: 1, text: 'a' } })).to.equal('id-invalid');
      expect(refused({ do: 'set-note', id: 'id', note: { x: 1, y: 1, text: ' ' } })).to.equal('value-invalid');
      expect(refused({ do: 'set-workflow', path: 'title', value: null })).to.equal('value-invalid');
      expect(refused({ do: 'set-workflow', path: 'statuses', value: '' })).to.equal('value-invalid');
      expect(refused({ do: 'set-workflow', path: 'primary', value: 'nobody' })).to.equal('unknown-state');
      expect(refused({ do: 'set-workflow', path: 'machine/initial', value: 'doing' })).to.equal('unknown-state');
      expect(refused({ do: 'set-workflow', path: 'machine/type', value: 'final' })).to.equal('has-children');
      expect(refused({ do: 'inherit', states: ['new'], transitions: [] })).to.equal('only-for-overlay');
    });

    it('refuses a definition whose text is no workflow', () => {
      for (const broken of [
        null,
        {},
        { id: 'a', machine: { id: 'a', states: [] } },
        { id: 'a', machine: { id: 'a', states: { b: {} } } },
      ])
        expect(refusal(() => applyCommand(broken as never, remove(['a'])))).to.equal('broken-definition');
    });
  });
});
