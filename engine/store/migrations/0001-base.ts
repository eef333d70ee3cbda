import { SYSTEM_PERSON_UUID } from '../system-person.ts';
import { createTable, flag, id, instant, integer, key, long, optional, real, text, uuid } from './ddl.ts';
import type { Migration } from './migration.ts';

type Definition = Parameters<typeof createTable>[2];

const PEOPLE: Record<string, Definition> = {
  client: {
    columns: { id: id(), uuid: uuid(), code: key(64), name: text(255), created_at: instant() },
    unique: [['uuid'], ['code']],
  },
  person: {
    columns: {
      id: id(),
      uuid: uuid(),
      kind: key(16),
      name: text(255),
      email: optional(text(255)),
      phone: optional(text(64)),
      client_id: optional(integer()),
      roles: long(),
      active: flag(),
      created_at: instant(),
    },
    unique: [['uuid']],
    index: [['client_id'], ['email']],
    references: { client_id: 'client.id' },
  },
  team: {
    columns: { id: id(), uuid: uuid(), code: key(64), title: long(), created_at: instant() },
    unique: [['uuid'], ['code']],
  },
  membership: {
    columns: { team_id: integer(), person_id: integer() },
    primary: ['team_id', 'person_id'],
    index: [['person_id']],
    references: { team_id: 'team.id', person_id: 'person.id' },
  },
};

const DEFINITIONS: Record<string, Definition> = {
  definition_version: {
    columns: {
      id: id(),
      kind: key(64),
      definition_id: key(64),
      hash: key(64),
      version: integer(),
      body: long(),
      created_at: instant(),
      created_by: integer(),
    },
    unique: [
      ['kind', 'definition_id', 'hash'],
      ['kind', 'definition_id', 'version'],
    ],
    references: { created_by: 'person.id' },
  },
  draft: {
    columns: {
      id: id(),
      uuid: uuid(),
      kind: key(64),
      definition_id: key(64),
      author_id: integer(),
      revision: integer(),
      body: long(),
      base_hash: optional(key(64)),
      updated_at: instant(),
    },
    unique: [['uuid'], ['author_id', 'kind', 'definition_id']],
    references: { author_id: 'person.id' },
  },
  release: {
    columns: {
      id: { sqlite: 'INTEGER PRIMARY KEY', mysql: 'BIGINT NOT NULL PRIMARY KEY' },
      note: long(),
      published_at: instant(),
      published_by: integer(),
      rolls_back: optional(integer()),
    },
    references: { published_by: 'person.id', rolls_back: 'release.id' },
  },
  release_item: {
    columns: { release_id: integer(), definition_version_id: integer(), file: key(512) },
    primary: ['release_id', 'definition_version_id'],
    index: [['definition_version_id']],
    references: { release_id: 'release.id', definition_version_id: 'definition_version.id' },
  },
  effective_workflow: {
    columns: { hash: key(64), body: long(), created_at: instant() },
    primary: ['hash'],
  },
};

