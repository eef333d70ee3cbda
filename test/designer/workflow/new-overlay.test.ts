import { expect } from 'chai';
import { clientsOn, newOverlay, proposedTitles } from '../../../designer/workflow/new-overlay.ts';

const BASE = { $schema: '../engine/language/schema/workflow.schema.json', id: 'repair' };

describe('terms of other clients', () => {
  it('are called after the clients in both languages, until somebody calls them otherwise', () => {
    expect(proposedTitles(['ACME', 'Volga Trans'])).to.deep.equal({
      en: 'Terms of ACME and Volga Trans',
      ru: 'Условия: ACME и Volga Trans',
    });
  });

  it('of nobody have no title', () => {
    expect(proposedTitles([])).to.deep.equal({ en: '', ru: '' });
  });

  it('name their base, speak by its schema, and leave out a language without words', () => {
    const made = newOverlay({ base: BASE, id: 'acme', title: { en: ' Terms of ACME ', ru: ' ' }, clients: ['acme'] });
    expect(made).to.deep.equal({
      $schema: '../engine/language/schema/workflow-overlay.schema.json',
      id: 'acme',
      title: { en: 'Terms of ACME' },
      base: 'repair',
      clients: ['acme'],
      operations: [],
    });
  });

  it('there are none of what is no workflow', () => {
    expect(newOverlay({ base: null, id: 'a', title: { en: 'A', ru: '' }, clients: ['acme'] })).to.equal(null);
  });

  it('whoever has terms on another workflow has none on this one', () => {
    expect(clientsOn({ base: 'repair', clients: ['acme'] }, BASE)).to.deep.equal(['acme']);
    expect(clientsOn({ base: 'return', clients: ['acme'] }, BASE)).to.deep.equal([]);
    expect(clientsOn({ base: 'repair', clients: 'all' }, BASE)).to.deep.equal([]);
  });
});
