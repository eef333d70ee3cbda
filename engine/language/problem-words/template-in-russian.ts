import { problemText } from '../../../print-forms/template/index.ts';
import { PROBLEM_WORDS } from '../../../print-forms/template/problem-words.ts';

/** Places for values in what is said of templates; other words in braces are parts of templates themselves. */
const PLACE = /\\\{(near|hint|length|most|detail|signature|option|name|wanted|parent|allowed|what|field|language)\\\}/g;

const SENTENCES = Object.entries(PROBLEM_WORDS).map(([rule, { en }]) => ({ rule, pattern: patternOf(en) }));

/** What a check says of a place of a template or style, in Russian; null for any other sentence. */
export function templateInRussian(text: string): string | null {
  const [, line = '', column = '', said = ''] = /^Line (\d+), column (\d+): (.*)\.$/s.exec(text) ?? [];
  if (line === '') return null;
  for (const { rule, pattern } of SENTENCES) {
    const groups = pattern.exec(said)?.groups;
    if (groups === undefined && !pattern.test(said)) continue;
    const values = Object.fromEntries(Object.entries(groups ?? {}).filter(([, value]) => value !== undefined));
    const at = { line: Number(line), column: Number(column) };
    const words = problemText({ ...at, rule, severity: 'error', message: said, values }, 'ru');
    return `Строка ${line}, столбец ${column}: ${words}.`;
  }
  return null;
}

function patternOf(english: string): RegExp {
  const seen = new Set<string>();
  const source = english.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`).replaceAll(PLACE, (_, name: string) => {
    if (name === 'hint') return String.raw`(?:; did you mean "(?<meant>.+?)"\?)?`;
    if (seen.has(name)) return String.raw`\k<${name}>`;
    seen.add(name);
    return `(?<${name}>.+?)`;
  });
  return new RegExp(`^${source}$`, 's');
}
