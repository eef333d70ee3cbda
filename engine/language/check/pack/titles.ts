import type { Title } from '../../definitions.generated.ts';
import { KINDS } from '../../kinds.ts';
import { all } from '../../pack.ts';
import { step } from '../../rules/pointer.ts';
import type { PackTarget } from '../pack-target.ts';
import type { FileReport } from '../report.ts';

const WORDS = new Set(['title', 'hint', 'description', 'subject', 'body']);

/** Words for people must be there in every language that the pack promises, and be translated. */
export function checkTitles({ pack, cache }: PackTarget, report: FileReport): void {
  const languages = pack.cover.definition.languages ?? [];
  if (languages.length === 0) return;
  const definitions = [pack.cover, ...KINDS.filter((kind) => kind !== 'pack').flatMap((kind) => all(pack, kind))];
  for (const { file, definition } of definitions) {
    for (const { path, words } of cache.made(`words ${file}`, [definition], () => wordsIn(definition))) {
      for (const language of languages) {
        if (words[language] !== undefined) continue;
        const said = words.en ?? words.ru ?? '';
        const message = `"${said.slice(0, 60)}" has no words in "${language}", a language of this pack.`;
        report({ severity: 'warning', file, path, rule: 'title-missing', message, remedy: `Add "${language}".` });
      }
      const { en, ru } = words;
      if (en !== ru || en === undefined || !languages.includes('en') || !languages.includes('ru') || !isProse(en))
        continue;
      const message = `"${en.slice(0, 60)}" is the same in "en" and in "ru".`;
      report({
        severity: 'warning',
        file,
        path: `${path}/ru`,
        rule: 'title-untranslated',
        message,
        remedy: 'Translate it.',
      });
    }
  }
}

/** Names like "VIN" or "GPS 2" are the same in every language, and so are places for facts. */
function isProse(text: string): boolean {
  return /\p{Ll}{3}/u.test(text.replaceAll(/\{\{[^{}]*\}\}/g, ''));
}

interface Words {
  readonly path: string;
  readonly words: Title;
}

function wordsIn(definition: unknown): Words[] {
  const found: Words[] = [];
  const stack: { value: unknown; path: string; key: string }[] = [{ value: definition, path: '', key: '' }];
  for (let each = stack.pop(); each !== undefined; each = stack.pop()) {
    const { value, path, key } = each;
    if (value === null || typeof value !== 'object') continue;
    const keys = Object.keys(value);
    const isWords = WORDS.has(key) && keys.length > 0 && keys.every((name) => name === 'en' || name === 'ru');
    if (isWords) found.push({ path, words: value });
    else
      for (const name of keys.toReversed())
        stack.push({ value: (value as Record<string, unknown>)[name], path: path + step(name), key: name });
  }
  return found;
}
