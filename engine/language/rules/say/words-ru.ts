import type { OrderOperator, Scale, Words } from './words.ts';

const orders: Record<Scale, Record<OrderOperator, string>> = {
  amount: { '<': 'меньше', '<=': 'не больше', '>': 'больше', '>=': 'не меньше' },
  moment: { '<': 'раньше', '<=': 'не позже', '>': 'позже', '>=': 'не раньше' },
};

const ne = (not: boolean): string => (not ? 'не ' : '');

/**
 * Names of fields have a gender and a number that we do not know ("сумма", "срок", "теги"), so no phrase agrees with
 * them: a dash in place of "равна", "поле … заполнено" in place of "указана".
 */
export const ru: Words = {
  quote: (text) => `«${text}»`,
  number: (value) => String(value).replace('.', ','),
  instant: (iso) => `${day(iso)} ${iso.slice(11, 16)} UTC`,
  date: (iso) => day(iso),
  boolean: (value) => (value ? 'да' : 'нет'),
  nothing: 'ничего',
  always: (value) => (value ? 'всегда' : 'никогда'),
  and: 'и',
  or: 'или',
  either: (condition, then, otherwise) => `если ${condition}, то ${then}, иначе ${otherwise}`,
  is: (subject, object, not) => `${subject} — ${ne(not)}${object}`,
  sameAs: (subject, object, not) => `${subject} ${ne(not)}совпадает со значением ${object}`,
  isSet: (subject, not, isField) =>
    isField ? `поле «${subject}» ${ne(not)}заполнено` : `значение «${subject}» ${ne(not)}указано`,
  yes: (subject, not) => (not ? `${subject} — нет или не указано` : `${subject} — да`),
  // "Больше, чем «лимит»": without "чем" a name would stand in the genitive.
  order: ({ subject, operator, object, scale, named }) =>
    `${subject} ${orders[scale][operator]}${named ? ', чем' : ''} ${object}`,
  between: (subject, low, high, inclusive, scale, not) => {
    const range = scale === 'moment' ? `с ${low} по ${high}` : `от ${low} до ${high}`;
    return inclusive
      ? `${subject} ${ne(not)}в пределах ${range}`
      : `${subject} ${ne(not)}строго между ${low} и ${high}`;
  },
  oneOf: (subject, objects, not) => {
    const word = not ? 'ни' : 'либо';
    return `${subject} — ${objects.map((object) => `${word} ${object}`).join(', ')}`;
  },
  contains: (subject, object, not) => `${subject} ${ne(not)}содержит ${object}`,
  includes: (list, object, not) => `в списке «${list}» ${not ? 'нет' : 'есть'} ${object}`,
  starts: (subject, object, not) => `${subject} ${ne(not)}начинается с ${object}`,
  ends: (subject, object, not) => `${subject} ${ne(not)}заканчивается на ${object}`,
  filled: (subjects, not) => {
    const names = subjects.map((subject) => `«${subject}»`);
    if (names.length === 1) return `поле ${names[0]} ${ne(not)}заполнено`;
    return not ? `не заполнено хотя бы одно из полей: ${names.join(', ')}` : `заполнены поля: ${names.join(', ')}`;
  },
  someItem: (list) => `хотя бы один элемент списка «${list}»`,
  eachItem: (list) => `каждый элемент списка «${list}»`,
  item: 'элемент',
  itemFor: (list, condition, not) =>
    `в списке «${list}» ${not ? 'нет элемента' : 'есть элемент'}, для которого верно: ${condition}`,
  everyItemFor: (list, condition, not) => `${ne(not)}для каждого элемента списка «${list}» верно: ${condition}`,
  now: 'сейчас',
};

function day(iso: string): string {
  return `${iso.slice(8, 10)}.${iso.slice(5, 7)}.${iso.slice(0, 4)}`;
}
