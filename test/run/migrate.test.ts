import { expect } from 'chai';
import { type CompiledWorkflow, type Facts } from '../../engine/language/index.ts';
import { type Instance, type Migrated, type MigrationPlan, migrate, step } from '../../engine/run/index.ts';
import { factsWith, frozen, NOW, refused, taken, type WorkflowParts, workflowOf } from '../support/effective.ts';
import { begun, sent } from '../support/effective-run.ts';

const meta = { roles: ['clerk'] };
const on = (moves: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    Object.entries(moves).map(([event, target]) => [event, [{ id: `${event}-${target}`, target: `#${target}`, meta }]]),
  );

const flow = (initial: string, states: object, more: Partial<WorkflowParts> = {}) =>
  workflowOf({ ...more, machine: { initial, states } });

function move(
  from: CompiledWorkflow,
  to: CompiledWorkflow,
  states: MigrationPlan['states'] = {},
  instance: Instance = begun(from),
  facts: Facts = factsWith(),
) {
  return migrate(from, to, frozen(instance), [], frozen({ states, timers: 'keep' }), facts, NOW);
}

function moved(...args: Parameters<typeof move>): Migrated {
  const result = move(...args);
  if (!result.ok) throw new Error(`refused: ${refused(result).join(', ')}`);
  return result;
}

const OLD = flow('new', { new: { id: 'new', on: on({ go: 'work' }) }, work: { id: 'work' } });

describe('a migration', () => {
  it('keeps states by their ids, wherever they stand now, and takes the hash of the new version', () => {
    const to = flow('start', {
      start: { id: 'start', on: on({ go: 'new' }) },
      group: { id: 'group', initial: 'other', states: { other: { id: 'other' }, fresh: { id: 'new' } } },
    });
    const { instance, journal, view } = moved(OLD, to);
    expect(instance).to.deep.include({ value: { group: 'fresh' }, hash: to.hash, status: 'active' });
    expect(journal).to.deep.include({ event: null, from: ['new'], to: ['new'] });
    expect(view.states).to.deep.equal(['new']);
  });

  it('moves states by its map', () => {
    const to = flow('a', { a: { id: 'a' }, b: { id: 'b' } });
    expect(moved(OLD, to, { new: 'b' }).instance.value).to.equal('b');
  });

  it('enters the first states inside what was a leaf', () => {
    const to = flow('x', {
      x: { id: 'x', on: on({ go: 'new' }) },
      new: { id: 'new', initial: 'inner', states: { inner: { id: 'inner' }, next: { id: 'next' } } },
    });
    expect(moved(OLD, to).instance.value).to.deep.equal({ new: 'inner' });
  });

  it('begins all regions of what was a leaf', () => {
    const region = (id: string) => ({ id, initial: 'on', states: { on: { id: `${id}-on` } } });
    const to = flow('x', {
      x: { id: 'x' },
      new: { id: 'new', type: 'parallel', states: { left: region('left'), right: region('right') } },
    });
    expect(moved(OLD, to).view.states).to.deep.equal(['left-on', 'right-on']);
  });

  it('begins a region that is new, and keeps the others', () => {
    const region = (id: string) => ({
      id,
      initial: 'off',
      states: { off: { id: `${id}-off`, on: on({ [id]: `${id}-on` }) }, on: { id: `${id}-on` } },
    });
    const regions = (...ids: string[]) =>
      workflowOf({ machine: { type: 'parallel', states: Object.fromEntries(ids.map((id) => [id, region(id)])) } });
    const from = regions('left', 'right');
    const { instance } = sent(from, begun(from), ['left']);
    expect(moved(from, regions('left', 'middle', 'right'), {}, instance).view.states).to.deep.equal([
      'left-on',
      'middle-off',
      'right-off',
    ]);
  });

  it('does no entry action, and starts the checklists that the new version wants', () => {
    const to = flow(
      'new',
      {
        new: {
          id: 'new',
          meta: { checklists: ['proof'] },
          entry: [{ type: 'notify', params: { notification: 'filed' } }],
          on: on({ go: 'work' }),
        },
        work: { id: 'work' },
      },
      { checklists: [{ id: 'proof', items: [{ id: 'a', title: { en: 'A' }, type: 'check' }] }] },
    );
    const { changes, effects } = moved(OLD, to);
    expect(changes.map(({ type }) => type)).to.deep.equal(['start-checklist']);
    expect(effects).to.deep.equal([]);
    const proof = { started: true, complete: true, items: { a: true } };
    expect(moved(OLD, to, {}, begun(OLD), factsWith({ checklists: { proof } })).changes).to.deep.equal([]);
  });

  it('takes the `always` that the new version has, with all that follows', () => {
    const to = flow(
      'new',
      {
        new: {
          id: 'new',
          always: [{ id: 'on', target: '#work', guard: { type: 'rule', params: { var: 'checklists.proof.started' } } }],
          meta: { checklists: ['proof'] },
        },
        work: { id: 'work', entry: [{ type: 'notify', params: { notification: 'begun' } }] },
      },
      { checklists: [{ id: 'proof', items: [{ id: 'a', title: { en: 'A' }, type: 'check' }] }] },
    );
    const { journal, effects, view } = moved(OLD, to);
    expect(view.states).to.deep.equal(['work']);
    expect(journal.transitions).to.deep.equal(['on']);
    expect(journal.reads).to.deep.equal({ 'checklists.proof.started': true });
    expect(effects.map(({ subject }) => subject)).to.deep.equal(['begun']);
  });

  it('ends a request that it moves into a final state', () => {
    const to = flow('new', { new: { id: 'new', on: on({ go: 'end' }) }, end: { id: 'end', type: 'final' } });
    const result = moved(OLD, to, { new: 'end' });
    expect(result.instance.status).to.equal('done');
    expect(result.view.ended).to.equal(true);
  });

  it('tells the state around a final one that it is done', () => {
    const to = flow('new', {
      new: { id: 'new', on: on({ go: 'phase' }) },
      phase: {
        id: 'phase',
        initial: 'doing',
        onDone: [
          { id: 'phase-done', target: '#after', actions: [{ type: 'notify', params: { notification: 'done' } }] },
        ],
        states: { doing: { id: 'doing', on: on({ ok: 'finished' }) }, finished: { id: 'finished', type: 'final' } },
      },
      after: { id: 'after' },
    });
    const result = moved(OLD, to, { new: 'finished' });
    expect(result.view.states).to.deep.equal(['after']);
    expect(result.journal.transitions).to.deep.equal(['phase-done']);
    expect(result.effects.map(({ subject }) => subject)).to.deep.equal(['done']);
  });

  it('tells a state that was done before not once more', () => {
    const phase = (onDone: object) =>
      flow('phase', {
        phase: { id: 'phase', initial: 'finished', ...onDone, states: { finished: { id: 'finished', type: 'final' } } },
        after: { id: 'after' },
      });
    const done = { onDone: [{ id: 'phase-done', target: '#after' }] };
    expect(moved(phase({}), phase(done)).view.states).to.deep.equal(['finished']);
  });

  it('lets the request go on as if it had been there all the time', () => {
    const to = flow('work', {
      work: { id: 'work', on: on({ back: 'new' }) },
      new: { id: 'new', on: on({ go: 'work' }) },
    });
    const { instance } = moved(OLD, to);
    expect(taken(step(to, instance, { type: 'go' }, factsWith(), NOW)).view.states).to.deep.equal(['work']);
  });
});

