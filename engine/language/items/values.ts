import { choiceProblem, expected, numberProblem, textProblem } from '../value-problem.ts';
import type { ItemKind } from './item-kind.ts';

const DEFAULT_LENGTH = 2000;

/** A tick; taken back by null. */
export const check: ItemKind = {
  type: 'check',
  holds: 'value',
  fact: 'boolean',
  limits: [],
  problem: (value) => (value === true ? null : expected('true, or null to take the tick back', value)),
};

export const text: ItemKind = {
  type: 'text',
  holds: 'value',
  fact: 'text',
  limits: ['maxLength'],
  problem: (value, { maxLength = DEFAULT_LENGTH }) =>
    value === '' ? 'expected a text, got an empty one' : textProblem(value, maxLength),
};

export const number: ItemKind = {
  type: 'number',
  holds: 'value',
  fact: 'number',
  limits: ['min', 'max', 'unit'],
  problem: (value, item) => numberProblem(value, item, false),
};

export const choice: ItemKind = {
  type: 'choice',
  holds: 'value',
  fact: 'choice',
  limits: ['options'],
  problem: choiceProblem,
};
