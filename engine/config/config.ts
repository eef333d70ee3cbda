/** Everything that may be set from outside, read once at the start. */
export interface Config {
  /** 0: any free one. */
  readonly port: number;
  readonly host: string;
  /** `https://desk.example.org`; null: this machine only. */
  readonly publicUrl: string | null;
  /** How many proxies stand before us, or which addresses they have; false: none. */
  readonly trustProxy: number | readonly string[] | false;
  /** Paths of the files. */
  readonly tls: { readonly cert: string; readonly key: string } | null;
  readonly drainSeconds: number;
  readonly databaseUrl: string;
  /** True for SQLite in a file of ours, without a database server. */
  readonly embedded: boolean;
  readonly databasePool: number;
  readonly dataDir: string;
  /** Folder of stored files. */
  readonly files: string;
  /** Name of the folder in `definitions/` that an empty database begins with. */
  readonly pack: string;
  /** Null: only a fresh embedded database gets the demo. */
  readonly demo: boolean | null;
  /** Null: the one kept in the folder of files. */
  readonly secretKey: string | null;
  readonly oidc: {
    readonly issuer: string;
    readonly clientId: string;
    readonly clientSecret: string;
    readonly title: string;
    readonly scopes: readonly string[];
    /** Ids of the roles of people whom nobody has invited; null: they are turned away. */
    readonly newPeople: readonly string[] | null;
  } | null;
  /** Null: no mail is sent. */
  readonly mail: { readonly url: string; readonly from: string } | null;
  /** Hosts, addresses and blocks that may be called although they are private. */
  readonly webhookAllow: readonly string[];
  /** Names of folders in `plugins/`, in the order of loading. */
  readonly plugins: readonly string[];
  /** What plugins may be set by: variables that begin with `PLUGIN_`, and the file `PLUGINS_CONFIG`. */
  readonly pluginSettings: Readonly<Record<string, string>>;
  /** Bytes. */
  readonly uploadLimit: number;
  /** Null: the browser that comes with the packages. */
  readonly chromiumPath: string | null;
  /** Megabytes. */
  readonly chromiumMemory: number;
  readonly log: {
    readonly level: 'debug' | 'info' | 'warn' | 'error';
    /** Null: by whether it goes to a terminal. */
    readonly format: 'pretty' | 'json' | null;
  };
  readonly metricsToken: string | null;
  /** Milliseconds; null: for ever. */
  readonly keep: {
    readonly journal: number | null;
    readonly outbox: number | null;
    readonly notices: number | null;
    readonly positions: number | null;
    readonly adminJournal: number | null;
    readonly openings: number | null;
  };
}
