import { expect } from 'chai';
import { stillToDo } from '../../../desk/field/still-to-do.ts';
import type { ViewRow } from '../../../ui/api/index.ts';

const row = (category: string | null) =>
  ({ number: category, status: category === null ? null : { id: 'any', category } }) as unknown as ViewRow;
const left = (...categories: (string | null)[]) => stillToDo(categories.map(row)).map(({ number }) => number);

describe('what an engineer has still to do', () => {
  it('is what is new, under way or waits, and what nobody gave a status', () => {
    expect(left('new', 'active', 'waiting', null)).to.deep.equal(['new', 'active', 'waiting', null]);
  });

  it('is neither what is done nor what was called off', () => {
    expect(left('done', 'active', 'cancelled')).to.deep.equal(['active']);
  });
});
