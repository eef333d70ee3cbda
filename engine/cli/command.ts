/** One option of a command. `value` names what a text option takes: `--case COL`. */
export interface OptionSpec {
  readonly type: 'text' | 'flag' | 'count';
  readonly value?: string;
  readonly help: string;
  readonly required?: boolean;
  readonly many?: boolean;
}

export interface PositionalSpec {
  readonly name: string;
  readonly help: string;
}

/** What a command was told. Asking for a name that the command does not declare is an error of ours. */
export interface CommandInput {
  positional(name: string): string;
  text(name: string): string | undefined;
  texts(name: string): readonly string[];
  count(name: string): number | undefined;
  flag(name: string): boolean;
}

/** What a command may use of the world around it. `cancelled` is set by an interrupt: stop soon and tidy up. */
export interface CommandIo {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cancelled: AbortSignal;
  readonly now: () => Date;
  /** Says on stderr how far it is; most calls are dropped, so it may be called for every row. */
  progress(line: () => string): void;
  /** Says something on stderr that the report does not hold. */
  note(line: string): void;
}

/** What a command answers: `lines` for people, `json` for programs. `ok: false` is exit code 1, a finding. */
export interface CommandResult {
  readonly ok: boolean;
  readonly lines: readonly string[];
  readonly json: unknown;
  /** It was cancelled and answers what it had done until then: exit code 130. */
  readonly interrupted?: boolean;
}

/** One command of the program. It never prints and never ends the process: it answers. */
export interface Command {
  readonly name: string;
  readonly summary: string;
  readonly details?: readonly string[];
  readonly positionals: readonly PositionalSpec[];
  readonly options: Readonly<Record<string, OptionSpec>>;
  run(input: CommandInput, io: CommandIo): Promise<CommandResult>;
}

/** The caller used the program wrongly: exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
