import { expect } from 'chai';
import { step } from '../../engine/run/index.ts';
import { factsWith, NOW, refused, taken, workflowOf } from '../support/effective.ts';
import { begun } from '../support/effective-run.ts';

const done = { started: true, complete: true, items: {} };
const going = { started: true, complete: false, items: {} };

function gated(meta: object, more: object = {}) {
  return workflowOf({
    fields: [{ id: 'serial' }, { id: 'tags', type: 'choices', options: [{ id: 'a' }] }],
    checklists: [{ id: 'proof', items: [{ id: 'photo', title: { en: 'Photo' }, type: 'photo' }] }],
    machine: {
      initial: 'open',
      states: {
        open: {
          id: 'open',
          on: { close: [{ id: 'close', target: '#closed', meta: { roles: ['clerk'], ...meta }, ...more }] },
        },
        closed: { id: 'closed', type: 'final' },
      },
    },
  });
}

const attempt = (meta: object, facts = factsWith(), event: object = {}, more: object = {}) => {
  const workflow = gated(meta, more);
  return step(workflow, begun(workflow), { type: 'close', ...event }, facts, NOW);
};

describe('gates', () => {
  it('let a person of one of the roles pass', () => {
    const facts = factsWith({ actor: { id: 'bob', kind: 'staff', roles: ['cook', 'boss'], groups: [] } });
    expect(attempt({ roles: ['clerk', 'boss'] }, facts).ok).to.equal(true);
  });

  it('let the system pass every role', () => {
    const facts = factsWith({ actor: { id: 'system', kind: 'system', roles: [], groups: [] } });
    expect(attempt({}, facts).ok).to.equal(true);
  });

  it('look at the fields given with the event', () => {
    const meta = { required: { fields: ['serial'] }, form: ['serial'] };
    expect(attempt(meta, factsWith(), { fields: { serial: 'A-1' } }).ok).to.equal(true);
  });

  describe('look at documents', () => {
    const documents = (status: string) =>
      factsWith({ documents: { act: { status, number: '7', count: 1 } } } as object);
    const wants = (status?: 'issued' | 'signed' | 'approved') => ({
      required: { documents: [{ type: 'act', ...(status === undefined ? {} : { status }) }] },
    });

    for (const status of ['issued', 'sent', 'signed', 'one-sided', 'closed', 'approved']) {
      it(`and let one pass that is ${status} where an issued one is wanted`, () => {
        expect(attempt(wants(), documents(status)).ok).to.equal(true);
      });
    }

    for (const status of ['draft', 'declined', 'expired', 'withdrawn']) {
      it(`and refuse one that is ${status}`, () => {
        expect(refused(attempt(wants(), documents(status)))).to.deep.equal(['document-missing:act']);
      });
    }

    it('and refuse without any, or with one of another type', () => {
      expect(refused(attempt(wants()))).to.deep.equal(['document-missing:act']);
      const quote = factsWith({ documents: { quote: { status: 'issued', number: '7', count: 1 } } } as object);
      expect(refused(attempt(wants(), quote))).to.deep.equal(['document-missing:act']);
    });

    it('and want a signature or an approval where that is said', () => {
      expect(refused(attempt(wants('signed'), documents('sent')))).to.deep.equal(['document-missing:act']);
      expect(attempt(wants('signed'), documents('one-sided')).ok).to.equal(true);
      expect(refused(attempt(wants('approved'), documents('signed')))).to.deep.equal(['document-missing:act']);
      expect(attempt(wants('approved'), documents('approved')).ok).to.equal(true);
    });
  });

  it('name the place where what is missing is filled in', () => {
    const meta = { required: { fields: ['serial'], comment: true, assignee: true } };
    const result = attempt(meta);
    const paths = result.ok ? [] : result.refusals.map(({ path }) => path);
    expect(paths).to.include.members(['/fields/serial', '/comment', '/assignee']);
  });

  it('count zero and false as filled in', () => {
    const meta = { required: { fields: ['serial'] } };
    expect(attempt(meta, factsWith({ fields: { serial: 0 } })).ok).to.equal(true);
    expect(attempt(meta, factsWith({ fields: { serial: false } })).ok).to.equal(true);
  });

  it('look at the facts before the changes of the transition itself', () => {
    const meta = { required: { fields: ['serial'] } };
    const actions = [{ type: 'set-field', params: { field: 'serial', value: 'made' } }];
    expect(refused(attempt(meta, factsWith(), {}, { actions }))).to.deep.equal(['required-field:serial']);
  });

  it('never steer which transition is selected', () => {
    const workflow = workflowOf({
      fields: [{ id: 'serial' }],
      machine: {
        initial: 'open',
        states: {
          open: {
            id: 'open',
            on: {
              close: [
                { id: 'first', target: '#a', meta: { roles: ['clerk'], required: { fields: ['serial'] } } },
                { id: 'second', target: '#b', meta: { roles: ['clerk'] } },
              ],
            },
          },
          a: { id: 'a', type: 'final' },
          b: { id: 'b', type: 'final' },
        },
      },
    });
    const result = step(workflow, begun(workflow), { type: 'close' }, factsWith(), NOW);
    expect(refused(result)).to.deep.equal(['required-field:serial']);
  });
});

