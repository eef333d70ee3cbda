import { expect } from 'chai';
import { type StepTaken, settle, step } from '../../engine/run/index.ts';
import { factsWith, frozen, NOW, taken, workflowOf } from '../support/effective.ts';
import { begun, sent } from '../support/effective-run.ts';

const meta = { roles: ['clerk'] };
const on = (moves: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    Object.entries(moves).map(([event, target]) => [event, [{ id: `${event}-${target}`, target: `#${target}`, meta }]]),
  );
const mark = (text: string) => [{ type: 'notify', params: { notification: text } }];
const subjects = (result: StepTaken) => result.effects.map(({ subject }) => subject);

function work(history: object) {
  return workflowOf({
    machine: {
      initial: 'work',
      states: {
        work: {
          id: 'work',
          initial: 'first',
          on: on({ pause: 'paused' }),
          states: {
            first: { id: 'first', on: on({ next: 'second' }) },
            second: {
              id: 'second',
              initial: 'deep-a',
              states: { 'deep-a': { id: 'deep-a', on: on({ inner: 'deep-b' }) }, 'deep-b': { id: 'deep-b' } },
            },
            past: { id: 'past', type: 'history', target: '#first', ...history },
          },
        },
        paused: { id: 'paused', on: on({ resume: 'past' }) },
      },
    },
  });
}

describe('history', () => {
  const way = ['next', 'inner', 'pause', 'resume'];

  it('that is deep returns to the very leaf', () => {
    const workflow = work({ history: 'deep' });
    const paused = sent(workflow, begun(workflow), way.slice(0, 3));
    expect(paused.instance.history).to.deep.equal({ past: ['deep-b'] });
    expect(sent(workflow, paused.instance, ['resume']).view.states).to.deep.equal(['deep-b']);
  });

  it('that is shallow returns to the child, and inside it begins anew', () => {
    const workflow = work({ history: 'shallow' });
    const paused = sent(workflow, begun(workflow), way.slice(0, 3));
    expect(paused.instance.history).to.deep.equal({ past: ['second'] });
    expect(sent(workflow, paused.instance, ['resume']).view.states).to.deep.equal(['deep-a']);
  });

  it('that is empty leads to its target', () => {
    const workflow = workflowOf({
      machine: {
        initial: 'paused',
        states: {
          paused: { id: 'paused', on: on({ resume: 'past' }) },
          work: {
            id: 'work',
            initial: 'a',
            states: {
              a: { id: 'a' },
              b: { id: 'b' },
              past: { id: 'past', type: 'history', history: 'deep', target: '#b' },
            },
          },
        },
      },
    });
    expect(sent(workflow, begun(workflow), ['resume']).view.states).to.deep.equal(['b']);
  });

  it('survives being stored as text', () => {
    const workflow = work({ history: 'deep' });
    const { instance } = sent(workflow, begun(workflow), way.slice(0, 3));
    const restored = frozen(JSON.parse(JSON.stringify(instance)) as typeof instance);
    expect(sent(workflow, restored, ['resume']).view.states).to.deep.equal(['deep-b']);
  });
});

