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
import { uuidv7 } from '../../store/uuidv7.ts';
import type { CommandContext } from '../context.ts';
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

interface Source {
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

const MOST_AT_ONCE = 500;

/**
 * Tells people as each of them wants it: a notice in the program, a mail, both or nothing, in one transaction. Done again
 * by the same key it tells nobody anything twice.
 */
export async function tellPeople(ctx: CommandContext, source: Source, tellings: readonly Telling[]): Promise<Told> {
  const told = { notices: 0, mails: 0 };
  for (let from = 0; from < tellings.length; from += MOST_AT_ONCE) {
    const { notices, mails } = await tellSome(ctx, source, tellings.slice(from, from + MOST_AT_ONCE));
    told.notices += notices;
    told.mails += mails;
  }
  return told;
}

function tellSome(ctx: CommandContext, source: Source, tellings: readonly Telling[]): Promise<Told> {
  const { key, requestId } = source;
  const ids = tellings.map(({ person }) => person.id);
  const now = ctx.now().getTime();
  return ctx.store.transaction(async (tx) => {
    const settings = await noticeSettings(tx, ids, [...new Set(tellings.map(({ topic }) => topic))]);
    const wants = ({ person, topic }: Telling): NoticeSetting =>
      settings.find((each) => each.personId === person.id && each.topic === topic) ?? usualSetting(topic, person.kind);
    const told = await toldAlready(tx, key, ids);
    const notices = tellings.filter((each) => wants(each).inApp && !told.has(each.person.id));
    await insertNotices(
      tx,
      notices.map(({ person, topic, subject, body }) => {
        return { uuid: uuidv7(), personId: person.id, key, topic, requestId, subject, body, createdAt: now };
      }),
    );
    const mails = tellings.filter((each) => wants(each).mail).flatMap((each) => mailOf(each, source, now));
    const sent = await keysInOutbox(
      tx,
      mails.map((mail) => mail.key),
    );
    const fresh = mails.filter((mail) => !sent.has(mail.key));
    for (let at = 0; at < fresh.length; at += 50) await addOutbox(tx, fresh.slice(at, at + 50));
    return { notices: notices.length, mails: fresh.length };
  });
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
