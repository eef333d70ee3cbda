import { expect } from 'chai';
import { type DemoDefinition, isDoing, requestsOfDemo } from '../../engine/language/index.ts';

type Series = NonNullable<DemoDefinition['series']>[number];

const SERIES: Series = {
  count: 4,
  from: 'P2D',
  until: 'PT30M',
  request: { type: 'repair', as: 'olga', subject: 'A fault', fields: { channel: 'phone' }, steps: [] },
  vary: [
    [{ client: 'first' }, { client: 'second', fields: { serial: '2' } }],
    [{ subject: 'Belt' }, { subject: 'Door' }, { subject: 'Lock', steps: [{ advance: 'PT1M' }] }],
  ],
};

describe('the requests of a demo', () => {
  it('of a series lie evenly between its two ends, each with the next entries of every list', () => {
    const made = requestsOfDemo({ requests: [], series: [SERIES] });
    expect(made.map(({ ago }) => ago)).to.deep.equal(['PT2880M', 'PT1930M', 'PT980M', 'PT30M']);
    expect(made.map(({ client, subject }) => `${client} ${subject}`)).to.deep.equal([
      'first Belt',
      'second Door',
      'first Lock',
      'second Belt',
    ]);
    expect(made[1]?.fields).to.deep.equal({ channel: 'phone', serial: '2' });
    expect(made.map(({ steps }) => steps.length)).to.deep.equal([0, 0, 1, 0]);
  });

  it('of a series of one is filed at its beginning, and nothing of the series itself is changed', () => {
    const before = JSON.stringify(SERIES);
    expect(requestsOfDemo({ requests: [], series: [{ ...SERIES, count: 1 }] })[0]?.ago).to.equal('PT2880M');
    expect(JSON.stringify(SERIES)).to.equal(before);
  });

  it('that are written out come first, as they are', () => {
    const written = { type: 'repair', as: 'olga', subject: 'By hand', ago: 'PT1H', steps: [] };
    expect(requestsOfDemo({ requests: [written] })).to.deep.equal([written]);
  });

  it('have steps that lead on, and others that do not', () => {
    expect(
      [
        { as: 'olga', send: 'register' },
        { as: 'olga', log: { kind: 'work' as const, minutes: 5 } },
      ].map(isDoing),
    ).to.deep.equal([false, true]);
  });
});
