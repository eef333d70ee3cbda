import { expect } from 'chai';
import { givenOf, placeOfProblem } from '../../../desk/register/import/rows-of.ts';
import { requestsPerYear } from '../../../desk/register/card/requests-per-year.ts';

describe('a table that is pasted', () => {
  it('is rows when it is a JSON list, or has one', () => {
    expect(givenOf('[{"code": "a"}]')).to.deep.equal({ rows: [{ code: 'a' }] });
    expect(givenOf('{"rows": [{"code": "a"}]}')).to.deep.equal({ rows: [{ code: 'a' }] });
  });

  it('is a file otherwise, in whatever letters', () => {
    const given = givenOf('Код;Название\nа;Б');
    expect(Buffer.from(given?.file ?? '', 'base64').toString()).to.equal('Код;Название\nа;Б');
  });

  it('is refused when it begins as JSON and is none', () => {
    expect(givenOf('[{"code": ')).to.equal(null);
    expect(givenOf('{"code": "a"}')).to.equal(null);
    expect(givenOf('[1, 2]')).to.equal(null);
  });

  it('its problems are told by row and column, and those of the whole by neither', () => {
    expect(placeOfProblem('/rows/17/inn')).to.deep.equal({ row: '17', column: 'inn' });
    expect(placeOfProblem('/body/rows/2')).to.deep.equal({ row: '2', column: '' });
    expect(placeOfProblem('/file')).to.deep.equal({ row: '', column: '' });
  });
});

describe('requests of a machine by years', () => {
  it('are counted, years without any as none', () => {
    const counts = requestsPerYear(['2026-05-01T10:00:00Z', '2024-05-01T10:00:00Z', '2026-06-01T10:00:00Z']);
    expect(counts).to.deep.equal([
      { year: 2026, count: 2 },
      { year: 2025, count: 0 },
      { year: 2024, count: 1 },
    ]);
  });

  it('of no requests there are none', () => expect(requestsPerYear([])).to.deep.equal([]));
});
