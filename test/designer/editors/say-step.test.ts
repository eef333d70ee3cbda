import { expect } from 'chai';
import { sayExpected, sayStep, type StepNames } from '../../../designer/editors/scenario/say-step.ts';
import type { FieldDefinition } from '../../../engine/language/index.ts';
import * as formats from '../../../ui/i18n/formats.ts';
import type { Language, Say } from '../../../ui/i18n/index.ts';

const FIELDS: Readonly<Record<string, FieldDefinition>> = {
  cost: { id: 'cost', title: { en: 'Cost' }, type: 'money', unit: 'RUB' },
  points: { id: 'points', title: { en: 'Points' }, type: 'money', unit: 'pts' },
  distance: { id: 'distance', title: { en: 'Distance' }, type: 'integer', unit: 'km' },
  cause: {
    id: 'cause',
    title: { en: 'Cause' },
    type: 'choice',
    options: [{ id: 'wear', title: { en: 'Wear', ru: 'Износ' } }],
  },
};
const names: StepNames = { name: (_, id) => id, field: (id) => FIELDS[id] };

/** Says keys with their values, and what is no text as the screens do. */
const say = (language: Language): Say => ({
  t: (key, values = {}) => [key, ...Object.values(values)].join(' '),
  language,
  title: (title) => formats.titleIn(title, language),
  list: (items) => formats.listIn(items, language),
  number: (value) => formats.numberIn(value, language),
  date: (instant) => formats.dateIn(instant, language),
  day: (day) => day,
  rough: () => '',
  ago: () => '',
  duration: (duration) => formats.durationIn(duration, language),
});
const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f]/g, ' ');

describe('sentences of a scenario', () => {
  it('say money in the units that people pay in, never in copecks', () => {
    const set = { set: { cost: 123450 } };
    expect(plain(sayStep(set, say('en'), names))).to.contain('cost = RUB 1,234.50');
    expect(plain(sayStep(set, say('ru'), names))).to.contain('cost = 1 234,50 ₽');
    const [expected] = sayExpected({ fields: { cost: 50 } }, say('ru'), names);
    expect(plain(expected ?? '')).to.contain('cost = 0,50 ₽');
  });

  it('a unit that is no currency stands behind the amount as it is', () => {
    expect(sayStep({ set: { points: 250 } }, say('en'), names)).to.contain('points = 2.5 pts');
    expect(sayStep({ set: { distance: 12 } }, say('en'), names)).to.contain('distance = 12 km');
  });

  it('choices are said by their titles', () => {
    expect(sayStep({ set: { cause: 'wear' } }, say('ru'), names)).to.contain('quoted Износ');
  });

  it('of a field that nobody knows, and of a choice that there is not, the value is said as it stands', () => {
    expect(sayStep({ set: { strange: 123450 } }, say('en'), names)).to.contain('strange = 123,450');
    expect(sayStep({ set: { cause: 'rust' } }, say('en'), names)).to.contain('quoted rust');
    expect(sayStep({ set: { cost: 'much' } }, say('en'), names)).to.contain('cost = quoted much');
  });
});
