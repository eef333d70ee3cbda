import type { Title } from '../../language/index.ts';

export interface MailText {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** What a mail says in one language, else in another one that it has; as text and as the same in plain HTML. */
export function mailText(
  {
    subject,
    body,
    language,
  }: { readonly subject: Title; readonly body: Title; readonly language?: string | undefined },
  link: string | null,
): MailText {
  const text = [titleIn(body, language).trim(), ...(link === null ? [] : [link])].join('\n\n');
  return {
    // A subject is one line: nothing that is said may become a header.
    subject: titleIn(subject, language).replaceAll(CONTROLS, ' ').trim().slice(0, LONGEST_SUBJECT),
    text: `${text}\n`,
    html: html(text, language),
  };
}

// oxlint-disable-next-line no-control-regex
const CONTROLS = /[\u0000-\u001f\u007f\u2028\u2029]+/g;
const LONGEST_SUBJECT = 300;
const LINK = /(https?:\/\/[^\s<>"']+)/;

function titleIn(title: Title, language: string | undefined): string {
  return (language === 'ru' ? (title.ru ?? title.en) : (title.en ?? title.ru)) ?? '';
}

function html(text: string, language = 'en'): string {
  const parts = text.split(LINK).map((part, index) => {
    const safe = escape(part);
    return index % 2 === 1 ? `<a href="${safe}">${safe}</a>` : safe.replaceAll('\n', '<br>\n');
  });
  return `<!doctype html><html lang="${language === 'ru' ? 'ru' : 'en'}"><body><p>${parts.join('')}</p></body></html>\n`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}
