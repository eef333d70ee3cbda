import { expect } from 'chai';
import * as fc from 'fast-check';
import { factsLike } from '../../../designer/editors/notification/facts-like.ts';
import { openPlaceAt, piecesOf, placesOf, withPlace } from '../../../designer/editors/notification/places.ts';
import { rolesIn, withRecipient, withRoles } from '../../../designer/editors/notification/recipients.ts';
import { sampleOf } from '../../../designer/editors/notification/sample-facts.ts';
import type { FactTypes, FieldDefinition } from '../../../engine/language/index.ts';

/** The text with "|" where the caret is. */
function typed(marked: string): { text: string; caret: number } {
  return { text: marked.replace('|', ''), caret: marked.indexOf('|') };
}

describe('places for facts in a text', () => {
  it('are read with the blanks that people leave', () => {
    expect(placesOf('No {{ request.number }} of {{client.name}}').map(({ path }) => path)).to.deep.equal([
      'request.number',
      'client.name',
    ]);
  });

  it('a text is its words and places in order, and nothing is lost', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a ', '{{x.y}}', '{', '}', '\n')), (parts) => {
        const text = parts.join('');
        const back = piecesOf(text).map((piece) => ('words' in piece ? piece.words : `{{${piece.path}}}`));
        expect(back.join('')).to.equal(text);
      }),
    );
  });

  for (const [marked, found] of [
    ['Request {{req|', 'req'],
    ['{{|', ''],
    ['{{ client|', 'client'],
    ['{{a}} {{b|}}', 'b'],
  ] as const) {
    it(`one is being typed at ${marked}`, () => {
      const { text, caret } = typed(marked);
      expect(openPlaceAt(text, caret)?.typed).to.equal(found);
    });
  }

  for (const marked of ['no|', '{{a}}|', '{|', '{{a\nb|', '|{{a}}']) {
    it(`none is being typed at ${JSON.stringify(marked)}`, () => {
      const { text, caret } = typed(marked);
      expect(openPlaceAt(text, caret)).to.equal(null);
    });
  }

  for (const [marked, after] of [
    ['Request {{req|, hello', 'Request {{request.number}}|, hello'],
    ['Request {{req|uest}} here', 'Request {{request.number}}| here'],
    ['Request |!', 'Request {{request.number}}|!'],
    ['{{a|}}{{b}}', '{{request.number}}|{{b}}'],
  ] as const) {
    it(`choosing a fact makes ${marked} ${after}`, () => {
      const { text, caret } = typed(marked);
      const next = withPlace(text, caret, 'request.number');
      expect(next).to.deep.equal(typed(after));
    });
  }
});

describe('the facts that are offered', () => {
  const types: FactTypes = new Map(
    ['request.number', 'request.subject', 'fields.serial', 'actor.id', 'checklists.a.complete'].map((path) => [
      path,
      { type: 'text', nullable: false },
    ]),
  );
  const nameOf = (path: string): string => ({ 'fields.serial': 'Number of the block' })[path] ?? path;

  it('are found by name and by title, what begins so first', () => {
    expect(factsLike('number', types, nameOf)).to.deep.equal(['fields.serial', 'request.number']);
  });

  it('those that a text cannot say are not offered', () => {
    expect(factsLike('', types, nameOf)).to.deep.equal(['request.number', 'request.subject', 'fields.serial']);
  });

  it('nothing is offered that nobody means', () => {
    expect(factsLike('zzz', types, nameOf)).to.deep.equal([]);
  });
});

describe('recipients', () => {
  it('what is added comes last, what is taken away disturbs no other', () => {
    expect(withRecipient(['client', { role: 'boss' }], 'requester')).to.deep.equal([
      'client',
      { role: 'boss' },
      'requester',
    ]);
    expect(withRecipient(['client', { role: 'boss' }], 'client')).to.deep.equal([{ role: 'boss' }]);
  });

  it('roles that stay keep their place', () => {
    const to = [{ role: 'a' }, 'client', { role: 'b' }];
    expect(withRoles(to, ['b', 'c'])).to.deep.equal(['client', { role: 'b' }, { role: 'c' }]);
    expect(rolesIn(to)).to.deep.equal(['a', 'b']);
  });
});

describe('sample facts', () => {
  it('money is told in its unit, not in hundredths', () => {
    const field = { id: 'a', title: {}, type: 'money', unit: 'RUB' } as const;
    expect(sampleOf('fields.a', field, 'en')).to.equal('1,250.00\u00a0RUB');
  });

  it('keep the limits of a field', () => {
    expect(sampleOf('fields.a', { id: 'a', title: {}, type: 'number', min: 30 }, 'en')).to.equal('30');
    expect(sampleOf('fields.a', { id: 'a', title: {}, type: 'integer', max: 5 }, 'ru')).to.equal('5');
  });

  it('choices are told by their title in each language', () => {
    const field: FieldDefinition = {
      id: 'a',
      title: {},
      type: 'choice',
      options: [{ id: 'x', title: { en: 'City', ru: 'Город' } }],
    };
    expect([sampleOf('fields.a', field, 'en'), sampleOf('fields.a', field, 'ru')]).to.deep.equal(['City', 'Город']);
  });
});
