import { Cursor } from '../html/cursor.ts';
import { LIMITS } from '../limits.ts';
import { type At, problem, type TemplateProblem } from '../problem.ts';
import { misplacedPage } from './page-lengths.ts';
import { AT_RULES, DEEPEST, FORBIDDEN_PROPERTY, FUNCTIONS, LARGEST } from './rules.ts';
import { type Token, tokensOf } from './tokens.ts';

const MOST_BRACKETS = 20;
const COMPUTES: ReadonlySet<string> = new Set(['calc(', 'min(', 'max(', 'clamp(']);

/** What is wrong with a style that begins at a place; a list of declarations has neither braces nor rules. */
export function checkTokens(style: string, start: At, what: 'sheet' | 'declarations'): TemplateProblem[] {
  const problems: TemplateProblem[] = [];
  const cursor = new Cursor(style, start);
  const tokens = [...tokensOf(style)].filter(({ kind }) => kind !== 'space');
  const brackets: string[] = [];
  const functions: string[] = [];
  const say = (rule: Parameters<typeof problem>[0], { text, index }: Token, most?: number): void => {
    if (problems.length >= LIMITS.problems) return;
    problems.push(problem(rule, cursor.at(index), { near: text, ...(most !== undefined && { most }) }));
  };
  for (const [index, token] of tokens.entries()) {
    const { kind, text } = token;
    if (kind === 'broken') say('style-broken', token);
    if (kind === 'number' && !(Math.abs(Number.parseFloat(text)) <= LARGEST)) say('number-too-large', token, LARGEST);
    if (kind === 'function' && !FUNCTIONS.has(text.slice(0, -1).toLowerCase())) say('style-not-allowed', token);
    if (kind === 'at-name' && (what === 'declarations' || !AT_RULES.has(text.slice(1).toLowerCase())))
      say('style-not-allowed', token);
    if (kind === 'name' && isProperty(tokens, index) && FORBIDDEN_PROPERTY.test(text.toLowerCase()))
      say('style-not-allowed', token);
    if (functions.some((name) => COMPUTES.has(name)) && (text === '*' || text === '/')) say('style-not-allowed', token);
    if (kind === 'function' || text === '(') functions.push(text.toLowerCase());
    if (text === ')') functions.pop();
    if (brackets.length > MOST_BRACKETS) {
      say('style-not-allowed', token);
      break;
    }
    if (!balanced(brackets, token)) say('style-broken', token);
    if (text === '{' && (what === 'declarations' || brackets.filter((open) => open === '{').length > DEEPEST))
      say('style-not-allowed', token);
  }
  for (const token of misplacedPage(tokens)) say('style-not-allowed', token);
  const last = tokens.at(-1);
  if (brackets.length > 0 && last) say('style-broken', last);
  return problems;
}

/** A name with a colon behind it, at the beginning of a declaration. */
function isProperty(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1]?.text;
  return (
    tokens[index + 1]?.text === ':' && (before === undefined || before === '{' || before === ';' || before === '}')
  );
}

const CLOSES: Readonly<Record<string, string>> = { '}': '{', ')': '(', ']': '[' };

function balanced(brackets: string[], { kind, text }: Token): boolean {
  if (kind === 'function' || text === '(') brackets.push('(');
  else if (kind === 'sign' && (text === '{' || text === '[')) brackets.push(text);
  else if (kind === 'sign' && Object.hasOwn(CLOSES, text)) return brackets.pop() === CLOSES[text];
  return true;
}
