import { expect } from 'chai';
import { applyToOverlay } from '../../../designer/model/apply-to-overlay.ts';
import { CommandRefused } from '../../../designer/model/command-refused.ts';
import { viewOfOverlay } from '../../../designer/model/view-of-overlay.ts';
import type { WorkflowCommand } from '../../../designer/model/workflow-command.ts';
import type { OverlayOperation, WorkflowOverlayDefinition } from '../../../engine/language/index.ts';
import { refusal } from './refusal.ts';
import { shippedOverlay } from './shipped.ts';
import { smallWorkflow } from './small-workflow.ts';

const base = smallWorkflow();
const empty: WorkflowOverlayDefinition = {
  $schema: 'workflow-overlay.schema.json',
  id: 'repair-acme',
  title: { en: 'ACME' },
  base: 'repair',
  clients: ['acme'],
  operations: [],
};

const on = (overlay: WorkflowOverlayDefinition, ...commands: unknown[]): WorkflowOverlayDefinition =>
  commands.reduce<WorkflowOverlayDefinition>(
    (now, command) => applyToOverlay(base, now, command as WorkflowCommand),
    overlay,
  );
const after = (...commands: unknown[]): WorkflowOverlayDefinition => on(empty, ...commands);
const operations = (...commands: unknown[]): readonly OverlayOperation[] => after(...commands).operations;
const view = (overlay: WorkflowOverlayDefinition) => viewOfOverlay(base, overlay).view;
const conflicts = (overlay: WorkflowOverlayDefinition) => viewOfOverlay(base, overlay).conflicts;
const refused = (...commands: unknown[]): string => refusal(() => after(...commands));
const context = (...commands: unknown[]): string | undefined => {
  try {
    after(...commands);
  } catch (error) {
    return (error as CommandRefused).words['context'];
  }
};

const addState = (id: string, more: object = {}): unknown => ({ do: 'add-state', state: { id }, ...more });
const addWay = (id: string, from: string, more: object = {}): unknown => ({
  do: 'add-transition',
  from,
  trigger: { on: 'finish' },
  transition: { id, target: '#done' },
  ...more,
});
const set = (id: string, path: string, value: unknown): unknown => ({ do: 'set-state', id, path, value });
const setWay = (id: string, path: string, value: unknown): unknown => ({ do: 'set-transition', id, path, value });
const remove = (states: string[], transitions: string[] = []): unknown => ({ do: 'remove', states, transitions });
const inherit = (states: string[], transitions: string[] = []): unknown => ({ do: 'inherit', states, transitions });

