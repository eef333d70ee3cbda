/**
 * The one table of error codes. A code names the fault (`AREA_FAULT`), its status is what HTTP answers, its message says
 * what was expected, what came and the remedy. `docs/errors.md` has one heading per code; a test compares both ways.
 *
 * Three classes: refused (4xx, expected), broken (500, ours) and environment (503, retryable).
 */

/** What a code's message may name. */
export type ErrorParams = Readonly<Record<string, string | number | boolean | null | undefined>>;

interface ErrorEntry {
  readonly status: number;
  readonly message: (params: ErrorParams) => string;
}

const entry = (status: number, message: (params: ErrorParams) => string): ErrorEntry => ({ status, message });

export const ERRORS = {
  PACK_INVALID: entry(
    422,
    (p) => `pack "${p.pack}" has ${p.count} error(s); nothing was changed. Mend each problem listed`,
  ),
  PACK_UNREADABLE: entry(
    422,
    (p) => `no pack could be read from "${p.path}": ${p.reason}. A pack is a folder with a pack.json`,
  ),
  DEFINITION_INVALID: entry(
    422,
    (p) => `definition "${p.id}" has ${p.count} error(s); nothing was changed. Mend each problem listed`,
  ),
  DEFINITION_TOO_LARGE: entry(413, (p) => `"${p.file}" has ${p.size} bytes; at most ${p.limit} are read`),
  DEFINITION_NOT_FOUND: entry(
    404,
    (p) =>
      `there is no ${p.kind} "${p.id}"${p.version === undefined ? '' : ` of version ${p.version}`}; it may be a draft, or have been taken out`,
  ),
  DRAFT_NOT_FOUND: entry(404, (p) => `you have no draft of ${p.kind} "${p.id}"`),
  DRAFT_STALE: entry(
    409,
    (p) => `the draft is at revision ${p.actual}, you sent ${p.expected}; reload it and apply your change again`,
  ),
  DRAFT_BASE_MOVED: entry(
    409,
    (p) => `${p.count} of your drafts began with a version that has been replaced; put your change on the current one`,
  ),
  RELEASE_NOT_FOUND: entry(404, (p) => `there is no release ${p.release}`),
  RELEASE_STALE: entry(
    409,
    (p) => `release ${p.actual} is current, you checked against ${p.expected}; check again and publish`,
  ),
  RELEASE_EMPTY: entry(409, () => 'nothing is published yet: install a pack first'),
  RELEASE_UNCHANGED: entry(409, () => 'the drafts equal what is published: there is nothing to publish'),
  MIGRATION_NOT_FOUND: entry(404, (p) => `there is no migration "${p.id}"`),
  MIGRATION_REFUSED: entry(409, (p) => `the migration was left as it is: ${p.reason}`),
  MIGRATION_NOT_FINISHED: entry(409, (p) => `migration "${p.id}" is ${p.status}; resume it before it is undone`),
  MIGRATION_PLAN_INVALID: entry(422, (p) => `the migration plan has ${p.count} error(s); nothing was changed`),
  REQUEST_NOT_FOUND: entry(404, (p) => `there is no request "${p.request}" that you may see`),
  REQUEST_TYPE_NOT_FOUND: entry(404, (p) => `there is no request type "${p.type}" in the current release`),
  REQUEST_REFUSED: entry(422, (p) => `the request was not created: ${p.reasons}`),
  VIEW_NOT_FOUND: entry(404, (p) => `there is no view "${p.view}" that you may see`),
  SAVED_VIEW_REFUSED: entry(422, (p) => `the view was not saved: ${p.reasons}`),
  EVENT_REFUSED: entry(409, (p) => `event "${p.event}" was refused: ${p.reasons}`),
  SNAPSHOT_STALE: entry(
    409,
    (p) => `it is at version ${p.actual} by now, you sent ${p.expected}; reload it and try again`,
  ),
  FIELDS_REFUSED: entry(422, (p) => `the fields were not changed: ${p.reasons}`),
  CHECKLIST_ITEM_REFUSED: entry(422, (p) => `checklist item "${p.item}" was not changed: ${p.reasons}`),
  COMMENT_REFUSED: entry(422, (p) => `the comment was not added: ${p.reasons}`),
  ATTACHMENT_REFUSED: entry(422, (p) => `the attachments were not changed: ${p.reasons}`),
  BINDING_REFUSED: entry(422, (p) => `the request was not bound so: ${p.reasons}`),
  SUB_REQUEST_REFUSED: entry(
    409,
    (p) => `nothing was changed, since a request that follows from it cannot be filed: ${p.reasons}`,
  ),
  LINK_REFUSED: entry(422, (p) => `the requests were left as they were: ${p.reasons}`),
  ASSIGN_REFUSED: entry(422, (p) => `the request was not assigned: ${p.reasons}`),
  TIME_REFUSED: entry(422, (p) => `the time was not written down: ${p.reasons}`),
  WORK_REFUSED: entry(422, (p) => `the works were not changed: ${p.reasons}`),
  PRESENCE_REFUSED: entry(409, (p) => `nothing was written down of being on site: ${p.reasons}`),
  REPLY_REFUSED: entry(422, (p) => `the reply was not changed: ${p.reasons}`),
  DOCUMENT_NOT_FOUND: entry(404, (p) => `there is no document "${p.document}" that you may see`),
  DOCUMENT_REFUSED: entry(422, (p) => `the document was not ${p.what ?? 'changed'}: ${p.reasons}`),
  BATCH_NOT_FOUND: entry(404, (p) => `there is no batch "${p.batch}" that you may see`),
  BATCH_REFUSED: entry(422, (p) => `the batch was not ${p.what ?? 'changed'}: ${p.reasons}`),
  DOCUMENT_UNRENDERED: entry(409, (p) => `the PDF of the document is not made yet: ${p.reason}. It is tried again`),
  SCANS_LIMIT: entry(429, () => 'scans of yours are being read already; send the next ones when those are done'),
  SCANS_BUSY: entry(503, () => 'too many scans wait to be read; send them again in a minute'),
  PREVIEW_LIMIT: entry(429, () => 'previews of yours are being made already; ask again in a moment'),
  RENDER_REFUSED: entry(422, (p) => `the print form cannot be rendered: ${p.reason}`),
  RENDER_TOO_LARGE: entry(422, (p) => `the paper is too large: ${p.reason}`),
  RENDER_TIMEOUT: entry(503, (p) => `the paper took too long to make: ${p.reason}; try again`),
  RENDER_UNAVAILABLE: entry(503, (p) => `no PDF can be made here: ${p.reason}`),
  RECORD_NOT_FOUND: entry(404, (p) => `there is no record "${p.record}" that you may see`),
  CLIENT_NOT_FOUND: entry(404, (p) => `there is no client "${p.client}"`),
  PERSON_NOT_FOUND: entry(404, (p) => `there is no active person "${p.person}"`),
  INPUT_INVALID: entry(400, (p) => `the call has ${p.count} problem(s); nothing was changed. Mend each one listed`),
  INPUT_TOO_LARGE: entry(413, (p) => `the ${p.what} is larger than ${p.limit} bytes`),
  INPUT_TYPE_UNKNOWN: entry(415, (p) => `expected ${p.expected}, got ${p.type}`),
  METHOD_NOT_ALLOWED: entry(405, (p) => `${p.method} is not answered here; ${p.allowed} is`),
  NOT_SIGNED_IN: entry(401, () => 'log in, or send an API token in the header Authorization: Bearer …'),
  SCOPE_MISSING: entry(403, (p) => `this API token does not have the scope "${p.scope}"; make one that has it`),
  CROSS_SITE_REFUSED: entry(
    403,
    () => 'the call does not say that it comes from a page of this server and was refused; programs use an API token',
  ),
  PRECONDITION_REQUIRED: entry(428, () => 'send the version you read in the header If-Match'),
  LIVE_LIMIT: entry(429, (p) => `too many ${p.what} of live updates; end some, or wait a moment`),
  SECRET_UNREADABLE: entry(500, () => 'a stored secret cannot be read: SECRET_KEY is not the one it was sealed with'),
  LOGIN_FAILED: entry(401, () => 'login or password is wrong'),
  LOGIN_THROTTLED: entry(429, (p) => `too many attempts; try again in ${p.seconds} seconds`),
  SECOND_FACTOR_FAILED: entry(401, () => 'the code is wrong, has run out or was used before; take the next one'),
  SECOND_FACTOR_REFUSED: entry(409, (p) => `${p.reason}`),
  SIGN_IN_FAILED: entry(401, (p) => `the sign-in provider let nobody in: ${p.reason}`),
  PASSWORD_REFUSED: entry(422, (p) => `the password was not taken: ${p.reasons}`),
  TICKET_INVALID: entry(410, () => 'this link was used before, has run out or was replaced; ask for another one'),
  PERSON_REFUSED: entry(422, (p) => `the person was not changed: ${p.reasons}`),
  PEOPLE_LAST_MANAGER: entry(
    409,
    () => 'nobody would be left who may manage people; give that right to somebody else first',
  ),
  PEOPLE_EXIST: entry(409, () => 'there are people already: ask one who manages people for an invitation'),
  GROUP_NOT_FOUND: entry(404, (p) => `there is no group "${p.group}"`),
  GROUP_REFUSED: entry(422, (p) => `the group was not changed: ${p.reasons}`),
  REGISTER_NOT_FOUND: entry(404, (p) => `there is no ${p.register} "${p.entry}" that you may see`),
  REGISTER_REFUSED: entry(422, (p) => `the ${p.register} was not written: ${p.reasons}`),
  IMPORT_REFUSED: entry(422, (p) => `nothing was imported: ${p.count} problem(s). Mend each one listed`),
  CLIENT_REFUSED: entry(422, (p) => `the client was not changed: ${p.reasons}`),
  SESSION_NOT_FOUND: entry(404, () => 'there is no such session of this person'),
  TOKEN_NOT_FOUND: entry(404, () => 'there is no such API token of this person that still lives'),
  TOKEN_REFUSED: entry(422, (p) => `the API token was not made: ${p.reasons}`),
  SUBSTITUTION_NOT_FOUND: entry(404, () => 'there is no such substitution that you may change'),
  SUBSTITUTION_REFUSED: entry(422, (p) => `the substitution was not made: ${p.reasons}`),
  SUBSCRIPTION_NOT_FOUND: entry(404, (p) => `there is no subscription "${p.subscription}" that you may manage`),
  SUBSCRIPTION_LIMIT: entry(409, (p) => `there are ${p.most} subscriptions already; delete one that nobody needs`),
  SUBSCRIPTION_DISABLED: entry(409, () => 'the subscription is disabled; enable it first'),
  DELIVERY_NOT_FOUND: entry(404, (p) => `there is no delivery "${p.delivery}"`),
  DELIVERY_UNDER_WAY: entry(409, (p) => `delivery "${p.delivery}" waits for its next try or is on its way`),
  TIMER_NOT_FOUND: entry(404, (p) => `there is no parked timer "${p.timer}"`),
  FORBIDDEN: entry(403, (p) => `you may not ${p.action}. Ask an administrator for a role that grants it`),
  IDEMPOTENCY_MISMATCH: entry(
    422,
    () => 'this idempotency key was used with another body; use a new key for a new request',
  ),
  FILE_NOT_FOUND: entry(404, (p) => `there is no file ${p.sha256}`),
  LOG_UNREADABLE: entry(422, (p) => `the event log cannot be read: ${p.reason}`),
  LOG_COLUMN_NOT_FOUND: entry(422, (p) => `the event log has no column "${p.column}"; it has: ${p.columns}`),
  LOG_PACK_MISMATCH: entry(422, (p) => `the pack cannot take this log: ${p.reason}`),
  BACKUP_INVALID: entry(422, (p) => `the backup cannot be restored: ${p.reason}; nothing was changed`),
  RESTORE_NOT_EMPTY: entry(409, () => 'the database holds data already: restore into an empty one'),
  CONFIG_INVALID: entry(500, (p) => `the settings have ${p.count} problem(s)`),
  PLUGINS_REFUSED: entry(500, (p) => `the plugins have ${p.count} fault(s); none was started. Mend each one listed`),
  PLUGIN_NOT_FOUND: entry(500, (p) => `there is no plugin "${p.plugin}": expected a plugin.json in ${p.looked}`),
  PLUGIN_MANIFEST_INVALID: entry(500, (p) => `plugin.json of "${p.plugin}": ${p.reason}`),
  PLUGIN_ID_TAKEN: entry(500, (p) => `plugin id "${p.plugin}" is taken by ${p.by}; give one of them another id`),
  PLUGIN_ENGINE_UNFIT: entry(
    500,
    (p) => `plugin "${p.plugin}" needs engine ${p.range}, this is ${p.version}; take another version of either`,
  ),
  PLUGIN_REQUIRES_MISSING: entry(500, (p) => `plugin "${p.plugin}" needs plugin "${p.needs}" ${p.range}: ${p.reason}`),
  PLUGIN_REQUIRES_CYCLE: entry(
    500,
    (p) => `plugins need each other in a circle: ${p.circle}; none of them can be first`,
  ),
  PLUGIN_CONFIG_SCHEMA_INVALID: entry(500, (p) => `config.schema.json of plugin "${p.plugin}": ${p.reason}`),
  PLUGIN_CONFIG_INVALID: entry(500, (p) => `plugin "${p.plugin}", ${p.setting}: ${p.reason}`),
  PLUGIN_WORDS_INVALID: entry(500, (p) => `${p.file} of plugin "${p.plugin}": ${p.reason}`),
  PLUGIN_REGISTER_FAILED: entry(500, (p) => `plugin "${p.plugin}" could not register: ${p.reason}`),
  PLUGIN_KIND_INVALID: entry(500, (p) => `plugin "${p.plugin}" registers the ${p.hook} kind "${p.kind}": ${p.reason}`),
  PLUGIN_KIND_TAKEN: entry(
    500,
    (p) => `plugin "${p.plugin}" registers the ${p.hook} kind "${p.kind}", which "${p.by}" has registered already`,
  ),
  PLUGIN_ROUTE_INVALID: entry(500, (p) => `plugin "${p.plugin}" registers the route ${p.route}: ${p.reason}`),
  PLUGIN_ROUTE_OUTSIDE: entry(
    500,
    (p) => `plugin "${p.plugin}" registers the route ${p.route}, which does not lie below its own address ${p.prefix}`,
  ),
  PLUGIN_ROUTE_TAKEN: entry(500, (p) => `plugin "${p.plugin}" registers the route ${p.route} twice`),
  PLUGIN_JOB_INVALID: entry(500, (p) => `plugin "${p.plugin}" registers the job "${p.job}": ${p.reason}`),
  PLUGIN_JOB_TAKEN: entry(500, (p) => `plugin "${p.plugin}" registers the job "${p.job}" twice`),
  PLUGIN_CALL_REFUSED: entry(422, (p) => `plugin "${p.plugin}" refused the call: ${p.reason}`),
  PLUGIN_CALL_NOT_FOUND: entry(404, (p) => `plugin "${p.plugin}": ${p.reason}`),
  OUTPUT_UNWRITABLE: entry(422, (p) => `"${p.path}" cannot be written: ${p.reason}`),
  REMOTE_FAILED: entry(502, (p) => `the other server failed: ${p.reason}`),
  COMMAND_INVALID: entry(400, (p) => `${p.reason}`),
  QUERY_INVALID: entry(400, (p) => `${p.reason}`),
  HOST_UNKNOWN: entry(
    421,
    (p) => `this server does not answer under "${p.host}"; use the address that PUBLIC_URL of its settings names`,
  ),
  METRICS_REFUSED: entry(401, () => 'send the METRICS_TOKEN of the settings in the header Authorization: Bearer …'),
  PAGES_NOT_BUILT: entry(
    503,
    (p) => `the pages of the ${p.name} have not been built; run "npm run build", or start the server by "npm start"`,
  ),
  ROUTE_NOT_FOUND: entry(404, (p) => `there is nothing at ${p.path}`),
  RULE_FAILED: entry(
    500,
    (p) => `rule of "${p.place}" could not be evaluated: ${p.reason}. Nothing was changed; mend the rule`,
  ),
  MACHINE_FAILED: entry(
    500,
    (p) => `workflow "${p.workflow}" could not take the step: ${p.reason}. Nothing was changed`,
  ),
  INSTANCE_INVALID: entry(500, (p) => `request state cannot be read by its workflow: ${p.reason}`),
  STORE_UNIQUE: entry(409, (p) => `a value that must be unique is taken already (${p.what})`),
  STORE_FOREIGN_KEY: entry(409, (p) => `a row that is referred to does not exist or is still in use (${p.what})`),
  STORE_TOO_LONG: entry(422, (p) => `a text is longer than its place holds (${p.what})`),
  STORE_BUSY: entry(503, () => 'the database was busy for too long; try again'),
  STORE_UNAVAILABLE: entry(503, (p) => `the database cannot be reached: ${p.reason}`),
  STORE_FAILED: entry(500, (p) => `the database refused a statement: ${p.reason}`),
  STORE_SCHEMA_NEWER: entry(
    500,
    (p) => `the database is at schema ${p.found}, this program knows up to ${p.known}; start the newer program`,
  ),
} as const satisfies Record<string, ErrorEntry>;

export type ErrorCode = keyof typeof ERRORS;

/** What is wrong at one place: a check's problem or a step's refusal. */
export interface Detail {
  readonly rule: string;
  readonly path: string;
  readonly message: string;
  /** What the message names, for saying it in another language: `ru` is the title of what the rule is about. */
  readonly params?: ErrorParams;
}

interface ErrorOptions {
  readonly details?: readonly Detail[];
  readonly cause?: unknown;
}

/**
 * The one error that leaves the engine. `code` is stable, `details` lists every problem at once (never only the first),
 * `cause` keeps the original error.
 */
export class ReglamentError extends Error {
  readonly code: ErrorCode;
  readonly status: number;
  readonly params: ErrorParams;
  readonly details: readonly Detail[];

  constructor(code: ErrorCode, params: ErrorParams = {}, options: ErrorOptions = {}) {
    super(ERRORS[code].message(params), options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'ReglamentError';
    this.code = code;
    this.status = ERRORS[code].status;
    this.params = params;
    this.details = options.details ?? [];
  }
}

/** True when `error` is ours; with `code`, when it is that one. */
export function isReglamentError(error: unknown, code?: ErrorCode): error is ReglamentError {
  return error instanceof ReglamentError && (code === undefined || error.code === code);
}
