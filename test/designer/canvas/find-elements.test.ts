import { expect } from 'chai';
import { findElements } from '../../../designer/canvas/find-elements.ts';
import { card, link } from './drawn.ts';

const CARDS = [card('line-1', { name: 'Линия 1: проверка' }), card('closed', { name: 'Закрыта' })];
const LINKS = [link('close', 'line-1', 'closed', { name: 'Закрыть', roles: 'Диспетчер' })];
const ids = (words: string): string[] => findElements(words, CARDS, LINKS).map(({ id }) => id);

describe('finding on the sheet', () => {
  it('by words of the title, by id and by role, in small letters or large ones', () => {
    expect(ids('ПРОВЕРКА')).to.deep.equal(['line-1']);
    expect(ids('close')).to.deep.equal(['closed', 'close']);
    expect(ids('диспетчер')).to.deep.equal(['close']);
  });

  it('all words must occur, in any order', () => {
    expect(ids('проверка линия')).to.deep.equal(['line-1']);
  });

  it('nothing is found for no words, nor for those that nothing has', () => {
    expect(ids('  ')).to.deep.equal([]);
    expect(ids('закрыта проверка')).to.deep.equal([]);
  });
});
