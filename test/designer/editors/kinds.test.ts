import { expect } from 'chai';
import { decidingFacts, shownItems } from '../../../designer/editors/checklist/shown-items.ts';
import { withType } from '../../../designer/editors/checklist/with-type.ts';
import { withFieldType } from '../../../designer/editors/fields/with-field-type.ts';
import { fieldsIn } from '../../../designer/editors/preview/fields-in.ts';
import { withAsked } from '../../../designer/editors/request-type/with-asked.ts';
import { allowedBy, withArea } from '../../../designer/editors/role/grants.ts';
import { nextColour, writtenColour } from '../../../designer/editors/statuses/colours.ts';
import { statesShowing } from '../../../designer/editors/statuses/states-showing.ts';
import type { Json } from '../../../designer/model/json.ts';
import type { FactTypes } from '../../../engine/language/index.ts';

describe('the items of a checklist that are there', () => {
  const checklist: Json = {
    items: [
      { id: 'always' },
      { id: 'cells', when: { '==': [{ var: 'fields.machine' }, 'cells'] } },
      { id: 'broken', when: { frobnicate: [1] } },
    ],
  };

  it('are those whose rule holds for the facts', () => {
    const shown = (machine: string | null): unknown =>
      shownItems(checklist, { fields: { machine } })
        .filter((item) => item.shown)
        .map(({ value }) => value.id);
    expect(shown('cells')).to.deep.equal(['always', 'cells']);
    expect(shown(null)).to.deep.equal(['always']);
  });

  it('an item whose rule is none is not there, and says why', () => {
    const broken = shownItems(checklist, {})[2];
    expect([broken?.shown, broken?.fault]).to.deep.include(false);
    expect(broken?.fault).to.contain('frobnicate');
  });

  it('the facts that decide are told once each; what is no fact of the pack is not', () => {
    const types: FactTypes = new Map([['fields.machine', { type: 'choice', nullable: true, values: ['cells'] }]]);
    const twice = { items: [...(checklist as { items: Json[] }).items, { id: 'x', when: { var: 'fields.machine' } }] };
    expect(decidingFacts(twice, types).map(({ path }) => path)).to.deep.equal(['fields.machine']);
    expect(decidingFacts(twice, new Map())).to.deep.equal([]);
  });
});

describe('another type', () => {
  it('takes away what means nothing any more', () => {
    const number = { id: 'a', title: {}, type: 'number', min: 1, max: 2, unit: 'V', optional: true };
    const text = withType(number, 'text', { limits: ['maxLength'], params: null });
    expect(text).to.deep.equal({ id: 'a', title: {}, type: 'text', optional: true });
  });

  it('a choice begins with something to choose from, and keeps what it has', () => {
    const chosen = withFieldType({ id: 'a', title: {}, type: 'text', maxLength: 5 }, 'choice');
    expect(Object.keys(chosen)).to.deep.equal(['id', 'title', 'type', 'options']);
    const own = { id: 'a', title: {}, type: 'choice', options: [{ id: 'x', title: {} }] };
    expect(withFieldType(own, 'choices').options).to.equal(own.options);
  });

  it('of a kind that is not known nothing is taken away', () => {
    const item = { id: 'a', title: {}, type: 'scan', min: 1, params: { a: 1 } };
    expect(withType(item, 'other', undefined)).to.deep.equal({ ...item, type: 'other' });
  });
});

describe('fields for a preview', () => {
  it('half-written fields are left out, and limits of the wrong form too', () => {
    const set: Json = {
      fields: [
        { id: 'a', type: 'number', min: 'x', max: 5 },
        { id: 'b', type: 'nothing' },
        { type: 'text' },
        'c',
        { id: 'd', type: 'choice', options: 3, min: 1 },
      ],
    };
    expect(fieldsIn(set)).to.deep.equal([
      { id: 'a', title: {}, type: 'number', max: 5 },
      { id: 'd', title: {}, type: 'choice' },
    ]);
  });
});

