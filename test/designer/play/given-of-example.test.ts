import { expect } from 'chai';
import { givenOfExample } from '../../../designer/play/given-of-example.ts';
import { type Pack, readPack } from '../../../engine/language/index.ts';
import { readPackFiles } from '../../support/world-pack.ts';

const pack = readPack(readPackFiles()).pack as Pack;

describe('a play that begins with the example of a problem', () => {
  it('is given what can be given at the filing', () => {
    const given = givenOfExample(pack, 'repair', {
      'request.type': 'repair',
      'request.priority': 'urgent',
      'fields.price': 5000,
    });
    expect(given).to.deep.include({ type: 'repair', priority: 'urgent', fields: { price: 5000 } });
  });

  it('is not given what is not set, what the play itself decides, or a type of another workflow', () => {
    const given = givenOfExample(pack, 'repair', {
      'request.type': 'nowhere',
      'request.priority': 'whatever',
      'request.status': 'waiting',
      'fields.price': null,
      'checklists.inspection.complete': true,
    });
    expect(given).to.include({ type: 'contract-repair' });
    expect(given).to.not.have.any.keys('priority', 'fields');
  });

  it('there is none of what is no example, or where nothing can be filed', () => {
    for (const example of [null, 'price', ['price'], 7]) {
      expect(givenOfExample(pack, 'repair', example)).to.equal(null);
    }
    expect(givenOfExample(pack, 'nowhere', {})).to.equal(null);
  });
});