const REQUESTS: Record<string, Definition> = {
  request: {
    columns: {
      id: id(),
      uuid: uuid(),
      number: key(64),
      external_key: optional(key(190)),
      type: key(64),
      subject: text(500),
      client_id: optional(integer()),
      requester_id: optional(integer()),
      assignee_id: optional(integer()),
      team_id: optional(integer()),
      priority: key(16),
      status: optional(key(64)),
      stage: optional(key(64)),
      flags: long(),
      effective_hash: key(64),
      envelope: long(),
      fields: long(),
      checklists: long(),
      version: integer(),
      journal_seq: integer(),
      created_at: instant(),
      updated_at: instant(),
      ended_at: optional(instant()),
      is_open: flag(),
    },
    unique: [['uuid'], ['number'], ['external_key']],
    // Queues are read newest first. Descending, because MariaDB walks an ascending index backwards from its end to the
    // wanted page; `is_open` before the id, because of all requests ever made only a few are open.
    index: [
      ['status', 'is_open', 'id DESC'],
      ['assignee_id', 'is_open', 'id DESC'],
      ['team_id', 'is_open', 'id DESC'],
      ['client_id', 'is_open', 'id DESC'],
      ['requester_id', 'is_open', 'id DESC'],
      ['type', 'is_open', 'id DESC'],
      ['effective_hash', 'is_open', 'id DESC'],
      ['is_open', 'id DESC'],
    ],
    references: {
      client_id: 'client.id',
      requester_id: 'person.id',
      assignee_id: 'person.id',
      team_id: 'team.id',
      effective_hash: 'effective_workflow.hash',
    },
  },
  // No foreign key on the actor: its index would cost every step, and people are erased in place, never deleted.
  journal: {
    columns: {
      id: id(),
      request_id: integer(),
      seq: integer(),
      kind: key(32),
      event: optional(key(64)),
      payload: long(),
      transitions: long(),
      actor_id: integer(),
      at: instant(),
      effective_hash: key(64),
      evaluator: key(64),
      reads: long(),
      status: optional(key(64)),
      stage: optional(key(64)),
    },
    unique: [['request_id', 'seq']],
    references: { request_id: 'request.id' },
  },
  timer: {
    columns: {
      id: id(),
      request_id: integer(),
      state: key(64),
      delay: key(64),
      entry: integer(),
      set_at: instant(),
      due_at: instant(),
      claimed_by: optional(key(64)),
      claimed_until: optional(instant()),
      attempts: integer(),
      parked: flag(),
      error: optional(long()),
    },
    unique: [['request_id', 'state', 'delay']],
    index: [['parked', 'due_at']],
    references: { request_id: 'request.id' },
  },
  evidence: {
    columns: {
      id: id(),
      uuid: uuid(),
      request_id: integer(),
      checklist: key(64),
      item: key(64),
      sha256: key(64),
      name: text(255),
      type: key(128),
      size: integer(),
      latitude: optional(real()),
      longitude: optional(real()),
      taken_at: optional(instant()),
      person_id: integer(),
      created_at: instant(),
    },
    unique: [['uuid']],
    index: [['request_id'], ['sha256']],
    references: { request_id: 'request.id', person_id: 'person.id' },
  },
  comment: {
    columns: {
      id: id(),
      uuid: uuid(),
      request_id: integer(),
      person_id: integer(),
      is_public: flag(),
      body: long(),
      created_at: instant(),
    },
    unique: [['uuid']],
    index: [['request_id']],
    references: { request_id: 'request.id', person_id: 'person.id' },
  },
};

const WORK: Record<string, Definition> = {
  // A null due_at is a delivery that waits for a person. Not bound to the request, which may be gone by then.
  outbox: {
    columns: {
      id: id(),
      key: key(190),
      request_id: optional(integer()),
      kind: key(64),
      payload: long(),
      created_at: instant(),
      due_at: optional(instant()),
      claimed_by: optional(key(64)),
      claimed_until: optional(instant()),
      attempts: integer(),
      done_at: optional(instant()),
      error: optional(long()),
    },
    unique: [['key']],
    index: [['done_at', 'due_at']],
  },
  counter: { columns: { name: key(64), value: integer() }, primary: ['name'] },
  idempotency: {
    columns: {
      actor_id: integer(),
      route: key(128),
      key: key(128),
      body_hash: key(64),
      response: long(),
      created_at: instant(),
    },
    primary: ['actor_id', 'route', 'key'],
    index: [['created_at']],
  },
  migration: {
    columns: {
      id: id(),
      uuid: uuid(),
      from_release: optional(integer()),
      to_release: optional(integer()),
      plan: long(),
      status: key(16),
      total: integer(),
      done: integer(),
      conflicts: integer(),
      cursor: integer(),
      kind: key(16),
      undoes: optional(integer()),
      created_at: instant(),
      created_by: integer(),
      finished_at: optional(instant()),
    },
    unique: [['uuid']],
    index: [['status']],
    references: { undoes: 'migration.id', created_by: 'person.id' },
  },
  migration_item: {
    columns: {
      migration_id: integer(),
      request_id: integer(),
      outcome: key(16),
      reason: optional(long()),
      before: optional(long()),
      version_after: optional(integer()),
    },
    primary: ['migration_id', 'request_id'],
    index: [['request_id']],
    references: { migration_id: 'migration.id', request_id: 'request.id' },
  },
};

/** The first schema, the system person and the counters. */
export const base: Migration = {
  name: '0001-base',
  async up(tx, dialect) {
    for (const [name, definition] of Object.entries({ ...PEOPLE, ...DEFINITIONS, ...REQUESTS, ...WORK })) {
      for (const statement of createTable(dialect, name, definition)) await tx.run(statement);
    }
    await tx.run(
      `INSERT INTO person (uuid, kind, name, roles, active, created_at)
       SELECT u, 'system', 'system', '[]', 1, 0 FROM (SELECT ? AS u) AS one
       WHERE NOT EXISTS (SELECT 1 FROM person WHERE kind = 'system')`,
      [SYSTEM_PERSON_UUID],
    );
    for (const name of ['request', 'release']) {
      await tx.run(
        `INSERT INTO counter (name, value) SELECT n, 0 FROM (SELECT ? AS n) AS one
         WHERE NOT EXISTS (SELECT 1 FROM counter WHERE name = n)`,
        [name],
      );
    }
  },
};
