import type { Json } from '../../model/json.ts';
import { objectsAt, textAt } from '../shape/read.ts';

/** Colours that are told apart beside each other, also by who confuses red and green: they differ in lightness too. */
export const COLOURS: readonly string[] = [
  '#4f9dde',
  '#1f5fa8',
  '#2fb5a5',
  '#1f8f83',
  '#7bb662',
  '#3d8b37',
  '#ffd43b',
  '#f0a030',
  '#e8590c',
  '#d6453d',
  '#9c2f5f',
  '#b07d3c',
  '#7a5fd0',
  '#b197fc',
  '#8b949e',
  '#495057',
];

/** A colour that the set does not have yet; the first again when it has all. */
export function nextColour(set: Json): string {
  const taken = new Set(objectsAt(set, 'statuses').map(({ value }) => textAt(value, 'color')));
  return COLOURS.find((colour) => !taken.has(colour)) ?? '#4f9dde';
}

/** The colour as definitions write it; null when the text is none. */
export function writtenColour(text: string): string | null {
  const hex = text.trim().toLowerCase().replace(/^#?/, '#');
  if (/^#[0-9a-f]{6}$/.test(hex)) return hex;
  return /^#[0-9a-f]{3}$/.test(hex) ? `#${hex.slice(1).replace(/./g, '$&$&')}` : null;
}
