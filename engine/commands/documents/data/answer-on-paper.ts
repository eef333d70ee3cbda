import type { ChecklistItem, FactValue } from '../../../language/index.ts';
import { titleIn } from './paper-words.ts';

const NO_BREAK = '\u00a0';

/**
 * What an item of a checklist was answered with, as a paper in this language says it: a choice by its title, a number as
 * that language writes it, with its unit. Of a picture the row is kept, which says nothing to people: null. What was ticked
 * stays true or false.
 */
export function answerOnPaper(item: ChecklistItem, value: FactValue, language: string): FactValue {
  if (item.type === 'photo' || item.type === 'signature') return null;
  if (Array.isArray(value)) return value.map((each) => optionOf(item, each, language)).join(', ');
  if (typeof value === 'number') {
    const number = new Intl.NumberFormat(language === 'en' ? 'en-GB' : 'ru-RU', { maximumFractionDigits: 6 }).format(
      value,
    );
    return item.unit === undefined ? number : `${number}${NO_BREAK}${item.unit}`;
  }
  return typeof value === 'string' ? optionOf(item, value, language) : value;
}

function optionOf({ options = [] }: ChecklistItem, value: string, language: string): string {
  const option = options.find(({ id }) => id === value);
  return option === undefined ? value : titleIn(option.title, language) || value;
}
