import { expect } from 'chai';
import { Checker } from '../../../designer/worker/checker.ts';
import { kindsFrom } from '../../../designer/worker/kinds-from.ts';
import type { ToldKinds } from '../../../designer/worker/messages.ts';
import { builtinKinds } from '../../../engine/language/index.ts';
import { basePack } from '../../language/fixtures/base-pack.ts';

const OWN: ToldKinds = {
  actions: [...builtinKinds.actions.values()].map((kind) => ({
    type: kind.type,
    class: kind.class,
    params: kind.params as Record<string, unknown>,
  })),
  items: [...builtinKinds.items.values()].map(({ type, holds, fact, limits }) => ({
    type,
    holds,
    fact,
    limits: [...limits],
    params: null,
  })),
};

const FAX = {
  type: 'fax',
  class: 'effect',
  params: { type: 'object', additionalProperties: false, properties: { to: { type: 'string' } } },
} as const;
const METER = { type: 'meter', holds: 'value', fact: 'number', limits: ['min'], params: null } as const;
const TOLD: ToldKinds = {
  actions: [...OWN.actions, FAX],
  items: [...OWN.items, { ...METER, limits: ['min'] }],
};

function rulesOf(files: ReadonlyMap<string, string>, kinds: ToldKinds): string[] {
  const checker = new Checker(() => 0);
  checker.take({ type: 'kinds', version: 1, kinds: structuredClone(kinds) });
  checker.take({ type: 'files', version: 2, files });
  return checker.check().problems.map(({ rule }) => rule);
}

/** The base pack with an action at the entry of its first state, and a field that only this one could name. */
function withAction(action: object): Map<string, string> {
  const files = basePack();
  const workflow = JSON.parse(files.get('workflows/repair.json') ?? '') as { machine: { entry?: object[] } };
  workflow.machine.entry = [action];
  files.set('workflows/repair.json', JSON.stringify(workflow));
  const fields = JSON.parse(files.get('fields.json') ?? '') as { fields: object[] };
  fields.fields.push({ id: 'fax-number', title: { en: 'Fax', ru: 'Факс' }, type: 'text' });
  files.set('fields.json', JSON.stringify(fields));
  return files;
}

describe('kinds as the server tells them', () => {
  it('are the engine’s own where it has them', () => {
    const kinds = kindsFrom(OWN);
    expect([...kinds.actions]).to.deep.equal([...builtinKinds.actions]);
    expect([...kinds.items]).to.deep.equal([...builtinKinds.items]);
  });

  it('refuse an action of a plugin that is not there, and accept it where it is', () => {
    const files = withAction({ type: 'fax', params: { to: 'fax-number' } });
    expect(rulesOf(files, OWN)).to.include('unknown-action');
    expect(rulesOf(files, TOLD)).not.to.include('unknown-action');
  });

  it('refuse parameters that the schema of a plugin does not allow', () => {
    expect(rulesOf(withAction({ type: 'fax', params: { to: 1 } }), TOLD)).to.include('action-params');
    expect(rulesOf(withAction({ type: 'fax', params: { for: 'x' } }), TOLD)).to.include('action-params');
  });

  it('do not call unused what a plugin’s action may name', () => {
    expect(rulesOf(withAction({ type: 'fax', params: { to: 'fax-number' } }), TOLD)).to.deep.equal([]);
    expect(rulesOf(withAction({ type: 'fax', params: { to: 'elsewhere' } }), TOLD)).to.deep.equal([
      'definition-unused',
    ]);
  });

  it('refuse limits that a plugin’s kind of item does not know', () => {
    const files = basePack();
    const checklist = JSON.parse(files.get('checklists/work.json') ?? '') as { items: object[] };
    const item = { id: 'meter', title: { en: 'Meter', ru: 'Счётчик' }, type: 'meter', min: 1 };
    checklist.items.push(item);
    files.set('checklists/work.json', JSON.stringify(checklist));
    expect(rulesOf(files, OWN)).to.deep.equal(['unknown-item-kind']);
    expect(rulesOf(files, TOLD)).to.deep.equal([]);
    Object.assign(item, { maxLength: 3 });
    files.set('checklists/work.json', JSON.stringify(checklist));
    expect(rulesOf(files, TOLD)).to.deep.equal(['property-misplaced']);
  });
});
