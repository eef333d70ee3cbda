import { expect } from 'chai';
import { applyToRecord, type RequestRecord, step } from '../../engine/run/index.ts';
import { factsWith, frozen, NOW, refused, taken, workflowOf } from '../support/effective.ts';
import { begun } from '../support/effective-run.ts';

const ITEMS = [
  { id: 'photo', title: { en: 'Photo' }, type: 'photo' },
  { id: 'large', title: { en: 'Large' }, type: 'check', when: { '>': [{ var: 'fields.count' }, 10] } },
];

function doing(actions: object[], guard?: object) {
  return workflowOf({
    fields: [{ id: 'count', type: 'integer', max: 100 }, { id: 'name' }],
    checklists: [{ id: 'proof', items: ITEMS }],
    machine: {
      initial: 'open',
      states: {
        open: { id: 'open', on: { go: [{ id: 'go', target: '#mid', actions, meta: { roles: ['clerk'] } }] } },
        mid: {
          id: 'mid',
          ...(guard === undefined
            ? {}
            : { always: [{ id: 'on', target: '#end', guard: { type: 'rule', params: guard } }] }),
        },
        end: { id: 'end' },
      },
    },
  });
}

const go = (actions: object[], facts = factsWith(), guard?: object) => {
  const workflow = doing(actions, guard);
  return step(workflow, begun(workflow), { type: 'go' }, facts, NOW);
};

describe('changes', () => {
  it('are applied in order, each on what the one before it left', () => {
    const more = { type: 'set-field', params: { field: 'count', rule: { '+': [{ var: 'fields.count' }, 1] } } };
    const { changes } = taken(go([{ type: 'set-field', params: { field: 'count', value: 5 } }, more, more]));
    expect(changes.map((change) => 'value' in change && change.value)).to.deep.equal([5, 6, 7]);
  });

  for (const [name, action, guard] of [
    ['a field', { type: 'set-field', params: { field: 'count', value: 50 } }, { '==': [{ var: 'fields.count' }, 50] }],
    ['an owner', { type: 'assign', params: { to: 'actor' } }, { in: ['clerk', { var: 'assignee.roles' }] }],
    ['a group', { type: 'assign', params: { group: 'north' } }, { '==': [{ var: 'group' }, 'north'] }],
    ['a checklist', { type: 'start-checklist', params: { checklist: 'proof' } }, { var: 'checklists.proof.started' }],
  ] as const) {
    it(`are seen by \`always\` of the same step: ${name}`, () => {
      expect(taken(go([action], factsWith(), guard)).view.states).to.deep.equal(['end']);
      expect(taken(go([], factsWith({ fields: { count: 1 } }), guard)).view.states).to.deep.equal(['mid']);
    });
  }

  it('generate the items of a checklist from the facts at its start', () => {
    const start = { type: 'start-checklist', params: { checklist: 'proof' } };
    const items = (count: number) => {
      const [change] = taken(go([start], factsWith({ fields: { count } }))).changes;
      return change?.type === 'start-checklist' && change.items.map(({ id }) => id);
    };
    expect(items(11)).to.deep.equal(['photo', 'large']);
    expect(items(10)).to.deep.equal(['photo']);
  });

  it('leave a checklist that is started as it is, unless it is to begin again', () => {
    const facts = factsWith({ checklists: { proof: { started: true, complete: true, items: { photo: 'a.jpg' } } } });
    const start = { type: 'start-checklist', params: { checklist: 'proof' } };
    expect(taken(go([start], facts)).changes).to.deep.equal([]);
    const again = { type: 'start-checklist', params: { checklist: 'proof', again: true } };
    expect(taken(go([again], facts, { '!': [{ var: 'checklists.proof.complete' }] })).view.states).to.deep.equal([
      'end',
    ]);
  });

  it('take the owner away, and put the request into a queue', () => {
    const owner = { id: 'bob', roles: [], groups: [] };
    const { changes } = taken(
      go([{ type: 'assign', params: { to: 'nobody', group: 'north' } }], factsWith({ assignee: owner })),
    );
    expect(changes).to.deep.equal([{ type: 'assign', person: null, group: 'north' }]);
  });

  it('do not make the system an owner', () => {
    const system = factsWith({ actor: { id: 'system', kind: 'system', roles: [], groups: [] } });
    const { changes } = taken(go([{ type: 'assign', params: { to: 'actor' } }], system));
    expect(changes).to.deep.equal([{ type: 'assign' }]);
  });

  it('refuse a value that the field cannot hold, and nothing of the step happens', () => {
    const actions = [
      { type: 'set-field', params: { field: 'name', value: 'x' } },
      { type: 'set-field', params: { field: 'count', value: 101 } },
    ];
    expect(refused(go(actions))).to.deep.equal(['field-invalid:count']);
  });

  it('refuse a field and pass over a checklist that the request does not have', () => {
    expect(refused(go([{ type: 'set-field', params: { field: 'none', value: 1 } }]))).to.deep.equal([
      'field-invalid:none',
    ]);
    expect(taken(go([{ type: 'start-checklist', params: { checklist: 'none' } }])).changes).to.deep.equal([]);
  });
});

describe('effects', () => {
  it('freeze the facts at their place between the changes', () => {
    const notify = { type: 'notify', params: { notification: 'ready' } };
    const set = (value: number) => ({ type: 'set-field', params: { field: 'count', value } });
    const { effects } = taken(go([set(1), notify, set(2), notify]));
    expect(effects.map(({ payload }) => payload.fields)).to.deep.equal([{ count: 1 }, { count: 2 }]);
  });

  it('never share an object with the facts', () => {
    const facts = factsWith({ fields: { count: 1 }, client: { code: 'acme', name: 'Acme' } });
    const [effect] = taken(go([{ type: 'notify', params: { notification: 'ready' } }], facts)).effects;
    expect(effect?.payload.fields).to.deep.equal({ count: 1 });
    expect(effect?.payload.fields === facts.fields || effect?.payload.client === facts.client).to.equal(false);
  });
});

describe('changes of a record', () => {
  const record: RequestRecord = frozen({
    number: 'R-1',
    type: 'case',
    subject: 'Test',
    status: null,
    stage: null,
    priority: 'normal',
    created: NOW.toISOString(),
    fields: { name: 'x' },
    checklists: {},
    client: null,
    assignee: null,
    group: 'north',
  });
  const person = (id: string) => ({ id, roles: ['clerk'], groups: [] });

  it('set fields, owner, group and checklists, and keep the rest', () => {
    const next = applyToRecord(
      record,
      [
        { type: 'set-field', field: 'count', value: 1 },
        { type: 'assign', person: 'ann' },
        { type: 'assign', group: null },
        { type: 'start-checklist', checklist: 'proof', items: [] },
      ],
      person,
    );
    expect(next).to.deep.equal({
      ...record,
      fields: { name: 'x', count: 1 },
      assignee: { id: 'ann', roles: ['clerk'], groups: [] },
      group: null,
      checklists: { proof: { items: [], values: {} } },
    });
  });

  it('leave the owner alone where only the group is named, and take him away where nobody is', () => {
    const owned = { ...record, assignee: person('bob') };
    expect(applyToRecord(owned, [{ type: 'assign', group: 'south' }], person).assignee?.id).to.equal('bob');
    expect(applyToRecord(owned, [{ type: 'assign', person: null }], person).assignee).to.equal(null);
  });

  it('without any give the very same record', () => {
    expect(applyToRecord(record, [], person)).to.equal(record);
  });
});
