import type { FactValue } from '../../facts.ts';
import { isScalar } from '../operators.ts';
import { step } from '../pointer.ts';
import { RuleError } from '../rule-error.ts';
import { type Frame, located, raw, value, valueOf } from './frame.ts';
import { kindOf, listOf, same, textOrNull, truth } from './kinds.ts';

/** `in`: a value in a list, or a text in a text; false when either is null. */
export function within(frame: Frame): boolean {
  const needle = value(frame, 0);
  const written = raw(frame, 1);
  if (Array.isArray(written)) return inLiteral(frame, needle, written);
  const hay = value(frame, 1);
  if (typeof hay === 'string') {
    const text = textOrNull(needle);
    return text !== null && hay.includes(text);
  }
  const list = listOf(hay);
  return needle !== null && list.some((item) => same(needle, item));
}

/** A list written in the rule: its elements are compared one by one, without building the list first. */
function inLiteral(frame: Frame, needle: FactValue, list: readonly unknown[]): boolean {
  if (needle === null) return false;
  return list.some((element, index) => {
    try {
      return same(needle, valueOf(frame.engine, element, frame.scope));
    } catch (error) {
      throw located(error, step(frame.operator) + step(1) + step(index));
    }
  });
}

/** `some`: the condition holds for at least one item; false for an empty list and for null. */
export function some(frame: Frame): boolean {
  return items(frame).some((item) => itemHolds(frame, item));
}

/** `all`: the condition holds for every item, and there is one; false for an empty list and for null. */
export function all(frame: Frame): boolean {
  const list = items(frame);
  return list.length > 0 && list.every((item) => itemHolds(frame, item));
}

/** `none`: the condition holds for no item; true for an empty list and for null. */
export function none(frame: Frame): boolean {
  return !some(frame);
}

function items(frame: Frame): readonly FactValue[] {
  return listOf(value(frame, 0));
}

function itemHolds(frame: Frame, item: FactValue): boolean {
  if (!isScalar(item)) throw new RuleError('wrong-type', `An item of a list is a plain value, not ${kindOf(item)}.`);
  return truth(value(frame, 1, { facts: frame.scope.facts, item }));
}
