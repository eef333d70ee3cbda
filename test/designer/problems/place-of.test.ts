import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import * as fc from 'fast-check';
import type { Place, PlacedDefinition } from '../../../designer/problems/place.ts';
import { placeOf } from '../../../designer/problems/place-of.ts';
import { checkTexts, kindOf, KINDS } from '../../../engine/language/index.ts';
import { applyFixture, type Fixture } from '../../language/fixtures/apply-fixture.ts';
import { basePack } from '../../language/fixtures/base-pack.ts';

const files = basePack();

function definition(file: string, texts: ReadonlyMap<string, string> = files): PlacedDefinition {
  const value = JSON.parse(texts.get(file) ?? 'null') as { $schema?: string; id?: string };
  return { kind: kindOf(value.$schema) ?? 'pack', id: String(value.id), value };
}

const at = (file: string, path: string): Omit<Place, 'kind' | 'id'> => {
  const { kind: _kind, id: _id, ...place } = placeOf(path, definition(file));
  return place;
};

const WORKFLOW = 'workflows/repair.json';

describe('the place of a problem', () => {
  it('is the definition itself, or a part of it', () => {
    expect(placeOf('', definition(WORKFLOW))).to.deep.equal({ kind: 'workflow', id: 'repair' });
    expect(at(WORKFLOW, '/primary')).to.deep.equal({ field: '/primary' });
    expect(at(WORKFLOW, '/machine/initial')).to.deep.equal({ field: '/machine/initial' });
    expect(at('request-types/repair.json', '/required/0')).to.deep.equal({ field: '/required/0' });
  });

  it('is a state, however deep, with the part of it', () => {
    const deciding = { type: 'state', id: 'deciding' };
    const pointer = '/machine/states/intake/states/deciding';
    expect(at(WORKFLOW, pointer)).to.deep.equal({ element: deciding });
    expect(at(WORKFLOW, `${pointer}/meta/status`)).to.deep.equal({ element: deciding, field: '/meta/status' });
    expect(at(WORKFLOW, `${pointer}/always`)).to.deep.equal({ element: deciding, field: '/always' });
  });

  it('is a transition, by event, delay or of itself', () => {
    const value = definition(WORKFLOW).value as {
      machine: { states: Record<string, { states: Record<string, object> }> };
    };
    const deciding = value.machine.states['intake']?.states['deciding'] as { always: { id: string }[] };
    const place = at(WORKFLOW, '/machine/states/intake/states/deciding/always/0/guard/params');
    expect(place).to.deep.equal({
      element: { type: 'transition', id: deciding.always[0]?.id },
      field: '/guard/params',
    });
  });

  it('is a delay, also where the drawing places a state', () => {
    expect(at(WORKFLOW, '/delays/late/duration')).to.deep.equal({
      element: { type: 'delay', id: 'late' },
      field: '/duration',
    });
    expect(at(WORKFLOW, '/layout/intake/x')).to.deep.equal({
      element: { type: 'state', id: 'intake' },
      field: '/layout/intake/x',
    });
  });

  it('is the entry of a list by its id, or by its number where it has none', () => {
    expect(at('fields.json', '/fields/0/type')).to.deep.equal({
      element: { type: 'field', id: 'fault' },
      field: '/type',
    });
    expect(at('statuses.json', '/statuses/0').element?.type).to.equal('status');
    expect(at('checklists/work.json', '/items/0').element?.type).to.equal('item');
    expect(at('roles/operator.json', '/grants/0/where')).to.deep.equal({
      element: { type: 'grant', id: '0' },
      field: '/where',
    });
    expect(at('scenarios/refused.json', '/steps/1/send')).to.deep.equal({
      element: { type: 'step', id: '1' },
      field: '/send',
    });
    expect(at('demo.json', '/people/0').element?.type).to.equal('person');
  });

  it('is, in an overlay, what the operation is about', () => {
    const value = {
      operations: [
        { op: 'setTransition', id: 'accept', path: 'target', from: '#a', to: '#b' },
        { op: 'addState', state: { id: 'extra', on: { go: [{ id: 'go-on' }] } } },
        { op: 'addTransition', state: 'extra', trigger: { on: 'x' }, transition: { id: 'x-1', meta: {} } },
        { op: 'disable', transition: 'old' },
        { op: 'setDelay', key: 'late', from: {}, to: {} },
        { op: 'nonsense' },
      ],
    };
    const overlay: PlacedDefinition = { kind: 'workflow-overlay', id: 'big', value };
    const told = (path: string) => placeOf(`/operations/${path}`, overlay);
    const own = { kind: 'workflow-overlay', id: 'big' };
    const transition = (id: string) => ({ type: 'transition', id });
    expect(told('0/from')).to.deep.equal({ ...own, element: transition('accept'), field: '/from', operation: 0 });
    expect(told('1/state/on/go/0/meta')).to.deep.equal({
      ...own,
      element: transition('go-on'),
      field: '/meta',
      operation: 1,
    });
    expect(told('1/state')).to.deep.equal({ ...own, element: { type: 'state', id: 'extra' }, operation: 1 });
    expect(told('2/transition/meta')).to.deep.equal({
      ...own,
      element: transition('x-1'),
      field: '/meta',
      operation: 2,
    });
    expect(told('3')).to.deep.equal({ ...own, element: transition('old'), operation: 3 });
    expect(told('4/to/duration')).to.deep.equal({
      ...own,
      element: { type: 'delay', id: 'late' },
      field: '/to/duration',
      operation: 4,
    });
    expect(told('5/op')).to.deep.equal({ ...own, element: { type: 'operation', id: '5' }, field: '/op', operation: 5 });
  });

  it('of every fault that there is leads to something that the definition has', () => {
    const folder = join(import.meta.dirname, '..', '..', 'language', 'fixtures');
    let refused = 0;
    for (const name of readdirSync(folder).filter((each) => each.endsWith('.json'))) {
      const texts = applyFixture(JSON.parse(readFileSync(join(folder, name), 'utf8')) as Fixture);
      for (const { file, path, rule } of checkTexts(texts).problems) {
        if (!texts.has(file) || ['json-syntax', 'too-deep', 'duplicate-key', 'forbidden-key'].includes(rule)) continue;
        const { element } = placeOf(path, definition(file, texts));
        refused += 1;
        if (element === undefined || /^\d+$/.test(element.id)) continue;
        expect(texts.get(file), `${name} ${path}`).to.include(JSON.stringify(element.id));
      }
    }
    expect(refused).to.be.greaterThan(150);
  });

  it('refuses no path, whatever the definition holds', () => {
    const steps = fc.constantFrom(
      'machine',
      'states',
      'a',
      'on',
      'x',
      '0',
      'operations',
      'state',
      'transition',
      'delays',
      '__proto__',
      '',
    );
    const path = fc.array(steps, { maxLength: 7 }).map((each) => each.map((step) => `/${step}`).join(''));
    fc.assert(
      fc.property(fc.constantFrom(...KINDS), fc.jsonValue({ maxDepth: 4 }), path, (kind, value, pointer) => {
        const place = placeOf(pointer, { kind, id: 'x', value });
        expect(place).to.include({ kind, id: 'x' });
        if (place.element !== undefined) expect(place.element.id).to.be.a('string');
      }),
      { numRuns: 500 },
    );
  });
});
