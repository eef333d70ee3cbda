import { type Frame, value } from './frame.ts';
import { textOrNull } from './kinds.ts';

/** `startsWith`; false when either text is null. */
export function startsWith(frame: Frame): boolean {
  return both(frame, (text, part) => text.startsWith(part));
}

/** `endsWith`; false when either text is null. */
export function endsWith(frame: Frame): boolean {
  return both(frame, (text, part) => text.endsWith(part));
}

function both(frame: Frame, test: (text: string, part: string) => boolean): boolean {
  const text = textOrNull(value(frame, 0));
  const part = textOrNull(value(frame, 1));
  return text !== null && part !== null && test(text, part);
}
