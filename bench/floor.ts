/**
 * The floor: what one durable transition has to say to the database, by hand. Nine round trips: begin, who acts, has this
 * key been answered, the request locked with what rules ask about it, the request's new state, its journal, one effect in
 * the outbox, the answer under its key, commit. The list is fixed here and does not follow the engine.
 */
export const ACTOR = `SELECT p.id, p.uuid, p.kind, p.name, p.active, p.roles, p.client_id,
  (SELECT GROUP_CONCAT(t.code) FROM membership m JOIN team t ON t.id = m.team_id WHERE m.person_id = p.id) AS teams
  FROM person p WHERE p.uuid = ?`;

export const ANSWERED =
  'SELECT body_hash, response, created_at FROM idempotency WHERE actor_id = ? AND route = ? AND `key` = ?';

export const REQUEST = `SELECT r.*, (SELECT c.code FROM client c WHERE c.id = r.client_id) AS client_code,
  (SELECT c.name FROM client c WHERE c.id = r.client_id) AS client_name,
  (SELECT p.uuid FROM person p WHERE p.id = r.assignee_id) AS assignee_uuid,
  (SELECT p.roles FROM person p WHERE p.id = r.assignee_id) AS assignee_roles,
  (SELECT t.code FROM team t WHERE t.id = r.team_id) AS team_code FROM request r WHERE r.uuid = ?`;

export const UPDATE = `UPDATE request SET subject = ?, client_id = ?, assignee_id = ?, team_id = ?, priority = ?, status = ?,
  stage = ?, flags = ?, effective_hash = ?, envelope = ?, fields = ?, checklists = ?, version = ?, journal_seq = ?,
  updated_at = ?, ended_at = ?, is_open = ? WHERE id = ? AND version = ?`;

export const JOURNAL = `INSERT INTO journal (request_id, seq, kind, event, payload, transitions, actor_id, at, effective_hash,
  evaluator, \`reads\`, status, stage) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;

export const OUTBOX =
  'INSERT INTO outbox (`key`, request_id, kind, payload, created_at, due_at, attempts) VALUES (?, ?, ?, ?, ?, ?, ?)';

export const ANSWER =
  'INSERT INTO idempotency (actor_id, route, `key`, body_hash, response, created_at) VALUES (?, ?, ?, ?, ?, ?)';

/** One statement by hand on either driver: rows of a SELECT, nothing of a write. */
export type Speak = (
  sql: string,
  params: readonly (string | number | null)[],
) => Row | undefined | Promise<Row | undefined>;

export type Row = Readonly<Record<string, string | number | null>>;

type RequestRow = Record<
  | 'id'
  | 'subject'
  | 'client_id'
  | 'assignee_id'
  | 'team_id'
  | 'priority'
  | 'status'
  | 'stage'
  | 'flags'
  | 'effective_hash'
  | 'fields'
  | 'checklists'
  | 'version'
  | 'journal_seq',
  string | number | null
>;

const HASH = 'a'.repeat(64);
const READS = JSON.stringify({ 'fields.amount': 5, 'actor.roles': ['agent'] });

/** One transition by hand: texts of the size that the engine writes, computed by nobody. */
export async function transitionByHand(
  speak: Speak,
  lock: string,
  actorUuid: string,
  requestUuid: string,
  key: string,
  next: string,
): Promise<void> {
  const actor = (await speak(ACTOR, [actorUuid])) as { id: number };
  await speak(ANSWERED, [actor.id, 'send-event', key]);
  const row = (await speak(REQUEST + lock, [requestUuid])) as RequestRow;
  const at = Date.now();
  const version = Number(row.version) + 1;
  const seq = Number(row.journal_seq) + 1;
  const envelope = JSON.stringify({
    instance: { format: 1, hash: row.effective_hash, value: next, history: {}, status: 'active', timers: {}, entry: 0 },
    states: [next],
  });
  await speak(UPDATE, [
    row.subject,
    row.client_id,
    row.assignee_id,
    row.team_id,
    row.priority,
    row.status,
    row.stage,
    row.flags,
    row.effective_hash,
    envelope,
    row.fields,
    row.checklists,
    version,
    seq,
    at,
    null,
    1,
    row.id,
    row.version,
  ]);
  const payload = JSON.stringify({ from: [next], to: [next], changes: [] });
  await speak(JOURNAL, [
    row.id,
    seq,
    'event',
    'next',
    payload,
    '["next-1"]',
    actor.id,
    at,
    row.effective_hash,
    '1 xstate@5.33.3 json-logic-engine@5.0.7',
    READS,
    row.status,
    row.stage,
  ]);
  await speak(OUTBOX, [`${requestUuid}:${seq}:0`, row.id, 'notify', EFFECT, at, at, 0]);
  await speak(ANSWER, [actor.id, 'send-event', key, HASH, RESPONSE, at]);
}

const EFFECT = JSON.stringify({
  notification: 'moved',
  request: {
    number: '1',
    type: 'work',
    subject: 'bench',
    status: 'open',
    stage: null,
    priority: 'normal',
    created: '2026-01-01T00:00:00.000Z',
  },
  fields: { amount: 5 },
  client: null,
  event: { type: 'next', comment: null },
  actor: 'x'.repeat(36),
  assignee: null,
  group: null,
});
const RESPONSE = JSON.stringify({
  uuid: 'x'.repeat(36),
  number: '1',
  type: 'work',
  subject: 'bench',
  version: 1,
  hash: HASH,
  updatedAt: '2026-01-01T00:00:00.000Z',
  status: 'open',
  stage: null,
  flags: [],
  states: ['s1'],
  ended: false,
});
