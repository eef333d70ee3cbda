import { expect } from 'chai';
import { definedAt } from '../../../designer/problems/defined-at.ts';
import type { Place } from '../../../designer/problems/place.ts';
import type { Thing } from '../../../designer/problems/used/thing.ts';
import { namedBy, thingsAt, type Use, usesIn, whereUsed } from '../../../designer/problems/where-used.ts';
import { largePack } from '../../../bench/designer/large-pack.ts';
import { checkTexts, readPack } from '../../../engine/language/index.ts';
import { basePack } from '../../language/fixtures/base-pack.ts';
import { readBase } from '../../language/fixtures/read-base.ts';

const pack = readBase();
const uses = usesIn(pack);
const places = (found: readonly Use[]): string[] => found.map(({ file, path }) => `${file}#${path}`);
const of = (place: Place): string[] => places(whereUsed(uses, thingsAt(pack, place), place));

/** The value that a pointer leads to. */
function valueAt(definition: unknown, path: string): unknown {
  const steps = path.split('/').slice(1);
  return steps.reduce<unknown>((value, step) => (value as Record<string, unknown> | undefined)?.[step], definition);
}

const KINDS_OF_FILES: readonly (readonly [string, string, Thing['type']])[] = [
  ['roles/engineer.json', 'engineer', 'role'],
  ['roles/operator.json', 'operator', 'role'],
  ['checklists/work.json', 'work', 'checklist'],
  ['notifications/work-is-late.json', 'work-is-late', 'notification'],
  ['workflows/repair.json', 'repair', 'workflow'],
  ['request-types/repair.json', 'repair', 'request-type'],
  ['statuses.json', 'repair-statuses', 'statuses'],
];

describe('where a thing is used', () => {
  it('finds who names a role, a field and a status, in machines, overlays and stories', () => {
    const role = of({ kind: 'role', id: 'engineer' });
    expect(role).to.include.members([
      'checklists/work.json#/roles/0',
      'scenarios/paid-repair.json#/given/people/ivan/roles/0',
    ]);
    expect(role.some((place) => place.startsWith('workflows/repair.json#/machine'))).to.equal(true);
    const cover = of({ kind: 'fields', id: 'repair-fields', element: { type: 'field', id: 'cover' } });
    expect(cover.some((place) => place.startsWith('checklists/work.json#/items/'))).to.equal(true);
    expect(cover.some((place) => place.includes('/guard/params'))).to.equal(true);
  });

  it('finds the values that rules compare facts with', () => {
    const found = whereUsed(uses, [{ type: 'option', id: 'warranty', of: 'cover' }]);
    expect(found.length).to.be.greaterThan(0);
    expect(whereUsed(uses, [{ type: 'option', id: 'warranty', of: 'fault' }])).to.deep.equal([]);
  });

  it('of a transition finds the stories that send its event, and not itself', () => {
    const place: Place = { kind: 'workflow', id: 'repair', element: { type: 'transition', id: 'classify' } };
    const found = whereUsed(uses, thingsAt(pack, place), place);
    expect(found.map(({ place: { kind } }) => kind)).to.include('scenario');
    expect(found.filter((each) => each.place.element?.id === 'classify')).to.deep.equal([]);
  });

  it('of a set of statuses, of fields or of a demo finds who names any of it', () => {
    expect(of({ kind: 'statuses', id: 'repair-statuses' }).length).to.be.greaterThan(5);
    expect(of({ kind: 'fields', id: 'repair-fields' }).length).to.be.greaterThan(5);
    const [demo] = pack.byKind.demo.keys();
    expect(of({ kind: 'demo', id: demo ?? '' }).length).to.be.greaterThan(1);
    expect(of({ kind: 'scenario', id: 'refused' })).to.deep.equal([]);
  });

  it('says what an element names', () => {
    const named = namedBy(uses, { kind: 'workflow', id: 'repair', element: { type: 'transition', id: 'classify' } });
    expect(named.map(({ thing }) => thing.type)).to.include.members(['role', 'state', 'event']);
    expect(namedBy(uses, { kind: 'workflow', id: 'other' })).to.deep.equal([]);
  });

  it('every use stands where the id does', () => {
    for (const [from, files] of [
      [uses, basePack()],
      [usesIn(readPack(largePack()).pack ?? pack), largePack()],
    ] as const) {
      expect(from.length).to.be.greaterThan(100);
      const read = new Map([...files].map(([file, text]): [string, unknown] => [file, JSON.parse(text)]));
      for (const { thing, file, path } of from) {
        const value = valueAt(read.get(file), path);
        expect(value, `${file}#${path}`).not.to.equal(undefined);
        const isKey = path.endsWith(`/${thing.id}`);
        if (thing.type === 'state' && path.endsWith('/initial')) continue;
        if (!isKey && thing.type !== 'event') expect(JSON.stringify(value), `${file}#${path}`).to.include(thing.id);
      }
    }
  });

  it('everything that a sound pack names is defined in it', () => {
    const large = readPack(largePack()).pack ?? pack;
    for (const [each, from] of [
      [pack, uses],
      [large, usesIn(large)],
    ] as const)
      expect(from.filter(({ thing }) => definedAt(each, thing) === undefined)).to.deep.equal([]);
  });

  it('refuses to find what is not there', () => {
    const lost: readonly Thing[] = [
      { type: 'role', id: 'nobody' },
      { type: 'state', id: 'nowhere', of: 'repair' },
      { type: 'item', id: 'lost', of: 'work' },
      { type: 'option', id: 'lost', of: 'cover' },
      { type: 'status', id: 'lost' },
      { type: 'client', id: 'lost' },
      { type: 'event', id: 'lost', of: 'repair' },
      { type: 'delay', id: 'lost', of: 'nothing' },
    ];
    for (const thing of lost) {
      expect(definedAt(pack, thing), thing.type).to.equal(undefined);
      expect(whereUsed(uses, [thing]), thing.type).to.deep.equal([]);
    }
  });

  for (const [file, id, type] of KINDS_OF_FILES) {
    it(`refuses no ${type} “${id}” that is taken away without having told where it is named`, () => {
      const files = basePack();
      files.set(file, (files.get(file) ?? '').replace(`"id": "${id}"`, '"id": "gone"'));
      const told = new Set(places(whereUsed(uses, [{ type, id }])));
      const missing = checkTexts(files).problems.filter(({ rule }) => rule === `unknown-${type}`);
      expect(missing.length).to.be.greaterThan(0);
      for (const problem of missing) expect([...told]).to.include(`${problem.file}#${problem.path}`);
    });
  }
});