describe('parallel regions', () => {
  const region = (id: string, moves: Readonly<Record<string, string>>) => ({
    id,
    initial: 'off',
    exit: mark(`${id}-left`),
    states: {
      off: { id: `${id}-off`, on: on(moves), exit: mark(`${id}-off-left`) },
      done: { id: `${id}-done`, type: 'final', entry: mark(`${id}-done`) },
    },
  });
  const workflow = workflowOf({
    machine: {
      initial: 'both',
      states: {
        both: {
          id: 'both',
          type: 'parallel',
          on: on({ stop: 'end' }),
          onDone: [{ id: 'all-done', target: '#end' }],
          states: {
            left: region('left', { go: 'left-done', one: 'left-done' }),
            right: region('right', { go: 'right-done' }),
          },
        },
        end: { id: 'end' },
      },
    },
  });

  it('take one event together, in the order of the definition', () => {
    const result = taken(step(workflow, begun(workflow), { type: 'go' }, factsWith(), NOW));
    expect(result.journal.transitions).to.deep.equal(['go-left-done', 'go-right-done', 'all-done']);
    expect(subjects(result)).to.deep.equal([
      'right-off-left',
      'left-off-left',
      'left-done',
      'right-done',
      'right-left',
      'left-left',
    ]);
  });

  it('move on their own, and the others stay', () => {
    const { view, instance } = sent(workflow, begun(workflow), ['one']);
    expect(view.states).to.deep.equal(['left-done', 'right-off']);
    expect(instance.value).to.deep.equal({ both: { left: 'done', right: 'off' } });
  });

  it('do not depend on the order of keys in what was stored', () => {
    const { instance } = sent(workflow, begun(workflow), ['one']);
    const turned = { ...instance, value: { both: { right: 'off', left: 'done' } } };
    const results = [instance, turned].map((each) => step(workflow, frozen(each), { type: 'stop' }, factsWith(), NOW));
    expect(results[1]).to.deep.equal(results[0]);
    expect(JSON.stringify(results[1])).to.equal(JSON.stringify(results[0]));
  });

  it('that exclude each other by themselves go in the order of the definition, not in that of their depth', () => {
    const opens = { guard: { type: 'rule', params: { '==': [{ var: 'fields.open' }, true] } } };
    const racing = workflowOf({
      fields: [{ id: 'open', type: 'boolean' }],
      machine: {
        initial: 'both',
        states: {
          both: {
            id: 'both',
            type: 'parallel',
            states: {
              deep: {
                id: 'deep',
                initial: 'inner',
                states: { inner: { id: 'inner', always: [{ id: 'first', target: '#one', ...opens }] } },
              },
              flat: { id: 'flat', always: [{ id: 'second', target: '#two', ...opens }] },
            },
          },
          one: { id: 'one' },
          two: { id: 'two' },
        },
      },
    });
    const result = settle(racing, begun(racing), factsWith({ fields: { open: true } }), NOW);
    expect(result?.ok === true && result.view.states).to.deep.equal(['one']);
  });

  it('end together: the last one lets the state be done, not the first', () => {
    const first = sent(workflow, begun(workflow), ['one']);
    expect(first.journal.transitions).to.not.include('all-done');
    expect(sent(workflow, first.instance, ['go']).view.states).to.deep.equal(['end']);
  });
});

describe('the end', () => {
  it('of an inner state is followed by its onDone, not by the end of the request', () => {
    const workflow = workflowOf({
      machine: {
        initial: 'repair',
        states: {
          repair: {
            id: 'repair',
            initial: 'doing',
            onDone: [{ id: 'repaired', target: '#check' }],
            states: { doing: { id: 'doing', on: on({ ready: 'done' }) }, done: { id: 'done', type: 'final' } },
          },
          check: { id: 'check', on: on({ close: 'closed' }) },
          closed: { id: 'closed', type: 'final', meta: { status: 'closed' } },
        },
      },
    });
    const checked = sent(workflow, begun(workflow), ['ready']);
    expect(checked.view).to.deep.include({ states: ['check'], ended: false });
    const closed = sent(workflow, checked.instance, ['close']);
    expect(closed.view).to.deep.include({ states: ['closed'], ended: true, status: 'closed' });
    expect(closed.instance.status).to.equal('done');
  });

  it('of an inner state without onDone waits for what the outer one takes', () => {
    const workflow = workflowOf({
      machine: {
        initial: 'repair',
        states: {
          repair: {
            id: 'repair',
            initial: 'done',
            on: on({ leave: 'away' }),
            states: { done: { id: 'done', type: 'final' } },
          },
          away: { id: 'away' },
        },
      },
    });
    const instance = begun(workflow);
    expect(instance.status).to.equal('active');
    expect(sent(workflow, instance, ['leave']).view.states).to.deep.equal(['away']);
  });
});

describe('reentering', () => {
  const workflow = workflowOf({
    machine: {
      initial: 'open',
      states: {
        open: {
          id: 'open',
          entry: mark('in'),
          exit: mark('out'),
          on: {
            self: [{ id: 'self', target: '#open', meta }],
            again: [{ id: 'again', target: '#open', reenter: true, meta }],
          },
        },
      },
    },
  });

  it('leaves and enters the state', () => {
    expect(subjects(taken(step(workflow, begun(workflow), { type: 'again' }, factsWith(), NOW)))).to.deep.equal([
      'out',
      'in',
    ]);
  });

  it('is not what a transition to the same state does without it', () => {
    expect(subjects(taken(step(workflow, begun(workflow), { type: 'self' }, factsWith(), NOW)))).to.deep.equal([]);
  });
});
