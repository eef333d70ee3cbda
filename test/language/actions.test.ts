import { expect } from 'chai';
import {
  type ActionKind,
  actionKinds,
  builtinActionKinds,
  type ChangeKind,
  type EffectKind,
  type Facts,
} from '../../engine/language/index.ts';
import { factsWith } from '../support/effective.ts';

const kindOf = (type: string): ActionKind => builtinActionKinds.get(type) as ActionKind;
const run = (type: string, params: object, facts: Facts = factsWith()) =>
  (kindOf(type) as unknown as ChangeKind<object>).run(params, facts);
const SYSTEM = factsWith({ actor: { id: 'system', kind: 'system', roles: [], groups: [] } });

describe('the registry of action kinds', () => {
  it('has the six that come with the engine', () => {
    expect([...builtinActionKinds].map(([type, kind]) => [type, kind.class])).to.deep.equal([
      ['set-field', 'change'],
      ['assign', 'change'],
      ['start-checklist', 'change'],
      ['sub-request', 'change'],
      ['notify', 'effect'],
      ['make-document', 'effect'],
    ]);
  });

  it('knows no kind that was left out, and knows it when it is registered again', () => {
    const others = [...builtinActionKinds.values()].filter(({ type }) => type !== 'notify');
    expect(actionKinds(...others).has('notify')).to.equal(false);
    expect(actionKinds(...others, kindOf('notify')).get('notify')).to.equal(kindOf('notify'));
  });

  it('refuses two kinds of one name', () => {
    expect(() => actionKinds(kindOf('notify'), kindOf('notify'))).to.throw('"notify" is registered twice');
  });
});

describe('set-field', () => {
  it('gives a constant, null among them', () => {
    expect(run('set-field', { field: 'a', value: 5 })).to.deep.equal([{ type: 'set-field', field: 'a', value: 5 }]);
    expect(run('set-field', { field: 'a', value: null })).to.deep.equal([
      { type: 'set-field', field: 'a', value: null },
    ]);
  });

  it('gives what its rule computes from the facts', () => {
    const rule = { '+': [{ var: 'fields.b' }, 1] };
    expect(run('set-field', { field: 'a', rule }, factsWith({ fields: { b: 2 } }))).to.deep.include.members([
      { type: 'set-field', field: 'a', value: 3 },
    ]);
  });

  it('fails with its rule', () => {
    expect(() => run('set-field', { field: 'a', rule: { '+': [{ var: 'fields.b' }, 1] } })).to.throw('numbers');
  });
});

describe('assign', () => {
  it('names the one who acts, nobody, or a group', () => {
    expect(run('assign', { to: 'actor' })).to.deep.equal([{ type: 'assign', person: 'ann' }]);
    expect(run('assign', { to: 'nobody', group: 'north' })).to.deep.equal([
      { type: 'assign', person: null, group: 'north' },
    ]);
    expect(run('assign', { group: 'north' })).to.deep.equal([{ type: 'assign', group: 'north' }]);
  });

  it('never names the system', () => {
    expect(run('assign', { to: 'actor' }, SYSTEM)).to.deep.equal([{ type: 'assign' }]);
  });
});

describe('start-checklist', () => {
  it('begins one anew only when told to', () => {
    expect(run('start-checklist', { checklist: 'a' })).to.deep.equal([
      { type: 'start-checklist', checklist: 'a', again: false },
    ]);
    expect(run('start-checklist', { checklist: 'a', again: true })).to.deep.equal([
      { type: 'start-checklist', checklist: 'a', again: true },
    ]);
  });
});

