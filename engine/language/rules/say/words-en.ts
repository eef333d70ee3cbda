import { enumerate, type OrderOperator, type Scale, type Words } from './words.ts';

const orders: Record<Scale, Record<OrderOperator, string>> = {
  amount: { '<': 'less than', '<=': 'at most', '>': 'more than', '>=': 'at least' },
  moment: { '<': 'before', '<=': 'no later than', '>': 'after', '>=': 'no earlier than' },
};

const be = (not: boolean): string => (not ? 'is not' : 'is');

export const en: Words = {
  quote: (text) => `“${text}”`,
  number: (value) => String(value),
  instant: (iso) => `${iso.slice(0, 10)} ${iso.slice(11, 16)} UTC`,
  date: (iso) => iso,
  boolean: (value) => (value ? 'yes' : 'no'),
  nothing: 'nothing',
  always: (value) => (value ? 'always' : 'never'),
  and: 'and',
  or: 'or',
  either: (condition, then, otherwise) => `if ${condition}, then ${then}, otherwise ${otherwise}`,
  is: (subject, object, not) => `${subject} ${be(not)} ${object}`,
  sameAs: (subject, object, not) => `${subject} ${be(not)} the same as ${object}`,
  isSet: (subject, not) => `${subject} ${be(not)} set`,
  yes: (subject, not) => (not ? `${subject} is no or not set` : `${subject} is yes`),
  order: ({ subject, operator, object, scale }) => `${subject} is ${orders[scale][operator]} ${object}`,
  between: (subject, low, high, inclusive, _scale, not) =>
    inclusive
      ? `${subject} ${be(not)} from ${low} to ${high}`
      : `${subject} ${be(not)} between ${low} and ${high}, both excluded`,
  oneOf: (subject, objects, not) =>
    not ? `${subject} is neither ${enumerate(objects, 'nor')}` : `${subject} is either ${enumerate(objects, 'or')}`,
  contains: (subject, object, not) => (not ? `${subject} does not contain ${object}` : `${subject} contains ${object}`),
  includes: (list, object, not) => `${object} ${be(not)} among ${list}`,
  starts: (subject, object, not) =>
    not ? `${subject} does not start with ${object}` : `${subject} starts with ${object}`,
  ends: (subject, object, not) => (not ? `${subject} does not end with ${object}` : `${subject} ends with ${object}`),
  filled: (subjects, not) => {
    const [only = ''] = subjects;
    if (subjects.length === 1) return `${only} is ${not ? 'not ' : ''}filled in`;
    return not
      ? `at least one of ${enumerate(subjects, 'and')} is not filled in`
      : `${enumerate(subjects, 'and')} are filled in`;
  },
  someItem: (list) => `at least one of ${list}`,
  eachItem: (list) => `each of ${list}`,
  item: 'it',
  itemFor: (list, condition, not) => `there is ${not ? 'no' : 'an'} item in ${list} such that ${condition}`,
  everyItemFor: (list, condition, not) => `${not ? 'not ' : ''}for each item in ${list} ${condition}`,
  now: 'now',
};
