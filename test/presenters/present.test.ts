import { expect } from 'chai';
import { fill, present, presentEntry, presentOffers, titleIn } from '../../engine/presenters/index.ts';
import { vendingScene } from './scene.ts';

describe('what is presented', () => {
  it('instants become ISO texts by their names, at any depth', () => {
    const given = {
      createdAt: 0,
      endedAt: null,
      filledAt: '2026-03-02T08:00:00.000Z',
      items: [{ dueAt: 1000, at: 5 }],
    };
    expect(present(given)).to.deep.equal({
      createdAt: '1970-01-01T00:00:00.000Z',
      endedAt: null,
      filledAt: '2026-03-02T08:00:00.000Z',
      items: [{ dueAt: '1970-01-01T00:00:01.000Z', at: 5 }],
    });
  });

  it('other numbers, texts, empty lists and what is not there stay as they are', () => {
    const given = { version: 7, value: 12.5, list: [], none: null, yes: true, text: 'At' };
    expect(present(given)).to.deep.equal(given);
    expect(present([1, 'a', null])).to.deep.equal([1, 'a', null]);
  });

  it('does not change what it is given', () => {
    const given = Object.freeze({ createdAt: 0, inner: Object.freeze({ dueAt: 0 }) });
    present(given);
    expect(given.inner.dueAt).to.equal(0);
  });

  it('a title is said in the language asked for, else in the other, never as undefined', () => {
    expect(titleIn({ en: 'New', ru: 'Новая' }, 'ru')).to.equal('Новая');
    expect(titleIn({ en: 'New' }, 'ru')).to.equal('New');
    expect(titleIn({ ru: 'Новая' }, 'en')).to.equal('Новая');
    expect(titleIn({}, 'en')).to.equal('');
  });

  it('a text is filled once: values are not read as places, unknown places stay', () => {
    expect(fill('{a} and {b}', { a: '{b}', b: 2 })).to.equal('{b} and 2');
    expect(fill('{toString} {no}', {})).to.equal('{toString} {no}');
  });

  it('an offer keeps its reasons with stable names and gets their sentences', () => {
    const reasons = [{ rule: 'required-field', subject: 'visit-at', path: '/transitions/x', message: 'm' }];
    const found = {
      ...vendingScene(),
      request: { createdAt: 0 },
      person: { name: 'Egor' },
      offers: [{ event: 'x', reasons }],
    };
    const { request, person, offers } = presentOffers(found);
    expect(request).to.deep.equal({ createdAt: '1970-01-01T00:00:00.000Z' });
    expect(person).to.deep.equal({ name: 'Egor' });
    expect(offers).to.deep.equal([
      {
        event: 'x',
        reasons: [
          {
            rule: 'required-field',
            subject: 'visit-at',
            path: '/transitions/x',
            text: { en: '“Time of the visit” must be filled in first', ru: 'сначала нужно заполнить «Время выезда»' },
          },
        ],
      },
    ]);
  });
});

describe('an entry of the journal in words', () => {
  const titled = (en: string, ru: string) => ({ title: { en, ru } });
  const nothing = {
    by: { uuid: 'a' },
    event: null,
    delay: null,
    fields: [],
    item: null,
    to: null,
    stage: null,
    other: null,
    filed: [],
    details: [],
  };
  const line = (kind: string, more: object = {}) => presentEntry({ ...nothing, kind, ...more }).text;

  it('says what was sent, which time was up, what was filled in', () => {
    expect(line('event', { event: titled('Cancel', 'Отменить') })).to.deep.equal({ en: 'Cancel', ru: 'Отменить' });
    expect(line('timer', { delay: titled('Register', 'Регистрация') }).en).to.equal('Time is up: Register');
    expect(line('fields', { fields: [titled('A', 'А'), titled('B', 'Б')] }).ru).to.equal('Заполнено: А, Б');
  });

  it('tells an item that was filled in from one that was taken back', () => {
    const item = { checklist: titled('Repair', 'Ремонт'), item: titled('Power is off', 'Питание отключено') };
    expect(line('checklist', { item: { ...item, filled: true } }).en).to.equal('Repair: Power is off');
    expect(line('checklist', { item: { ...item, filled: false } }).en).to.equal('Repair: Power is off – taken back');
  });

  it('tells taking from giving and from giving to nobody', () => {
    expect(line('assigned', { to: { uuid: 'a', name: 'Egor' } }).en).to.equal('Taken to work');
    expect(line('assigned', { to: { uuid: 'b', name: 'Oleg' } }).en).to.equal('Given to Oleg');
    expect(line('assigned').en).to.equal('Owner removed');
  });

  it('a kind without words is called by its name, and is no error', () => {
    expect(line('no-such-kind')).to.deep.equal({ en: 'no-such-kind', ru: 'no-such-kind' });
  });

  it('no kind that commands write is without words', () => {
    for (const kind of ['created', 'comment', 'migrated', 'migration-undone', 'stage']) {
      expect(line(kind).en, kind).not.to.equal(kind);
    }
  });
});