describe('closed gates', () => {
  const required = { fields: ['serial', 'tags'], checklists: ['proof'], comment: true, assignee: true };

  it('are all named at once', () => {
    const facts = factsWith({ actor: { id: 'bob', kind: 'staff', roles: ['cook'], groups: [] } });
    expect(refused(attempt({ required }, facts))).to.deep.equal([
      'required-assignee',
      'required-checklist:proof',
      'required-comment',
      'required-field:serial',
      'required-field:tags',
      'role',
    ]);
  });

  it('refuse an empty text, an empty list and what is not set', () => {
    const meta = { required: { fields: ['serial', 'tags'] } };
    const names = ['required-field:serial', 'required-field:tags'];
    expect(refused(attempt(meta, factsWith({ fields: { serial: '', tags: [] } })))).to.deep.equal(names);
    expect(refused(attempt(meta, factsWith({ fields: { serial: null } })))).to.deep.equal(names);
  });

  it('refuse a checklist that is not started, or not complete', () => {
    const meta = { required: { checklists: ['proof'] } };
    expect(refused(attempt(meta))).to.deep.equal(['required-checklist:proof']);
    expect(refused(attempt(meta, factsWith({ checklists: { proof: going } })))).to.deep.equal([
      'required-checklist:proof',
    ]);
    expect(attempt(meta, factsWith({ checklists: { proof: done } })).ok).to.equal(true);
  });

  it('refuse a comment that is missing or empty', () => {
    const meta = { required: { comment: true } };
    expect(refused(attempt(meta))).to.deep.equal(['required-comment']);
    expect(refused(attempt(meta, factsWith(), { comment: '' }))).to.deep.equal(['required-comment']);
    expect(attempt(meta, factsWith(), { comment: 'Because' }).ok).to.equal(true);
  });

  it('refuse a request without an owner', () => {
    const meta = { required: { assignee: true } };
    expect(refused(attempt(meta))).to.deep.equal(['required-assignee']);
    const owner = { id: 'bob', roles: [], groups: [] };
    expect(attempt(meta, factsWith({ assignee: owner })).ok).to.equal(true);
  });

  it('a value that is wrong is not also told as missing', () => {
    const meta = { required: { fields: ['serial'] }, form: ['serial'] };
    expect(refused(attempt(meta, factsWith(), { fields: { serial: 5 } }))).to.deep.equal(['field-invalid:serial']);
  });

  it('of a transition that another region preempts do not count, and it is not journaled', () => {
    const workflow = workflowOf({
      fields: [{ id: 'serial' }],
      machine: {
        initial: 'both',
        states: {
          both: {
            id: 'both',
            type: 'parallel',
            states: {
              left: { id: 'left', on: { stop: [{ id: 'stop-left', target: '#end', meta: { roles: ['clerk'] } }] } },
              right: {
                id: 'right',
                on: {
                  stop: [
                    { id: 'stop-right', target: '#end', meta: { roles: ['boss'], required: { fields: ['serial'] } } },
                  ],
                },
              },
            },
          },
          end: { id: 'end', type: 'final' },
        },
      },
    });
    const result = taken(step(workflow, begun(workflow), { type: 'stop' }, factsWith(), NOW));
    expect(result.journal.transitions).to.deep.equal(['stop-left']);
  });

  it('of every region that takes the event refuse it, the same one only once', () => {
    const region = (id: string, roles: string[]) => ({
      id,
      initial: 'on',
      states: {
        on: {
          id: `${id}-on`,
          on: { stop: [{ id: `stop-${id}`, target: `#${id}-off`, meta: { roles, required: { fields: ['serial'] } } }] },
        },
        off: { id: `${id}-off` },
      },
    });
    const workflow = workflowOf({
      fields: [{ id: 'serial' }],
      machine: { type: 'parallel', states: { left: region('left', ['clerk']), right: region('right', ['boss']) } },
    });
    const result = step(workflow, begun(workflow), { type: 'stop' }, factsWith(), NOW);
    expect(refused(result)).to.deep.equal(['required-field:serial', 'role']);
  });
});
