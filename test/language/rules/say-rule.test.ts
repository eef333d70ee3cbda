import { expect } from 'chai';
import { type Rule, RuleError, sayRule } from '../../../engine/language/rules/index.ts';
import { v, vendingTypes as types } from './vending-facts.ts';

const english: Record<string, string> = {
  'request.subject': 'subject',
  'request.priority': 'priority',
  'fields.amount': 'amount',
  'fields.limit': 'limit',
  'fields.visits': 'visits',
  'fields.vip': 'VIP',
  'fields.warranty': 'warranty',
  'fields.tags': 'tags',
  'fields.due': 'due date',
  'fields.visit-day': 'day of visit',
  'checklists.repair.complete': 'repair checklist is complete',
  'event.comment': 'comment',
};
const russian: Record<string, string> = {
  'request.subject': 'тема',
  'request.priority': 'приоритет',
  'fields.amount': 'сумма',
  'fields.limit': 'лимит',
  'fields.visits': 'визиты',
  'fields.vip': 'VIP',
  'fields.warranty': 'гарантия',
  'fields.tags': 'теги',
  'fields.due': 'срок',
  'fields.visit-day': 'день визита',
  'checklists.repair.complete': 'чек-лист «Ремонт» завершён',
  'event.comment': 'комментарий',
};
const titles: Record<string, string> = { urgent: 'срочный', high: 'высокий', commercial: 'коммерческая' };
const en = (path: string): string => english[path] ?? path;
const ru = (path: string): string => russian[path] ?? path;
const valueName = (_path: string, value: unknown): string | undefined => titles[String(value)];