describe('commands on top of a base', () => {
  it('a part of the base is set by one operation, from what the base has, and none when it is as in the base', () => {
    expect(operations(set('new', 'meta/status', 'late'), set('new', 'meta/status', 'later'))).to.deep.equal([
      { op: 'setState', id: 'new', path: 'meta/status', from: 'new', to: 'later' },
    ]);
    expect(operations(set('new', 'meta/status', 'late'), set('new', 'meta/status', 'new'))).to.deep.equal([]);
    expect(operations(setWay('agree', 'meta/roles', ['boss']))).to.deep.equal([
      { op: 'setTransition', id: 'agree', path: 'meta/roles', from: null, to: ['boss'] },
    ]);
    expect(operations({ do: 'set-workflow', path: 'machine/initial', value: 'open' })).to.deep.equal([
      { op: 'setState', id: 'repair', path: 'initial', from: 'new', to: 'open' },
    ]);
  });

  it('what was added is changed inside its own operation', () => {
    const next = operations(
      addState('check', { parent: 'work', before: 'asking', at: { x: 5, y: 6 } }),
      set('check', 'meta/status', 'checking'),
      addWay('checked', 'check'),
      setWay('checked', 'meta/roles', ['boss']),
      addState('inner', { parent: 'check' }),
      { do: 'set-trigger', id: 'checked', trigger: { always: true } },
    );
    expect(JSON.stringify(next)).to.equal(
      JSON.stringify([
        {
          op: 'addState',
          parent: 'work',
          before: 'asking',
          state: {
            id: 'check',
            initial: 'inner',
            states: { inner: { id: 'inner' } },
            always: [{ id: 'checked', target: '#done', meta: { roles: ['boss'] } }],
            meta: { status: 'checking' },
          },
        },
      ]),
    );
  });

  it('adding and removing gives the starting bytes', () => {
    const { base: below, overlay } = shippedOverlay();
    const all = [
      addState('check', { at: { x: 1, y: 1 } }),
      addWay('way', 'check', { trigger: { on: 'go' }, transition: { id: 'way', target: '#line-2' } }),
      addWay('other', 'line-2', { trigger: { on: 'go' }, transition: { id: 'other', target: '#check' } }),
    ] as WorkflowCommand[];
    const more = all.reduce((now, command) => applyToOverlay(below, now, command), overlay);
    expect(more.operations.length).to.equal(overlay.operations.length + 2);
    const less = applyToOverlay(below, more, remove(['check']) as WorkflowCommand);
    expect(JSON.stringify(less)).to.equal(JSON.stringify(overlay));
  });

  it('a state of the base is switched off with what leads there, and all comes back by inherit', () => {
    const off = after(remove(['new']));
    expect(off.operations).to.deep.equal([
      { op: 'setState', id: 'repair', path: 'initial', from: 'new', to: 'open' },
      { op: 'disable', state: 'new' },
    ]);
    expect(on(off, inherit(['new'])).operations).to.deep.equal([]);
    const paused = after(remove(['paused']));
    expect(paused.operations).to.deep.equal([
      { op: 'disable', state: 'paused' },
      { op: 'disable', transition: 'pause' },
    ]);
    expect(conflicts(paused)).to.deep.equal([]);
    expect(on(paused, inherit(['paused'])).operations).to.deep.equal([]);
  });

  it('a history state that returns to what is switched off goes too, and the way to it', () => {
    const next = after(remove(['doing']));
    expect(view(next).stateById.get('back')?.origin).to.equal('disabled');
    expect(view(next).transitionById.get('resume')?.origin).to.equal('disabled');
    expect(conflicts(next)).to.deep.equal([]);
  });

  it('a transition that led to an added state leads again where the base says when that state goes', () => {
    const next = after(addState('check'), { do: 'reconnect', id: 'accept', target: 'check' });
    expect(view(next).transitionById.get('accept')).to.include({ target: 'check', origin: 'changed' });
    expect(on(next, remove(['check'])).operations).to.deep.equal([]);
  });

  it('a state that comes back leaves those of its transitions off that lead to what is not there', () => {
    const next = after(addState('other', { parent: 'work' }), remove(['doing']), remove(['asking', 'done']));
    const back = on(next, inherit(['asking']));
    expect(view(back).stateById.get('asking')?.origin).to.equal('base');
    expect(view(back).transitionById.get('agree')?.origin).to.equal('disabled');
    expect(conflicts(back)).to.deep.equal([]);
  });

  it('added candidates keep their order when one that they stood by goes or moves', () => {
    const three = after(addWay('b', 'doing'), addWay('c', 'doing'), addWay('a', 'doing', { before: 'b' }));
    const ids = (overlay: WorkflowOverlayDefinition): string[] =>
      view(overlay)
        .transitions.filter(({ from, trigger }) => from === 'doing' && 'on' in trigger && trigger.on === 'finish')
        .map(({ id }) => id);
    expect(ids(three)).to.deep.equal(['finish-cheap', 'finish-dear', 'a', 'b', 'c']);
    expect(ids(on(three, remove([], ['b'])))).to.deep.equal(['finish-cheap', 'finish-dear', 'a', 'c']);
    expect(ids(on(three, { do: 'order-transition', id: 'b', before: 'finish-dear' }))).to.deep.equal([
      'finish-cheap',
      'b',
      'finish-dear',
      'a',
      'c',
    ]);
    expect(ids(on(three, { do: 'order-transition', id: 'a', before: null }))).to.deep.equal([
      'finish-cheap',
      'finish-dear',
      'b',
      'c',
      'a',
    ]);
  });

  it('added states move among the states of the base and into each other', () => {
    const two = after(addState('one'), addState('two'), addWay('way', 'one'));
    const into = on(two, { do: 'move-state', id: 'one', parent: 'two' });
    expect(into.operations).to.have.length(1);
    expect(view(into).stateById.get('one')?.parent).to.equal('two');
    const out = on(into, { do: 'move-state', id: 'one', parent: 'work', before: 'asking' });
    expect(view(out).stateById.get('work')?.children).to.deep.equal(['doing', 'one', 'asking', 'back']);
    const first = on(out, { do: 'move-state', id: 'two', parent: null, before: 'new' });
    expect(view(first).states[0]?.id).to.equal('two');
    expect(conflicts(first)).to.deep.equal([]);
  });

  it('a delay of the base is set, another one is declared, and both are taken back', () => {
    const late = { do: 'set-delay', key: 'late', delay: { duration: 'P1D' } };
    const next = after({ do: 'set-delay', key: 'soon', delay: { duration: 'PT5M' } }, late);
    expect(next.operations).to.deep.equal([
      { op: 'setDelay', key: 'soon', from: { duration: 'PT1H' }, to: { duration: 'PT5M' } },
      { op: 'addDelay', key: 'late', delay: { duration: 'P1D' } },
    ]);
    expect(view(next).delayOrigin).to.deep.equal({ soon: 'changed', late: 'added' });
    const back = on(next, { do: 'set-delay', key: 'soon', delay: { duration: 'PT1H' } }, { ...late, delay: null });
    expect(back.operations).to.deep.equal([]);
  });

  it('only what is drawn otherwise than in the base is written down', () => {
    const next = after({ do: 'place', positions: { new: { x: 9, y: 9 }, paused: { x: 10, y: 20 } } });
    expect(next.layout).to.deep.equal({ new: { x: 9, y: 9 } });
    expect(view(next).stateById.get('new')?.position).to.deep.equal({ x: 9, y: 9 });
    expect('layout' in on(next, { do: 'place', positions: { new: { x: 0, y: 0 } } })).to.equal(false);
    const note = { do: 'set-note', id: 'why', note: { x: 1, y: 2, text: 'For ACME' } };
    expect(view(after(note)).notes['why']?.text).to.equal('For ACME');
    expect('notes' in after(note, { ...note, note: null })).to.equal(false);
  });

  it('a place before what is switched off is the place before the next that is not', () => {
    const next = after(remove(['paused']), addState('check', { before: 'paused' }));
    expect(next.operations.at(-1)).to.deep.equal({ op: 'addState', before: 'done', state: { id: 'check' } });
  });

  it('inherit takes back what was changed and added', () => {
    const next = after(
      set('new', 'meta/status', 'late'),
      setWay('agree', 'meta/roles', ['boss']),
      addState('check'),
      addWay('way', 'new'),
    );
    expect(on(next, inherit(['new', 'check'], ['agree', 'way'])).operations).to.deep.equal([]);
  });

  it('what is not touched stays the same object', () => {
    const one = view(after(set('new', 'meta/status', 'late')));
    const two = view(after(set('new', 'meta/status', 'late'), set('asking', 'meta/status', 'later')));
    expect(two.stateById.get('new')).to.equal(one.stateById.get('new'));
    expect(two.stateById.get('money')).to.equal(one.stateById.get('money'));
    expect(two.stateById.get('asking')).to.not.equal(one.stateById.get('asking'));
  });

  describe('refuses', () => {
    it('what only the base can do, and says what to do instead', () => {
      expect(context({ do: 'move-state', id: 'new', parent: 'work' })).to.equal('move-state');
      expect(context({ do: 'order-transition', id: 'finish-dear', before: 'finish-cheap' })).to.equal(
        'order-transition',
      );
      expect(context({ do: 'set-trigger', id: 'agree', trigger: { always: true } })).to.equal('set-trigger');
      expect(context({ do: 'reconnect', id: 'agree', from: 'new' })).to.equal('reconnect');
      expect(context(set('new', 'type', 'final'))).to.equal('set-state');
      expect(context(set('new', 'description', 'x'))).to.equal('set-state');
      expect(context(setWay('agree', 'description', 'x'))).to.equal('set-transition');
      expect(context({ do: 'set-workflow', path: 'title', value: { en: 'x' } })).to.equal('set-workflow');
      expect(context({ do: 'set-delay', key: 'soon', delay: null })).to.equal('set-delay');
      expect(context({ do: 'set-note', id: 'why', note: null })).to.equal('set-note');
      expect(context(addState('a', { parent: 'new' }))).to.equal('add-state');
      expect(context(remove(['work']))).to.equal('primary');
      expect(context(remove(['unpaid', 'paid']))).to.equal('only-child');
    });

    it('what is switched off, and ids that the base has', () => {
      expect(refused(remove(['paused']), set('paused', 'meta/status', 'x'))).to.equal('switched-off');
      expect(refused(remove(['paused']), setWay('agree', 'target', 'paused'))).to.equal('switched-off');
      expect(refused(remove(['paused']), inherit([], ['pause']))).to.equal('switched-off');
      expect(refused(remove(['paused']), addState('paused'))).to.equal('id-taken');
      expect(refused(addWay('agree', 'new'))).to.equal('id-taken');
    });

    it('what is not there, and nothing', () => {
      expect(refused(set('nobody', 'meta/status', 'x'))).to.equal('unknown-state');
      expect(refused(remove(['nobody']))).to.equal('unknown-state');
      expect(refused(remove(['paused']), remove(['paused']))).to.equal('nothing-to-do');
      expect(refused(inherit(['new']))).to.equal('nothing-to-do');
      expect(refused(remove(['repair']))).to.equal('last-state');
      expect(refused({ do: 'set-delay', key: 'never', delay: null })).to.equal('unknown-delay');
    });

    it('an overlay whose text is none', () => {
      for (const broken of [
        {},
        { operations: 1 },
        { operations: [{ op: 'strange' }] },
        { operations: [{ op: 'setState', id: 'new', path: 'x' }] },
      ])
        expect(refusal(() => on(broken as never, remove(['new'])))).to.equal('broken-definition');
    });
  });
});

