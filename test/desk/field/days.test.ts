import { expect } from 'chai';
import type { ViewRow } from '../../../ui/api/index.ts';
import { byDay } from '../../../desk/field/days.ts';

const NOW = new Date(2026, 2, 4, 10, 0).getTime();
const visit = (number: string, dueAt: Date | null) =>
  ({ uuid: number, number, dueAt: dueAt === null ? null : dueAt.toISOString() }) as ViewRow;
const days = (...visits: ViewRow[]) => agreed({}, ...visits);
const agreed = (times: Readonly<Record<string, Date>>, ...visits: ViewRow[]) =>
  byDay(visits, new Map(Object.entries(times).map(([uuid, at]) => [uuid, at.toISOString()])), NOW).map(
    ({ day, visits: of }) => [day, of.map((each) => each.number)],
  );

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

  it('stand on the day that was agreed, whenever they are due', () => {
    const late = new Date(2026, 2, 1, 8);
    expect(
      agreed(
        { 1: new Date(2026, 2, 5, 9), 2: new Date(2026, 2, 4, 8) },
        visit('1', late),
        visit('2', new Date(2026, 2, 9, 8)),
        visit('3', late),
      ),
    ).to.deep.equal([
      ['late', ['3']],
      // Its hour has come, its day has not passed.
      ['today', ['2']],
      ['tomorrow', ['1']],
    ]);
  });

  it('of a day that has passed are not lost: they are overdue, also when they are due later', () => {
    const yesterday = new Date(2026, 2, 3, 23, 59);
    expect(agreed({ 7: yesterday }, visit('7', new Date(2026, 2, 20)), visit('8', null))).to.deep.equal([
      ['late', ['7']],
      ['someday', ['8']],
    ]);
  });
});
