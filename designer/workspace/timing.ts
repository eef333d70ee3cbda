/** Time as the workspace sees it, so that tests can move it by hand. */
export interface Timing {
  readonly now: () => number;
  /** Does something after so many milliseconds, unless it is called off by what is returned. */
  readonly after: (ms: number, work: () => void) => () => void;
}

export const realTiming: Timing = {
  now: () => Date.now(),
  after(ms, work) {
    const timer = setTimeout(work, ms);
    return () => clearTimeout(timer);
  },
};
