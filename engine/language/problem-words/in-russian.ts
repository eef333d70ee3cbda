import { PACK_RU } from './pack-ru.ts';
import type { Phrase } from './phrase.ts';
import { PARTS_RU, READING_RU } from './reading-ru.ts';
import { RULES_RU } from './rules-ru.ts';
import { templateInRussian } from './template-in-russian.ts';
import { THINGS_RU } from './things-ru.ts';
import { WORKFLOW_RU } from './workflow-ru.ts';

interface Pattern {
  readonly english: RegExp;
  readonly russian: string;
}

const NEAR: readonly Phrase[] = [
  ['Did you mean {a}? {b}', 'Может быть, {a}? {b:say}'],
  ['Did you mean {a}?', 'Может быть, {a}?'],
];

/** These stand around another sentence, whose end would fit many. */
const FRAMES = /^(?:Line|For|Rule|Action|Item|The guard) .*: \{[a-d]\}\.?$|^\{a\} \(as/;

/** Sentences of messages and remedies, and what stands inside them. */
const SENTENCES = patternsOf([...RULES_RU, ...NEAR, ...WORKFLOW_RU, ...READING_RU, ...PACK_RU]);
const PARTS = patternsOf(PARTS_RU);

interface Patterns {
  readonly literal: ReadonlyMap<string, string>;
  /** Those that say the most first. */
  readonly open: readonly Pattern[];
}

/** A sentence of the checks in Russian; null when nobody has put it into Russian. */
export function inRussian(text: string): string | null {
  return templateInRussian(text) ?? found(text, SENTENCES);
}

function found(text: string, { literal, open }: Patterns): string | null {
  const whole = literal.get(text);
  if (whole !== undefined) return whole;
  for (const { english, russian } of open) {
    const groups = english.exec(text)?.groups;
    if (groups !== undefined) return filled(russian, groups);
  }
  return null;
}

function patternsOf(phrases: readonly Phrase[]): Patterns {
  const isOpen = ([english]: Phrase): boolean => /\{[a-d]\}/.test(english);
  const weight = (english: string): number =>
    english.replaceAll(/\{[a-d]\}/g, '').length + (FRAMES.test(english) ? 1000 : 0);
  return {
    literal: new Map(phrases.filter((phrase) => !isOpen(phrase))),
    open: phrases
      .filter(isOpen)
      .toSorted(([a], [b]) => weight(b) - weight(a))
      .map(([english, russian]) => ({ english: patternOf(english), russian })),
  };
}

function patternOf(english: string): RegExp {
  const source = english
    .replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
    .replaceAll(/\\\{([a-d])\\\}/g, '(?<$1>.+?)');
  return new RegExp(`^${source}$`, 's');
}

function filled(russian: string, groups: Readonly<Record<string, string>>): string {
  return russian.replaceAll(/\{([a-d])(?::(\w+))?\}/g, (_, name: string, how: string | undefined) => {
    const text = groups[name] ?? '';
    switch (how) {
      case 'say':
        return said(text);
      case 'low':
        return small(said(text));
      case 'dot':
        return (inRussian(`${text}.`) ?? text).replace(/\.$/, '');
      case 'is':
        return THINGS_RU[text]?.[0] ?? text;
      case 'of':
        return THINGS_RU[text]?.[1] ?? text;
      case undefined:
      default:
        return quoted(text);
    }
  });
}

function said(text: string): string {
  const russian = /[.?]$/.test(text) ? inRussian(text) : (found(text, PARTS) ?? found(small(text), PARTS));
  return russian ?? inRussian(text) ?? quoted(text);
}

/** A Russian sentence goes on with a small letter; names and abbreviations stay. */
function small(text: string): string {
  return /^\p{Lu}(?!\p{Lu})/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

/** Names and lists of names in Russian quotation marks; anything else, such as JSON, as it is. */
function quoted(text: string): string {
  const names = /^"[^"]*"(?:(?:, | and | or | → )"[^"]*")*$/;
  if (!names.test(text)) return text;
  return text
    .replaceAll(/"([^"]*)"/g, '«$1»')
    .replaceAll('» and «', '» и «')
    .replaceAll('» or «', '» или «');
}
