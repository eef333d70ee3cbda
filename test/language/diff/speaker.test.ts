import { expect } from 'chai';
import { Speaker } from '../../../engine/language/diff/speaker.ts';
import type { Names } from '../../../engine/language/diff/names.ts';

const titles: Names = {
  title: (kind, id) => (kind === 'field' && id === 'date' ? { en: 'Date', ru: 'Дата' } : undefined),
};

describe('engine/language/diff/speaker', () => {
  const isSet = { '!=': [{ var: 'fields.date' }, null] };
  const later = { '>': [{ var: 'fields.other' }, { var: 'fields.date' }] };

  it('puts the title of a field into quotation marks once', () => {
    expect(new Speaker(titles, 'ru').rule(isSet)).to.equal('поле «Дата» заполнено');
    expect(new Speaker(titles, 'ru').rule(later)).to.contain('чем «Дата»');
    expect(new Speaker(titles, 'en').rule(later)).to.contain('“Date”');
  });

  it('never doubles quotation marks, whatever is said of a field', () => {
    for (const language of ['en', 'ru'] as const) {
      const speaker = new Speaker(titles, language);
      for (const rule of [isSet, later, { '!': isSet }, { filled: ['fields.date', 'fields.other'] }]) {
        expect(speaker.rule(rule)).to.not.match(/[«“]{2}|[»”]{2}/);
      }
    }
  });

  it('a rule that is none is shown as it is written, and no name is made up', () => {
    expect(new Speaker(titles, 'ru').rule({ 'no-operator': 1 })).to.equal('{"no-operator":1}');
    expect(new Speaker(titles, 'ru').fact('fields.gone')).to.equal('gone');
  });
});
