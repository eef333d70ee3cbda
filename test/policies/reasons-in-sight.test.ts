import { expect } from 'chai';
import type { CompiledWorkflow } from '../../engine/language/index.ts';
import { namedHidden, reasonsInSight } from '../../engine/policies/index.ts';

/** Transitions whose rules read the field "price", the field "weight", and what all works cost. */
const workflow = {
  transitions: new Map(
    ['fields.price', 'fields.weight', 'works.total'].map((fact) => {
      const id = fact.split('.')[1] ?? '';
      return [id, { config: { id, guard: { type: 'rule', params: { '>': [{ var: fact }, 1] } } } }];
    }),
  ),
} as unknown as CompiledWorkflow;

const reason = (rule: string, subject?: string, path = '') => ({
  rule,
  path,
  message: `${rule} ${subject}`,
  ...(subject === undefined ? {} : { subject }),
});
const guard = (field: string) => reason('guard', field, `/transitions/${field}/guard`);
const HIDES = new Set(['price']);
const STAFF = { outside: false, hides: new Set<string>(), prices: true };
const HELPER = { outside: false, hides: HIDES, prices: true };
const CLIENT = { outside: true, hides: HIDES, prices: true };

describe('reasons in sight', () => {
  const rules = (...given: Parameters<typeof reasonsInSight>): string[] =>
    reasonsInSight(...given).map(({ rule, subject }) => (subject === undefined ? rule : `${rule}:${subject}`));

  it('somebody who sees everything hears everything as it came', () => {
    const all = [guard('price'), guard('total'), reason('required-field', 'price'), reason('role')];
    expect(reasonsInSight(all, STAFF, workflow)).to.deep.equal(all);
  });

  it('no reason that rests on a hidden field is told, and one line stands for all of them', () => {
    const all = [guard('price'), guard('weight'), reason('required-field', 'price'), reason('role')];
    expect(rules(all, HELPER, workflow)).to.deep.equal(['guard:weight', 'role', 'not-available']);
  });

  it('no reason that rests on what works cost is told to who may not see prices, not even that it does', () => {
    const blind = { ...STAFF, prices: false };
    expect(rules([guard('total'), guard('weight')], blind, workflow)).to.deep.equal(['guard:weight', 'not-available']);
    expect(JSON.stringify(reasonsInSight([guard('total')], blind, workflow))).not.to.contain('total');
  });

  it('no inner reason is told to a client, nor a path into the definitions', () => {
    const all = [
      guard('weight'),
      reason('role'),
      reason('not-offered', 'go'),
      reason('required-checklist', 'inspection'),
      reason('required-field', 'phone', '/transitions/pay'),
    ];
    expect(rules(all, CLIENT, workflow)).to.deep.equal(['required-field:phone', 'not-available']);
    expect(JSON.stringify(reasonsInSight(all, CLIENT, workflow))).not.to.contain('/transitions/');
  });

  it('a reason that nobody has thought of here is not told to a client', () => {
    expect(rules([reason('of-a-plugin', 'secret')], CLIENT, workflow)).to.deep.equal(['not-available']);
  });

  it('a value of a hidden field is never judged: there is no such field', () => {
    const named = namedHidden({ price: 'x', weight: 1 }, HIDES, 'field-unknown');
    expect(named.map(({ subject }) => subject)).to.deep.equal(['price']);
    expect(rules([reason('field-invalid', 'price'), ...named], HELPER, workflow)).to.deep.equal([
      'field-unknown:price',
    ]);
    const twice = [reason('field-not-in-form', 'price'), ...namedHidden({ price: 1 }, HIDES, 'field-not-in-form')];
    expect(rules(twice, HELPER, workflow)).to.deep.equal(['field-not-in-form:price']);
  });

  it('a refusal never becomes none', () => {
    expect(rules([reason('field-invalid', 'price')], HELPER, workflow)).to.deep.equal(['not-available']);
    expect(rules([], HELPER, workflow)).to.deep.equal([]);
  });
});