describe('a view of an overlay', () => {
  it('marks what was added, changed and switched off, in its place', () => {
    const shown = view(
      after(addState('check', { before: 'paused' }), set('new', 'meta/status', 'late'), remove(['paused'])),
    );
    expect(shown.states.map(({ id, origin }) => `${id} ${origin}`)).to.deep.equal([
      'new changed',
      'open base',
      'work base',
      'doing base',
      'asking base',
      'back base',
      'money base',
      'unpaid base',
      'paid base',
      'paused disabled',
      'check added',
      'done base',
    ]);
    expect(shown.stateById.get('new')?.changed).to.deep.equal(['meta/status']);
    expect(shown.transitionById.get('resume')).to.include({ origin: 'disabled', from: 'paused', target: 'back' });
  });

  it('of one that contradicts its base shows what it can, and the conflicts', () => {
    const wrong = {
      ...empty,
      operations: [
        { op: 'setState', id: 'new', path: 'meta/status', from: 'other', to: 'x' },
        { op: 'disable', state: 'nobody' },
        { op: 'disable', state: 'done' },
      ],
    };
    const { view: shown, conflicts: told } = viewOfOverlay(base, wrong as unknown as WorkflowOverlayDefinition);
    expect(told.map(({ path }) => path)).to.include.members([
      '/operations/0/from',
      '/operations/1/state',
      '/operations/2/state',
    ]);
    expect(shown.stateById.get('new')).to.include({ origin: 'changed' });
    expect(shown.stateById.get('done')).to.include({ origin: 'disabled' });
  });

  it('without operations is that of the base', () => {
    const { view: shown } = viewOfOverlay(base, empty);
    expect(shown.states.every(({ origin }) => origin === 'base')).to.equal(true);
    expect(shown.workflow).to.equal(base);
  });
});
