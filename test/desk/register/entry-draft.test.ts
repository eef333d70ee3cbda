import { expect } from 'chai';
import type { Entry } from '../../../desk/register/entry.ts';
import { bodyOf, conflictsOf, isUntouched, NOTHING, withValue } from '../../../desk/register/form/entry-draft.ts';
import { hasProblem } from '../../../desk/register/form/draft-problem.ts';

const SITE = { uuid: 'u', active: true, fields: [], name: 'Depot', address: 'Lenina 1', client: null };
const site = (more: object = {}, version = 3): Entry => ({ ...SITE, version, ...more });

describe('what is typed of an entry', () => {
  it('is sent without what nobody touched', () => {
    const draft = withValue(NOTHING, site(), 'name', 'Depot 2');
    expect(bodyOf(draft)).to.deep.equal({ name: 'Depot 2' });
    expect(draft.version).to.equal(3);
  });

  it('is no change when it is typed back as it stood', () => {
    const draft = withValue(withValue(NOTHING, site(), 'name', 'Depot 2'), site(), 'name', 'Depot');
    expect(isUntouched(draft)).to.equal(true);
  });

  it('an empty text takes a value away; references are told by their uuids', () => {
    const draft = withValue(withValue(NOTHING, site(), 'address', '  '), site(), 'client', { uuid: 'c', name: 'C' });
    expect(bodyOf(draft)).to.deep.equal({ address: null, client: 'c' });
  });

  it('is in conflict with what somebody else wrote in the same place', () => {
    const draft = withValue(NOTHING, site(), 'name', 'Mine');
    expect(conflictsOf(draft, site({ name: 'Theirs' }, 4))).to.deep.equal([
      { attribute: 'name', mine: 'Mine', theirs: 'Theirs' },
    ]);
  });

  it('is in no conflict with another place, nor with the same value', () => {
    const draft = withValue(NOTHING, site(), 'name', 'Mine');
    expect(conflictsOf(draft, site({ address: 'Other' }, 4))).to.deep.equal([]);
    expect(conflictsOf(draft, site({ name: 'Mine' }, 4))).to.deep.equal([]);
  });

  it('a wrong INN and a missing name keep it from being saved', () => {
    const entity = withValue(NOTHING, null, 'name', 'Volga');
    expect(hasProblem('legal-entity', null, entity)).to.equal(false);
    expect(hasProblem('legal-entity', null, withValue(entity, null, 'inn', '7707083894'))).to.equal(true);
    expect(hasProblem('legal-entity', null, NOTHING)).to.equal(true);
  });
});
