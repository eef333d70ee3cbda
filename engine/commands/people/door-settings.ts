/** What the settings say of the way in. */
export interface DoorSettings {
  /** Where people reach us, without a slash at the end: `https://desk.example.com`. Links in mails begin with it. */
  readonly publicUrl: string;
  /** True when that address was configured, so that it may stand on paper; else it is the one of this very machine. */
  readonly configured?: boolean;
  /** True in a demo: the page of the log-in tells whom one may log in as. */
  readonly demo: boolean;
  /** A mail server is configured, so that letters really go out. */
  readonly mail?: boolean;
  /** A provider that tells who people are (OpenID Connect); null without one. */
  readonly provider: ProviderSettings | null;
}

export interface ProviderSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** `openid` is always asked for. */
  readonly scopes: readonly string[];
  /** On the button: "Log in with …". */
  readonly title: string;
  /** Roles of people whom the provider knows and nobody invited; null: they are turned away. */
  readonly newPeople: { readonly roles: readonly string[] } | null;
}

const LOCAL: DoorSettings = { publicUrl: 'http://localhost:3000', demo: false, provider: null };

/** The settings of a context; those of a lone machine where it has none. */
export function doorOf(ctx: { readonly door?: DoorSettings | undefined }): DoorSettings {
  return ctx.door ?? LOCAL;
}
