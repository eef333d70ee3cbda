import { expect } from 'chai';
import { agoIn, durationIn, listIn, roughlyIn, titleIn } from '../../../ui/i18n/formats.ts';

/** The spaces between a number and its unit may be of any kind. */
const plain = (text: string): string => text.replaceAll(/\s/g, ' ');

describe('how a language writes what is no text', () => {
  it('a title is in the language, or in any that it has', () => {
    expect(titleIn({ en: 'Repair', ru: 'Ремонт' }, 'ru')).to.equal('Ремонт');
    expect(titleIn({ en: 'Repair', ru: ' ' }, 'ru')).to.equal('Repair');
    expect(titleIn({ de: 'Reparatur' }, 'en')).to.equal('Reparatur');
  });

  it('what a draft has in the place of a title is no title', () => {
    for (const title of [null, undefined, 7, 'text', {}, { en: 7 }, [1]]) expect(titleIn(title, 'en')).to.equal('');
  });

  it('a rough duration has two units at most, and no seconds from a minute on', () => {
    const hour = 3_600_000;
    expect(plain(roughlyIn(28.25 * hour + 5000, 'en'))).to.equal('1 day 4 hrs');
    expect(plain(roughlyIn(2.25 * hour + 59_000, 'en'))).to.equal('2 hrs 15 mins');
    expect(plain(roughlyIn(7 * 60_000 + 59_999, 'ru'))).to.equal('7 мин');
    expect(plain(roughlyIn(42_900, 'ru'))).to.equal('42 с');
  });

  it('durations are said in their parts', () => {
    expect(plain(durationIn('PT2H15M', 'en'))).to.equal('2 hrs 15 mins');
    expect(plain(durationIn('P1DT30S', 'ru'))).to.equal('1 дн. 30 с');
    expect(plain(durationIn(0, 'en'))).to.equal('0 secs');
    expect(durationIn('tomorrow', 'en')).to.equal('tomorrow');
  });

  it('how long ago something was, or how soon it will be', () => {
    const now = Date.parse('2026-03-02T08:00:00Z');
    expect(agoIn('2026-03-02T07:58:00Z', now, 'en')).to.equal('2 minutes ago');
    expect(agoIn('2026-03-02T07:59:20Z', now, 'en')).to.equal('1 minute ago');
    expect(agoIn('2026-03-02T07:59:50Z', now, 'en')).to.equal('now');
    expect(agoIn('2026-03-01T08:00:00Z', now, 'ru')).to.equal('вчера');
    expect(agoIn('2026-03-02T10:00:00Z', now, 'en')).to.equal('in 2 hours');
  });

  it('lists end with a word', () => {
    expect(listIn(['a', 'b', 'c'], 'en')).to.equal('a, b and c');
    expect(listIn(['а', 'б'], 'ru')).to.equal('а и б');
    expect(listIn([], 'en')).to.equal('');
  });
});
