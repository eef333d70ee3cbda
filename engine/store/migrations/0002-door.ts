import { createTable, flag, id, instant, integer, key, long, optional, text, uuid } from './ddl.ts';
import type { Tx } from '../store.ts';
import type { Migration } from './migration.ts';

type Definition = Parameters<typeof createTable>[2];

/** How people get in. A person's password and second factor stand beside the person, who is read at each step without them. */
const PEOPLE: Record<string, Definition> = {
  credential: {
    columns: {
      person_id: integer(),
      login: key(190),
      password_hash: optional(long()),
      password_at: optional(instant()),
      totp: optional(long()),
      totp_at: optional(instant()),
      totp_step: optional(integer()),
      language: optional(key(8)),
    },
    primary: ['person_id'],
    unique: [['login']],
    references: { person_id: 'person.id' },
  },
  // Only a hash of what the caller holds: who reads the database cannot call.
  session: {
    columns: {
      id: id(),
      uuid: uuid(),
      token_hash: key(64),
      person_id: integer(),
      agent: text(255),
      address: key(64),
      created_at: instant(),
      seen_at: instant(),
      expires_at: instant(),
    },
    unique: [['uuid'], ['token_hash']],
    index: [['person_id'], ['expires_at']],
    references: { person_id: 'person.id' },
  },
  api_token: {
    columns: {
      id: id(),
      uuid: uuid(),
      token_hash: key(64),
      person_id: integer(),
      name: text(100),
      scopes: long(),
      created_at: instant(),
      created_by: integer(),
      seen_at: optional(instant()),
      expires_at: optional(instant()),
      revoked_at: optional(instant()),
    },
    unique: [['uuid'], ['token_hash']],
    index: [['person_id']],
    references: { person_id: 'person.id' },
  },
  // One-time links: an invitation, a forgotten password, the first start, and the step between password and second factor.
  ticket: {
    columns: {
      id: id(),
      token_hash: key(64),
      kind: key(16),
      person_id: optional(integer()),
      created_at: instant(),
      created_by: integer(),
      expires_at: instant(),
      used_at: optional(instant()),
    },
    unique: [['token_hash']],
    index: [['person_id'], ['expires_at']],
  },
  recovery_code: {
    columns: { person_id: integer(), code_hash: key(64), used_at: optional(instant()) },
    primary: ['person_id', 'code_hash'],
    references: { person_id: 'person.id' },
  },
  /** A person at a sign-in provider. */
  identity: {
    columns: { id: id(), person_id: integer(), issuer: key(190), subject: key(190), created_at: instant() },
    unique: [['issuer', 'subject']],
    index: [['person_id']],
    references: { person_id: 'person.id' },
  },
  login_attempt: {
    columns: { key: key(190), failures: integer(), failed_at: instant(), blocked_until: optional(instant()) },
    primary: ['key'],
    index: [['failed_at']],
  },
  /** While it lasts, the deputy may do with the absent person's requests what he may do with his own. */
  substitution: {
    columns: {
      id: id(),
      uuid: uuid(),
      absent_id: integer(),
      deputy_id: integer(),
      from_at: instant(),
      until_at: instant(),
      created_at: instant(),
      created_by: integer(),
    },
    unique: [['uuid']],
    index: [['deputy_id', 'until_at'], ['absent_id']],
    references: { absent_id: 'person.id', deputy_id: 'person.id' },
  },
  admin_journal: {
    columns: {
      id: id(),
      at: instant(),
      actor_id: integer(),
      action: key(64),
      subject_kind: key(32),
      subject: optional(key(190)),
      details: long(),
    },
    index: [['subject_kind', 'subject'], ['at']],
  },
};

