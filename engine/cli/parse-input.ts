import { parseArgs } from 'node:util';
import { type Command, type CommandInput, type OptionSpec, UsageError } from './command.ts';
import { nearest } from '../language/rules/check/nearest.ts';

/** Options that every command takes. */
export const COMMON_OPTIONS = {
  json: { type: 'flag', help: 'print one JSON document instead of the report' },
  help: { type: 'flag', help: 'show this help' },
} as const satisfies Record<string, OptionSpec>;

/**
 * Reads the arguments of one command and checks them against what it declares.
 *
 * Errors: UsageError for an unknown option (with the nearest name), a missing or superfluous argument or value.
 */
export function parseInput(command: Command, args: readonly string[]): CommandInput {
  const options: Record<string, OptionSpec> = { ...command.options, ...COMMON_OPTIONS };
  const { positionals, tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(
      Object.entries(options).map(([name, option]) => [
        name,
        { type: option.type === 'flag' ? 'boolean' : 'string' } as const,
      ]),
    ),
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const values = new Map<string, string[]>();
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const option = Object.hasOwn(options, token.name) ? options[token.name] : undefined;
    if (option === undefined) throw new UsageError(unknownOption(token.rawName, Object.keys(options)));
    const given = values.get(token.name) ?? [];
    if (option.type === 'flag' && token.value !== undefined)
      throw new UsageError(`option ${token.rawName} takes no value`);
    if (option.type !== 'flag' && (token.value === undefined || token.value === '')) {
      throw new UsageError(`option ${token.rawName} needs a value: ${token.rawName} ${option.value ?? 'VALUE'}`);
    }
    if (given.length > 0 && option.type !== 'flag' && option.many !== true)
      throw new UsageError(`option ${token.rawName} is given twice`);
    values.set(token.name, [...given, token.value ?? '']);
  }
  checkArguments(command, positionals);
  const missing = Object.entries(command.options).flatMap(([name, option]) =>
    option.required === true && !values.has(name) ? [`--${name} ${option.value ?? ''}`.trim()] : [],
  );
  if (missing.length > 0) throw new UsageError(`missing: ${missing.join(', ')}`);
  for (const [name, option] of Object.entries(options)) if (option.type === 'count') countOf(name, values);

  return {
    positional: (name) => positionals[command.positionals.findIndex((one) => one.name === name)]!,
    text: (name) => values.get(name)?.[0],
    texts: (name) => values.get(name) ?? [],
    count: (name) => countOf(name, values),
    flag: (name) => values.has(name),
  };
}

function checkArguments(command: Command, given: readonly string[]): void {
  const missing = command.positionals.slice(given.length).map((one) => `<${one.name}>`);
  if (missing.length > 0) throw new UsageError(`missing: ${missing.join(', ')}`);
  const extra = given[command.positionals.length];
  if (extra !== undefined) throw new UsageError(`argument "${extra}" is one too many`);
}

function countOf(name: string, values: ReadonlyMap<string, string[]>): number | undefined {
  const text = values.get(name)?.[0];
  if (text === undefined) return undefined;
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new UsageError(`option --${name} takes a whole number from 1, not "${text}"`);
  return Number(text);
}

function unknownOption(raw: string, names: readonly string[]): string {
  const near = nearest(raw.replace(/^-+/, ''), names);
  return `there is no option ${raw}${near === undefined ? '' : `; did you mean --${near}?`}`;
}
