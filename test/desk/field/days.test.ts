import { expect } from 'chai';
import type { ViewRow } from '../../../ui/api/index.ts';
import { byDay } from '../../../desk/field/days.ts';

const NOW = new Date(2026, 2, 4, 10, 0).getTime();
const visit = (number: string, dueAt: Date | null) =>
  ({ number, dueAt: dueAt === null ? null : dueAt.toISOString() }) as ViewRow;
const days = (...visits: ViewRow[]) =>
  byDay(visits, NOW).map(({ day, visits: of }) => [day, of.map((each) => each.number)]);

describe('visits by day', () => {
  it('stand in the order of time: overdue, today, tomorrow, later by date, and last those without a time', () => {
    expect(
      days(
        visit('5', null),
        visit('4', new Date(2026, 2, 9, 8)),
        visit('2', new Date(2026, 2, 4, 18)),
        visit('1', new Date(2026, 2, 4, 9)),
        visit('3', new Date(2026, 2, 5, 0)),
        visit('6', new Date(2026, 2, 4, 12)),
      ),
    ).to.deep.equal([
      ['late', ['1']],
      ['today', ['6', '2']],
      ['tomorrow', ['3']],
      ['2026-03-09', ['4']],
      ['someday', ['5']],
    ]);
  });

  it('are in the order of their numbers where the time is the same, and none makes no day', () => {
    expect(days(visit('10', null), visit('9', null))).to.deep.equal([['someday', ['9', '10']]]);
    expect(days()).to.deep.equal([]);
  });
});
