/** Markup that is safe to send: every value put into it was escaped on the way. */
export class Html {
  readonly markup: string;

  /** Only for markup that is written out in our own source; use `html` for everything else. */
  constructor(markup: string) {
    this.markup = markup;
  }
}

/** What may stand in a template. Nothing is written for null, undefined and false; a list is written without separators. */
export type Part = Html | string | number | null | undefined | false | readonly Part[];

/** A template whose values are escaped, both as text and inside quoted attributes; `Html` values are put in as they are. */
export function html(texts: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return new Html(texts.map((text, index) => text + (index < parts.length ? write(parts[index]) : '')).join(''));
}

function write(part: Part): string {
  if (part === null || part === undefined || part === false) return '';
  if (part instanceof Html) return part.markup;
  if (typeof part === 'object') return part.map(write).join('');
  return escapeText(String(part));
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeText(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character);
}
