import { expect } from 'chai';
import * as fc from 'fast-check';
import { KINDS } from '../../../engine/language/index.ts';
import { faultsOf, fits } from '../../../ui/schema-form/check-value.ts';
import { drawingOf } from '../../../ui/schema-form/drawing.ts';
import { durationParts, durationText } from '../../../ui/schema-form/durations.ts';
import { faultText } from '../../../ui/schema-form/fault-words.ts';
import { toInstant, toLocalText } from '../../../ui/schema-form/instants.ts';
import type { JsonMap, JsonValue } from '../../../ui/schema-form/json-value.ts';
import { withMoved, withMovedProperty, withName, withProperty } from '../../../ui/schema-form/object-edits.ts';
import { canShow, planOf, shownAtFirst } from '../../../ui/schema-form/object-plan.ts';
import { proposedId, withProposedId } from '../../../ui/schema-form/propose-id.ts';
import {
  branchesOf,
  nodeOf,
  partOf,
  propertyNames,
  propertyOf,
  schemaFor,
} from '../../../ui/schema-form/schema-node.ts';
import { starterOf } from '../../../ui/schema-form/starters.ts';
import { variantOf } from '../../../ui/schema-form/variant-of.ts';
import { formText } from '../../../ui/schema-form/words.ts';
import { readPackFiles, shippedPack } from '../../support/world-pack.ts';

const text = JSON.stringify;
const node = (reference: string) => nodeOf(schemaFor(reference));

describe('edits of a form', () => {
  const order = ['id', 'title', 'hint', 'type'];

  it('a new property comes where the schema has it', () => {
    expect(text(withProperty({ id: 'a', type: 'text' }, 'hint', 'h', order))).to.equal(
      '{"id":"a","hint":"h","type":"text"}',
    );
    expect(text(withProperty({ type: 'text' }, 'id', 'a', order))).to.equal('{"id":"a","type":"text"}');
    expect(text(withProperty({ id: 'a' }, 'type', 't', order))).to.equal('{"id":"a","type":"t"}');
  });

  it('a property that is there keeps its place, whatever the schema says', () => {
    expect(text(withProperty({ type: 'text', id: 'a' }, 'type', 'x', order))).to.equal('{"type":"x","id":"a"}');
  });

  it('what the schema does not know stays where it is', () => {
    expect(text(withProperty({ id: 'a', own: 1, type: 't' }, 'title', 'T', order))).to.equal(
      '{"id":"a","title":"T","own":1,"type":"t"}',
    );
  });

  it('setting what is there, or removing what is not, changes nothing', () => {
    const value: JsonMap = { id: 'a', title: { en: 'A' } };
    expect(withProperty(value, 'id', 'a', order)).to.equal(value);
    expect(withProperty(value, 'hint', undefined, order)).to.equal(value);
    expect(withName(value, 'id', 'title')).to.equal(value);
    expect(withName(value, 'nothing', 'x')).to.equal(value);
  });

  it('whatever is set and removed again leaves the same text', () => {
    const names = fc.constantFrom(...order, 'own');
    fc.assert(
      fc.property(
        fc.dictionary(names, fc.integer(), { noNullPrototype: true }),
        names,
        fc.integer(),
        (value, name, next) => {
          if (name in value) return;
          const there = withProperty(value, name, next, order);
          expect(text(withProperty(there, name, undefined, order))).to.equal(text(value));
        },
      ),
    );
  });

  it('a key is renamed at its place', () => {
    expect(text(withName({ a: 1, b: 2, c: 3 }, 'b', 'x'))).to.equal('{"a":1,"x":2,"c":3}');
  });

  it('an entry is moved, and not beyond the ends', () => {
    expect(withMoved(['a', 'b', 'c'], 0, 2)).to.deep.equal(['b', 'c', 'a']);
    const list = ['a', 'b'];
    expect(withMoved(list, 0, 2)).to.equal(list);
    expect(withMoved(list, 5, 0)).to.equal(list);
    expect(text(withMovedProperty({ a: 1, b: 2, c: 3 }, 2, 0))).to.equal('{"c":3,"a":1,"b":2}');
    const map = { a: 1 };
    expect(withMovedProperty(map, 0, 1)).to.equal(map);
  });
});

