import type { Tx } from '../store.ts';
import { forgetPositions } from '../works/index.ts';
import { eraseInFiles } from './erase-in-files.ts';

/** What stands in the place of a name that was erased. */
export const ERASED = 'erased';

/** Tables that hold nothing but what belongs to the person, by the column that names him. */
const OWN: readonly (readonly [table: string, column: string])[] = [
  ['session', 'person_id'],
  ['api_token', 'person_id'],
  ['ticket', 'person_id'],
  ['recovery_code', 'person_id'],
  ['identity', 'person_id'],
  ['credential', 'person_id'],
  ['membership', 'person_id'],
  ['watcher', 'person_id'],
  ['notice', 'person_id'],
  ['notice_setting', 'person_id'],
  ['presence', 'person_id'],
  ['saved_view', 'person_id'],
  ['reply', 'person_id'],
  ['person_phone', 'person_id'],
  ['person_term', 'person_id'],
  ['site_contact', 'person_id'],
  // Answers that are kept for repetitions may hold his name.
  ['idempotency', 'actor_id'],
];

/** A text by its languages. */
type Words = Readonly<Record<string, string>>;

/** Who a person was before he is erased. */
export interface Erased {
  readonly id: number;
  readonly uuid: string;
  readonly name: string;
  readonly email: string | null;
}

/**
 * Takes away everything that tells who a person was, and leaves the number by which requests and journals know him. Mails
 * to him are taken away, also those that were sent; where notices and mails to others say his name, `ERASED` stands.
 */
export async function erasePersonRows(tx: Tx, person: Erased): Promise<void> {
  for (const [table, column] of OWN) await tx.run(`DELETE FROM ${table} WHERE ${column} = ?`, [person.id]);
  await eraseInFiles(tx, person, ERASED);
  await tx.run(
    `UPDATE person SET name = ?, name_key = '', email = NULL, phone = NULL, position = NULL, external_key = NULL,
     fields = NULL, roles = '[]', active = 0 WHERE id = ?`,
    [ERASED, person.id],
  );
  await forgetPositions(tx, 'person_id = ?', [person.id]);
  await removeMails(tx, person);
  await eraseInLetters(tx, person.email);
  await renameInWords(tx, person.name);
}

/** Mails to him: known by their keys, also when they went to an address of former times or their words are forgotten. */
async function removeMails(tx: Tx, { uuid, email }: Erased): Promise<void> {
  const rows = await tx.all<{ id: number; key: string; payload: string }>(
    "SELECT id, `key`, payload FROM outbox WHERE kind = 'mail'",
  );
  for (const { id, key, payload } of rows) {
    const { to } = (JSON.parse(payload) ?? {}) as { to?: unknown };
    const his = email !== null && typeof to === 'string' && to.toLowerCase() === email.toLowerCase();
    if (!his && !key.endsWith(`:mail:${uuid}`)) continue;
    await tx.run('DELETE FROM attempt WHERE outbox_id = ?', [id]);
    await tx.run('DELETE FROM outbox WHERE id = ?', [id]);
  }
}

/** Letters with documents stay: that one went out is part of the document. His address goes. */
async function eraseInLetters(tx: Tx, email: string | null): Promise<void> {
  if (email === null || email === '') return;
  const rows = await tx.all<{ id: number; recipient: string | null; mail: string; failure: string | null }>(
    'SELECT id, recipient, mail, failure FROM document_delivery WHERE mail IS NOT NULL AND LOWER(mail) LIKE ?',
    [`%${email.toLowerCase()}%`],
  );
  const letters = email.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  // An address that only ends or begins with his is somebody else's.
  const whole = new RegExp(String.raw`(?<![\w.+-])${letters}(?![\w.-]*\w)`, 'gi');
  const erased = (text: string | null): string | null => (text === null ? null : text.replaceAll(whole, ERASED));
  for (const { id, recipient, mail, failure } of rows) {
    const values = [erased(recipient), erased(mail), erased(failure), id];
    await tx.run('UPDATE document_delivery SET recipient = ?, mail = ?, failure = ? WHERE id = ?', values);
  }
}

/** What others were told or will be mailed: "17: <name> mentions you". */
async function renameInWords(tx: Tx, name: string): Promise<void> {
  const letters = name.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  const whole = new RegExp(String.raw`(?<![\p{L}\p{N}])${letters}(?![\p{L}\p{N}])`, 'gu');
  const renamed = (title: Words): Words =>
    Object.fromEntries(Object.entries(title).map(([language, text]) => [language, text.replaceAll(whole, ERASED)]));
  // As it stands inside a JSON text.
  const said = JSON.stringify(name).slice(1, -1);
  const notices = await tx.all<{ id: number; subject: string; body: string }>(
    'SELECT id, subject, body FROM notice WHERE INSTR(subject, ?) > 0 OR INSTR(body, ?) > 0',
    [said, said],
  );
  for (const { id, subject, body } of notices) {
    const words = [subject, body].map((json) => JSON.stringify(renamed(JSON.parse(json) as Words)));
    await tx.run('UPDATE notice SET subject = ?, body = ? WHERE id = ?', [...words, id]);
  }
  const mails = await tx.all<{ id: number; payload: string }>(
    "SELECT id, payload FROM outbox WHERE kind = 'mail' AND INSTR(payload, ?) > 0",
    [said],
  );
  for (const { id, payload } of mails) {
    const mail = JSON.parse(payload) as { readonly subject: Words; readonly body: Words };
    const words = { ...mail, subject: renamed(mail.subject), body: renamed(mail.body) };
    await tx.run('UPDATE outbox SET payload = ? WHERE id = ?', [JSON.stringify(words), id]);
  }
}