describe('sayRule', () => {
  const sentences: [Rule, string, string][] = [
    [
      { and: [{ '==': [v('fields.warranty'), 'commercial'] }, { '>': [v('fields.amount'), 1000] }] },
      'warranty is “commercial” and amount is more than 1000',
      'гарантия — «коммерческая» и сумма больше 1000',
    ],
    [
      {
        and: [
          { or: [v('fields.vip'), { '<=': [v('fields.amount'), v('fields.limit')] }] },
          { '!=': [v('request.priority'), 'urgent'] },
        ],
      },
      '(VIP is yes or amount is at most “limit”) and priority is not “urgent”',
      '(VIP — да или сумма не больше, чем «лимит») и приоритет — не «срочный»',
    ],
    [{ '!': [v('fields.vip')] }, 'VIP is no or not set', 'VIP — нет или не указано'],
    [{ '==': [v('fields.vip'), false] }, 'VIP is no', 'VIP — нет'],
    [{ '!!': v('event.comment') }, 'comment is set', 'значение «комментарий» указано'],
    [{ '==': [null, v('fields.due')] }, 'due date is not set', 'поле «срок» не заполнено'],
    [
      { '!': { missing: ['fields.amount', 'fields.due'] } },
      'amount and due date are filled in',
      'заполнены поля: «сумма», «срок»',
    ],
    [{ '!!': { missing: ['fields.amount'] } }, 'amount is not filled in', 'поле «сумма» не заполнено'],
    [{ '>': [v('now'), v('fields.due')] }, 'due date is before now', 'срок раньше, чем сейчас'],
    [
      { '<=': [v('fields.due'), '2026-01-31T12:00:00+03:00'] },
      'due date is no later than 2026-01-31 09:00 UTC',
      'срок не позже 31.01.2026 09:00 UTC',
    ],
    [
      { '<': ['2026-02-01', v('fields.visit-day')] },
      'day of visit is after 2026-02-01',
      'день визита позже 01.02.2026',
    ],
    [{ '<=': [1, v('fields.amount'), 10] }, 'amount is from 1 to 10', 'сумма в пределах от 1 до 10'],
    [{ '<': [1, v('fields.amount'), 10] }, 'amount is between 1 and 10, both excluded', 'сумма строго между 1 и 10'],
    [
      { in: [v('request.priority'), ['high', 'urgent']] },
      'priority is either “high” or “urgent”',
      'приоритет — либо «высокий», либо «срочный»',
    ],
    [
      { '!': { in: [v('request.priority'), ['high', 'urgent']] } },
      'priority is neither “high” nor “urgent”',
      'приоритет — ни «высокий», ни «срочный»',
    ],
    [{ in: [v('request.priority'), ['urgent']] }, 'priority is “urgent”', 'приоритет — «срочный»'],
    [{ in: ['rush', v('fields.tags')] }, '“rush” is among tags', 'в списке «теги» есть «rush»'],
    [{ none: [v('fields.tags'), { '==': [v(''), 'rush'] }] }, '“rush” is not among tags', 'в списке «теги» нет «rush»'],
    [
      { all: [v('fields.tags'), { startsWith: [v(''), 'r'] }] },
      'each of tags starts with “r”',
      'каждый элемент списка «теги» начинается с «r»',
    ],
    [
      { none: [v('fields.tags'), { startsWith: [v(''), 'r'] }] },
      'there is no item in tags such that it starts with “r”',
      'в списке «теги» нет элемента, для которого верно: элемент начинается с «r»',
    ],
    [{ in: ['coin', v('request.subject')] }, 'subject contains “coin”', 'тема содержит «coin»'],
    [
      { '!': { endsWith: [v('request.subject'), '?'] } },
      'subject does not end with “?”',
      'тема не заканчивается на «?»',
    ],
    [
      { '>': [{ '*': [v('fields.visits'), 1.5] }, { '+': [v('fields.limit', 0), 1] }] },
      'visits × 1.5 is more than limit + 1',
      'визиты × 1,5 больше, чем лимит + 1',
    ],
    [
      { '==': [v('fields.amount'), v('fields.limit')] },
      'amount is the same as “limit”',
      'сумма совпадает со значением «лимит»',
    ],
    [
      { if: [v('fields.vip'), { '>': [v('fields.amount'), 1] }, { '<': [v('fields.amount'), 5] }] },
      'if VIP is yes, then amount is more than 1, otherwise amount is less than 5',
      'если VIP — да, то сумма больше 1, иначе сумма меньше 5',
    ],
    [
      { '!': { and: [{ '<': [v('fields.visits'), 5] }, { '<': [v('fields.amount'), 5] }] } },
      'visits is at least 5 or amount is at least 5 or amount is not set',
      'визиты не меньше 5 или сумма не меньше 5 или поле «сумма» не заполнено',
    ],
    [true, 'always', 'всегда'],
    [{ in: [v('request.priority'), []] }, 'never', 'никогда'],
  ];
  for (const [rule, inEnglish, inRussian] of sentences) {
    it(`says ${JSON.stringify(rule)}`, () => {
      expect(sayRule(rule, en, 'en', { types })).to.equal(inEnglish);
      expect(sayRule(rule, ru, 'ru', { types, valueName })).to.equal(inRussian);
    });
  }

  it('says values as they are called, amounts too', () => {
    const money = (path: string, value: unknown) => (path === 'fields.amount' ? `${Number(value) / 100} ₽` : undefined);
    expect(sayRule({ '<': [100_000, v('fields.amount')] }, ru, 'ru', { valueName: money })).to.equal(
      'сумма больше 1000 ₽',
    );
  });

  it('says computed values', () => {
    expect(sayRule({ '+': [v('fields.amount'), { '-': [v('fields.limit'), 1] }] }, en, 'en')).to.equal(
      'amount + (limit − 1)',
    );
  });

  it('needs no types', () => {
    expect(sayRule({ '!': [v('event.comment')] }, en, 'en')).to.equal('comment is no or not set');
    expect(sayRule({ '!!': [v('event.comment')] }, en, 'en')).to.equal('comment is set');
  });

  for (const rule of [{ xor: [1] }, { and: [] }, { var: 5 }, JSON.parse('{"__proto__": []}') as Rule]) {
    it(`refuses a malformed rule: ${JSON.stringify(rule)}`, () => {
      expect(() => sayRule(rule, en, 'en')).to.throw(RuleError);
    });
  }
});
