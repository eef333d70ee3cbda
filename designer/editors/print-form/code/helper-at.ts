import { HELPERS } from '../../../../print-forms/template/index.ts';

export interface HelperAt {
  readonly from: number;
  readonly to: number;
  readonly helper: (typeof HELPERS)[number];
}

/** What is said of a helper wherever people meet it: what it does, an example, and what that gives. */
export function aboutHelper({ about, example, gives }: HelperAt['helper'], language: 'en' | 'ru'): string {
  return `${about[language].replaceAll('`', '')}\n\n${example}\n→ ${gives}`;
}

/** The helper whose name stands at a position of a template; null for words outside of braces, texts in quotes and fields. */
export function helperAt(text: string, position: number): HelperAt | null {
  const from = position - (/[\w-]*$/.exec(text.slice(0, position))?.[0].length ?? 0);
  const [name = ''] = /^[\w-]*/.exec(text.slice(from)) ?? [];
  const before = text.slice(text.lastIndexOf('{{', from) + 2, from);
  const isOpen = text.lastIndexOf('{{', from) !== -1 && !before.includes('}}') && !before.startsWith('!');
  // Only what begins an expression is called; behind a dot or in quotes the same word is something else.
  if (!isOpen || !/^[#/~\s]*$|\(\s*$/.test(before) || (before.match(/"/g) ?? []).length % 2 === 1) return null;
  const helper = HELPERS.find((each) => each.name === name);
  return helper === undefined ? null : { from, to: from + name.length, helper };
}
