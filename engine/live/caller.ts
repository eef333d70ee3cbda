/** Who has connected. The same as the door of HTTP knows him; this room may not import that one. */
export interface LiveCaller {
  /** Uuid of the person. */
  readonly person: string;
  /** Null: everything that the person may. */
  readonly scopes: readonly string[] | null;
}

/**
 * Finds out who calls: null without a cookie and a token, fails with NOT_SIGNED_IN when one of them is unknown, has
 * ended, or belongs to somebody deactivated.
 */
export type Authenticate = (headers: {
  readonly cookie?: string | undefined;
  readonly authorization?: string | undefined;
}) => Promise<LiveCaller | null>;
