import type { Title } from '../../language/index.ts';
import {
  type Addressee,
  insertNotices,
  type NoticeSetting,
  noticeSettings,
  toldAlready,
  usualSetting,
} from '../../store/notices/index.ts';
import { addOutbox, keysInOutbox, type OutboxEntry } from '../../store/outbox/index.ts';
import type { Tx } from '../../store/store.ts';
import { uuidv7 } from '../../store/uuidv7.ts';
import type { Subject } from './subject.ts';

/** What one person is told. */
export interface Telling {
  readonly person: Addressee;
  readonly topic: string;
  readonly subject: Title;
  readonly body: Title;
}

/** A mail to be sent: the payload of the outbox kind `mail`. */
export interface MailPayload {
  readonly to: string;
  readonly subject: Title;
  readonly body: Title;
  readonly language?: string;
  /** Place inside the program that it speaks of, "/requests/17". */
  readonly path?: string;
}

export interface Told {
  readonly notices: number;
  readonly mails: number;
}

export interface Source {
  /** Key of the delivery. */
  readonly key: string;
  readonly requestId: number | null;
  readonly path: string | undefined;
  /** For people who have not said which language they want. */
  readonly language: string;
}

/** What all that is told by one delivery has in common. */
export function sourceOf(
  { key, requestId }: { readonly key: string; readonly requestId: number | null },
  { row, release }: Subject,
): Source {
  const [language = 'en'] = release.pack.cover.definition.languages ?? [];
  return { key, requestId, path: row && `/requests/${row.number}`, language };
}

/** Something to tell people, as one delivery came to. */
export interface Message {
  readonly source: Source;
  readonly tellings: readonly Telling[];
}

const ROWS_AT_ONCE = 50;

/**
 * Tells people as each of them wants it: a notice in the program, a mail, both or nothing. Written by the same key again
 * it tells nobody anything twice. Gives what was told by each message.
 */
export async function tellPeople(tx: Tx, messages: readonly Message[], now: number): Promise<Told[]> {
  const all = messages.flatMap(({ source, tellings }) => tellings.map((telling) => ({ ...telling, source })));
  if (all.length === 0) return messages.map(() => ({ notices: 0, mails: 0 }));
  const ids = [...new Set(all.map(({ person }) => person.id))];
  const settings = await noticeSettings(tx, ids, [...new Set(all.map(({ topic }) => topic))]);
  const chosen = new Map(settings.map((each) => [`${each.personId} ${each.topic}`, each]));
  const wants = ({ person, topic }: Telling): NoticeSetting =>
    chosen.get(`${person.id} ${topic}`) ?? usualSetting(topic, person.kind);
  const told = await toldAlready(
    tx,
    messages.map(({ source }) => source.key),
    ids,
  );
  const notices = all.filter((each) => wants(each).inApp && !told.has(`${each.person.id} ${each.source.key}`));
  await insertNotices(
    tx,
    notices.map(({ person, topic, subject, body, source: { key, requestId } }) => {
      return { uuid: uuidv7(), personId: person.id, key, topic, requestId, subject, body, createdAt: now };
    }),
  );
  const mails = all.filter((each) => wants(each).mail).flatMap((each) => mailOf(each, each.source, now));
  const sent = await keysInOutbox(
    tx,
    mails.map((mail) => mail.key),
  );
  const fresh = mails.filter((mail) => !sent.has(mail.key));
  for (let at = 0; at < fresh.length; at += ROWS_AT_ONCE) await addOutbox(tx, fresh.slice(at, at + ROWS_AT_ONCE));
  return messages.map(({ source: { key } }) => ({
    notices: notices.filter(({ source }) => source.key === key).length,
    mails: fresh.filter((mail) => mail.key.startsWith(`${key}:mail:`)).length,
  }));
}

function mailOf(
  { person, subject, body }: Telling,
  { key, requestId, path, language }: Source,
  now: number,
): OutboxEntry[] {
  if (person.email === null || person.email === '') return [];
  const payload: MailPayload = {
    to: person.email,
    subject,
    body,
    language: person.language ?? language,
    ...(path === undefined ? {} : { path }),
  };
  return [{ key: `${key}:mail:${person.uuid}`, requestId, kind: 'mail', payload, createdAt: now, dueAt: now }];
}