describe('history in a migration', () => {
  const paused = (ids: readonly [string, string], past = 'past') =>
    flow('work', {
      work: {
        id: 'work',
        initial: 'a',
        on: on({ pause: 'paused' }),
        states: {
          a: { id: ids[0], on: on({ next: ids[1] }) },
          b: { id: ids[1] },
          past: { id: past, type: 'history', history: 'deep', target: `#${ids[0]}` },
        },
      },
      paused: { id: 'paused', on: on({ resume: past }) },
    });
  const from = paused(['first', 'second']);
  const { instance } = sent(from, begun(from), ['next', 'pause']);

  it('moves along, also by the map', () => {
    const same = moved(from, paused(['first', 'second']), {}, instance);
    expect(same.instance.history).to.deep.equal({ past: ['second'] });
    const to = paused(['one', 'two'], 'memory');
    const other = moved(from, to, { second: 'two', past: 'memory' }, instance);
    expect(other.instance.history).to.deep.equal({ memory: ['two'] });
    expect(sent(to, other.instance, ['resume']).view.states).to.deep.equal(['two']);
  });

  it('is forgotten where the state that it remembers is gone', () => {
    const to = paused(['first', 'else']);
    const { instance: next } = moved(from, to, {}, instance);
    expect(next.history).to.deep.equal({});
    expect(sent(to, next, ['resume']).view.states).to.deep.equal(['first']);
  });
});

describe('a migration that is refused', () => {
  it('names every state that has no place, and where the map leads nowhere', () => {
    const region = (id: string, leaf: string) => ({ id, initial: 'on', states: { on: { id: leaf } } });
    const from = workflowOf({
      machine: { type: 'parallel', states: { left: region('left', 'a'), right: region('right', 'b') } },
    });
    const to = flow('x', { x: { id: 'x' } });
    expect(refused(move(from, to))).to.deep.equal(['state-missing:a', 'state-missing:b']);
    expect(refused(move(from, to, { a: 'x', b: 'nowhere' }))).to.deep.equal(['state-missing:b']);
  });

  it('refuses a place that is only a history state', () => {
    const to = flow('x', { x: { id: 'x' }, past: { id: 'past', type: 'history', target: '#x' } });
    expect(refused(move(OLD, to, { new: 'past' }))).to.deep.equal(['state-missing:new']);
  });

  it('refuses states that exclude each other in the new version', () => {
    const region = (id: string) => ({ id, initial: 'on', states: { on: { id: `${id}-on` } } });
    const from = workflowOf({
      machine: { type: 'parallel', states: { left: region('left'), right: region('right') } },
    });
    const to = flow('left-on', { 'left-on': { id: 'left-on' }, 'right-on': { id: 'right-on' } });
    expect(refused(move(from, to))).to.deep.equal(['states-exclude-each-other:flow']);
  });

  it('refuses what its `always` would set and a field cannot hold', () => {
    const actions = [{ type: 'set-field', params: { field: 'none', value: 1 } }];
    const to = flow('new', {
      new: { id: 'new', always: [{ id: 'on', target: '#work', actions }] },
      work: { id: 'work' },
    });
    expect(refused(move(OLD, to))).to.deep.equal(['field-invalid:none']);
  });
});
