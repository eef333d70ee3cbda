import { expect } from 'chai';
import { KIND_SCHEMAS, KINDS } from '../../../engine/language/index.ts';
import { drawingOf } from '../../../ui/schema-form/drawing.ts';
import { REFERENCE_PLACES, referenceAt, shortPlace } from '../../../ui/schema-form/reference-places.ts';
import {
  branchesOf,
  nodeOf,
  partOf,
  pointerOf,
  propertyNames,
  propertyOf,
  schemaFor,
  stepsOf,
} from '../../../ui/schema-form/schema-node.ts';
import { allNodes } from './schemas.ts';

const at = (reference: string) => nodeOf(schemaFor(reference));

describe('what the schemas of the language say of a value', () => {
  it('keywords of a place go before those that it refers to', () => {
    const statuses = propertyOf(at('workflow'), 'statuses');
    expect(statuses?.schema).to.include({
      type: 'string',
      description: 'The statuses definition this workflow speaks.',
    });
    expect(statuses?.places).to.deep.equal([
      'workflow.schema.json#/properties/statuses',
      'common.schema.json#/$defs/id',
    ]);
  });

  it('references lead into other files, and back into themselves', () => {
    const state = at('machine.schema.json#/$defs/state');
    const inner = propertyOf(propertyOf(state, 'states') ?? state, 'any');
    expect(propertyNames(inner ?? state)).to.deep.equal(propertyNames(state));
    expect(propertyOf(propertyOf(inner ?? state, 'states') ?? state, 'other')).to.equal(inner);
  });

  it('every file of a kind can be asked for by its kind', () => {
    for (const kind of KINDS) expect(at(kind).schema['title']).to.equal(KIND_SCHEMAS[kind].title);
  });

  it('refuses a reference that leads nowhere', () => {
    expect(() => schemaFor('nothing')).to.throw('there is no schema');
    expect(() => schemaFor('machine.schema.json#/$defs/nothing')).to.throw('there is no schema');
    expect(() => nodeOf({ $ref: '#/$defs/self', $defs: { self: { $ref: '#/$defs/self' } } })).to.throw(
      'refers to itself',
    );
  });

  it('there is nothing of what no schema speaks of', () => {
    expect(propertyOf(at('checklist'), 'colour')).to.equal(undefined);
    expect(partOf(at('common.schema.json#/$defs/id'), 'items')).to.equal(undefined);
    expect(branchesOf(at('checklist'))).to.deep.equal([]);
  });

  it('patterns of names are followed too', () => {
    const node = nodeOf({ type: 'object', patternProperties: { '^x-': { type: 'number' } } });
    expect(propertyOf(node, 'x-size')?.schema).to.deep.equal({ type: 'number' });
    expect(propertyOf(node, 'size')).to.equal(undefined);
    expect(drawingOf(node).as).to.equal('map');
  });

  it('pointers come back from their steps', () => {
    const steps = ['items', '0', 'a/b', 'c~d', ''];
    expect(stepsOf(pointerOf(steps))).to.deep.equal(steps);
  });

  it('each place of the references is a place of the language, and refers to something', () => {
    const places = new Set(allNodes().flatMap((node) => node.places.map(shortPlace)));
    expect(REFERENCE_PLACES.filter((place) => !places.has(place))).to.deep.equal([]);
  });

  it('an id that says no reference is an own id, and no other', () => {
    const own = allNodes().filter((node) => drawingOf(node).as === 'id');
    expect(own.every((node) => referenceAt(node) === undefined)).to.equal(true);
    const named = own.map((node) => shortPlace(node.places[0] ?? ''));
    const unlike = named.filter((place) => !/(\/id|\/code|\/key|propertyNames)$/.test(place));
    expect(unlike).to.deep.equal([]);
  });
});

describe('how values are drawn', () => {
  const drawn = (reference: string) => drawingOf(at(reference)).as;

  it('each kind of value has a field of its own', () => {
    expect(drawn('common.schema.json#/$defs/title')).to.equal('words');
    expect(drawn('common.schema.json#/$defs/duration')).to.equal('duration');
    expect(drawn('common.schema.json#/$defs/instant')).to.equal('instant');
    expect(drawn('machine.schema.json#/$defs/guard')).to.equal('guard');
    expect(drawn('machine.schema.json#/$defs/required/properties/comment')).to.equal('flag');
    expect(drawn('statuses.schema.json#/$defs/status/properties/color')).to.equal('color');
    expect(drawn('workflow-overlay.schema.json#/$defs/operation')).to.equal('variants');
    expect(drawn('machine.schema.json#/$defs/states')).to.equal('map');
    expect(drawn('scenario.schema.json#/$defs/expect/properties/ended')).to.equal('choice');
  });

  it('an amount of money is no bare number, and a number that is no money is no amount', () => {
    expect(drawn('price-list.schema.json#/$defs/priceItem/properties/price')).to.equal('money');
    expect(drawn('demo.schema.json#/properties/contracts/items/properties/periods/items/properties/amount')).to.equal(
      'money',
    );
    expect(drawn('price-list.schema.json#/$defs/vat/properties/ratePercent')).to.equal('number');
    expect(allNodes().filter((node) => drawingOf(node).as === 'money')).to.have.length(2);
  });

  it('something or nothing is drawn as that something', () => {
    const status = drawingOf(at('scenario.schema.json#/$defs/expect/properties/status'));
    expect(status).to.deep.equal({ as: 'reference', to: 'status', prefix: '', nullable: true });
  });

  it('only what the schemas leave open is written as JSON', () => {
    const open = allNodes()
      .filter((node) => drawingOf(node).as === 'json')
      .map((node) => shortPlace(node.places[0] ?? ''));
    expect(open).to.have.members([
      'machine#/$defs/action/properties/params',
      'workflow-overlay#/$defs/setTransition/properties/from',
      'workflow-overlay#/$defs/setTransition/properties/to',
      'workflow-overlay#/$defs/setState/properties/from',
      'workflow-overlay#/$defs/setState/properties/to',
      'checklist#/$defs/item/properties/params',
      'print-form#/$defs/data/properties/schema',
      'print-form#/$defs/sample/properties/data',
      'demo#/$defs/doing/properties/document/properties/inputs',
      'action:set-field#/oneOf/0',
      'action:set-field#/oneOf/1',
    ]);
  });
});
