import { expect } from 'chai';
import { builtinActionKinds } from '../../../engine/language/index.ts';
import type { JsonObject } from '../../../designer/model/json.ts';
import { isComplete, replaced, withParam } from '../../../designer/inspector/complete-action.ts';
import { commonValue, valueAt } from '../../../designer/inspector/part-value.ts';
import { withRequired } from '../../../designer/inspector/with-required.ts';
import type { KnownAction } from '../../../designer/workflow/surroundings.ts';

const KINDS: readonly KnownAction[] = [...builtinActionKinds.values()].map((kind) => ({
  type: kind.type,
  class: kind.class,
  params: kind.params as JsonObject,
}));

describe('an action that is being made', () => {
  it('is whole once it has what its kind asks for', () => {
    expect(isComplete({ type: 'notify', params: { notification: 'a' } }, KINDS)).to.equal(true);
    expect(isComplete({ type: 'assign', params: { to: 'actor' } }, KINDS)).to.equal(true);
    expect(isComplete({ type: 'set-field', params: { field: 'a', value: null } }, KINDS)).to.equal(true);
    expect(isComplete({ type: 'start-checklist', params: { checklist: 'a' } }, KINDS)).to.equal(true);
  });

  it('is not whole while something is missing', () => {
    expect(isComplete({ type: 'notify' }, KINDS)).to.equal(false);
    expect(isComplete({ type: 'assign' }, KINDS)).to.equal(false);
    expect(isComplete({ type: 'set-field', params: { field: 'a' } }, KINDS)).to.equal(false);
  });

  it('of an unknown kind is never held back', () => {
    expect(isComplete({ type: 'fax' }, KINDS)).to.equal(true);
  });

  it('has parameters that come and go, in their order', () => {
    expect(Object.keys(withParam({ a: 1, b: 2 }, 'a', 3) ?? {})).to.deep.equal(['a', 'b']);
    expect(withParam({ a: 1 }, 'b', 2)).to.deep.equal({ a: 1, b: 2 });
    expect(withParam({ a: 1 }, 'a', undefined)).to.equal(undefined);
    expect(withParam(undefined, 'a', undefined)).to.equal(undefined);
  });

  it('takes the place of one in the list and of no other', () => {
    expect(replaced([{ type: 'a' }, { type: 'b' }], 1, { type: 'c' })).to.deep.equal([{ type: 'a' }, { type: 'c' }]);
    expect(replaced([{ type: 'a' }], 5, { type: 'c' })).to.deep.equal([{ type: 'a' }]);
  });
});

describe('what a transition requires', () => {
  it('stands in the order of the language', () => {
    const first = withRequired(undefined, 'comment', true);
    const second = withRequired(first, 'fields', ['serial']);
    expect(JSON.stringify(withRequired(second, 'checklists', ['photos']))).to.equal(
      '{"fields":["serial"],"checklists":["photos"],"comment":true}',
    );
  });

  it('is gone when nothing is required any more', () => {
    expect(withRequired({ comment: true }, 'comment', undefined)).to.equal(null);
    expect(withRequired(undefined, 'fields', undefined)).to.equal(null);
    expect(withRequired({ comment: true, assignee: true }, 'comment', undefined)).to.deep.equal({ assignee: true });
  });
});

describe('parts of elements', () => {
  it('are found by their path, and nothing where nothing is', () => {
    expect(valueAt({ meta: { status: 'open' } }, 'meta/status')).to.equal('open');
    expect(valueAt({ meta: {} }, 'meta/status')).to.equal(undefined);
    expect(valueAt({}, 'meta/toString')).to.equal(undefined);
    expect(valueAt(undefined, 'meta/status')).to.equal(undefined);
  });

  it('that several share are told, and none where they differ', () => {
    const one = { meta: { status: 'open', roles: ['a'] } };
    const two = { meta: { status: 'open', roles: ['b'] } };
    expect(commonValue([one, two], 'meta/status')).to.equal('open');
    expect(commonValue([one, two], 'meta/roles')).to.equal(undefined);
    expect(commonValue([one, two], 'meta/stage')).to.equal(null);
  });
});
