import { expect } from 'chai';
import {
  canonicalText,
  checkPack,
  effectiveOf,
  factTypes,
  fieldsOf,
  type Pack,
  warrantyOn,
} from '../../engine/language/index.ts';
import { boundFields } from '../../engine/language/pack-fields.ts';
import { readBase } from './fixtures/read-base.ts';

const title = { en: 'Of a site' };
const AREAS = {
  $schema: 'urn:reglament:fields.schema.json',
  id: 'of-sites',
  title,
  of: 'site',
  fields: [
    { id: 'gate', title, type: 'choice', options: ['north', 'south'].map((id) => ({ id, title: { en: id } })) },
    { id: 'floors', title, type: 'integer' },
  ],
};
const withSites = (set: Record<string, unknown> = {}): Pack => readBase({ files: { 'sites.json': AREAS }, set });
const texts = (pack: Pack): string[] =>
  effectiveOf(pack).map(({ resolved }) => ('effective' in resolved ? canonicalText(resolved.effective) : 'none'));
const faults = (pack: Pack): string[] =>
  checkPack(pack)
    .filter(({ severity }) => severity === 'error')
    .map(({ rule }) => rule);
const GUARD = 'workflows/repair.json#/machine/on/refuse/0/guard';

describe('facts of what a request is bound to', () => {
  it('changes no effective workflow by fields of sites', () => {
    expect(texts(withSites())).to.deep.equal(texts(readBase()));
  });

  it('does not count fields of sites among those of requests', () => {
    const pack = withSites();
    expect([...fieldsOf(pack).keys()]).to.deep.equal([...fieldsOf(readBase()).keys()]);
    expect([...fieldsOf(pack, 'site').keys()]).to.deep.equal(['gate', 'floors']);
    expect([...fieldsOf(pack, 'client').keys()]).to.deep.equal([]);
  });

  it('gives each of them a type, which may be null', () => {
    const words = { requestTypes: null, statuses: null, stages: null, roles: null, fields: [], checklists: [] };
    const types = factTypes({ ...words, items: new Map(), bound: boundFields(withSites()) });
    expect(types.get('site.fields.gate')).to.deep.equal({ type: 'choice', nullable: true, values: ['north', 'south'] });
    expect(types.get('site.fields.floors')).to.deep.equal({ type: 'number', nullable: true });
    expect(types.get('equipment.warranty')?.values).to.deep.equal(['in', 'extended', 'out', 'unknown']);
    expect(types.has('site.fields.none')).to.equal(false);
  });

  it('takes a rule about the field of a site, and refuses one about a field that there is not', () => {
    const guard = (path: string) => ({ [GUARD]: { type: 'rule', params: { '==': [{ var: path }, 'north'] } } });
    expect(faults(withSites())).to.deep.equal([]);
    expect(faults(withSites(guard('site.fields.gate')))).to.deep.equal([]);
    expect(faults(withSites(guard('site.fields.door')))).to.include('unknown-fact');
    expect(faults(withSites(guard('client.fields.gate')))).to.include('unknown-fact');
  });

  it('refuses an id that a field of requests has already', () => {
    const [known = ''] = [...fieldsOf(readBase()).keys()];
    const twice = { ...AREAS, fields: [{ id: known, title, type: 'text' }] };
    expect(faults(readBase({ files: { 'sites.json': twice } }))).to.include('duplicate-id');
  });
});

describe('the warranty of a machine on a day', () => {
  it('counts the last day of the maker and of an extension', () => {
    expect(warrantyOn('2026-01-31', '2026-01-31', null)).to.deep.equal({ state: 'in', until: '2026-01-31' });
    expect(warrantyOn('2026-02-01', '2026-01-31', '2026-02-01')).to.deep.equal({
      state: 'extended',
      until: '2026-02-01',
    });
  });

  it('is out the day after, and never in force when nobody knows of any', () => {
    expect(warrantyOn('2026-02-02', '2026-01-31', '2026-02-01')).to.deep.equal({ state: 'out', until: '2026-02-01' });
    expect(warrantyOn('2026-02-02', null, null)).to.deep.equal({ state: 'unknown', until: null });
    expect(warrantyOn('2026-02-02', null, '2026-01-01')).to.deep.equal({ state: 'out', until: '2026-01-01' });
  });
});
