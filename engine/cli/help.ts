import type { Command, OptionSpec } from './command.ts';
import { COMMON_OPTIONS } from './parse-input.ts';

/** The first page: every command with its summary. */
export function helpOfProgram(commands: readonly Command[]): string[] {
  const width = Math.max(...commands.map((command) => command.name.length));
  return [
    'reglament: a workflow engine for service companies',
    '',
    'usage: reglament <command> [options]',
    '',
    ...commands.map((command) => `  ${command.name.padEnd(width)}  ${command.summary}`),
    '',
    'Every command takes --json (one JSON document alone on stdout) and --help.',
    'Exit codes: 0 done, 1 something was found or refused, 2 wrong usage.',
  ];
}

/** The page of one command. */
export function helpOfCommand(command: Command): string[] {
  const rows = [
    ...command.positionals.map(({ name, help }): [string, string] => [`<${name}>`, help]),
    ...Object.entries({ ...command.options, ...COMMON_OPTIONS }).map(([name, option]): [string, string] => [
      optionName(name, option),
      option.help,
    ]),
  ];
  const width = Math.max(...rows.map(([name]) => name.length));
  return [
    `reglament ${command.name}: ${command.summary}`,
    '',
    usageOf(command),
    '',
    ...rows.map(([name, help]) => `  ${name.padEnd(width)}  ${help}`),
    ...(command.details === undefined ? [] : ['', ...command.details]),
  ];
}

/** The line that shows how a command is called. */
export function usageOf(command: Command): string {
  const options = Object.entries(command.options).map(([name, option]) => {
    const shown = `${optionName(name, option)}${option.many === true ? ' ...' : ''}`;
    return option.required === true ? shown : `[${shown}]`;
  });
  return [
    'usage: reglament',
    command.name,
    ...command.positionals.map(({ name }) => `<${name}>`),
    ...options,
    '[--json]',
  ].join(' ');
}

function optionName(name: string, option: OptionSpec): string {
  return option.value === undefined ? `--${name}` : `--${name} ${option.value}`;
}
