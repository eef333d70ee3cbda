import { expect } from 'chai';
import { type Actor, type HistoryEntry, refusalName, replay, type RequestRecord } from '../../engine/run/index.ts';
import { frozen, NOW, workflowOf } from '../support/effective.ts';

const meta = { roles: ['clerk'] };
const CLERK: Actor = { id: 'ann', kind: 'staff', roles: ['clerk'], groups: [] };
const RECORD: RequestRecord = frozen({
  number: 'R-1',
  type: 'case',
  subject: 'Test',
  status: null,
  stage: null,
  priority: 'normal',
  created: NOW.toISOString(),
  fields: {},
  checklists: {},
  client: null,
  assignee: null,
  group: null,
});

function flow(limit: number) {
  return workflowOf({
    delays: { day: 'P1D' },
    fields: [{ id: 'amount', type: 'integer' }],
    checklists: [{ id: 'proof', items: [{ id: 'a', title: { en: 'A' }, type: 'check' }] }],
    machine: {
      initial: 'open',
      states: {
        open: {
          id: 'open',
          meta: { status: 'new', checklists: ['proof'] },
          after: { day: [{ id: 'late', target: '#closed' }] },
          on: {
            approve: [
              {
                id: 'approve',
                target: '#approved',
                guard: { type: 'rule', params: { '<=': [{ var: 'fields.amount' }, limit] } },
                meta: { ...meta, form: ['amount'], required: { checklists: ['proof'] } },
              },
            ],
          },
        },
        approved: {
          id: 'approved',
          meta: { status: 'approved' },
          on: {
            close: [
              {
                id: 'close',
                target: '#closed',
                meta,
                guard: { type: 'rule', params: { '==': [{ var: 'request.status' }, 'approved'] } },
              },
            ],
          },
        },
        closed: { id: 'closed', type: 'final' },
      },
    },
  });
}

const entry = (event: string, hours: number, more: Partial<HistoryEntry> = {}): HistoryEntry => ({
  event,
  actor: CLERK,
  at: new Date(NOW.getTime() + hours * 3_600_000),
  ...more,
});
const APPROVED = entry('approve', 1, { fields: { amount: 50 }, reads: { 'checklists.proof.complete': true } });
const played = (limit: number, history: readonly HistoryEntry[]) =>
  replay(flow(limit), RECORD, CLERK, NOW, frozen(history));

describe('a replay of history', () => {
  it('plays the events with the facts that were read then, and tells where it stands', () => {
    expect(played(100, [APPROVED])).to.deep.equal({ accepted: 1, refused: [], states: ['approved'], ended: false });
  });

  it('lets guards see the status that the replay itself has come to', () => {
    expect(played(100, [APPROVED, entry('close', 2)])).to.deep.include({
      accepted: 2,
      states: ['closed'],
      ended: true,
    });
  });

  it('fires no timer however much time passes', () => {
    expect(played(100, [{ ...APPROVED, at: new Date('2027-01-01T00:00:00Z') }]).accepted).to.equal(1);
  });

  it('takes the recorded value of a fact, not the one of the record', () => {
    const reads = { 'fields.amount': 10, 'checklists.proof.complete': true };
    expect(played(20, [entry('approve', 1, { reads })]).states).to.deep.equal(['approved']);
  });

  it('never takes a recorded name as a part of every object', () => {
    const reads = { 'checklists.proof.complete': true, '__proto__.polluted': true, 'fields.constructor.x': true };
    played(100, [entry('approve', 1, { reads })]);
    expect(({} as { polluted?: boolean }).polluted).to.equal(undefined);
    expect((Object as { x?: boolean }).x).to.equal(undefined);
  });
});

describe('a replay on a version that would refuse', () => {
  it('names the event and the reasons, passes it over and goes on', () => {
    const { accepted, refused, states } = played(40, [
      APPROVED,
      entry('close', 2),
      { ...APPROVED, fields: { amount: 40 } },
    ]);
    expect(accepted).to.equal(1);
    expect(refused.map(({ index, refusals }) => [index, refusals.map(refusalName)])).to.deep.equal([
      [0, ['guard:approve']],
      [1, ['not-offered:close']],
    ]);
    expect(states).to.deep.equal(['approved']);
  });

  it('refuses without the recorded facts what the record does not show', () => {
    const { refused } = played(100, [entry('approve', 1, { fields: { amount: 50 } })]);
    expect(refused.map(({ refusals }) => refusals.map(refusalName))).to.deep.equal([['required-checklist:proof']]);
  });

  it('tells a start that is refused as entry -1', () => {
    const set = { type: 'set-field', params: { field: 'none', value: 1 } };
    const workflow = workflowOf({ machine: { initial: 'open', states: { open: { id: 'open', entry: [set] } } } });
    const outcome = replay(workflow, RECORD, CLERK, NOW, [APPROVED]);
    expect(outcome).to.deep.include({ accepted: 0, states: [], ended: false });
    expect(outcome.refused.map(({ index }) => index)).to.deep.equal([-1]);
  });
});