describe('new things in a form', () => {
  it('the starter of everything that a list or map may hold can be drawn', () => {
    const lists = ['checklist', 'statuses', 'fields', 'role', 'notification', 'workflow-overlay', 'scenario', 'demo'];
    for (const kind of lists) {
      for (const name of propertyNames(node(kind))) {
        const part = propertyOf(node(kind), name);
        const items = part === undefined ? undefined : partOf(part, 'items');
        const start = items === undefined ? undefined : starterOf(items);
        if (items === undefined) continue;
        expect(start, `${kind} ${name}`).not.to.equal(undefined);
        expect(canShow(drawingOf(items), start), `${kind} ${name}`).to.equal(true);
      }
    }
  });

  it('a starter has what must be there, in the order of the schema', () => {
    expect(text(starterOf(node('fields.schema.json#/$defs/field')) ?? null)).to.equal(
      '{"id":"","title":{},"type":"text"}',
    );
    expect(text(starterOf(node('workflow-overlay.schema.json#/$defs/operation')) ?? null)).to.equal(
      '{"op":"addState","state":{"id":""}}',
    );
  });

  it('a rule does not begin with anything', () => {
    expect(starterOf(node('common.schema.json#/$defs/rule'))).to.equal(undefined);
  });

  it('an id is proposed from the title, free among those beside it', () => {
    const taken = new Set(['photo']);
    const before: JsonMap = { id: '', title: {} };
    const first = withProposedId(before, { id: '', title: { ru: 'Фото' } }, taken, 'ru');
    expect(first['id']).to.equal('foto');
    const next = withProposedId(first, { ...first, title: { ru: 'Фото', en: 'Photo' } }, taken, 'ru');
    expect(next['id']).to.equal('photo-2');
    expect(proposedId('Photo', new Set())).to.equal('photo');
  });

  it('an id that the author has chosen is never proposed over', () => {
    const before: JsonMap = { id: 'mine', title: { en: 'A' } };
    const after: JsonMap = { id: 'mine', title: { en: 'B' } };
    expect(withProposedId(before, after, new Set(), 'en')).to.equal(after);
    expect(withProposedId({ title: { en: 'A' } }, { title: { en: 'B' } }, new Set(), 'en')).not.to.have.property('id');
    expect(proposedId('???', new Set())).to.equal(null);
  });
});

describe('what a form can show', () => {
  it('every value of the shipped packs has a field that shows it', () => {
    let values = 0;
    const visit = (at: ReturnType<typeof node>, value: JsonValue, path: string): void => {
      values += 1;
      const drawing = drawingOf(at);
      expect(canShow(drawing, value), `${path} as ${drawing.as}`).to.equal(true);
      if (['rule', 'guard', 'action', 'json'].includes(drawing.as)) return;
      if (drawing.as === 'variants') {
        const branch = branchesOf(at)[variantOf(branchesOf(at), value)];
        expect(branch, path).not.to.equal(undefined);
        if (branch !== undefined) visit(branch, value, path);
        return;
      }
      if (typeof value !== 'object' || value === null) return;
      for (const [key, inner] of Object.entries<JsonValue>(value as JsonMap)) {
        const part = Array.isArray(value) ? partOf(at, 'items') : propertyOf(at, key);
        expect(part, `${path}/${key}`).not.to.equal(undefined);
        if (part !== undefined) visit(part, inner, `${path}/${key}`);
      }
    };
    for (const pack of ['fleet-telematics', 'vending-service'] as const) {
      for (const [file, content] of readPackFiles(shippedPack(pack))) {
        const value = JSON.parse(content) as JsonMap;
        const kind = KINDS.find((each) => JSON.stringify(value['$schema']).endsWith(`/${each}.schema.json"`));
        if (kind === undefined) throw new Error(`${file} is of no kind`);
        visit(node(kind), value, file);
        expect(fits(schemaFor(kind), value), file).to.equal(true);
      }
    }
    expect(values).to.be.greaterThan(5000);
  });

  it('refuses to show a value of another kind in a field that would lose it', () => {
    const wrong: readonly [string, JsonValue][] = [
      ['common.schema.json#/$defs/title', 'plain'],
      ['common.schema.json#/$defs/title', { en: 5 }],
      ['common.schema.json#/$defs/id', 7],
      ['machine.schema.json#/$defs/target', 'without-a-hash'],
      ['checklist.schema.json#/properties/items', {}],
      ['checklist.schema.json#/properties/roles', ['a', 1]],
      ['machine.schema.json#/$defs/required/properties/comment', false],
      ['statuses.schema.json#/$defs/status/properties/color', null],
      ['workflow.schema.json#/properties/delays', []],
    ];
    for (const [reference, value] of wrong)
      expect(canShow(drawingOf(node(reference)), value), reference).to.equal(false);
  });

  it('which branch a value is shows by its constants, else by its kind', () => {
    const operations = branchesOf(node('workflow-overlay.schema.json#/$defs/operation'));
    expect(variantOf(operations, { op: 'disable', state: 'a' })).to.equal(4);
    expect(variantOf(operations, { op: 'unheard' })).to.equal(-1);
    const recipients = branchesOf(node('notification.schema.json#/$defs/recipient'));
    expect(variantOf(recipients, 'client')).to.equal(0);
    expect(variantOf(recipients, { role: 'operator' })).to.equal(1);
    expect(variantOf(recipients, 'nobody')).to.equal(-1);
    expect(variantOf(branchesOf(node('common.schema.json#/$defs/fieldValue')), ['a'])).to.equal(4);
  });

  it('of two kinds of objects a value is the one that knows all its names, else the first', () => {
    const requests = propertyOf(node('demo'), 'requests');
    const steps = requests === undefined ? undefined : propertyOf(partOf(requests, 'items') ?? requests, 'steps');
    const kinds = branchesOf((steps === undefined ? undefined : partOf(steps, 'items')) ?? node('demo'));
    expect(variantOf(kinds, { as: 'a', send: 'accept' })).to.equal(0);
    expect(variantOf(kinds, { as: 'a', log: { kind: 'work', minutes: 5 } })).to.equal(1);
    expect(variantOf(kinds, { as: 'a' })).to.equal(0);
    expect(variantOf(kinds, { unheard: true })).to.equal(0);
    expect(variantOf(kinds, 'as')).to.equal(-1);
  });

  it('of a large object only what must be and what is there is drawn at first', () => {
    const plan = planOf(node('checklist.schema.json#/$defs/item'));
    const first = shownAtFirst(plan, { id: 'a', title: {}, type: 'number', unit: 'V' }, false);
    expect([...first]).to.deep.equal(['id', 'title', 'type', 'unit']);
    expect(shownAtFirst(plan, {}, true).size).to.equal(plan.length);
  });

  it('what a form is not asked for is not in its plan, and `$schema` never is', () => {
    expect(planOf(node('checklist')).map(({ name }) => name)).to.deep.equal(['id', 'title', 'roles', 'items']);
    expect(planOf(node('checklist'), ['roles', '$schema']).map(({ name }) => name)).to.deep.equal(['roles']);
  });
});

