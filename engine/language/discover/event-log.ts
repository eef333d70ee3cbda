/** One row of an event log: the activity that the case came to, in the log's own words. */
export interface LogEvent {
  readonly activity: string;
  readonly time?: Date | null;
  readonly resource?: string;
}

/** One case of an event log with its events in row order. Row order is the truth: times may tie or go backwards. */
export interface LogCase {
  readonly case: string;
  readonly events: readonly LogEvent[];
}
