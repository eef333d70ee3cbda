import { expect } from 'chai';
import { dateOrder, readTime } from '../../../engine/cli/log/time-text.ts';

const iso = (text: string, order?: 'day-first' | 'month-first'): string | null => {
  const time = readTime(text, order);
  return time === null ? null : new Date(time).toISOString();
};

describe('cli/log/time-text', () => {
  const readable: Record<string, string> = {
    '2012/10/09 14:50:17.000': '2012-10-09T14:50:17.000Z',
    '2012-10-09T14:50:17Z': '2012-10-09T14:50:17.000Z',
    '2012-10-09T14:50:17.1239999+02:00': '2012-10-09T12:50:17.123Z',
    '2006-01-11 15:49:42+00:00': '2006-01-11T15:49:42.000Z',
    '2012-10-09 14:50:17,5 -0330': '2012-10-09T18:20:17.500Z',
    '2012-10-09T14:50+02': '2012-10-09T12:50:00.000Z',
    '2012-10-09': '2012-10-09T00:00:00.000Z',
    '09.10.2012 14:50': '2012-10-09T14:50:00.000Z',
    '9.10.12 4:05:06': '2012-10-09T04:05:06.000Z',
    '01.02.70': '1970-02-01T00:00:00.000Z',
    '09/10/2012 14:50': '2012-10-09T14:50:00.000Z',
    '9 Oct 2012 14:50': '2012-10-09T14:50:00.000Z',
    'Tue, 09 Oct 2012 14:50:17 GMT': '2012-10-09T14:50:17.000Z',
    '20121009': '2012-10-09T00:00:00.000Z',
    '20121009145017': '2012-10-09T14:50:17.000Z',
    '1349794217': '2012-10-09T14:50:17.000Z',
    '1349794217.25': '2012-10-09T14:50:17.250Z',
    '1349794217123': '2012-10-09T14:50:17.123Z',
    '1349794217123456': '2012-10-09T14:50:17.123Z',
    ' 2012-10-09 00:00 ': '2012-10-09T00:00:00.000Z',
    '10/9/2012 12:05 AM': '2012-09-10T00:05:00.000Z',
  };
  for (const [text, expected] of Object.entries(readable)) {
    it(`reads "${text}"`, () => {
      expect(iso(text)).to.equal(expected);
    });
  }

  for (const text of [
    '',
    'yesterday',
    '0000-00-00 00:00:00',
    '31.02.2012',
    '2012-13-01',
    '2012-10-09 25:00',
    '2012-10-09 10:61',
    '12',
    '13:50',
    '2012-10-09 13:00 PM',
    '2012-10-09T10:00+99:00',
    '99999999999999',
  ]) {
    it(`does not read "${text}"`, () => {
      expect(iso(text)).to.equal(null);
    });
  }

  it('reads the order of day and month from the whole column', () => {
    expect(dateOrder(['03/04/2012', '03/14/2012'])).to.equal('month-first');
    expect(dateOrder(['03/04/2012', '14/03/2012'])).to.equal('day-first');
    expect(dateOrder(['03/04/2012 2:00 PM'])).to.equal('month-first');
    expect(dateOrder(['03/04/2012', '', 'never'])).to.equal('day-first');
    expect(iso('03/04/2012', 'month-first')).to.equal('2012-03-04T00:00:00.000Z');
    expect(iso('03.04.2012', 'month-first')).to.equal('2012-04-03T00:00:00.000Z');
  });
});