const EFFECTS: Record<string, Definition> = {
  watcher: {
    columns: { request_id: integer(), person_id: integer(), created_at: instant() },
    primary: ['request_id', 'person_id'],
    index: [['person_id']],
    references: { request_id: 'request.id', person_id: 'person.id' },
  },
  notice: {
    columns: {
      id: id(),
      uuid: uuid(),
      person_id: integer(),
      key: key(190),
      topic: key(64),
      request_id: optional(integer()),
      subject: long(),
      body: long(),
      created_at: instant(),
      read_at: optional(instant()),
    },
    unique: [['uuid'], ['person_id', 'key']],
    index: [['person_id', 'read_at', 'id DESC']],
    references: { person_id: 'person.id' },
  },
  notice_setting: {
    columns: { person_id: integer(), topic: key(64), in_app: flag(), mail: flag() },
    primary: ['person_id', 'topic'],
    references: { person_id: 'person.id' },
  },
  /** A webhook that somebody wants; of one client company, or of the whole service company. */
  subscription: {
    columns: {
      id: id(),
      uuid: uuid(),
      title: text(200),
      url: long(),
      secret: long(),
      old_secret: optional(long()),
      old_secret_until: optional(instant()),
      events: long(),
      client_id: optional(integer()),
      active: flag(),
      disabled_because: optional(long()),
      created_at: instant(),
      created_by: integer(),
    },
    unique: [['uuid']],
    index: [['active'], ['client_id']],
    references: { client_id: 'client.id' },
  },
  /** What became of each try to deliver an outbox row. */
  attempt: {
    columns: {
      id: id(),
      outbox_id: integer(),
      at: instant(),
      node: key(64),
      ms: integer(),
      ok: flag(),
      status: optional(integer()),
      note: long(),
    },
    index: [['outbox_id'], ['at']],
  },
};

const NODES: Record<string, Definition> = {
  presence: {
    columns: { subject: key(190), person_id: integer(), node: key(64), until_at: instant() },
    primary: ['subject', 'person_id', 'node'],
    index: [['until_at']],
  },
  /** What plugins keep. */
  plugin_record: {
    columns: { plugin: key(64), name: key(150), value: long(), updated_at: instant() },
    primary: ['plugin', 'name'],
    index: [['plugin', 'updated_at']],
  },
  /** A file with journal entries of requests that ended long ago, all of one month. */
  journal_archive: {
    columns: {
      id: id(),
      month: key(7),
      sha256: key(64),
      requests: integer(),
      entries: integer(),
      bytes: integer(),
      created_at: instant(),
    },
    unique: [['sha256']],
    index: [['month']],
  },
  /** Which entries of a request lie in an archive: from one sequence number to another. */
  archived_journal: {
    columns: { request_id: integer(), archive_id: integer(), from_seq: integer(), to_seq: integer() },
    primary: ['request_id'],
    index: [['archive_id']],
    references: { request_id: 'request.id', archive_id: 'journal_archive.id' },
  },
  /** Work done each so often by one node for all. */
  job: {
    columns: {
      name: key(190),
      due_at: instant(),
      claimed_by: optional(key(64)),
      claimed_until: optional(instant()),
      done_at: optional(instant()),
      error: optional(long()),
    },
    primary: ['name'],
  },
};

/** What the door needs: log-ins, tokens, notices, subscriptions, deliveries, presence and jobs. */
export const door: Migration = {
  name: '0002-door',
  async up(tx, dialect) {
    for (const [name, definition] of Object.entries({ ...PEOPLE, ...EFFECTS, ...NODES })) {
      for (const statement of createTable(dialect, name, definition)) await tx.run(statement);
    }
    await addTarget(tx);
  },
};

/** Whom a delivery goes to, so that a slow one does not hold up the others. Passed over when a crash came after it. */
async function addTarget(tx: Tx): Promise<void> {
  const known =
    tx.dialect === 'mysql'
      ? `SELECT column_name FROM information_schema.columns
         WHERE table_schema = DATABASE() AND table_name = 'outbox' AND column_name = 'target'`
      : "SELECT name FROM pragma_table_info('outbox') WHERE name = 'target'";
  if ((await tx.all(known)).length === 0) {
    const index = tx.dialect === 'mysql' ? ', ADD KEY `outbox__target__id` (`target`, `id` DESC)' : '';
    await tx.run(`ALTER TABLE outbox ADD COLUMN target ${optional(key(64))[tx.dialect]}${index}`);
  }
  if (tx.dialect === 'sqlite')
    await tx.run('CREATE INDEX IF NOT EXISTS `outbox__target__id` ON outbox (`target`, `id` DESC)');
}