describe('sub-request', () => {
  const facts = factsWith({ fields: { part: 'Belt\n 20', pieces: 3, due: null } });

  it('gives constants, what rules compute, and a subject with facts in their places', () => {
    const params = {
      type: 'order',
      title: 'Order {{ fields.part }}, {{fields.pieces}} pieces {{fields.due}}',
      fields: { kind: { value: 'part' }, pieces: { rule: { '+': [{ var: 'fields.pieces' }, 1] } } },
      relation: 'follow-up',
    };
    expect(run('sub-request', params, facts)).to.deep.equal([
      {
        type: 'sub-request',
        of: 'order',
        subject: 'Order Belt 20, 3 pieces',
        fields: { kind: 'part', pieces: 4 },
        relation: 'follow-up',
      },
    ]);
  });

  it('is a part with the subject of the request above, unless told otherwise', () => {
    const [change] = run('sub-request', { type: 'order' }, facts);
    expect(change).to.deep.include({ subject: facts.request.subject, fields: {}, relation: 'part' });
  });

  it('has a subject also where its places are empty, and never too long a one', () => {
    const [empty] = run('sub-request', { type: 'order', title: '{{fields.due}} ' }, facts);
    expect(empty).to.deep.include({ subject: facts.request.subject });
    const long = factsWith({ fields: { part: 'x'.repeat(400) } });
    const [cut] = run('sub-request', { type: 'order', title: '{{fields.part}}' }, long);
    expect(cut).to.deep.include({ subject: 'x'.repeat(300) });
  });

  it('never tells in its subject what works cost, whatever a definition of former times asks for', () => {
    const worked = factsWith({ works: { total: 876_543, count: 2, minutes: 30 } });
    const title = 'Bill of {{works.total}} for {{works.count}} lines';
    const [change] = run('sub-request', { type: 'order', title }, worked);
    expect(change).to.deep.include({ subject: 'Bill of for 2 lines' });
  });

  it('fails with its rule', () => {
    const fields = { pieces: { rule: { '+': [{ var: 'fields.absent' }, 1] } } };
    expect(() => run('sub-request', { type: 'order', fields }, facts)).to.throw('numbers');
  });

  it('names its type, and the rules of its fields with their places', () => {
    const { references, rules } = kindOf('sub-request') as unknown as ChangeKind<object>;
    const params = { type: 'order', fields: { 'a-b': { rule: true }, c: { value: 1 } } };
    expect(references(params)).to.deep.equal([{ kind: 'request-type', id: 'order', path: '/type' }]);
    expect(rules?.(params)).to.deep.equal([{ path: '/fields/a-b/rule', rule: true }]);
  });
});

describe('notify', () => {
  const { draft } = kindOf('notify') as unknown as EffectKind<{ notification: string }>;

  it('freezes the facts that a text may name', () => {
    const facts = factsWith({
      fields: { a: 1 },
      group: 'north',
      assignee: { id: 'bob', roles: ['clerk'], groups: [] },
    });
    const { type, subject, payload } = draft({ notification: 'ready' }, facts);
    expect({ type, subject }).to.deep.equal({ type: 'notify', subject: 'ready' });
    expect(payload).to.deep.include({
      notification: 'ready',
      fields: { a: 1 },
      group: 'north',
      assignee: 'bob',
      actor: 'ann',
      client: null,
    });
  });

  it('carries no role and no group of a person, only his id', () => {
    const facts = factsWith({ assignee: { id: 'bob', roles: ['secret-role'], groups: ['secret-group'] } });
    expect(JSON.stringify(draft({ notification: 'ready' }, facts))).to.not.include('secret');
  });
});

describe('what action kinds refer to', () => {
  const references = (type: string, params: object) => kindOf(type).references(params as never);

  it('is named with its place, so that an unknown one can be told', () => {
    expect(references('set-field', { field: 'a', value: 1 })).to.deep.equal([
      { kind: 'field', id: 'a', path: '/field' },
    ]);
    expect(references('start-checklist', { checklist: 'a' })).to.deep.equal([
      { kind: 'checklist', id: 'a', path: '/checklist' },
    ]);
    expect(references('notify', { notification: 'a' })).to.deep.equal([
      { kind: 'notification', id: 'a', path: '/notification' },
    ]);
    expect(references('assign', { group: 'a' })).to.deep.equal([{ kind: 'group', id: 'a', path: '/group' }]);
  });

  it('is nothing where only a person is meant', () => {
    expect(references('assign', { to: 'actor' })).to.deep.equal([]);
  });

  it('has the rules among the parameters, and none where the value is a constant', () => {
    const { rules } = kindOf('set-field') as unknown as ChangeKind<object>;
    expect(rules?.({ field: 'a', rule: true })).to.deep.equal([{ path: '/rule', rule: true }]);
    expect(rules?.({ field: 'a', value: 1 })).to.deep.equal([]);
  });
});
