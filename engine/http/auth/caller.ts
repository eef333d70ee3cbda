/** What an API token may be used for; a session may be used for everything that the person may do. */
export const SCOPES = ['read', 'write', 'definitions', 'people', 'operation'] as const;
export type Scope = (typeof SCOPES)[number];

/** Who calls. */
export interface Caller {
  /** Uuid of the person. */
  readonly person: string;
  readonly kind: 'staff' | 'client';
  readonly via: 'session' | 'token';
  /** Uuid of the session or token. */
  readonly uuid: string;
  /** Null: everything the person may. */
  readonly scopes: readonly Scope[] | null;
}

/**
 * Finds out who calls, from the session cookie or the header `Authorization: Bearer <token>`: null without either, fails
 * with NOT_SIGNED_IN when one is sent that is unknown, has ended, or belongs to somebody deactivated.
 */
export type Authenticate = (headers: {
  readonly cookie?: string | undefined;
  readonly authorization?: string | undefined;
}) => Promise<Caller | null>;
