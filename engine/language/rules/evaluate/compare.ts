import { count, type Frame, value } from './frame.ts';
import { order, same } from './kinds.ts';

export function equal(frame: Frame): boolean {
  return same(value(frame, 0), value(frame, 1));
}

export function unequal(frame: Frame): boolean {
  return !same(value(frame, 0), value(frame, 1));
}

/** An ordering operator over two or three values; false as soon as one of a pair is null. */
export function ordered(holds: (difference: number) => boolean): (frame: Frame) => boolean {
  return (frame) => {
    let result = true;
    let before = value(frame, 0);
    // No short cut: a wrong type further on is an error whatever the first pair says.
    for (let index = 1; index < count(frame); index += 1) {
      const next = value(frame, index);
      const difference = order(before, next);
      if (difference === undefined || !holds(difference)) result = false;
      before = next;
    }
    return result;
  };
}
