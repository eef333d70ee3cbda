import { expect } from 'chai';
import { rulePaths } from '../../../engine/language/rules/index.ts';
import { v } from './vending-facts.ts';

describe('rulePaths', () => {
  it('lists each fact once, in order of appearance', () => {
    const rule = {
      and: [{ '>': [v('fields.b'), v('fields.a')] }, { '!': { missing: ['fields.c', 'fields.a'] } }, v('fields.d', 0)],
    };
    expect(rulePaths(rule)).to.deep.equal(['fields.b', 'fields.a', 'fields.c', 'fields.d']);
  });

  it('does not list the item of a list', () => {
    expect(rulePaths({ some: [v('fields.tags'), { '==': [v(''), 'rush'] }] })).to.deep.equal(['fields.tags']);
  });

  it('does not take a default or a value for a path', () => {
    expect(rulePaths({ '==': [v('fields.a', 'fields.b'), 'fields.c'] })).to.deep.equal(['fields.a']);
  });

  for (const rule of [null, 5, 'fields.a', [], {}, { var: v('fields.a') }, { var: 'a', and: [] }]) {
    it(`finds nothing without a literal path: ${JSON.stringify(rule)}`, () => {
      expect(rulePaths(rule)).to.deep.equal([]);
    });
  }
});