describe('what is wrong with a value', () => {
  const words = {
    text: (key: string, values?: Readonly<Record<string, string | number>>) => formText(key, 'en', values),
  };
  const checklist: JsonMap = {
    $schema: 'checklist.schema.json',
    id: 'a',
    title: { en: 'A' },
    items: [{ id: 'x', title: { en: 'X' }, type: 'check' }],
  };

  it('a value that fits has no faults', () => {
    expect(faultsOf(schemaFor('checklist'), checklist)).to.deep.equal([]);
  });

  const WRONG: readonly [string, JsonValue, string, string][] = [
    ['what is missing', { ...checklist, title: {} }, '/title', 'At least 1.'],
    ['an empty text', { ...checklist, title: { en: '' } }, '/title/en', 'Fill this in.'],
    ['a bad id', { ...checklist, id: 'Big' }, '/id', 'Small Latin letters, digits and hyphens; a letter first.'],
    ['another kind', { ...checklist, items: 'x' }, '/items', 'This is a value of another kind.'],
    ['an unknown property', { ...checklist, colour: 'x' }, '/colour', 'The language knows no such property.'],
    ['two that are equal', { ...checklist, roles: ['a', 'a'] }, '/roles', 'Each may be there only once.'],
    ['a missing property', { $schema: 'x', id: 'a', title: { en: 'A' } }, '/items', 'Fill this in.'],
  ];
  for (const [what, value, path, message] of WRONG) {
    it(`${what} is told at its place, in words`, () => {
      const found = faultsOf(schemaFor('checklist'), value).find((fault) => fault.path === path);
      expect(found === undefined ? undefined : faultText(found, words)).to.equal(message);
    });
  }

  it('of a choice that does not fit the choice is told, and none of its branches', () => {
    const value = {
      $schema: 'x',
      id: 'a',
      title: { en: 'A' },
      to: ['nobody'],
      subject: { en: 'S' },
      body: { en: 'B' },
    };
    const faults = faultsOf(schemaFor('notification'), value);
    expect(faults.map(({ path, keyword }) => `${path} ${keyword}`)).to.deep.equal(['/to/0 oneOf']);
  });
});

describe('durations and instants in fields', () => {
  it('a duration goes into numbers and comes back letter by letter', () => {
    for (const written of ['P3D', 'PT15M', 'P1DT2H30M', 'PT0S', 'PT90S', 'P0DT4H']) {
      const parts = durationParts(written);
      expect(parts === null ? '' : durationText(parts)).to.equal(written);
    }
  });

  it('what is no duration of the language has no numbers', () => {
    for (const written of ['', 'P', 'PT', 'P1M', '1D', 'PT1.5H', 'P1Y'])
      expect(durationParts(written), written).to.equal(null);
    expect(durationText({ days: null, hours: null, minutes: null, seconds: null })).to.equal('');
  });

  it('an instant goes into local time and comes back', () => {
    for (const instant of ['2026-11-22T11:30:00Z', '2026-01-01T00:00:05Z'])
      expect(toInstant(toLocalText(instant))).to.equal(instant);
  });

  it('what is no instant is none', () => {
    expect(toLocalText('soon')).to.equal('');
    expect(toInstant('')).to.equal(undefined);
    expect(toInstant('soon')).to.equal(undefined);
  });
});
