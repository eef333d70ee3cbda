import { expect } from 'chai';
import { answerOnPaper } from '../../../../engine/commands/documents/data/answer-on-paper.ts';
import type { ChecklistItem } from '../../../../engine/language/index.ts';

describe('an answer of a checklist on paper', () => {
  const item = (type: string, more: Partial<ChecklistItem> = {}): ChecklistItem => ({
    id: 'one',
    title: { en: 'One', ru: 'Один' },
    type,
    ...more,
  });
  const options = [{ id: 'intact', title: { en: 'Intact', ru: 'Целы' } }];

  it('a choice is said by its title in the language of the paper', () => {
    const seals = item('choice', { options });
    expect(answerOnPaper(seals, 'intact', 'ru')).to.equal('Целы');
    expect(answerOnPaper(seals, 'intact', 'en')).to.equal('Intact');
    expect(answerOnPaper(seals, ['intact', 'gone'], 'kk')).to.equal('Целы, gone');
  });

  it('an option that is there no more is said by its id', () => {
    expect(answerOnPaper(item('choice', { options }), 'broken', 'en')).to.equal('broken');
  });

  it('a number is written as the language writes it, with its unit', () => {
    expect(answerOnPaper(item('number', { unit: 'V' }), 12_345.5, 'en')).to.equal('12,345.5\u00a0V');
    expect(answerOnPaper(item('number', { unit: 'В' }), 12_345.5, 'ru')).to.equal('12\u00a0345,5\u00a0В');
    expect(answerOnPaper(item('number'), 12, 'ru')).to.equal('12');
  });

  it('a picture and a signature say nothing: the row that keeps them is not for people', () => {
    expect(answerOnPaper(item('photo'), 'file:17', 'en')).to.equal(null);
    expect(answerOnPaper(item('signature'), 'file:17', 'en')).to.equal(null);
  });

  it('what was ticked, typed or not answered stays as it is', () => {
    expect(answerOnPaper(item('check'), true, 'en')).to.equal(true);
    expect(answerOnPaper(item('text'), 'intact', 'en')).to.equal('intact');
    expect(answerOnPaper(item('number'), null, 'en')).to.equal(null);
  });
});
