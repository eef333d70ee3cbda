/** What belongs to a line of the log, by name: `request`, `ms`, `error` … Secrets are taken out by who writes it. */
export type LogFacts = Readonly<Record<string, unknown>>;

/** Where everybody writes down what happened. The message is a fixed text; what differs goes into `facts`. */
export interface Log {
  debug(message: string, facts?: LogFacts): void;
  info(message: string, facts?: LogFacts): void;
  warn(message: string, facts?: LogFacts): void;
  /** Something that a person should look at; the error itself is the fact `error`. */
  error(message: string, facts?: LogFacts): void;
}

const nothing = (): void => {};

/** For who is not told where to write. */
export const NO_LOG: Log = { debug: nothing, info: nothing, warn: nothing, error: nothing };
