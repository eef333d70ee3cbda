import { addOutbox } from '../../store/outbox/index.ts';
import type { Tx } from '../../store/store.ts';
import { uuidv7 } from '../../store/uuidv7.ts';

export type MailLanguage = 'en' | 'ru';

/** What a delivery of the kind `mail` takes. */
export interface MailPayload {
  readonly to: string;
  readonly subject: Readonly<Record<MailLanguage, string>>;
  readonly body: Readonly<Record<MailLanguage, string>>;
  readonly language: MailLanguage;
}

/** The language that mails to a person are written in. */
export function mailLanguage(language: string | null | undefined): MailLanguage {
  return language === 'ru' ? 'ru' : 'en';
}

/** Leaves a mail to a person in the outbox, in the transaction that it tells of. Its key says whom it is to. */
export async function addMail(tx: Tx, person: string, payload: MailPayload, at: number): Promise<void> {
  const key = `account:${uuidv7()}:mail:${person}`;
  await addOutbox(tx, [{ key, requestId: null, kind: 'mail', payload, createdAt: at, dueAt: at }]);
}

/** The mail with an invitation. */
export function invitationMail(link: string, name: string): Pick<MailPayload, 'subject' | 'body'> {
  return {
    subject: { en: 'Your access to Reglament', ru: 'Ваш доступ в Reglament' },
    body: {
      en: `Hello ${name},\n\nyou have been invited. Choose a password here:\n\n${link}\n\nThe link works once, for 7 days.\n`,
      ru: `Здравствуйте, ${name}!\n\nВас пригласили в систему. Придумайте пароль по ссылке:\n\n${link}\n\nСсылка сработает один раз в течение 7 дней.\n`,
    },
  };
}

/** The mail with a link for a new password. */
export function resetMail(link: string, name: string): Pick<MailPayload, 'subject' | 'body'> {
  return {
    subject: { en: 'A new password for Reglament', ru: 'Новый пароль для Reglament' },
    body: {
      en: `Hello ${name},\n\nsomebody, most likely you, asked for a new password. Choose it here:\n\n${link}\n\nThe link works once, for an hour. If it was not you, do nothing: your password stays as it is.\n`,
      ru: `Здравствуйте, ${name}!\n\nКто-то, скорее всего вы, запросил новый пароль. Задайте его по ссылке:\n\n${link}\n\nСсылка сработает один раз в течение часа. Если это были не вы, ничего не делайте: пароль останется прежним.\n`,
    },
  };
}
