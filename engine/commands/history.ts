/** A change that happened elsewhere and is written down now. Only for those who manage the operation. */
export interface History {
  readonly at: Date;
  /** Row of the log that it was read from. */
  readonly row?: number | undefined;
  /** Arms timers and tells people and subscribers, as if it happened here; without it nothing of that is done. */
  readonly effects?: boolean | undefined;
}

/** True when a change is only written down. */
export function isSilent(history: History | undefined): boolean {
  return history !== undefined && history.effects !== true;
}
