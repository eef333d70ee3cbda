/** One answer, as the figures count it. */
export interface Answered {
  readonly method: string;
  /** The pattern of the route, never the address itself. */
  readonly route: string;
  /** What was to be done, by the name of its operation; null for what only reads, and for pages. */
  readonly command: string | null;
  readonly status: number;
  readonly seconds: number;
}

/** What the server can say about itself. */
export interface Operation {
  /** Why no request should be sent here, in words; empty when it is ready. Never rejects. */
  ready(): Promise<readonly string[]>;
  /** The figures in the text format of Prometheus. */
  figures(): Promise<{ readonly type: string; readonly text: string }>;
  answered(answer: Answered): void;
}

/** For an application without a server around it. */
export const NO_OPERATION: Operation = {
  ready: async () => [],
  figures: async () => ({ type: 'text/plain; charset=utf-8', text: '' }),
  answered: () => {},
};
