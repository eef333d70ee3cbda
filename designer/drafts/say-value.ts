import { isList, isObject, type Json } from '../model/json.ts';

interface Words {
  readonly title: (title: unknown) => string;
  readonly list: (items: readonly string[]) => string;
  readonly duration: (duration: string) => string;
  /** What stands for nothing at all. */
  readonly nothing: string;
}

const LONGEST = 400;
const DURATION = /^P(?=.)(?:\d+D)?(?:T(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+S)?)?$/;

/** A value of a definition as far as it can be read without knowing what it is: its title, its text, or its JSON. */
export function sayValue(value: Json | undefined, { title, list, duration, nothing }: Words): string {
  if (value === undefined || value === null) return nothing;
  if (typeof value === 'string') return DURATION.test(value) ? duration(value) : value;
  if (isList(value) && value.every((each) => typeof each === 'string')) return list(value);
  if (isObject(value)) {
    const own = title(value['title']) || title(value);
    const { id } = value;
    if (own !== '') return typeof id === 'string' ? `${own} (${id})` : own;
  }
  const text = JSON.stringify(value, null, 1).replaceAll(/\s+/g, ' ');
  return text.length > LONGEST ? `${text.slice(0, LONGEST)} …` : text;
}
