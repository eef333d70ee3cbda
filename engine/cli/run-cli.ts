import { errorJson, sayError } from './say-error.ts';
import { type Command, type CommandIo, UsageError } from './command.ts';
import { COMMANDS, loadCommand } from './commands/index.ts';
import { helpOfCommand, helpOfProgram, usageOf } from './help.ts';
import { nearest } from '../language/rules/check/nearest.ts';
import { parseInput } from './parse-input.ts';
import { Progress, type ProgressStream } from './progress.ts';

/** The world a run of the program sees; tests give their own. */
export interface CliWorld {
  readonly stdout: { write(text: string): unknown };
  readonly stderr: ProgressStream;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cancelled: AbortSignal;
  readonly now: () => Date;
}

/** Exit codes of the program. */
export const EXIT = { done: 0, found: 1, usage: 2, interrupted: 130 } as const;

/**
 * Runs the program with its arguments and promises the exit code: 0 done, 1 something was found or refused, 2 wrong
 * usage, 130 interrupted. With `--json` stdout gets exactly one JSON document, also for an error. Never throws.
 */
export async function runCli(args: readonly string[], world: CliWorld): Promise<number> {
  // `--json=1` is wrong usage, but tells what the answer is to be read by.
  const json = args.some((arg) => arg === '--json' || arg.startsWith('--json='));
  const progress = new Progress(world.stderr, () => world.now().getTime());
  const print = (lines: readonly string[]): void => void world.stdout.write(`${lines.join('\n')}\n`);
  const help = (lines: readonly string[]): void => print(json ? [JSON.stringify({ help: lines }, null, 2)] : lines);
  const complain = (lines: readonly string[]): void => void world.stderr.write(`${lines.join('\n')}\n`);
  let command: Command | undefined;
  try {
    const chosen = chooseCommand(args);
    if (chosen === undefined) {
      help(helpOfProgram(await Promise.all(COMMANDS.keys().map(loadCommand))));
      return args.length === 0 ? EXIT.usage : EXIT.done;
    }
    command = await loadCommand(chosen.name);
    if (chosen.rest.some((arg) => arg === '--help' || arg === '-h')) {
      help(helpOfCommand(command));
      return EXIT.done;
    }
    const io: CommandIo = {
      env: world.env,
      cancelled: world.cancelled,
      now: world.now,
      progress: (line) => progress.say(line),
      note: (line) => {
        progress.clear();
        complain([line]);
      },
    };
    const result = await command.run(parseInput(command, chosen.rest), io);
    progress.clear();
    print(json ? [JSON.stringify(result.json, null, 2)] : result.lines);
    if (result.interrupted === true) {
      complain(['interrupted']);
      return EXIT.interrupted;
    }
    return result.ok ? EXIT.done : EXIT.found;
  } catch (error) {
    progress.clear();
    if (world.cancelled.aborted) {
      if (json) print([JSON.stringify({ interrupted: true }, null, 2)]);
      complain(['interrupted']);
      return EXIT.interrupted;
    }
    const usage = error instanceof UsageError;
    if (json) print([JSON.stringify(usage ? usageJson(error) : errorJson(error), null, 2)]);
    else if (usage)
      complain([
        error.message,
        ...(command === undefined ? ['', 'reglament --help lists the commands'] : ['', usageOf(command)]),
      ]);
    else complain(sayError(error));
    return usage ? EXIT.usage : EXIT.found;
  }
}

/** The command that the arguments begin with, of one word or two; undefined asks for the first page. */
function chooseCommand(args: readonly string[]): { name: string; rest: readonly string[] } | undefined {
  const [first, second] = args;
  if (first === undefined || first === '--help' || first === '-h' || first === 'help') return undefined;
  const pair = `${first} ${second ?? ''}`;
  if (COMMANDS.has(pair)) return { name: pair, rest: args.slice(2) };
  if (COMMANDS.has(first)) return { name: first, rest: args.slice(1) };
  const subcommands = [...COMMANDS.keys()].filter((name) => name.startsWith(`${first} `));
  if (subcommands.length > 0) {
    const meant = nearest(pair, subcommands);
    throw new UsageError(
      meant === undefined ? `"${first}" needs one of: ${subcommands.join(', ')}` : unknownCommand(pair, meant),
    );
  }
  if (first.startsWith('-')) throw new UsageError(`the command comes first: reglament <command> ${first}`);
  throw new UsageError(unknownCommand(first, nearest(first, COMMANDS.keys()) ?? nearest(pair, COMMANDS.keys())));
}

function unknownCommand(typed: string, meant: string | undefined): string {
  return `there is no command "${typed}"${meant === undefined ? '' : `; did you mean "${meant}"?`}`;
}

function usageJson(error: UsageError): ReturnType<typeof errorJson> {
  return { error: { code: 'COMMAND_INVALID', message: error.message, details: [] } };
}
