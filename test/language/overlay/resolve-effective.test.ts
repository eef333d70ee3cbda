import { expect } from 'chai';
import { canonicalText } from '../../../engine/language/canonical-text.ts';
import { compile } from '../../../engine/language/compile.ts';
import type { Pack } from '../../../engine/language/pack.ts';
import { fieldsOf } from '../../../engine/language/pack-fields.ts';
import { effectiveOf, resolveEffective } from '../../../engine/language/resolve-effective.ts';
import { readBase } from '../fixtures/read-base.ts';

function effective(pack: Pack, client: string | null = null) {
  const resolved = resolveEffective(pack, 'repair', client);
  if (!('effective' in resolved)) throw new Error(JSON.stringify(resolved.problems));
  return resolved.effective;
}

function rules(pack: Pack, type: string, client: string | null): string[] {
  const resolved = resolveEffective(pack, type, client);
  return 'problems' in resolved ? resolved.problems.map(({ rule, file, path }) => `${rule} ${file}#${path}`) : [];
}

const extraField = { 'fields.json#/fields/-': { id: 'mileage', title: { en: 'Mileage' }, type: 'integer' } };

describe('engine/language/resolve-effective', () => {
  it('gives the base to everybody who has no overlay', () => {
    const pack = readBase();
    expect(effective(pack).workflow.overlay).to.equal(null);
    expect(effective(pack, 'small-client')).to.deep.equal(effective(pack));
  });

  it('gives a client with an overlay the base with its operations', () => {
    const { workflow } = effective(readBase(), 'big-client');
    expect(workflow.overlay).to.equal('big-client-contract');
    expect(workflow.delays['answer-time']?.duration).to.equal('PT1H');
    expect(workflow.machine.states).to.have.property('approving');
  });

  it('keeps its text when something else in the pack changes', () => {
    const text = canonicalText(effective(readBase()));
    const unrelated = readBase({
      set: {
        ...extraField,
        'roles/engineer.json#/title/en': 'Mechanic',
        'workflows/repair.json#/layout': {},
        'workflows/repair.json#/lines': { accept: [0, 0, 40, 0] },
        'scenarios/refused.json#/steps': [],
      },
      files: {
        'checklists/other.json': {
          $schema: 'checklist.schema.json',
          id: 'other',
          title: { en: 'Other' },
          items: [{ id: 'a', title: { en: 'A' }, type: 'check' }],
        },
      },
    });
    expect(canonicalText(effective(unrelated))).to.equal(text);
  });

  it('holds the fields that the type asks and those that the workflow and its checklists speak of', () => {
    const ids = (pack: Pack) => effective(pack).fields.map(({ id }) => id);
    const asked = { 'request-types/repair.json#/fields': ['fault'] };
    expect(ids(readBase({ set: { ...extraField, ...asked } }))).to.deep.equal([
      'fault',
      'cover',
      'price',
      'visit-time',
    ]);
    const inGuard = 'workflows/repair.json#/machine/states/refused/on/close/0/guard';
    const inItem = 'checklists/work.json#/items/0/when';
    const rule = { '>': [{ var: 'fields.mileage' }, 1] };
    for (const change of [{ [inGuard]: { type: 'rule', params: rule } }, { [inItem]: rule }]) {
      expect(ids(readBase({ set: { ...extraField, ...change } }))).to.include('mileage');
    }
  });

  it('holds the checklists that are started, demanded, or read by a rule, and those that their items read', () => {
    const item = { id: 'a', title: { en: 'A' }, type: 'check' };
    const files = {
      'checklists/first.json': {
        $schema: 'checklist.schema.json',
        id: 'first',
        title: { en: 'First' },
        items: [{ ...item, when: { '==': [{ var: 'checklists.second.complete' }, true] } }],
      },
      'checklists/second.json': {
        $schema: 'checklist.schema.json',
        id: 'second',
        title: { en: 'Second' },
        items: [item],
      },
    };
    const ids = (pack: Pack) => effective(pack).checklists.map(({ id }) => id);
    expect(ids(readBase({ files }))).to.deep.equal(['work']);
    const action = { type: 'start-checklist', params: { checklist: 'first' } };
    expect(ids(readBase({ files, set: { 'workflows/repair.json#/machine/entry': [action] } }))).to.deep.equal([
      'first',
      'second',
      'work',
    ]);
  });

  it('refuses an unknown request type, and a pack in which workflow or statuses are missing', () => {
    expect(rules(readBase(), 'repairs', null)).to.deep.equal(['unknown-request-type #']);
    expect(rules(readBase({ set: { 'request-types/repair.json#/workflow': 'x' } }), 'repair', null)).to.deep.equal([
      'unknown-workflow request-types/repair.json#/workflow',
    ]);
    expect(rules(readBase({ set: { 'workflows/repair.json#/statuses': 'x' } }), 'repair', null)).to.deep.equal([
      'unknown-statuses workflows/repair.json#/statuses',
    ]);
  });

  it('refuses a client whose overlay no longer fits, and nobody else', () => {
    const pack = readBase({ set: { 'workflows/repair.json#/machine/states/intake/onDone/0/target': '#refused' } });
    expect(rules(pack, 'repair', null)).to.deep.equal([]);
    expect(rules(pack, 'repair', 'big-client')).to.deep.equal([
      'overlay-conflict overlays/big-client.json#/operations/1/from',
    ]);
  });

  it('lists every combination of request type and overlay, each of which compiles', () => {
    const all = effectiveOf(readBase());
    expect(all.map(({ requestType, overlay, client }) => [requestType, overlay, client])).to.deep.equal([
      ['repair', null, null],
      ['repair', 'big-client-contract', 'big-client'],
    ]);
    for (const { resolved } of all)
      if ('effective' in resolved) expect(() => compile(resolved.effective, 'hash')).not.to.throw();
  });
});

describe('engine/language/pack-fields', () => {
  it('finds every field with its place, and of two with one id the first', () => {
    const second = {
      $schema: 'fields.schema.json',
      id: 'more',
      title: { en: 'More' },
      fields: [{ id: 'price', title: { en: 'Price' }, type: 'text' }],
    };
    const fields = fieldsOf(readBase({ files: { 'more.json': second } }));
    expect([...fields.keys()]).to.deep.equal(['fault', 'cover', 'price', 'visit-time']);
    expect(fields.get('price')).to.include({ file: 'fields.json', path: '/fields/2' });
    expect(fields.get('price')?.field.type).to.equal('money');
  });
});
