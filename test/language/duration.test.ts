import { expect } from 'chai';
import { durationToMs } from '../../engine/language/index.ts';

describe('durations', () => {
  for (const [text, seconds] of [
    ['PT1S', 1],
    ['PT15M', 900],
    ['PT1H30M', 5400],
    ['P1D', 86_400],
    ['P1DT2H3M4S', 93_784],
    ['P0D', 0],
    ['PT90000S', 90_000],
  ] as const) {
    it(`${text} is ${seconds} seconds`, () => expect(durationToMs(text)).to.equal(seconds * 1000));
  }

  for (const text of [
    '',
    'P',
    'PT',
    'P1DT',
    '1D',
    'P1',
    'P1M',
    'P1Y',
    'P1W',
    'PT1.5H',
    'P-1D',
    'PT1M1H',
    ' PT1M',
    'PT1M\n',
    'pt1m',
  ]) {
    it(`${JSON.stringify(text)} is refused`, () => expect(() => durationToMs(text)).to.throw('no ISO 8601 duration'));
  }
});
