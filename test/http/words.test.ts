import { expect } from 'chai';
import enPage from '../../engine/http/page/locales/en.json' with { type: 'json' };
import ruPage from '../../engine/http/page/locales/ru.json' with { type: 'json' };
import { plural, type Forms } from '../../engine/http/page/words.ts';
import { html } from '../../engine/http/page/html.ts';
import { sayDuration, sayInstant } from '../../engine/http/page/say-time.ts';
import { sayValue, type Valued } from '../../engine/http/page/say-value.ts';
import type { View } from '../../engine/http/page/view.ts';
import { wordsIn } from '../../engine/http/page/words.ts';
import enSaid from '../../engine/presenters/locales/en.json' with { type: 'json' };
import ruSaid from '../../engine/presenters/locales/ru.json' with { type: 'json' };

/** Every text with its path; forms of plurals count as one. */
function texts(words: object, path = ''): Map<string, string> {
  const found = new Map<string, string>();
  for (const [key, value] of Object.entries(words)) {
    if (typeof value === 'string') found.set(`${path}${key}`, value);
    else if ('other' in value) found.set(`${path}${key}`, (value as Forms).other);
    else for (const [inner, text] of texts(value, `${path}${key}.`)) found.set(inner, text);
  }
  return found;
}

const places = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '').toSorted();

describe('the words of the pages', () => {
  it('no text is missing in one language, and both have the same places for values', () => {
    for (const [en, ru] of [
      [enPage, ruPage],
      [enSaid, ruSaid],
    ] as const) {
      const english = texts(en);
      const russian = texts(ru);
      expect([...russian.keys()]).to.deep.equal([...english.keys()]);
      for (const [path, text] of english) expect(places(russian.get(path) ?? ''), path).to.deep.equal(places(text));
    }
  });

  it('nothing is left untranslated', () => {
    const same = new Set(['mostCounted', 'json', 'duration.d']);
    for (const [path, text] of texts(ruPage)) {
      if (!same.has(path) && /[a-z]{3}/i.test(text.replace(/\{\w+\}/g, ''))) expect(text, path).to.match(/[а-я]/i);
    }
  });

  it('Russian has all three forms of a plural, and none is used for another', () => {
    const say = (count: number): string => plural(ruPage.fieldsEmpty, count, 'ru');
    expect([1, 2, 5, 11, 21, 22, 112].map(say)).to.deep.equal([
      '1 поле не заполнено',
      '2 поля не заполнено',
      '5 полей не заполнено',
      '11 полей не заполнено',
      '21 поле не заполнено',
      '22 поля не заполнено',
      '112 полей не заполнено',
    ]);
  });
});

describe('markup', () => {
  it('escapes text and attributes, keeps markup, joins lists', () => {
    const items = ['<a>', '"b"'].map((text) => html`<li title="${text}">${text}</li>`);
    expect(html`<ul>${items}</ul>`.markup).to.equal(
      '<ul><li title="&lt;a&gt;">&lt;a&gt;</li><li title="&quot;b&quot;">&quot;b&quot;</li></ul>',
    );
  });

  it('writes nothing for null, undefined and false, but writes 0', () => {
    expect(html`[${null}${undefined}${false}${0}${''}]`.markup).to.equal('[0]');
  });
});

describe('values for people', () => {
  const view = (language: 'en' | 'ru'): View =>
    ({ language, words: wordsIn(language), now: new Date('2026-03-02T12:00:00Z') }) as View;
  const say = (value: Valued['value'], more: Partial<Valued> = {}, language: 'en' | 'ru' = 'en'): unknown =>
    sayValue(view(language), { type: 'text', unit: null, options: [], value, ...more });

  it('durations have at most two units and never a zero in front', () => {
    const said = [0, 59_999, 60_000, 3_600_000, 7_800_000, 86_400_000, 90_060_000, -7_800_000].map((ms) =>
      sayDuration(view('en'), ms),
    );
    expect(said.map((text) => text.replaceAll('\u00a0', ' '))).to.deep.equal([
      '0 s',
      '59 s',
      '1 min',
      '1 h',
      '2 h 10 min',
      '1 d',
      '1 d 1 h',
      '2 h 10 min',
    ]);
  });

  it('instants leave the year of today out, and Russian ones no word for year behind', () => {
    expect(sayInstant(view('en'), '2026-01-15T12:00:00Z')).not.to.contain('2026');
    expect(sayInstant(view('en'), '2025-01-15T12:00:00Z')).to.contain('2025');
    expect(sayInstant(view('ru'), '2025-01-15T12:00:00Z'))
      .to.contain('2025')
      .and.not.to.contain('г.');
  });

  it('money comes with two digits, numbers with their unit, choices by their titles', () => {
    expect(say(123_456, { type: 'money' })).to.equal('1,234.56');
    expect(say(2.5, { type: 'number', unit: 'bar' })).to.equal('2.5\u00a0bar');
    const options = [{ id: 'city', title: { en: 'City', ru: 'Городской' } }];
    expect(say('city', { type: 'choice', options }, 'ru')).to.equal('Городской');
    expect(say(['city', 'gone'], { type: 'choices', options })).to.equal('City, gone');
    expect(say(true, { type: 'boolean' }, 'ru')).to.equal('да');
    expect(say('2026-03-01', { type: 'date' })).to.equal('1 Mar 2026');
  });

  it('what is not set is nothing, and false and 0 are something', () => {
    for (const value of [null, '', []]) expect(say(value)).to.equal(null);
    expect(say(false, { type: 'boolean' })).to.equal('no');
    expect(say(0, { type: 'number' })).to.equal('0');
  });
});