describe('the fields that a request type asks', () => {
  it('lists without entries are not written', () => {
    const type = { $schema: 's', id: 'a', fields: ['x'], required: ['x'], clientRequired: true };
    expect(withAsked(type, [], [])).to.deep.equal({ $schema: 's', id: 'a', clientRequired: true });
  });

  it('stand before those that are required', () => {
    expect(Object.keys(withAsked({ id: 'a', clientRequired: true }, ['x'], ['x']))).to.deep.equal([
      'id',
      'fields',
      'required',
      'clientRequired',
    ]);
  });
});

describe('the grants of a role', () => {
  it('everything counts together, and "all" covers the rest', () => {
    const role: Json = {
      grants: [
        { on: 'request', may: ['read'], where: 'group' },
        { on: 'request', may: ['read', 'send'], where: 'all', hide: ['price'] },
        { on: 'request', may: ['tick'], where: 'assigned' },
        { on: 'request', may: ['tick'], where: 'group' },
      ],
    };
    const of = (right: string): unknown => allowedBy(role).find((each) => each.right === right);
    expect(of('read')).to.deep.equal({ on: 'request', right: 'read', where: ['all'], hides: true });
    expect(of('tick')).to.deep.include({ where: ['group', 'assigned'], hides: false });
    expect(of('assign')).to.deep.include({ where: [] });
  });

  it('areas that no grant names are not told', () => {
    expect(allowedBy({ grants: [{ on: 'nowhere', may: ['read'], where: 'all' }] })).to.deep.equal([]);
    expect(allowedBy({ grants: 'none' })).to.deep.equal([]);
  });

  it('on another area nothing stays that means nothing there, and something always does', () => {
    const grant = { on: 'request', may: ['send', 'read'], where: 'group', hide: ['x'] };
    expect(withArea(grant, 'people')).to.deep.equal({ on: 'people', may: ['read'], where: 'all' });
    expect(withArea(grant, 'subscription')).to.deep.equal({ on: 'subscription', may: ['manage'], where: 'all' });
  });
});

describe('colours of statuses', () => {
  it('are written as definitions have them', () => {
    expect(['4F9DDE', '#abc', ' #FFEE00 '].map(writtenColour)).to.deep.equal(['#4f9dde', '#aabbcc', '#ffee00']);
  });

  it('what is no colour is refused', () => {
    for (const text of ['', 'red', '#12345', '#1234567', '#ggg']) expect(writtenColour(text)).to.equal(null);
  });

  it('a new status gets one that no other has', () => {
    const statuses = [{ color: '#4f9dde' }, { color: '#1f5fa8' }];
    expect(nextColour({ statuses })).to.not.be.oneOf(['#4f9dde', '#1f5fa8']);
  });
});

describe('how many states show a status', () => {
  const machine = (status: string): Json => ({ states: { a: { id: 'a', meta: { status, stage: 's' } } } });

  it('counts those of the workflows that speak the set, and of the overlays on them', () => {
    const showing = statesShowing(
      [
        { kind: 'workflow', id: 'w', value: { statuses: 'set', machine: machine('new') } },
        { kind: 'workflow', id: 'other', value: { statuses: 'other-set', machine: machine('new') } },
        {
          kind: 'workflow-overlay',
          id: 'o',
          value: {
            base: 'w',
            operations: [
              { op: 'addState', state: { id: 'b', meta: { status: 'new' } } },
              { op: 'setState', id: 'a', path: 'meta/status', from: 'new', to: 'late' },
            ],
          },
        },
        {
          kind: 'workflow-overlay',
          id: 'p',
          value: { base: 'other', operations: [{ path: 'meta/status', to: 'new' }] },
        },
      ],
      'set',
    );
    expect(Object.fromEntries(showing.statuses)).to.deep.equal({ new: 2, late: 1 });
    expect(Object.fromEntries(showing.stages)).to.deep.equal({ s: 1 });
  });
});
