/** What was published last on the page. */
export interface JustPublished {
  readonly release: number;
  /** The job that moves requests; null when they stay. */
  readonly migration: string | null;
}
